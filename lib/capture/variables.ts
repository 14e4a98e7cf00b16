import { readLiteral } from './literal';
import { type Cursor, readString, readWord, skipSpace } from './literal-tokens';

/** Pages inline whole libraries; the page's own variables stand in scripts far smaller than this. */
const maxLength = 200_000;

/**
 * Read `var name = literal` and `window.name = literal` as far as they stand outside of functions, for the names given,
 * as one object; a name that is given with its object (`d.name`) is read wherever it stands. A variable set to anything
 * but a literal is absent; of several, the last that says something counts.
 */
export function readVariables(text: string, names: readonly string[]): Record<string, unknown> | undefined {
  if (text.length > maxLength || !names.some(name => text.includes(name))) return undefined;
  const found: Found = {};
  const cursor: Cursor = { text, at: 0, depth: 0 };
  const functions: number[] = [];
  let braces = 0;
  let functionNext = false;
  let before = '';

  for (skipSpace(cursor); cursor.at < text.length; skipSpace(cursor)) {
    const letter = text[cursor.at] ?? '';
    if (/[\p{L}_$]/u.test(letter)) {
      const word = readWord(cursor);
      if (word === 'function') functionNext = true;
      if ((word === 'var' || word === 'let' || word === 'const') && functions.length === 0) {
        readDeclarations(cursor, names, found);
      } else if (word.startsWith('window.') && functions.length === 0) {
        readAssignment(cursor, word.slice(7), names, found);
      } else if (word.includes('.') && names.includes(word)) {
        readAssignment(cursor, word, names, found);
      }
      before = word === 'return' || word === 'typeof' ? '(' : 'w';
      continue;
    }
    if (letter === '"' || letter === "'" || letter === '`') {
      readString(cursor);
    } else if (letter === '/' && '(,=:[!&|?{};+\n'.includes(before || '(')) {
      skipRegExp(cursor);
    } else {
      cursor.at++;
      if (letter === '{') {
        if (functionNext || before === '>') functions.push(braces);
        functionNext = false;
        braces++;
      } else if (letter === '}') {
        braces--;
        if (functions.at(-1) === braces) functions.pop();
      }
    }
    before = letter;
  }
  return Object.keys(found).length ? found : undefined;
}

type Found = Record<string, unknown>;

/** `var a = 1, b = "" || "x";` */
function readDeclarations(cursor: Cursor, names: readonly string[], found: Found): void {
  do {
    skipSpace(cursor);
    const name = readWord(cursor);
    if (!name || !readAssignment(cursor, name, names, found)) return;
    skipSpace(cursor);
  } while (cursor.text[cursor.at++] === ',');
  cursor.at--;
}

/** `= literal`. What is more than a literal may hold functions and further variables: the caller walks through it. */
function readAssignment(cursor: Cursor, name: string, names: readonly string[], found: Found): boolean {
  const equals = /\s*=(?![=>])(?!\s*(?:async\b|function\b|\(|[\w$]+\s*=>))/y;
  equals.lastIndex = cursor.at;
  if (!equals.test(cursor.text)) return false;
  const literal = readLiteral(cursor.text, equals.lastIndex);
  if (!literal?.known) return false;
  if (names.includes(name) && (literal.value || !found[name])) found[name] = literal.value;
  cursor.at = literal.end;
  return true;
}

function skipRegExp(cursor: Cursor): void {
  const expression = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
  expression.lastIndex = cursor.at;
  cursor.at = expression.test(cursor.text) ? expression.lastIndex : cursor.at + 1;
}
