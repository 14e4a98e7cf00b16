/** A value of a page's own data and where it stands in the text: JSON, or the literal of a script. */
export type Literal = {
  kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'other';
  start: number;
  end: number;
  /** The name it goes by in its object. */
  key?: string;
  /** Where its entry begins: at the name, where it has one. */
  from: number;
  /** What a string, a number or a boolean says. */
  value?: string | number | boolean;
  children: Literal[];
  parent?: Literal;
};

const space = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;
const bare = /[\w$]+/y;
const deepest = 200;

/** The literal that begins here, with all that is in it; nothing where the text makes no sense as one. */
export function readLiterals(text: string, start: number): Literal | undefined {
  let at = start;
  const match = (expression: RegExp) => {
    expression.lastIndex = at;
    const [found = ''] = expression.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const skip = () => {
    if (/[\s/]/.test(text[at] ?? '')) match(space);
  };

  const read = (depth: number): Literal | undefined => {
    skip();
    const letter = text[at];
    if (depth > deepest || letter === undefined) return undefined;
    if (letter === '{') return readMany('object', '}', depth);
    if (letter === '[') return readMany('array', ']', depth);
    const from = at;
    if (letter === '"' || letter === "'") {
      const value = readText(text, at);
      if (value === undefined) return undefined;
      at = value.end;
      skip();
      if (/[,}\])]/.test(text[at] ?? ',') || depth === 0) {
        return { kind: 'string', start: from, end: value.end, from, value: value.words, children: [] };
      }
    }
    return readOther(from);
  };

  const readMany = (kind: 'object' | 'array', close: string, depth: number): Literal | undefined => {
    const whole: Literal = { kind, start: at, end: at, from: at, children: [] };
    at++;
    for (skip(); text[at] !== close; skip()) {
      const from = at;
      const key = kind === 'object' ? readKey() : undefined;
      if (kind === 'object' && key === undefined) return undefined;
      const child = read(depth + 1);
      if (!child) return undefined;
      whole.children.push(Object.assign(child, { from, parent: whole }, key === undefined ? {} : { key }));
      skip();
      if (text[at] === ',') at++;
      else if (text[at] !== close) return undefined;
    }
    whole.end = ++at;
    return whole;
  };

  const readKey = (): string | undefined => {
    const quoted = /["']/.test(text[at] ?? '') ? readText(text, at) : undefined;
    if (quoted) at = quoted.end;
    const key = quoted ? quoted.words : match(bare);
    skip();
    if (key === '' || text[at] !== ':') return undefined;
    at++;
    return key;
  };

  /** Numbers, words, and expressions up to where the surrounding literal goes on. */
  const readOther = (from: number): Literal | undefined => {
    for (let depth = 0; at < text.length; at++) {
      const letter = text[at] ?? '';
      if (letter === '"' || letter === "'" || letter === '`') {
        const end = readText(text, at)?.end;
        if (end === undefined) return undefined;
        at = end - 1;
      } else if ('([{'.includes(letter)) {
        depth++;
      } else if (depth === 0 && /[,;\]})]/.test(letter)) {
        break;
      } else if (')]}'.includes(letter)) {
        depth--;
      }
    }
    const words = text.slice(from, at).trimEnd();
    const literal: Literal = { kind: 'other', start: from, end: from + words.length, from, children: [] };
    if (words === '') return undefined;
    if (words === 'null') return { ...literal, kind: 'null' };
    if (words === 'true' || words === 'false') return { ...literal, kind: 'boolean', value: words === 'true' };
    if (/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(words)) return { ...literal, kind: 'number', value: Number(words) };
    // `decode('words')` and `'words' || ''` say the words.
    const [call] = /^(?:[\w$.]+\(\s*)?(?=["'])/.exec(words) ?? [];
    const said = call === undefined ? undefined : readText(text, from + call.length);
    return said ? { ...literal, kind: 'string', value: said.words } : literal;
  };

  return read(0);
}

const quotes: Record<string, RegExp> = { '"': /["\\\n]/g, "'": /['\\\n]/g, '`': /[`\\]/g };
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** A quoted text and the place behind it. */
function readText(text: string, start: number): { words: string; end: number } | undefined {
  const special = quotes[text[start] ?? ''];
  if (!special) return undefined;
  let words = '';
  let at = start + 1;
  for (;;) {
    special.lastIndex = at;
    const next = special.exec(text)?.index;
    if (next === undefined || text[next] === '\n') return undefined;
    words += text.slice(at, next);
    if (text[next] !== '\\') return { words, end: next + 1 };
    const escaped = escapeAt(text, next);
    words += escaped.words;
    at = escaped.end;
  }
}

function escapeAt(text: string, start: number): { words: string; end: number } {
  const letter = text[start + 1] ?? '';
  const length = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
  const code = text.slice(start + 2, start + 2 + length);
  if (length > 0 && /^[0-9a-fA-F]+$/.test(code) && code.length === length) {
    return { words: String.fromCharCode(Number.parseInt(code, 16)), end: start + 2 + length };
  }
  return { words: escapes[letter] ?? letter, end: start + 2 };
}
