/** From `start` up to `end` of a text stands `text` instead. */
export type Edit = { start: number; end: number; text: string };

/** A text with edits made; the rest stays letter for letter. Of two edits that overlap, the earlier counts. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + words;
    at = end;
  }
  return result + text.slice(at);
}
