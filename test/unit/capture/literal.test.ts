import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLiteral } from '@/lib/capture/literal';

const read = (text: string) => readLiteral(text, 0)?.value;

test('a literal of JavaScript that is no JSON is read as it is meant', () => {
  expect(
    read(`{
      bare: 'single \\'quoted\\'', "double": "tab\\t\\x26\\u4e2d\\u{1f600}", 1: [1, .5, -2e3, 0x1f,],
      // A comment with a quote: it's skipped.
      nothing: undefined, void: void 0, nan: NaN, yes: !0, no: !1, nil: null, /* } */
      set: new Set([1, 2]), map: new Map([['a', 1]]), none: new Set, date: new Date(1700000000000),
      nested: { deep: { deeper: ['x'] } },
    }`),
  ).toEqual({
    bare: "single 'quoted'",
    double: 'tab\t&中😀',
    1: [1, 0.5, -2000, 31],
    yes: true,
    no: false,
    nil: null,
    set: [1, 2],
    map: [['a', 1]],
    none: [],
    date: 1_700_000_000_000,
    nested: { deep: { deeper: ['x'] } },
  });
});

test.each([
  [`'123' * 1`, 123],
  [`"" || "second"`, 'second'],
  [`"" || "" || ""`, ''],
  [`JsDecode('\\x3cb\\x3e')`, '<b>'],
  [`htmlDecode("a &amp; b &lt;&#39;&gt;")`, "a & b <'>"],
  [`'&quot;made up&quot;'.html(false)`, '"made up"'],
  [`[{ a: 1 }][0] || {}`, { a: 1 }],
  [`JSON.parse('{"a":[1]}')`, { a: [1] }],
  [`decodeURIComponent("%E4%B8%AD")`, '中'],
  [`("in brackets")`, 'in brackets'],
  ['7267478481213181238', '7267478481213181238'],
  ['`plain template`', 'plain template'],
])('%s', (text, value) => expect(read(text)).toEqual(value));

test('what is no literal is absent, and what follows it is read', () => {
  expect(
    read(
      `{ a: window.x ? 1 : 2, b: call({ c: "}" }, function () { return ')'; }), get d() { return 1; }, ...rest, e: 'kept' }`,
    ),
  ).toEqual({ e: 'kept' });
  expect(readLiteral('opt.biz || window.biz;', 0)).toMatchObject({ known: false });
});

test('it ends where the literal ends, whatever follows', () => {
  const text = '{"a":{"b":"}"}};(function(){var s;s.remove()}());';
  expect(readLiteral(text, 0)).toEqual({ value: { a: { b: '}' } }, end: 15, known: true });
});

test('a key cannot reach the prototype', () => {
  expect(Object.getPrototypeOf(read('{"__proto__":{"polluted":1},"a":1}'))).toBe(Object.prototype);
});

test('a text cut off in the middle is an error, not a part', () => {
  for (const text of ['{"a":1', '[1,2', '{"a":"b', '{)', '[)']) expect(() => read(text)).toThrow();
});

test('every JSON value is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = JSON.stringify(value);
      fc.pre(!/\d{16}|__proto__/.test(text));
      expect(read(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('no text makes it hang, or throw anything but an error of its own', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ':',
    ',',
    '"',
    "'",
    'a',
    '1',
    '||',
    '*',
    ' ',
    'new ',
    '/',
    '!',
    '.',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), parts => {
      try {
        readLiteral(parts.join(''), 0);
      } catch (error) {
        expect(error).toSatisfy(error => error instanceof SyntaxError || error instanceof RangeError);
      }
    }),
  );
});
