/**
 * Parse JSON whose ids exceed 2^53: bare integers of 16 and more digits arrive as strings.
 * Nonsense throws, as `JSON.parse` does.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(quoteLongIds(text));
}

/** A long number by itself: its neighbours tell it from an id that is quoted, or part of an address. */
const bareNumber = /[:[,][ \t\r\n]*(-?\d{16,})(?=[ \t\r\n]*[,}\]])/g;

/** Put quotes around bare integers of 16 and more digits; what stands in a string, and fractions, are left alone. */
export function quoteLongIds(text: string): string {
  const parts: string[] = [];
  let taken = 0;
  const strings = stringsOf(text);
  for (const { 0: match, 1: number = '', index } of text.matchAll(bareNumber)) {
    if (!followsKey(text, index) && strings.holds(index)) continue;
    const first = index + match.length - number.length;
    parts.push(text.slice(taken, first), `"${number}"`);
    taken = first + number.length;
  }
  return parts.length ? parts.join('') + text.slice(taken) : text;
}

/**
 * Whether the colon here stands behind the quote that closes a key: `…y":`. A quote that is escaped, or that may as
 * well open a string, does not tell.
 */
function followsKey(text: string, colon: number): boolean {
  return text[colon] === ':' && text[colon - 1] === '"' && /[\w$]/.test(text[colon - 2] ?? '');
}

/** Whether an odd number of backslashes stands before this quote of a string. */
export function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text[quote - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Tells whether a place is inside a string; asked in ascending order, it reads the text once. */
function stringsOf(text: string): { holds(place: number): boolean } {
  let next = text.indexOf('"');
  let inside = false;

  return {
    holds(place) {
      while (next !== -1 && next < place) {
        if (!inside || !isEscaped(text, next)) inside = !inside;
        next = text.indexOf('"', next + 1);
      }
      return inside;
    },
  };
}
