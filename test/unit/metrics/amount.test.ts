import { expect, test } from 'vitest';
import { exact, milliseconds, seconds } from '@/lib/metrics/amount';

test('an exact count is a whole one, as a number or in digits', () => {
  expect([0, 12, '0', '51070'].map(value => exact(value)?.value)).toEqual([0, 12, 0, 51_070]);
  for (const value of [0.5, -1, Number.NaN, 2 ** 60, '1.2万', '-1', '', ' 3', true, null, [], {}]) {
    expect(exact(value)).toBeUndefined();
  }
});

test('a moment of a machine is never 0', () => {
  expect(seconds('1775000000')).toEqual({ value: 1_775_000_000_000, step: 1000 });
  expect(milliseconds(1_775_000_000_123)).toEqual({ value: 1_775_000_000_123, step: 1 });
  expect([seconds(0), milliseconds(0), seconds(-1), milliseconds(undefined)]).toEqual(Array(4).fill(undefined));
});
