import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metrics as words } from '../../lib/i18n/zh-CN/metrics';
import type { Post } from '../../lib/model/post';
import { type Extension, launchExtension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { html, serve } from '../browser/site';
import { rows, switchOn } from './platforms';

const id = '69c9ce940000000000000001';
const address = `https://www.xiaohongshu.com/explore/${id}`;
const owner = '5f0000000000000000000001';
const soon = { timeout: 20_000, interval: 200 };

/** One note, told twice: by the data in the document, and by its elements. */
type Told = { likes: number; shown?: string; title?: string };

function note({ likes, shown = String(likes), title = '采茶日记' }: Told): string {
  const state = {
    noteId: id,
    title: '采茶日记',
    type: 'normal',
    time: 1774833300000,
    user: { userId: owner, nickname: '山里人家' },
    interactInfo: { likedCount: String(likes), collectedCount: '5', commentCount: '26', shareCount: '1' },
  };
  return `<!doctype html><html lang="zh-CN"><title>made up</title><div id="noteContainer" data-type="normal">
<div class="author-container"><a href="/user/profile/${owner}"></a><span class="username">山里人家</span></div>
<div id="detail-title">${title}</div><div id="detail-desc">上山。</div>
<div class="interact-container"><span class="like-wrapper"><span class="count">${shown}</span></span></div></div>
<script>window.__INITIAL_STATE__=${JSON.stringify({ note: { noteDetailMap: { [id]: { note: state } } } })}</script>`;
}

let extension: Extension;
let page: Page;
let panel: Page;
let second: Browser;
let told: Told = { likes: 5_000 };

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  await serve(extension.context, request => (request.url() === address ? html(note(told)) : undefined));
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

const stored = async () => (await rows<Post>(extension, 'posts'))[0];
const show = async (next: Told) => {
  told = next;
  await page.reload();
};
const likes = () => panel.getByRole('button', { name: /^点赞/ });

test('two sources that agree leave no doubt', async () => {
  await expect.poll(async () => (await stored())?.latest.likes, soon).toMatchObject({ value: 5_000, source: 'state' });
  expect((await stored())?.latest.likes).not.toHaveProperty('unverified');
  await likes().waitFor();
  expect(await likes().textContent()).not.toContain(words.unverifiedShort);
  await panel.getByText('1 个数核对一致').waitFor();
});

test('a count that fell is stored as it is, and the panel says so', async () => {
  await show({ likes: 3_000 });
  await panel.getByText(/点赞在 .+ 比上次少了 2,000，平台可能清理过/).waitFor();
  expect((await stored())?.latest.likes?.value).toBe(3_000);
});

test('two sources that contradict leave the number and the title in doubt, until they agree', async () => {
  await show({ likes: 3_100, shown: '1.5万', title: '秋天的柿子' });
  await expect.poll(async () => (await stored())?.latest.likes, soon).toMatchObject({ value: 3_100, unverified: true });
  await panel.getByText('页面两处说法不一：标题').waitFor();
  await expect.poll(() => likes().textContent(), soon).toContain(words.unverifiedShort);
  await likes().click();
  await panel.getByText(words.unverified).waitFor();
  await panel.keyboard.press('Escape');
  await show({ likes: 3_200 });
  await expect.poll(async () => (await stored())?.latest.likes?.value, soon).toBe(3_200);
  await expect.poll(async () => (await stored())?.doubts, soon).toBeUndefined();
  await expect.poll(() => likes().textContent(), soon).not.toContain(words.unverifiedShort);
});
