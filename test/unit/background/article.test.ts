import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readArticle } from '@/entrypoints/background/article';

const inject = vi.hoisted(() => vi.fn<(injection: object) => Promise<[]>>());
vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript: inject } } }));

beforeEach(() => {
  vi.useFakeTimers();
  inject.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a leave that has yet to reach the page is waited for', async () => {
  inject.mockRejectedValueOnce(new Error('Cannot access contents of the page')).mockResolvedValue([]);
  const answer = readArticle(7);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('ok');
  expect(inject).toHaveBeenCalledTimes(2);
});

test('where none comes, the panel is told', async () => {
  vi.spyOn(console, 'info').mockReturnValue();
  inject.mockRejectedValue(new Error('Cannot access contents of the page'));
  const answer = readArticle(7);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('no-access');
});
