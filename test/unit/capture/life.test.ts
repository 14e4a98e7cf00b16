import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startLife } from '@/lib/capture/life';

const extension: { id?: string } = {};

beforeEach(() => {
  extension.id = 'made-up';
  vi.stubGlobal('chrome', { runtime: extension });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a script that has lost its extension is over: its timers and listeners do nothing any more', () => {
  const life = startLife();
  const work = vi.fn();
  const ended = vi.fn();
  const page = new EventTarget();
  life.onEnd(ended);
  life.addEventListener(page, 'change', work);
  life.setTimeout(work, 10);
  page.dispatchEvent(new Event('change'));
  expect(work).toHaveBeenCalledTimes(1);
  delete extension.id;
  page.dispatchEvent(new Event('change'));
  vi.advanceTimersByTime(20);
  expect(work).toHaveBeenCalledTimes(1);
  expect(life.isOver).toBe(true);
  expect(ended).toHaveBeenCalledTimes(1);
});

test('a script that comes again takes over from the one before', () => {
  const first = startLife();
  const second = startLife();
  expect([first.isOver, second.isOver]).toEqual([true, false]);
});
