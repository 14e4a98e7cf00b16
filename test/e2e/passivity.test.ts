import { expect, test } from 'vitest';
import { practise, starts } from '../practice/site';
import { type Journey, type Stop, visitWith, visitWithout } from './passivity';

const start = Date.parse('2026-11-20T20:00:00+08:00');

/** The practice site, used as an operator would: scrolled, a post opened, and back. */
const practice: Journey<Stop> = {
  platforms: ['xiaohongshu', 'bilibili', 'x'],
  serve: context => practise(context, start, () => 3),
  stops: [
    {
      at: starts.xiaohongshu,
      async browse(page) {
        await page.mouse.wheel(0, 2_000);
        await page.locator('.note-item').nth(13).waitFor();
        await page.locator('a.cover').first().click();
        await page.locator('.mask .like-wrapper .count', { hasText: /\d/ }).waitFor();
        await page.goBack();
      },
    },
    {
      at: starts.bilibili,
      async browse(page) {
        await page.locator('.bili-video-card').first().click();
        await page.locator('h1.video-title').waitFor();
      },
    },
    {
      at: starts.x,
      async browse(page) {
        await page.locator('#list a').nth(2).click();
        await page.waitForURL(/status/);
        await page.locator('#list article').first().waitFor();
      },
    },
  ],
};

test('the same visit with and without Caifeng is the same to the site: requests, documents, messages, errors', async () => {
  const without = await visitWithout(practice);
  const { trace, stored } = await visitWith(practice);
  expect(stored).toBeGreaterThan(20);
  expect(without.requests.length).toBeGreaterThan(20);
  expect(trace).toEqual(without);
});

test('a request planted in the worker is found by the same comparison', async () => {
  const { trace } = await visitWith(practice, async extension => {
    const worker = await extension.worker();
    await worker.evaluate(() => fetch('https://www.xiaohongshu.com/planted', { mode: 'no-cors' }).catch(String));
  });
  const planted = trace.requests.filter(request => request.includes('/planted'));
  expect(planted).toHaveLength(1);
  expect((await visitWithout(practice)).requests).not.toContain(planted[0]);
});
