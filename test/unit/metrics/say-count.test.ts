// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCount, sayCount } from '@/lib/metrics/counts';
import type { Amount } from '@/lib/model/reading';

describe('a count is said as coarse as it is', () => {
  test.each([
    [{ value: 0, step: 1 }, '0', '0'],
    [{ value: 1234, step: 1 }, '1,234', '1,234'],
    [{ value: 12_345_678, step: 1 }, '12,345,678', '12,345,678'],
    [{ value: 12_000, step: 1_000 }, '1.2万', '12K'],
    [{ value: 250_000, step: 1_000 }, '25.0万', '250K'],
    [{ value: 1_200, step: 100 }, '0.12万', '1.2K'],
    [{ value: 110_000_000, step: 10_000_000 }, '1.1亿', '0.11B'],
    [{ value: 100_000, step: 10_000, open: true }, '10万+', '0.10M+'],
    [{ value: 10, step: 1, open: true }, '10+', '10+'],
    [{ value: 1_000_000_000, step: 1_000_000_000 }, '≈10亿', '1B'],
  ] as [Amount, string, string][])('%j is %j and %j', (amount, zh, en) => {
    expect([sayCount(amount, 'zh-CN'), sayCount(amount, 'en')]).toEqual([zh, en]);
  });

  test('and shorter where about is enough', () => {
    expect(sayCount({ value: 100_000, step: 10_000, open: true }, 'en', { about: true })).toBe('≈100K+');
    expect(sayCount({ value: 1_200, step: 100 }, 'zh-CN', { about: true })).toBe('≈1,200');
    expect(sayCount({ value: 12_000, step: 1_000 }, 'zh-CN', { about: true })).toBe('1.2万');
    expect(sayCount({ value: 1_234, step: 1 }, 'zh-CN', { about: true })).toBe('1,234');
  });

  test('and, where room is short, in three digits', () => {
    expect(sayCount({ value: 12_345, step: 1 }, 'zh-CN', { short: true })).toBe('1.23万');
    expect(sayCount({ value: 12_345_678, step: 1 }, 'en', { short: true })).toBe('12.3M');
    for (const language of ['zh-CN', 'en']) {
      expect(sayCount({ value: 9_999, step: 1 }, language, { short: true })).toBe('9,999');
    }
    expect(sayCount({ value: 12_345, step: 1 }, 'en', { short: true })).toBe('12.3K');
    expect(sayCount({ value: 10_000, step: 10_000 }, 'zh-CN', { short: true })).toBe('1万');
  });
});

/** Amounts as sites print them: a few digits and a power of ten. */
const amounts = fc
  .record({ digits: fc.integer({ min: 1, max: 99_999 }), power: fc.integer({ min: 0, max: 8 }), open: fc.boolean() })
  .map(
    ({ digits, power, open }): Amount => ({
      value: digits * 10 ** power,
      step: 10 ** power,
      ...(open && { open: true as const }),
    }),
  );
const languages = fc.constantFrom('zh-CN', 'en');

test('what is said reads back as the same reading', () => {
  fc.assert(
    fc.property(amounts, languages, (amount, language) => {
      expect(readCount(sayCount(amount, language), language)).toMatchObject(amount);
    }),
  );
});

test('what is said about or short never reads back finer', () => {
  const ways = fc.record({ about: fc.boolean(), short: fc.boolean() });
  const rough = fc.oneof(amounts, fc.record({ value: fc.nat(), step: fc.constantFrom(0, 1, 3, 7.5, 250, 9_999) }));
  fc.assert(
    fc.property(rough, languages, ways, (amount, language, how) => {
      const back = readCount(sayCount(amount, language, how), language);
      expect(back?.step).toBeGreaterThanOrEqual(amount.step);
      expect(Math.abs((back?.value ?? Number.NaN) - amount.value)).toBeLessThanOrEqual((back?.step ?? 0) / 2);
    }),
  );
});
