import { expect, test } from 'vitest';
import { decimal, exact, milliseconds, seconds, share } from '@/lib/metrics/amount';
import { sayShare } from '@/lib/metrics/say-share';

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

test('a measure is as fine as its digits; a share above the whole is of another scale', () => {
  expect([decimal('22.37'), decimal(12.5), decimal(7)]).toEqual([
    { value: 22.37, step: 0.01 },
    { value: 12.5, step: 0.1 },
    { value: 7, step: 1 },
  ]);
  expect([decimal('-'), decimal(-1), decimal('1e5'), decimal(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([share('0.014755'), share(0), share(14)]).toEqual([
    { value: 0.014755, step: 0.000001 },
    { value: 0, step: 0.0001 },
    undefined,
  ]);
  expect(share(3 / 13)?.value).toBe(3 / 13);
  expect(sayShare(share(3 / 13)!)).toBe('23.08%');
});
