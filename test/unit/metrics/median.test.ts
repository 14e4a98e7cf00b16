// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '@/lib/metrics/arithmetic';
import { intervalOf } from '@/lib/metrics/compare';
import type { Amount } from '@/lib/model/reading';

const exactly = (value: number): Amount => ({ value, step: 1 });
const plain = (numbers: number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [below = 0, above = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (below + above) / 2;
};

test('of exact counts it is exact, and of none unknown', () => {
  expect(median([])).toBeUndefined();
  expect(median([exactly(7)])).toEqual(exactly(7));
  expect(median([exactly(900), exactly(3), exactly(5)])).toEqual(exactly(5));
  expect(median([exactly(3), exactly(6)])).toMatchObject({ value: 4.5 });
  expect(intervalOf(median([exactly(3), exactly(6)])!)).toEqual({ low: 4.5, high: 4.5 });
});

test('it is as coarse as what stands in the middle, and open where that is', () => {
  const coarse = { value: 12_000, step: 1000 };
  expect(median([exactly(1), coarse, exactly(90_000)])).toEqual(coarse);
  const open: Amount = { value: 100_000, step: 1, open: true };
  expect(median([exactly(1), open, open])).toMatchObject({ value: 100_000, open: true });
  expect(median([exactly(1), exactly(2), open])).toEqual(exactly(2));
});

const amount = fc
  .record({
    count: fc.nat(2_000),
    step: fc.constantFrom(1, 10, 100, 1000),
    at: fc.double({ min: 0, max: 0.99, noNaN: true }),
  })
  .map(({ count, step, at }) => {
    const shown: Amount = { value: count * step, step };
    const { low, high } = intervalOf(shown);
    return { shown, truth: low + (high - low) * at };
  });

test('the true median lies within what is said of it, whatever was rounded', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), amounts => {
      const { low, high } = intervalOf(median(amounts.map(({ shown }) => shown))!);
      const truth = plain(amounts.map(({ truth }) => truth));
      expect(truth).toBeGreaterThanOrEqual(low - 1e-6);
      expect(truth).toBeLessThanOrEqual(high + 1e-6);
    }),
  );
});
