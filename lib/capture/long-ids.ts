/**
 * Parse JSON whose ids exceed 2^53: bare integers of 16 and more digits arrive as strings.
 * Nonsense throws, as `JSON.parse` does.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(quoteLongIds(text));
}

const shortest = 16;
/** What JSON allows between its signs. */
const spaces = ' \t\r\n';

/** Put quotes around bare integers of 16 and more digits; what stands in a string, and fractions, are left alone. */
export function quoteLongIds(text: string): string {
  const parts: string[] = [];
  let taken = 0;
  const strings = stringsOf(text);
  const is = (characters: string, place: number) => characters.includes(text[place] ?? '\0');
  const isDigit = (place: number) => text.charCodeAt(place) >= 48 && text.charCodeAt(place) <= 57;

  // So many digits in a row cover a multiple of their number: a look at every 16th character misses none.
  for (let place = shortest - 1; place < text.length; place += shortest) {
    if (!isDigit(place)) continue;
    let [first, next] = [place, place + 1];
    while (isDigit(first - 1)) first--;
    while (isDigit(next)) next++;
    if (next - first < shortest) continue;
    place = next - (next % shortest) - 1;
    // Most long numbers are quoted already, or part of an address: their neighbours tell without a look at the rest.
    if (is('-', first - 1)) first--;
    let [before, after] = [first - 1, next];
    while (is(spaces, before)) before--;
    while (is(spaces, after)) after++;
    if (!is(':[,', before) || !is(',}]', after)) continue;
    if (!followsKey(text, before) && strings.holds(before)) continue;
    parts.push(text.slice(taken, first), `"${text.slice(first, next)}"`);
    taken = next;
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

/** Tells whether a place is inside a string; asked in ascending order, it reads the text once. */
function stringsOf(text: string): { holds(place: number): boolean } {
  let next = text.indexOf('"');
  let inside = false;

  const escaped = (quote: number) => {
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 92) backslashes++;
    return backslashes % 2 === 1;
  };

  return {
    holds(place) {
      while (next !== -1 && next < place) {
        if (!inside || !escaped(next)) inside = !inside;
        next = text.indexOf('"', next + 1);
      }
      return inside;
    },
  };
}
