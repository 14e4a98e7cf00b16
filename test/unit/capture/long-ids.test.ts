import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson, quoteLongIds } from '@/lib/capture/long-ids';

test('bare integers of 16 and more digits arrive as strings, shorter ones as numbers', () => {
  expect(
    parseJson('{"a":7267478481213181238,"b":[1234567890123456 , -9876543210987654321],"c":123456789012345}'),
  ).toEqual({
    a: '7267478481213181238',
    b: ['1234567890123456', '-9876543210987654321'],
    c: 123456789012345,
  });
});

test('what stands in a string, and fractions, are left alone', () => {
  const text = String.raw`{"a":"x\": 7267478481213181238, \\","b":0.1234567890123456789,"c":"[1234567890123456,1]","d":1e20}`;
  expect(quoteLongIds(text)).toBe(text);
});

test('any JSON without long numbers parses as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      fc.pre(!/\d{16}/.test(text));
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('a long id survives beside any strings', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.bigInt({ min: 10n ** 15n, max: 10n ** 19n }), (strings, id) => {
      const text = `{"strings":${JSON.stringify(strings)},"id":${id},"again":${JSON.stringify(strings)}}`;
      expect(parseJson(text)).toEqual({ strings, id: String(id), again: strings });
    }),
  );
});
