import type { EmbeddedState } from '../platforms/define';
import { readLiteral } from './literal';
import { isEscaped, parseJson } from './long-ids';

/** `readVariables`, for platforms that have such states: it is half a kilobyte that the others need not carry. */
export type VariablesReader = (text: string, names: readonly string[]) => Record<string, unknown> | undefined;

/** Read a state out of one script element; `undefined` where this script does not hold it. */
export function readState(
  from: EmbeddedState['from'],
  script: HTMLScriptElement,
  readVariables?: VariablesReader,
): unknown {
  if (script.src) return undefined;
  if ('element' in from) {
    if (!script.matches(from.element)) return undefined;
    const text = script.textContent ?? '';
    return parse(from.decode === 'uri' ? decodeURIComponent(text) : text);
  }
  if ('assign' in from) return readAssigned(script.textContent ?? '', from.assign);
  if (!readVariables) throw new TypeError('No reader of variables.');
  return readVariables(script.textContent ?? '', from.variables);
}

function readAssigned(text: string, name: string): unknown {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const equals = /(["'])?\]?\s*=(?!=)\s*/y;
    equals.lastIndex = at + name.length;
    if (/[\w$]/.test(text[at - 1] ?? '') || !equals.test(text)) continue;
    const start = equals.lastIndex;
    if (!/[{[("'`\w]/.test(text[start] ?? '')) continue;
    const value = parse(text, start);
    if (typeof value === 'object' && value !== null) return value;
  }
  return undefined;
}

/** What is plain JSON is parsed as such, which is ten times as fast; the rest by the tolerant reader. */
function parse(text: string, start = 0): unknown {
  const end = endOfBrackets(text, start);
  const whole = end === undefined ? undefined : tryJson(text.slice(start, end));
  return unwrapRefs(whole ?? readLiteral(text, start)?.value, text);
}

/** The place behind the bracket that closes the one at `start`, white space apart; nothing where there is none. */
function endOfBrackets(text: string, start: number): number | undefined {
  if (!/^\s*[[{]/.test(text.slice(start, start + 100))) return undefined;
  const special = /["[\]{}]/g;
  special.lastIndex = start;
  let depth = 0;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const [letter] = found;
    if (letter === '"') {
      const end = endOfString(text, found.index + 1);
      if (end === undefined) return undefined;
      special.lastIndex = end;
    } else {
      depth += letter === '{' || letter === '[' ? 1 : -1;
      if (depth === 0) return special.lastIndex;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    if (!isEscaped(text, quote)) return quote + 1;
  }
  return undefined;
}

function tryJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // Not JSON: the caller reads it as a literal.
    return undefined;
  }
}

/** Vue's refs, printed into the state as they are (`{ __v_isRef, _rawValue, _value, dep }`), stand for their value. */
function unwrapRefs(value: unknown, text: string): unknown {
  return text.includes('__v_isRef') ? unwrap(value) : value;
}

function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unwrap);
  const record = value as Record<string, unknown>;
  if (record.__v_isRef === true) return unwrap(record._rawValue ?? record._value);
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, unwrap(item)]));
}
