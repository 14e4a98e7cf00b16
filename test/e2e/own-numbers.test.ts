import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { centreOf, centreOriginsOf } from '../../lib/model/platform-of';
import type { Post } from '../../lib/model/post';
import { type Extension, launchExtension } from '../browser/extension';
import { consent } from '../browser/operator';
import { html, serve } from '../browser/site';
import { rows, switchOn } from './platforms';

const fixture = (path: string) => readFileSync(`test/fixtures/${path}.json`, 'utf8');
const note = '69c9ce940000000000000001';
const address = `https://www.xiaohongshu.com/explore/${note}`;
const centre = 'https://creator.xiaohongshu.com/statistics/data-analysis';
const studio = 'https://www.tiktok.com/tiktokstudio/content';
const asks: Record<string, string> = {
  [address]: 'https://edith.xiaohongshu.com/api/sns/web/v1/feed',
  [centre]: 'https://creator.xiaohongshu.com/api/galaxy/creator/datacenter/note/analyze/list?page_num=1',
  [studio]: 'https://www.tiktok.com/tiktok/creator/manage/item_list/v1/?aid=1988',
};
const answers: Record<string, string> = {
  [asks[address] ?? '']: 'xiaohongshu/note/feed',
  [asks[centre] ?? '']: 'xiaohongshu/centre/analyze',
  [asks[studio] ?? '']: 'tiktok/centre/content',
};
const soon = { timeout: 20_000, interval: 200 };

let extension: Extension;
let site: Page;
let panel: Page;

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  await serve(extension.context, request => {
    const asked = asks[request.url()];
    if (asked) return html(`<!doctype html><title>made up</title><script>fetch(${JSON.stringify(asked)})</script>`);
    const answer = answers[request.url()];
    return answer ? { body: fixture(answer), type: 'application/json; charset=utf-8' } : undefined;
  });
  await switchOn(extension, ['xiaohongshu']);
  site = await extension.context.newPage();
  panel = await extension.context.newPage();
  panel.setDefaultTimeout(20_000);
  await panel.setViewportSize({ width: 420, height: 900 });
});
afterAll(() => extension?.close());

/** The panel at one of its places, speaking of the tab with the site. */
async function open(path: string): Promise<void> {
  await site.bringToFront();
  const tab = await extension.desk.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  await panel.bringToFront();
  await panel.goto('about:blank');
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html?tab=${tab}#${path}`);
}

const origins = () => extension.desk.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
const readAddresses = () =>
  extension.desk.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.filter(({ id }) => id.startsWith('tap:')).flatMap(({ matches }) => matches ?? []);
  });
const own = () => panel.getByRole('region', { name: '自己账号的数据 · 仅自己可见' });
const posts = () => rows<Post>(extension, 'posts');
const impressions = async () => (await posts())[0]?.latest.impressions?.value;

test('where access is refused, the switch stays off and the panel says so', async () => {
  await open('/more/platforms');
  // Nobody can press the browser's own question here: this is its answer to “Deny”.
  await panel.evaluate(() => Object.assign(chrome.permissions, { request: async () => false }));
  const platform = panel.getByRole('region', { name: '小红书' });
  await platform.getByRole('switch', { name: '自己账号的数据' }).click();
  await panel.getByText('小红书的“自己账号的数据”还是关着的', { exact: false }).waitFor();
  expect(await platform.getByRole('switch', { name: '自己账号的数据' }).isChecked()).toBe(false);
});

test('the own backend is read only after its switch was pressed, which asks for exactly its origins', async () => {
  await site.goto(address);
  await expect.poll(async () => (await posts()).length, soon).toBe(1);
  await site.goto(centre);
  await open('/more/platforms');
  const platform = panel.getByRole('region', { name: '小红书' });
  const before = await origins();
  expect(before.some(origin => origin.includes('creator.'))).toBe(false);
  await consent(extension, centreOf('xiaohongshu'));
  await panel.bringToFront();
  await platform.getByRole('switch', { name: '自己账号的数据' }).click();
  await expect
    .poll(async () => (await origins()).toSorted(), soon)
    .toEqual([...before, ...centreOf('xiaohongshu')].toSorted());
  // A page that loads before the scripts are registered for it is late, and its answer is missed.
  await expect.poll(readAddresses, soon).toEqual(expect.arrayContaining([...centreOf('xiaohongshu')]));
  expect(await impressions()).toBeUndefined();
  await site.reload();
  await expect.poll(impressions, soon).toBe(5210);
  // The same note: by its id it is the post that was there before.
  expect(await posts()).toHaveLength(1);
  expect((await posts())[0]).toMatchObject({ externalId: note, words: { title: '三分钟学会泡茶' } });
});

test('the own numbers stand apart under the post, marked private', async () => {
  await site.goto(address);
  await open('/page');
  await own()
    .getByRole('button', { name: /曝光.*5,210/ })
    .waitFor();
  await own().getByText('14.08%').waitFor();
  await own().getByText('导出时不勾选就不带上', { exact: false }).waitFor();
  await panel.keyboard.press('s');
  await panel.getByRole('dialog').getByRole('button', { name: '收下', exact: true }).click();
  await expect.poll(() => rows(extension, 'keeps'), soon).toHaveLength(1);
  await open(`/library/${encodeURIComponent(`xiaohongshu:${note}`)}`);
  await own()
    .getByRole('button', { name: /曝光.*5,210/ })
    .waitFor();
});

/** Press one of the ways out of the library, and read the file. */
async function take(way: string): Promise<string> {
  const [file] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('menuitem', { name: way }).click(),
  ]);
  return readFileSync(await (file as Download).path(), 'utf8');
}
const openMenu = () => panel.getByRole('button', { name: '复制与导出' }).click();

test('exports leave them out unless they are asked for', async () => {
  await open('/library');
  await panel.locator('article [data-main]').first().waitFor();
  await openMenu();
  const csv = await take('导出 CSV');
  await panel.getByText('仅自己可见的数据没有带上', { exact: false }).waitFor();
  await openMenu();
  const json = await take('导出 JSON');
  for (const file of [csv, json]) {
    expect(file).toContain('三分钟学会泡茶');
    expect(file).not.toMatch(/5210|0\.1408|centre|曝光|涨粉/);
  }
  await openMenu();
  await panel.getByRole('menuitemcheckbox', { name: '带上仅自己可见的数据' }).click();
  const whole = await take('导出 CSV');
  await panel.getByText('含仅自己可见的数据', { exact: false }).waitFor();
  expect(whole).toContain('曝光');
  expect(whole).toContain('5210');
  await openMenu();
  expect(JSON.parse(await take('导出 JSON')).posts[0].post.latest.impressions).toMatchObject({
    value: 5210,
    source: 'centre',
  });
});

test('switched off, its access is given back and what was recorded stays', async () => {
  await open('/more/platforms');
  await panel.getByRole('region', { name: '小红书' }).getByRole('switch', { name: '自己账号的数据' }).click();
  await expect.poll(origins, soon).not.toContain('https://creator.xiaohongshu.com/*');
  expect(await impressions()).toBe(5210);
});

test('a backend on the platform’s own site is left alone until its switch is on, which asks for nothing', async () => {
  await switchOn(extension, ['tiktok']);
  const before = (await origins()).toSorted();
  const isLeftOut = () =>
    extension.desk.evaluate(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.filter(({ id }) => id.endsWith(':tiktok')).map(({ excludeMatches }) => excludeMatches ?? []);
    });
  const left = [...centreOf('tiktok')];
  expect([centreOriginsOf('tiktok'), await isLeftOut()]).toEqual([[], [left, left]]);
  await site.goto(studio);
  await open('/page');
  await panel.getByRole('button', { name: '读自己账号的数据' }).click();
  await expect.poll(readAddresses, soon).toEqual(expect.arrayContaining(left));
  expect((await posts()).filter(({ platform }) => platform === 'tiktok')).toEqual([]);
  await site.reload();
  await expect
    .poll(
      async () => (await posts()).find(({ externalId }) => externalId === '7580000000000000001')?.latest.saves,
      soon,
    )
    .toMatchObject({ value: 1804, source: 'centre' });
  expect((await origins()).toSorted()).toEqual(before);
  await open('/more/platforms');
  await panel.getByRole('region', { name: 'TikTok' }).getByRole('switch', { name: '自己账号的数据' }).click();
  await expect.poll(isLeftOut, soon).toEqual([left, left]);
  expect((await origins()).toSorted()).toEqual(before);
});
