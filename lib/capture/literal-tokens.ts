/** A place in a script's text. */
export type Cursor = { readonly text: string; at: number; depth: number };

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028;
}

/** Step over white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    while (isSpace(text.charCodeAt(cursor.at))) cursor.at++;
    if (text[cursor.at] !== '/') return;
    const end =
      text[cursor.at + 1] === '/'
        ? text.indexOf('\n', cursor.at)
        : text[cursor.at + 1] === '*'
          ? text.indexOf('*/', cursor.at)
          : undefined;
    if (end === undefined) return;
    cursor.at = end === -1 ? text.length : text[cursor.at + 1] === '*' ? end + 2 : end;
  }
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0', '\n': '' };

const ends: Record<string, RegExp> = { '"': /["\\]/g, "'": /['\\]/g, '`': /[`\\]/g };

/** Read a string in any of the three quotes. An end that is missing throws. */
export function readString(cursor: Cursor): string {
  const { text } = cursor;
  const quote = text[cursor.at++] ?? '';
  const special = ends[quote] ?? /$/g;
  let value = '';
  for (;;) {
    special.lastIndex = cursor.at;
    const found = special.exec(text);
    if (!found) throw new SyntaxError('The string does not end.');
    const piece = text.slice(cursor.at, found.index);
    cursor.at = found.index + 1;
    if (found[0] === quote) return value ? value + piece : piece;
    value += piece + readEscape(cursor);
  }
}

function readEscape(cursor: Cursor): string {
  const { text } = cursor;
  const code = /x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}/iy;
  code.lastIndex = cursor.at;
  const found = code.exec(text);
  if (found) {
    cursor.at = code.lastIndex;
    return String.fromCodePoint(Number.parseInt(found[1] ?? found[2] ?? found[3] ?? '', 16));
  }
  const letter = text[cursor.at++] ?? '';
  return escapes[letter] ?? letter;
}

/** Read a number; 16 and more whole digits are an id, and arrive as a string. */
export function readNumber(cursor: Cursor): number | string | undefined {
  const number = /[+-]?\s*(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
  number.lastIndex = cursor.at;
  const found = number.exec(cursor.text)?.[0];
  if (!found) return undefined;
  cursor.at = number.lastIndex;
  return /^-?\d{16,}$/.test(found) ? found : Number(found.replace(/\s/g, ''));
}

/** Read a name, with its dots (`JSON.parse`), or a bare key. */
export function readWord(cursor: Cursor): string {
  const word = /[\p{L}\d_$]+(?:\.[\p{L}_$][\p{L}\d_$]*)*/uy;
  word.lastIndex = cursor.at;
  const found = word.exec(cursor.text)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

const opening = '([{';
const closing = ')]}';

/** Step over an expression that is no literal: to the comma, semicolon or closing bracket that ends it. */
export function skipExpression(cursor: Cursor): void {
  const { text } = cursor;
  let depth = 0;
  for (;;) {
    skipSpace(cursor);
    const letter = text[cursor.at];
    if (letter === undefined) return;
    if (letter === '"' || letter === "'" || letter === '`') {
      readString(cursor);
      continue;
    }
    if (depth === 0 && (letter === ',' || letter === ';' || closing.includes(letter))) return;
    if (opening.includes(letter)) depth++;
    if (closing.includes(letter)) depth--;
    cursor.at++;
  }
}
