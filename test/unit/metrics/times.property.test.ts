// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTime } from '@/lib/metrics/times';
import { anyText } from './any-text';

const zones = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];
const now = Date.parse('2026-11-21T20:00:00+08:00');
const minute = 60_000;
const day = 1_440 * minute;
const noise = fc.stringMatching(/^[ \d\-/:.年月日天小时分钟前昨今于agovmodhTZ+()·,]{0,24}$/);

test('no text and no language makes it throw, and what is read is a moment with its step', () => {
  const languages = fc.oneof(fc.constantFrom('zh-CN', 'en', 'de', 'ja'), fc.string());
  fc.assert(
    fc.property(fc.oneof(anyText, noise), languages, fc.constantFrom(...zones), (text, language, zone) => {
      const amount = readTime(text, { now, zone, language });
      if (!amount) return;
      expect(Number.isSafeInteger(amount.value) && amount.value > 0).toBe(true);
      expect(amount.step).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test('a long hostile text is answered at once', () => {
  const start = performance.now();
  for (const text of [
    'mon'.repeat(26),
    '广'.repeat(79),
    'a,'.repeat(39),
    '1 '.repeat(40),
    '(('.repeat(40),
    'x'.repeat(10 ** 6),
  ])
    expect(readTime(text, { now, zone: 'UTC', language: 'en' })).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('a moment written in its zone reads back, to the minute', () => {
  const moments = fc.integer({ min: Date.UTC(2005) / minute, max: Math.floor(now / minute) }).map(at => at * minute);
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
      const text = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
        moment,
      );
      const amount = readTime(text, { now, zone, language: 'zh-CN' });
      const again = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      expect(amount?.step).toBe(minute);
      expect(again.format(amount?.value)).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test('ISO 8601, RFC 2822 and epoch digits read back whatever the zone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10 ** 9, max: 4 * 10 ** 9 }), fc.constantFrom(...zones), (seconds, zone) => {
      const date = new Date(seconds * 1000);
      for (const text of [
        date.toISOString(),
        date.toUTCString(),
        String(seconds),
        String(seconds * 1000),
        date.toString(),
      ])
        expect([text, readTime(text, { now, zone, language: 'en' })?.value]).toEqual([text, seconds * 1000]);
    }),
  );
});

test('a month and a day without a year is the latest such day that is not in the future', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 365 }),
      fc.integer({ min: 0, max: 3_000 }),
      fc.constantFrom(...zones),
      (back, shift, zone) => {
        const clock = { now: now - shift * 7 * 3_600_000, zone, language: 'zh-CN' };
        const local = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' });
        const text = local.format(clock.now - back * day).slice(5);
        const amount = readTime(text, clock);
        expect(local.format(amount?.value).slice(5)).toBe(text);
        expect(amount?.value).toBeLessThanOrEqual(clock.now);
        expect(amount?.value).toBeGreaterThan(clock.now - (text === '02-29' ? 8 * 367 : 367) * day);
      },
    ),
  );
});

test('a coarser text never gives a finer reading, and its interval holds the finer one', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2010), max: now }), fc.constantFrom(...zones), (moment, zone) => {
      const clock = { now, zone, language: 'zh-CN' };
      const text = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
        moment,
      );
      const steps = [19, 16, 10].map(length => readTime(text.slice(0, length), clock));
      const [fine, , coarse] = steps;
      expect(steps.map(amount => amount?.step)).toEqual([1000, minute, day]);
      expect(fine?.value).toBeGreaterThanOrEqual((coarse?.value ?? 0) - day / 2);
      expect(fine?.value).toBeLessThanOrEqual((coarse?.value ?? 0) + 1.05 * day);
    }),
  );
});

test('an age holds the true moment, whether the site cut it or rounded it', () => {
  const units = fc.constantFrom(['分钟前', minute], ['小时前', 60 * minute], ['天前', day]) as fc.Arbitrary<
    [string, number]
  >;
  fc.assert(
    fc.property(fc.double({ min: 1, max: 500, noNaN: true }), units, fc.boolean(), (age, [unit, step], cut) => {
      const shown = cut ? Math.floor(age) : Math.round(age);
      const amount = readTime(`${shown}${unit}`, { now, zone: 'Asia/Shanghai', language: 'zh-CN' });
      const truth = now - age * step;
      expect(truth).toBeGreaterThanOrEqual((amount?.value ?? 0) - step / 2 - 1);
      expect(truth).toBeLessThan((amount?.value ?? 0) + step);
    }),
  );
});
