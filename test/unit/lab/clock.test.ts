import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { clockScript } from '../../lab/clock';

const now = Date.UTC(2021, 5, 20, 4);

/** A fresh world in which the clock was wound before anything else. */
function ask<T>(expression: string): T {
  return runInNewContext(`${clockScript(now)}; (${expression})`) as T;
}

test('every way of asking for the time tells the page’s', () => {
  for (const way of ['Date.now()', 'new Date().getTime()', '+new Date', 'Date.parse(Date())']) {
    expect(Math.abs(ask<number>(way) - now), way).toBeLessThan(2_000);
  }
});

test('a given moment stays what it is, and dates remain dates', () => {
  expect(ask('new Date(1000).getTime()')).toBe(1_000);
  expect(ask('Date.UTC(2021, 5, 20, 4)')).toBe(now);
  expect(ask('new Date() instanceof Date')).toBe(true);
  expect(ask('new (class extends Date {})(5).getTime()')).toBe(5);
  expect(ask('Object.prototype.toString.call(new Date())')).toBe('[object Date]');
});

test('winding it again sets it again', () => {
  const later = now + 86_400_000;
  const moment = runInNewContext(`${clockScript(now)}; ${clockScript(later)}; Date.now()`) as number;
  expect(Math.abs(moment - later)).toBeLessThan(2_000);
});
