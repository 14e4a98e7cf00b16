// @vitest-environment node
import { expect, test } from 'vitest';
import { secondsInBits, timeInBits, timeInHex } from '@/lib/metrics/ids';

const moment = Date.parse('2024-05-01T04:18:33.250Z');
const second = Math.floor(moment / 1000);
const epoch = { below: 22n, from: 1_288_834_974_657n, step: 1 };

test('a number above an epoch of its own carries its moment to the millisecond', () => {
  const id = ((BigInt(moment) - epoch.from) << 22n) + 12_345n;
  expect(timeInBits(String(id), epoch)).toEqual({ value: moment, step: 1 });
});

test('a number without one carries its moment', () => {
  expect(timeInBits(String((BigInt(moment) << 22n) + 77n), { below: 22n, step: 60_000 })?.value).toBe(moment);
});

test('a number above 32 bits carries its second, and the post followed within a minute', () => {
  const id = (BigInt(second) << 32n) + 4_711n;
  expect(secondsInBits(String(id))).toEqual({ value: second * 1000, step: 60_000 });
});

test('24 hex digits carry their second', () => {
  expect(timeInHex(`${second.toString(16)}000000001e00abcd`)).toEqual({ value: second * 1000, step: 1000 });
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
    for (const read of [(id: string) => timeInBits(id, epoch), secondsInBits, timeInHex]) {
      const value = read(id)?.value;
      expect(value === undefined || value > Date.UTC(2003)).toBe(true);
    }
  }
  expect(timeInBits('20', epoch)).toBeUndefined();
  expect(timeInHex('0'.repeat(24))).toBeUndefined();
});
