/** A sentence of a catalogue with its holes filled, where the whole of i18next would be too much to carry. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
}
