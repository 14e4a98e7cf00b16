import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageItem, TabPage } from '../../lib/db/pages';
import { states } from '../../lib/i18n/zh-CN/states';
import { roll, type SwitchId, switchIds } from '../../lib/model/roll';
import { type Extension, launchExtension } from '../browser/extension';
import { consent, openPanel, pressIcon } from '../browser/operator';
import { practise, starts } from '../practice/site';
import { begin, goTo, recognised } from './panel';
import { rows } from './platforms';

const profile = mkdtempSync(join(tmpdir(), 'caifeng-access-'));
const news = 'https://news.example/2026/10/buses';
const article = readFileSync('test/fixtures/generic/news/page.html', 'utf8');
const soon = { timeout: 20_000, interval: 200 };

let extension: Extension;
let feed: Page;
let panel: Page;
let second: Browser | undefined;

async function launch(): Promise<void> {
  extension = await launchExtension({ profile, locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  await practise(extension.context, Date.now(), () => 2);
  await extension.context.route('https://news.example/**', route =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article }),
  );
}

async function showPanel(beside: Page): Promise<void> {
  await second?.close();
  ({ panel, browser: second } = await openPanel(extension, beside));
}

beforeAll(launch);
afterAll(async () => {
  await second?.close();
  await extension?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const granted = () => extension.desk.evaluate(async () => ((await chrome.permissions.getAll()).origins ?? []).sort());
const scripts = () =>
  extension.desk.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts())
      .map(({ id, matches, world }) => `${id} ${world} ${[...(matches ?? [])].sort()}`)
      .sort(),
  );
const originsOf = (...ids: SwitchId[]) => ids.flatMap(id => [...roll[id].origins]).sort();
const scriptsOf = (...ids: SwitchId[]) =>
  ids.flatMap(id => [`reader:${id} ISOLATED ${originsOf(id)}`, `tap:${id} MAIN ${originsOf(id)}`]).sort();
const pageOf = async (address: string) =>
  (await rows<TabPage>(extension, 'pages')).find(({ url }) => url.startsWith(address));
const itemsOf = async (address: string) => {
  const tab = await pageOf(address);
  return (await rows<PageItem>(extension, 'pageItems')).filter(({ tabId }) => tabId === tab?.tabId);
};
/** Whether the tap runs in the page's own world: it answers its doorbell. */
const isTapped = (page: Page) =>
  page.evaluate(() => !performance.dispatchEvent(new Event('caifeng', { cancelable: true })));
const part = (id: SwitchId) => panel.getByRole('region', { name: roll[id].name.zh });
const toggle = (id: SwitchId) => part(id).getByRole('switch').first();
const tap = (id: SwitchId) => part(id).getByRole('switch', { name: '读取页面收到的数据' });

/** All that is written by looking at pages. */
const written = async () => [
  await rows(extension, 'batches'),
  await rows(extension, 'pageItems'),
  await rows(extension, 'posts'),
];

test('the shipped manifest asks for no host, and nothing runs anywhere', async () => {
  const manifest = await extension.desk.evaluate(() => chrome.runtime.getManifest());
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect(await granted()).toEqual([]);
  expect(await scripts()).toEqual([]);
  feed = await extension.context.newPage();
  await feed.goto(starts.xiaohongshu);
  expect(await isTapped(feed)).toBe(false);
  expect(await rows(extension, 'pages')).toEqual([]);
});

test('the first run asks for exactly the platforms picked, and reads the page that is open already', async () => {
  // Whatever is asked beyond them would be granted too.
  await consent(extension, originsOf(...switchIds));
  await showPanel(feed);
  await begin(panel, ['xiaohongshu']);
  await expect.poll(granted, soon).toEqual(originsOf('xiaohongshu'));
  await expect.poll(scripts, soon).toEqual(scriptsOf('xiaohongshu'));
  await recognised(panel, 12);
  await panel.getByText(states.late).waitFor();
  expect((await pageOf(starts.xiaohongshu))?.late).toBe(true);
});

test('the page that was open is read on: its next answers arrive too', async () => {
  expect(await isTapped(feed)).toBe(true);
  await feed.mouse.move(400, 400);
  await feed.mouse.wheel(0, 3_000);
  await recognised(panel, 16);
  const sources = (await itemsOf(starts.xiaohongshu)).map(({ post }) => post.latest.likes?.source);
  expect(sources.filter(source => source === 'answer')).toHaveLength(4);
});

test('a switch in 更多 asks for its own platform, and a page opened afterwards is not late', async () => {
  await goTo(panel, '更多');
  await panel.getByRole('button', { name: /^平台/ }).click();
  await toggle('bilibili').click();
  await expect.poll(granted, soon).toEqual(originsOf('bilibili', 'xiaohongshu'));
  await expect.poll(scripts, soon).toEqual(scriptsOf('bilibili', 'xiaohongshu'));
  const page = await extension.context.newPage();
  await page.goto(starts.bilibili);
  await expect.poll(async () => (await pageOf(starts.bilibili))?.state, soon).toBe('ok');
  expect((await pageOf(starts.bilibili))?.late).toBeUndefined();
  await page.close();
});

test('without the tap no script is in the page’s world, and the page is read all the same', async () => {
  await tap('xiaohongshu').click();
  await expect
    .poll(scripts, soon)
    .toEqual(scriptsOf('bilibili', 'xiaohongshu').filter(script => !script.startsWith('tap:xiaohongshu')));
  await feed.close();
  feed = await extension.context.newPage();
  await feed.goto(starts.xiaohongshu);
  expect(await isTapped(feed)).toBe(false);
  await expect.poll(async () => (await itemsOf(starts.xiaohongshu)).length, soon).toBe(12);
  await feed.mouse.move(400, 400);
  await feed.mouse.wheel(0, 3_000);
  await expect.poll(async () => (await itemsOf(starts.xiaohongshu)).length, soon).toBe(16);
  const sources = (await itemsOf(starts.xiaohongshu)).map(({ post }) => post.latest.likes?.source);
  expect(new Set(sources)).toEqual(new Set(['state', 'dom']));
});

test('switched off, its scripts and its access are gone, and the open tab writes nothing more', async () => {
  await toggle('xiaohongshu').click();
  await expect.poll(granted, soon).toEqual(originsOf('bilibili'));
  await expect.poll(scripts, soon).toEqual(scriptsOf('bilibili'));
  await staysSilent(feed);
  await feed.reload();
  await staysSilent(feed);
});

test('access taken back in the browser switches off, and nothing is captured', async () => {
  await part('xiaohongshu').getByRole('switch').nth(0).click();
  await tap('xiaohongshu').click();
  await expect.poll(scripts, soon).toEqual(scriptsOf('bilibili', 'xiaohongshu'));
  await expect.poll(async () => (await pageOf(starts.xiaohongshu))?.state, soon).toBe('ok');
  await revoke(originsOf('xiaohongshu'));
  await expect.poll(() => toggle('xiaohongshu').getAttribute('aria-checked'), soon).toBe('false');
  await expect.poll(scripts, soon).toEqual(scriptsOf('bilibili'));
  await staysSilent(feed);
  await feed.reload();
  await staysSilent(feed);
});

test('access taken back for one site of a platform leaves its others', async () => {
  await revoke(['https://space.bilibili.com/*']);
  const rest = originsOf('bilibili').filter(origin => !origin.includes('space.'));
  await expect.poll(scripts, soon).toEqual([`reader:bilibili ISOLATED ${rest}`, `tap:bilibili MAIN ${rest}`]);
  expect(await toggle('bilibili').getAttribute('aria-checked')).toBe('true');
});

test('any other page is read by the icon alone', async () => {
  const page = await extension.context.newPage();
  await page.goto(news);
  const before = await written();
  const forbidden = extension.desk.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: () => document.title });
  });
  await expect(forbidden).rejects.toThrow(/Cannot access|must request permission/);
  expect(await pageOf(news)).toBeUndefined();
  expect(await written()).toEqual(before);
  await pressIcon(extension, page);
  await expect.poll(async () => (await pageOf(news))?.state, soon).toBe('ok');
  expect((await itemsOf(news)).map(({ post }) => post.platform)).toEqual(['generic']);
  expect(await granted()).not.toContain('https://news.example/*');
  // A page of the browser's own is no site without access: nobody reads it.
  await page.goto('chrome://version');
  await goTo(panel, '此页');
  await panel.getByText(states.internal.title).waitFor();
  await page.close();
});

test('after a restart what was on is registered again by itself, and captures', async () => {
  const before = await scripts();
  await second?.close();
  second = undefined;
  await extension.close();
  await launch();
  await expect.poll(scripts, soon).toEqual(before);
  const page = await extension.context.newPage();
  await page.goto(starts.bilibili);
  await expect.poll(async () => (await pageOf(starts.bilibili))?.state, soon).toBe('ok');
  expect((await itemsOf(starts.bilibili)).length).toBeGreaterThan(3);
  await page.close();
});

async function revoke(origins: string[]): Promise<void> {
  expect(await extension.desk.evaluate(origins => chrome.permissions.remove({ origins }), origins)).toBe(true);
}

/** Give a reader every reason to write: the page asks, changes and is looked at; then nothing may be new. */
async function staysSilent(page: Page): Promise<void> {
  const before = await written();
  await page.bringToFront();
  await page.evaluate(async () => {
    await fetch('https://edith.xiaohongshu.com/api/sns/web/v1/homefeed', { method: 'POST', body: '{}' });
    const card = document.querySelector('.note-item');
    if (card) card.parentElement?.append(card.cloneNode(true));
    await new Promise(resolve => setTimeout(resolve, 2_500));
  });
  expect(await written()).toEqual(before);
}
