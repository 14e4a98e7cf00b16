import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { unpackSeries } from '../../lib/db/pack';
import type { CommentRow, TabPage } from '../../lib/db/rows';
import { type Extension, launchExtension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { html, serve } from '../browser/site';
import { goTo } from './panel';
import { rows, switchOn } from './platforms';

const fixture = (path: string) => readFileSync(`test/fixtures/xiaohongshu/${path}.json`, 'utf8');
const note = '69c9ce940000000000000001';
const address = `https://www.xiaohongshu.com/explore/${note}`;
const api = 'https://edith.xiaohongshu.com/api/sns/web';
const asks = [`${api}/v1/feed`, `${api}/v2/comment/page?note_id=${note}&cursor=`];
const shell = `<!doctype html><title>made up</title><div id="app"></div>
<script>for (const url of ${JSON.stringify(asks)}) fetch(url)</script>`;
const json = (body: string) => ({ body, type: 'application/json; charset=utf-8' });
const soon = { timeout: 20_000, interval: 200 };

let extension: Extension;
let page: Page;
let panel: Page;
let second: Browser;
/** The later look at the same comments: the first has more likes, and one is new. */
let look: 'page' | 'page-later' = 'page';

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  await serve(extension.context, request => {
    const url = new URL(request.url());
    if (url.href === address) return html(shell);
    if (url.pathname.endsWith('/feed'))
      return json(fixture('note/feed').replace('"comment_count": "0"', '"comment_count": "210"'));
    return url.pathname.endsWith('/comment/page') ? json(fixture(`note-comments/${look}`)) : undefined;
  });
  await switchOn(extension, ['xiaohongshu']);
  page = await extension.context.newPage();
  await page.goto(address);
  ({ panel, browser: second } = await openPanel(extension, page));
  panel.setDefaultTimeout(20_000);
  await panel.setViewportSize({ width: 360, height: 900 });
});
afterAll(async () => {
  await second?.close();
  await extension?.close();
});
beforeEach(({ onTestFailed, task }) =>
  onTestFailed(async () => {
    await panel.screenshot({ path: `test-results/${task.name}.png` });
  }),
);

const section = () => panel.getByRole('region', { name: '评论' });
const stored = () => rows<CommentRow>(extension, 'comments');
const likesOf = async (id: string) => {
  const row = (await stored()).find(({ externalId }) => externalId === id);
  return unpackSeries(row?.series ?? {}).likes?.map(({ value }) => value);
};
const first = '69ca00000000000000000001';

test('comments are off: none is stored, and the panel offers the one press that turns them on', async () => {
  await section().getByText('这个平台的评论还没打开', { exact: false }).waitFor();
  expect(await stored()).toEqual([]);
  await section().getByRole('button', { name: '记录看到的评论' }).click();
  await section().getByText('还没看到评论', { exact: false }).waitFor();
  await section().getByRole('button', { name: '刷新页面' }).click();
  await section().getByText('已看到 7 / 共约 210', { exact: true }).waitFor();
});

test('they are shown in threads, as text, and without names', async () => {
  const shown = section().getByRole('article');
  await expect.poll(() => shown.count(), soon).toBe(5);
  await section().getByText('<b>照着做了</b>，真的不苦 & 不涩', { exact: true }).waitFor();
  await section().getByText('回复已看到 2 / 共约 5', { exact: true }).waitFor();
  await section().getByRole('button', { name: '再看 2 条' }).click();
  await expect.poll(() => shown.count(), soon).toBe(7);
  const names = await section()
    .locator('article p:first-child > span:first-child > span:first-child')
    .allTextContents();
  expect(names.every(name => /^匿名 [0-9A-F]{6}$/.test(name))).toBe(true);
  // Two people who go by one name are two; one who writes twice is one.
  expect(new Set(names).size).toBe(5);
  expect(JSON.stringify(await stored())).not.toMatch(/小满|momo|阿顺|山脚下的猫|5f00000/);
});

test('the same comments seen again: nothing is doubled, and likes that moved are read anew', async () => {
  look = 'page-later';
  await page.reload();
  await section().getByText('已看到 8 / 共约 210', { exact: true }).waitFor();
  expect(new Set((await stored()).map(({ externalId }) => externalId)).size).toBe(8);
  expect(await stored()).toHaveLength(8);
  expect(await likesOf(first)).toEqual([128, 173]);
  expect(await likesOf('69ca00000000000000000002')).toEqual([41]);
  expect(await section().getByRole('article').first().textContent()).toContain('173');
});

test('names are stored once the switch for them is off, and only of what is seen from then on', async () => {
  await goTo(panel, '更多');
  await panel.getByRole('button', { name: /^平台/ }).click();
  // It stands with the switch of the comments it is about.
  const own = panel.getByRole('region', { name: '小红书' });
  await own.getByRole('switch', { name: '评论者的名字换成代号' }).click();
  await goTo(panel, '此页');
  await section().getByRole('article').first().waitFor();
  expect(await section().textContent()).not.toContain('小满在路上');
  await page.reload();
  await section().getByText('小满在路上').first().waitFor();
  expect(await stored()).toHaveLength(8);
});

test('switched off again, what was seen stays and nothing is added', async () => {
  await goTo(panel, '更多');
  await panel.getByRole('button', { name: /^平台/ }).click();
  const own = panel.getByRole('region', { name: '小红书' });
  await own.getByRole('switch', { name: '记录看到的评论' }).click();
  look = 'page';
  const visit = async () => (await rows<TabPage>(extension, 'pages'))[0]?.visit;
  const before = await visit();
  await Promise.all([page.reload(), page.waitForResponse(/comment/)]);
  await expect.poll(visit, soon).not.toBe(before);
  await page.waitForTimeout(500);
  await goTo(panel, '此页');
  await section().getByText('记录评论已经关掉', { exact: false }).waitFor();
  await section().getByText('已看到 8 / 共约 210', { exact: true }).waitFor();
  expect(await likesOf(first)).toEqual([128, 173]);
});
