// @vitest-environment node
import { expect, test } from 'vitest';
import { timeOfInstagram, timeOfLinkedIn, timeOfTikTok, timeOfX, timeOfXiaohongshu } from '@/lib/metrics/ids';

const moment = Date.parse('2024-05-01T04:18:33.250Z');
const second = Math.floor(moment / 1000);

test('an id of X carries its moment to the millisecond', () => {
  const id = ((BigInt(moment) - 1_288_834_974_657n) << 22n) + 12_345n;
  expect(timeOfX(String(id))).toEqual({ value: moment, step: 1 });
});

test('an id of LinkedIn carries its moment', () => {
  expect(timeOfLinkedIn(String((BigInt(moment) << 22n) + 77n))?.value).toBe(moment);
});

test('an id of TikTok carries its second, and the post followed within a minute', () => {
  const id = (BigInt(second) << 32n) + 4_711n;
  expect(timeOfTikTok(String(id))).toEqual({ value: second * 1000, step: 60_000 });
});

test('an id of 小红书 carries its second in hex', () => {
  expect(timeOfXiaohongshu(`${second.toString(16)}000000001e00abcd`)).toEqual({ value: second * 1000, step: 1000 });
});

test('a short code of Instagram and its number are one', () => {
  const number = ((BigInt(moment) - 1_314_220_021_721n) << 23n) + 99n;
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let code = '';
  for (let rest = number; rest > 0n; rest /= 64n) code = digits[Number(rest % 64n)] + code;
  expect(timeOfInstagram(code)).toEqual({ value: moment, step: 60_000 });
  expect(timeOfInstagram(String(number))).toEqual({ value: moment, step: 60_000 });
});

test('what is no such id carries no time', () => {
  for (const id of [
    '',
    '20',
    'abc',
    '-1',
    '123456789012',
    '9'.repeat(30),
    '1'.repeat(15),
    'G'.repeat(24),
    '0'.repeat(24),
  ]) {
    for (const read of [timeOfX, timeOfLinkedIn, timeOfTikTok, timeOfXiaohongshu]) {
      const value = read(id)?.value;
      expect(value === undefined || value > Date.UTC(2003)).toBe(true);
    }
  }
  expect(timeOfX('20')).toBeUndefined();
  expect(timeOfXiaohongshu('0'.repeat(24))).toBeUndefined();
});
