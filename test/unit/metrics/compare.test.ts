// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, differs, intervalOf } from '@/lib/metrics/compare';
import { readCount } from '@/lib/metrics/counts';
import type { Amount } from '@/lib/model/reading';

const read = (text: string): Amount => readCount(text, 'zh-CN') ?? { value: Number.NaN, step: 0 };

describe('two readings', () => {
  test.each([
    ['1234', '1235', true],
    ['1234', '1234', false],
    ['1.2万', '12345', false],
    ['1.2万', '12999', false],
    ['1.2万', '13000', true],
    ['1.2万', '11500', false],
    ['1.2万', '11499', true],
    ['1.2万', '1.3万', false],
    ['1.2万', '1.4万', true],
    ['10万+', '10万+', false],
    ['10万+', '1234567', false],
    ['10万+', '8.1万', true],
    ['1万+', '10万+', false],
  ])('%s and %s differ: %s', (a, b, expected) => {
    expect(differs(read(a), read(b))).toBe(expected);
    expect(differs(read(b), read(a))).toBe(expected);
  });

  test('rates are compared in their own steps', () => {
    expect(differs({ value: 0.032, step: 0.001 }, { value: 0.0324, step: 0.0001 })).toBe(false);
    expect(differs({ value: 0.032, step: 0.001 }, { value: 0.036, step: 0.001 })).toBe(true);
  });
});

describe('a change', () => {
  test('of exact counts is exact', () => {
    expect(change(read('100'), read('142'))).toEqual({ difference: 42, low: 42, high: 42 });
    expect(change(read('142'), read('100'))).toEqual({ difference: -42, low: -42, high: -42 });
  });

  test('of rounded counts has a least and a most', () => {
    expect(change(read('1.2万'), read('1.5万'))).toEqual({ difference: 3000, low: 1500, high: 4500 });
  });

  test('within the rounding is none', () => {
    expect(change(read('1.2万'), read('12400'))).toBeUndefined();
    expect(change(read('9.9万'), read('10万'))).toBeUndefined();
  });

  test('to an open count has no most', () => {
    expect(change(read('8.1万'), read('10万+'))).toMatchObject({ low: 13_000, high: Number.POSITIVE_INFINITY });
  });

  test('holds the true change whatever was rounded or cut, and is never claimed where nothing changed', () => {
    const truth = fc.integer({ min: 10_000, max: 5_000_000 });
    const cut = (value: number, step: number, round: boolean): Amount => ({
      value: (round ? Math.round(value / step) : Math.floor(value / step)) * step,
      step,
    });
    fc.assert(
      fc.property(truth, truth, fc.constantFrom(1, 100, 1000, 10_000), fc.boolean(), (a, b, step, round) => {
        expect(change(cut(a, step, round), cut(a, 1, false))).toBeUndefined();
        const found = change(cut(a, step, round), cut(b, step, round));
        if (!found) return;
        expect(b - a).toBeGreaterThanOrEqual(found.low);
        expect(b - a).toBeLessThanOrEqual(found.high);
        expect(Math.sign(found.difference)).toBe(Math.sign(b - a));
      }),
    );
  });

  test('the interval of a reading holds its own value', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 1, 10, 0.001), (value, step) => {
        const { low, high } = intervalOf({ value, step });
        expect(low <= value && value <= high).toBe(true);
      }),
    );
  });
});
