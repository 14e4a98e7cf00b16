import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Extension, launchExtension } from './extension';
import { consent, openPanel } from './operator';
import { type Asked, html, json, serve } from './site';

let extension: Extension;
let asked: Asked[];

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  asked = await serve(extension.context, request => {
    if (request.url() === 'https://www.bilibili.com/') return html('<title>made up</title>');
    if (request.url() === 'https://api.bilibili.com/x/made-up') return json({ code: 0 });
    return undefined;
  });
});
afterAll(() => extension?.close());

test('consent is asked ahead, and the origin is granted only when the extension requests it', async () => {
  const origins = ['https://www.bilibili.com/*'];
  await consent(extension, origins);
  const granted = () => extension.desk.evaluate(async () => (await chrome.permissions.getAll()).origins);
  expect(await granted()).toEqual([]);
  expect(await extension.desk.evaluate(origins => chrome.permissions.request({ origins }), origins)).toBe(true);
  expect(await granted()).toEqual(origins);
});

test('a page sees the made-up site at its true address, its interface on another host, and nothing else', async () => {
  const page = await extension.context.newPage();
  await page.goto('https://www.bilibili.com/');
  const ask = (url: string) =>
    page.evaluate(
      url =>
        fetch(url, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: '{"page":1}',
        }).then(
          answer => answer.json(),
          () => 'refused',
        ),
      url,
    );
  expect(await ask('https://api.bilibili.com/x/made-up')).toEqual({ code: 0 });
  expect(await ask('https://elsewhere.example/')).toBe('refused');
  await page.evaluate(() => {
    location.href = 'https://elsewhere.example/away';
  });
  await expect.poll(() => asked.at(-1)?.url).toBe('https://elsewhere.example/away');
  expect(page.url()).toBe('https://www.bilibili.com/');
  expect(asked).toContainEqual({ method: 'POST', url: 'https://api.bilibili.com/x/made-up', body: '{"page":1}' });
  expect(await page.evaluate(() => [navigator.language, new Date(0).getHours()])).toEqual(['zh-CN', 8]);
  await page.close();
});

test('a killed worker starts again with nothing in its head', async () => {
  const memory = 'somethingRemembered';
  await (await extension.worker()).evaluate(memory => Reflect.set(globalThis, memory, 1), memory);
  await extension.killWorker();
  const worker = await extension.worker();
  expect(await worker.evaluate(memory => memory in globalThis, memory)).toBe(false);
});

test('the icon opens the real side panel, which is a full page', async () => {
  const page = await extension.context.newPage();
  await page.goto('https://www.bilibili.com/');
  const { panel, browser } = await openPanel(extension, page);
  expect(await panel.title()).not.toBe('');
  expect((await panel.screenshot()).length).toBeGreaterThan(500);
  await browser.close();
  await page.close();
});

test('a browser that was killed leaves a profile that starts again', async () => {
  const first = await launchExtension();
  await first.crash();
  const second = await launchExtension({ profile: first.profile });
  expect(second.id).toBe(first.id);
  await second.close();
});
