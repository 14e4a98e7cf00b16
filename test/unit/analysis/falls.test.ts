import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastFall } from '@/lib/analysis/falls';
import type { Run } from '@/lib/model/post';

const run = (at: number, value: number, more: Partial<Run> = {}): Run => ({
  ...{ first: at, last: at, value, step: 1, source: 'answer' },
  ...more,
});

test('a count that fell says when and by how much, also after it has grown again', () => {
  expect(lastFall('likes', [run(1, 5_000), run(2, 3_000), run(3, 9_000)])).toEqual({
    at: 2,
    by: 2_000,
    step: 1,
  });
  expect(lastFall('likes', [run(1, 9), run(2, 5), run(3, 8), run(4, 4)])).toMatchObject({ at: 4, by: 4 });
});

test('a few who take a like back are no fall, but nobody takes back a view', () => {
  expect(lastFall('likes', [run(1, 5_000), run(2, 4_951)])).toBeUndefined();
  expect(lastFall('likes', [run(1, 10), run(2, 8)])).toBeUndefined();
  expect(lastFall('views', [run(1, 5_000), run(2, 4_999)])).toMatchObject({ by: 1 });
});

test('what rounding explains is no fall', () => {
  const rounded = run(2, 12_000, { step: 1_000, shown: '1.2万' });
  expect(lastFall('views', [run(1, 12_900), rounded])).toBeUndefined();
  expect(lastFall('views', [run(1, 13_500), rounded])).toMatchObject({ by: 1_500 });
});

test('a reading in doubt, the own backend and what may fall tell of no fall', () => {
  expect(lastFall('views', [run(1, 5_000), run(2, 3, { unverified: true }), run(3, 5_001)])).toBeUndefined();
  expect(lastFall('views', [run(1, 5_000), run(2, 3_000, { source: 'centre' })])).toBeUndefined();
  expect(lastFall('clickRate', [run(1, 0.5, { step: 0.01 }), run(2, 0.1, { step: 0.01 })])).toBeUndefined();
});

test('what only grows never falls, however coarse the looks at it are', () => {
  const growing = fc.array(fc.tuple(fc.nat(100_000), fc.constantFrom(1, 10, 1_000)), { maxLength: 12 }).map(looks => {
    let total = 0;
    return looks.map(([more, step], at) => {
      total += more;
      return run(at, Math.floor(total / step) * step, { step });
    });
  });
  fc.assert(
    fc.property(growing, runs => {
      expect(lastFall('views', runs)).toBeUndefined();
    }),
  );
});
