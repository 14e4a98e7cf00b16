import type { EmbeddedState } from '../platforms/define';
import { readLiteral } from './literal';
import { parseJson } from './long-ids';
import { readVariables } from './variables';

/** Read a state out of one script element; `undefined` where this script does not hold it. */
export function readState(from: EmbeddedState['from'], script: HTMLScriptElement): unknown {
  if (script.src) return undefined;
  if ('element' in from) {
    if (!script.matches(from.element)) return undefined;
    const text = script.textContent ?? '';
    return parse(from.decode === 'uri' ? decodeURIComponent(text) : text);
  }
  if ('assign' in from) return readAssigned(script.textContent ?? '', from.assign);
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
  const rest = text.slice(start).trim().replace(/;$/, '');
  const whole = rest.startsWith('{') || rest.startsWith('[') ? tryJson(rest) : undefined;
  return unwrapRefs(whole ?? readLiteral(text, start)?.value, text);
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
