import { decodeEntities } from '../platforms/define';
import { type Cursor, isSpace, readNumber, readString, readWord, skipExpression, skipSpace } from './literal-tokens';

/** Where reading stopped, and what was read. `known` is false where the expression is more than a literal. */
export type Literal = { value: unknown; end: number; known: boolean };

/**
 * Read the JavaScript literal that begins at `start`, without evaluating anything: objects, arrays, strings, numbers,
 * `undefined`, `void 0`, `!0`, `new Set([…])`, `"" || "…"`, `'1' * 1`, `JsDecode('…')` and the like. What is none of
 * these is `undefined`, and reading goes on behind it. Nothing but a literal at all is `undefined`.
 */
export function readLiteral(text: string, start: number): Literal | undefined {
  const cursor: Cursor = { text, at: start, depth: 0 };
  skipSpace(cursor);
  if (cursor.at >= text.length) return undefined;
  const before = cursor.at;
  const value = readExpression(cursor);
  return { value, end: cursor.at, known: value !== unknownValue && cursor.at > before };
}

/** Stands for an expression that cannot be known without running it. */
const unknownValue: unique symbol = Symbol('unknown');
const known = (value: unknown) => (value === unknownValue ? undefined : value);

function readExpression(cursor: Cursor): unknown {
  const start = cursor.at;
  let value = readOperand(cursor);
  skipSpace(cursor);
  while (!atEnd(cursor)) {
    const operator = operatorAt(cursor);
    if (!operator) {
      // A ternary, a call, a comparison: step over it as a whole.
      cursor.at = start;
      skipExpression(cursor);
      return unknownValue;
    }
    cursor.at += operator.length;
    skipSpace(cursor);
    value = combine(operator, value, readOperand(cursor));
    skipSpace(cursor);
  }
  return value;
}

function operatorAt({ text, at }: Cursor): string | undefined {
  return ['||', '*'].find(operator => text.startsWith(operator, at));
}

function combine(operator: string, left: unknown, right: unknown): unknown {
  if (operator === '||') return left === unknownValue ? unknownValue : left || right;
  if (left === unknownValue || right === unknownValue) return unknownValue;
  const product = Number(left) * Number(right);
  return Number.isNaN(product) ? undefined : product;
}

function atEnd(cursor: Cursor): boolean {
  const { text, at } = cursor;
  return at >= text.length || ',;}])'.includes(text[at] ?? '') || endsLine(cursor);
}

/** A literal may also be ended by a new line alone, as `var a = 1` often is. */
function endsLine({ text, at }: Cursor): boolean {
  let back = at - 1;
  while (back >= 0 && isSpace(text.charCodeAt(back)) && text[back] !== '\n') back--;
  return text[back] === '\n' && /[\w$]/.test(text[at] ?? '');
}

function readOperand(cursor: Cursor): unknown {
  const { text } = cursor;
  const first = text[cursor.at] ?? '';
  if (cursor.depth > 200) throw new RangeError('The literal is nested too deeply.');
  if (first === '{') return readPostfix(cursor, readObject(cursor));
  if (first === '[') return readPostfix(cursor, readArray(cursor));
  if (first === '"' || first === "'" || first === '`') return readPostfix(cursor, readString(cursor));
  if (first === '(') {
    cursor.at++;
    skipSpace(cursor);
    const value = readExpression(cursor);
    return close(cursor, ')') ? readPostfix(cursor, value) : unknownValue;
  }
  if (first === '!') {
    cursor.at++;
    const value = readOperand(cursor);
    return value === unknownValue ? unknownValue : !value;
  }
  if (/[\d.+-]/.test(first)) return readNumber(cursor) ?? unknownValue;
  return readPostfix(cursor, readName(cursor));
}

function readObject(cursor: Cursor): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  cursor.at++;
  cursor.depth++;
  for (let last = -1; !close(cursor, '}'); ) {
    last = step(cursor, last);
    const first = cursor.text[cursor.at];
    const key = first === '"' || first === "'" ? readString(cursor) : readWord(cursor);
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ':') {
      cursor.at++;
      skipSpace(cursor);
      const value = known(readExpression(cursor));
      if (value !== undefined && key !== '__proto__') object[key] = value;
    } else {
      // A method, a spread, a shorthand: nothing that could be known.
      skipExpression(cursor);
    }
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at++;
  }
  cursor.depth--;
  return object;
}

function readArray(cursor: Cursor): unknown[] {
  const array: unknown[] = [];
  cursor.at++;
  cursor.depth++;
  for (let last = -1; !close(cursor, ']'); ) {
    last = step(cursor, last);
    if (cursor.text[cursor.at] !== ',') array.push(known(readExpression(cursor)));
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at++;
  }
  cursor.depth--;
  return array;
}

/** Every turn of a list reads something: one that does not has met nonsense, or the end of the text. */
function step(cursor: Cursor, last: number): number {
  if (cursor.at === last || cursor.at >= cursor.text.length) throw new SyntaxError('The literal does not end.');
  return cursor.at;
}

/** Step over the closing bracket, if it is next. */
function close(cursor: Cursor, bracket: string): boolean {
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== bracket) return false;
  cursor.at++;
  return true;
}

const words: Record<string, unknown> = {
  undefined: undefined,
  null: null,
  true: true,
  false: false,
  NaN: undefined,
  Infinity: undefined,
};

/** Functions whose result is known from their first argument alone. */
const functions: Record<string, (argument: unknown) => unknown> = {
  JsDecode: value => value,
  htmlDecode: value => (typeof value === 'string' ? decodeEntities(value) : value),
  decodeURIComponent: value => (typeof value === 'string' ? decodeURIComponent(value) : value),
  'JSON.parse': value => (typeof value === 'string' ? JSON.parse(value) : value),
  Set: value => value ?? [],
  Map: value => value ?? [],
  Date: value => (typeof value === 'string' ? Date.parse(value) : value),
};

function readName(cursor: Cursor, isNew = false): unknown {
  const name = readWord(cursor);
  if (name === 'void') {
    skipSpace(cursor);
    readOperand(cursor);
    return undefined;
  }
  if (name === 'new') {
    skipSpace(cursor);
    const value = readName(cursor, true);
    return typeof value === 'object' || typeof value === 'number' ? value : unknownValue;
  }
  if (Object.hasOwn(words, name)) return words[name];
  const call = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const isCalled = cursor.text[cursor.at] === '(';
  if (!call || !(isCalled || isNew)) return unknownValue;
  const [first] = isCalled ? readArguments(cursor) : [];
  try {
    return first === unknownValue ? unknownValue : call(first);
  } catch {
    // The page's own call would have thrown as well, so that its value cannot be known.
    return unknownValue;
  }
}

function readArguments(cursor: Cursor): unknown[] {
  const list: unknown[] = [];
  cursor.at++;
  for (let last = -1; !close(cursor, ')'); ) {
    last = step(cursor, last);
    list.push(readExpression(cursor));
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at++;
  }
  return list;
}

/** `.html(false)` decodes entities, `[0]` picks: what pages put behind their literals. */
function readPostfix(cursor: Cursor, value: unknown): unknown {
  const { text } = cursor;
  if (text[cursor.at] === '[' && Array.isArray(value)) {
    const [index] = readArray(cursor);
    return readPostfix(cursor, typeof index === 'number' ? value[index] : unknownValue);
  }
  if (text[cursor.at] !== '.') return value;
  cursor.at++;
  const name = readWord(cursor);
  const list = text[cursor.at] === '(' ? readArguments(cursor) : undefined;
  if (typeof value !== 'string' || !list) return unknownValue;
  return readPostfix(cursor, name === 'html' && list[0] === false ? decodeEntities(value) : unknownValue);
}
