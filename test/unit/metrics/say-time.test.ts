// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayAgo, sayTime } from '@/lib/metrics/say-time';
import { readTime } from '@/lib/metrics/times';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-11-21T21:00:00+08:00');
const moment = Date.parse('2026-11-21T20:00:00+08:00');
const zh = { now, zone: 'Asia/Shanghai', language: 'zh-CN' };
const en = { ...zh, language: 'en' };

test.each([
  [1, '11月21日 周六 20:00', 'Sat, Nov 21, 8:00 PM'],
  [minute, '11月21日 周六 20:00', 'Sat, Nov 21, 8:00 PM'],
  [hour, '11月21日 周六 20时', 'Sat, Nov 21, 8 PM'],
  [day, '11月21日 周六', 'Sat, Nov 21'],
  [7 * day, '11月21日', 'Nov 21'],
  [30 * day, '2026年11月', 'Nov 2026'],
  [365 * day, '2026年', '2026'],
])('a moment known to %d ms is said as fine as that', (step, chinese, english) => {
  const spaces = /[\u00a0\u202f]/g;
  expect(sayTime({ value: moment, step }, zh)).toBe(chinese);
  expect(sayTime({ value: moment, step }, en).replace(spaces, ' ')).toBe(english);
});

test('another year is said, and the zone is that of the listener', () => {
  expect(sayTime({ value: Date.parse('2024-05-01T04:18:00Z'), step: minute }, zh)).toBe('2024年5月1日 周三 12:18');
  expect(sayTime({ value: Date.parse('2024-05-01T23:30:00Z'), step: minute }, { ...zh, zone: 'UTC' })).toBe(
    '2024年5月1日 周三 23:30',
  );
});

test('what is said reads back as the same moment in the same steps', () => {
  const steps = fc.constantFrom(minute, hour, day);
  const times = fc.integer({ min: Math.ceil(Date.UTC(2015) / hour), max: Math.floor(now / hour) }).map(at => at * hour);
  fc.assert(
    fc.property(
      times,
      steps,
      fc.constantFrom(zh, en),
      fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Tokyo'),
      (at, step, base, zone) => {
        const listener = { ...base, zone };
        const said = sayTime({ value: at, step }, listener);
        const back = readTime(said, listener);
        expect([said, back?.step]).toEqual([said, step]);
        const midnight =
          step === day ? Date.parse(`${new Intl.DateTimeFormat('sv', { timeZone: zone }).format(at)}T00:00Z`) : at;
        const ahead = { 'Asia/Shanghai': 8, UTC: 0, 'Asia/Tokyo': 9 }[zone] * hour;
        expect(back?.value).toBe(step === day ? midnight - ahead : at);
      },
    ),
  );
});

test.each([
  [0, '刚刚', 'just now'],
  [-5 * minute, '刚刚', 'just now'],
  [90_000, '1 分钟前', '1 min ago'],
  [2 * hour + 1, '2 小时前', '2 h ago'],
  [3 * day, '3 天前', '3 d ago'],
  [65 * day, '2 个月前', '2 mo ago'],
  [800 * day, '2 年前', '2 y ago'],
])('%d ms ago is said %j and %j', (age, chinese, english) => {
  expect([sayAgo(now - age, now, 'zh-CN'), sayAgo(now - age, now, 'en')]).toEqual([chinese, english]);
});

test('a freshness reads back as the time it was said of', () => {
  fc.assert(
    fc.property(fc.integer({ min: minute, max: 3_000 * day }), fc.constantFrom(zh, en), (age, listener) => {
      const back = readTime(sayAgo(now - age, now, listener.language), listener);
      expect(Math.abs((back?.value ?? 0) - (now - age))).toBeLessThanOrEqual(0.55 * (back?.step ?? 0) + age * 0.02);
    }),
  );
});
