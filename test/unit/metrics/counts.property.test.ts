// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCount, readShare } from '@/lib/metrics/counts';
import { anyText } from './any-text';

const tags = [
  'zh-CN',
  'en',
  'de',
  'es',
  'fr',
  'pt-BR',
  'it',
  'ru',
  'ja',
  'ko',
  'hi',
  'tr',
  'pl',
  'nl',
  'sv',
  'id',
  'vi',
];
const noise = fc.stringMatching(/^[ \d.,+万亿wWkKmMbB%~≈\-赞次播放views前年天:/]{0,14}$/);

test('no text and no language makes a reader throw, and what is read is a whole count with its step', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, noise), fc.oneof(fc.constantFrom(...tags), fc.string()), (text, language) => {
      const count = readCount(text, language);
      expect(readShare(text, language)?.step ?? 1).toBeGreaterThan(0);
      if (!count) return;
      expect(Number.isSafeInteger(count.value) && count.value >= 0).toBe(true);
      expect(count.step).toBeGreaterThanOrEqual(1);
      expect(count.value % count.step).toBe(0);
      expect((count.shown ?? '').length).toBeLessThanOrEqual(80);
    }),
    { numRuns: 400 },
  );
});

test('whole numbers read back in every language that Intl writes with these digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(...tags), (value, language) => {
      expect(readCount(new Intl.NumberFormat(language).format(value), language)).toMatchObject({ value, step: 1 });
    }),
    { numRuns: 300 },
  );
});

test('compact numbers read back to what Intl rounded them from, never finer than shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 999_000_000_000 }), fc.constantFrom(...tags), (value, language) => {
      const text = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 2 }).format(value);
      const count = readCount(text, language);
      if (!count) return;
      expect(Math.abs(count.value - value)).toBeLessThanOrEqual(value * 0.06);
    }),
    { numRuns: 400 },
  );
  for (const language of tags) {
    const text = new Intl.NumberFormat(language, { notation: 'compact' }).format(1_200_000);
    expect([language, readCount(text, language)?.value]).toEqual([language, 1_200_000]);
  }
});

test('a coarser text never gives a finer reading', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9_999 }), fc.constantFrom('万', '亿', 'w', 'K', 'M'), (tenths, unit) => {
      const fine = readCount(`${(tenths / 10).toFixed(1)}${unit}`, 'zh-CN');
      const coarse = readCount(`${Math.floor(tenths / 10)}${unit}`, 'zh-CN');
      expect(coarse?.step).toBe((fine?.step ?? 0) * 10);
      expect(readCount(`${Math.floor(tenths / 10)}${unit}+`, 'zh-CN')).toMatchObject({
        step: coarse?.step,
        open: true,
      });
    }),
  );
});

test('a unit or a label beside a count changes nothing', () => {
  const labels = fc.constantFrom('播放', '赞同 ', '评论：', '获赞 ');
  const units = fc.constantFrom('次播放', ' 次观看', '人点赞', ' 位粉丝', ' views', ' Aufrufe', ')');
  fc.assert(
    fc.property(labels, fc.constantFrom('1234', '1.5万', '10w+', '1,234', '1.2亿'), units, (label, text, unit) => {
      const { shown: _, ...bare } = readCount(text, 'zh-CN') ?? {};
      expect(readCount(label + text + unit, 'zh-CN')).toMatchObject(bare);
    }),
  );
});
