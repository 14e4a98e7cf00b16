import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Author } from '../../lib/model/post';
import type { Extension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { html, json, serve } from '../browser/site';
import { clockedBuild } from './clocked';
import { goTo } from './panel';
import { rows, switchOn } from './platforms';

const day = 86_400_000;
const now = Date.now();
const daysAgo = (days: number) => now - days * day;

/** Made-up spaces: followers at each visit, and videos by the days since they were published, with their plays. */
const spaces = [
  { mid: 510_001, name: '清晨小灶', followers: [1_000, 1_250], videos: { 2: 40, 5: 300, 20: 900, 40: 5_000 } },
  { mid: 510_002, name: '晚饭之后', followers: [500, 500], videos: { 6: 80, 15: 60 } },
  { mid: 510_003, name: '周末郊游', followers: [7_000, 7_000], videos: { 100: 10 } },
];
type Space = (typeof spaces)[number];
const [first, second, third] = spaces as [Space, Space, Space];
const titleOf = (space: Space, days: number | string) => `${space.name}第 ${days} 天前的一期`;

/** Ids as B站 makes them: no 0 in them. */
const bvidOf = (space: Space, days: string) =>
  `BV1${'abc'[spaces.indexOf(space)]}${days.padStart(3, 'x').replaceAll('0', 'Z')}zzzzz`;

const build = clockedBuild();
let visit = 0;
let extension: Extension;
let page: Page;
let panel: Page;
let connection: Browser;

beforeAll(async () => {
  extension = await build.launch();
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await serve(extension.context, request => answer(new URL(request.url())));
  await switchOn(extension, ['bilibili']);
  page = await extension.context.newPage();
  await page.goto('https://www.bilibili.com/practice');
  ({ panel, browser: connection } = await openPanel(extension, page));
  panel.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await connection?.close();
  await extension?.close();
  build.remove();
});

function answer(url: URL) {
  if (url.pathname === '/practice') return html('<!doctype html><title>made up</title>');
  const mid = url.searchParams.get('mid') ?? url.pathname.split('/')[1];
  const space = spaces.find(one => String(one.mid) === mid);
  if (!space) return undefined;
  const done = (data: object) => json({ code: 0, message: '0', ttl: 1, data });
  if (url.host === 'space.bilibili.com') {
    const asks = ['web-interface/card', 'space/wbi/arc/search'].map(
      path => `https://api.bilibili.com/x/${path}?mid=${mid}`,
    );
    return html(
      `<!doctype html><title>made up</title><div id="app"></div><script>for (const ask of ${JSON.stringify(asks)}) fetch(ask)</script>`,
    );
  }
  if (url.pathname === '/x/web-interface/card') {
    const card = { mid, name: space.name, sign: '编出来的账号', fans: space.followers[visit], attention: 3 };
    return done({ card, follower: space.followers[visit], archive_count: 9 });
  }
  const then = visit === 0 ? 10 : 0;
  const shown = Object.entries(space.videos).filter(([days]) => Number(days) > then);
  const vlist = shown.map(([days, play]) => ({
    aid: space.mid * 1_000 + Number(days),
    bvid: bvidOf(space, days),
    title: titleOf(space, days),
    mid: space.mid,
    author: space.name,
    created: Math.floor(daysAgo(Number(days)) / 1000),
    length: '03:05',
    play,
    comment: 4,
  }));
  return done({ list: { vlist }, page: { pn: 1, ps: 30, count: vlist.length } });
}

async function look(space: Space): Promise<void> {
  await page.goto(`https://space.bilibili.com/${space.mid}/video`);
  await panel.getByRole('region', { name: space.name }).waitFor();
}

async function mark(space: Space, role: string): Promise<void> {
  await panel.getByRole('region', { name: space.name }).getByRole('button').click();
  await panel.getByRole('menuitem', { name: role }).click();
  await panel.getByText(`已把“${space.name}”标为${role}`).waitFor();
}

const authors = () => rows<Author>(extension, 'authors');
const row = (space: Space) =>
  panel.getByRole('article').filter({ has: panel.getByRole('button', { name: space.name, exact: true }) });

test('three accounts are marked from their pages, and looked at twice', async () => {
  await build.setClock(extension, daysAgo(10));
  for (const space of [first, second, third]) await look(space);
  await mark(third, 'KOL');
  visit = 1;
  await build.setClock(extension, now);
  for (const [space, role] of [
    [first, '竞品'],
    [second, '自己的账号'],
  ] as const) {
    await look(space);
    await mark(space, role);
  }
  await expect
    .poll(async () => (await authors()).map(({ name, series }) => [name, series.followers?.map(({ value }) => value)]))
    .toEqual(
      expect.arrayContaining([
        [first.name, [1_000, 1_250]],
        [second.name, [500]],
        [third.name, [7_000]],
      ]),
    );
  await expect.poll(async () => (await rows(extension, 'posts')).length).toBe(7);
});

test('the list says of each what the looks at it tell, and no more', async () => {
  await panel.keyboard.press('u');
  await expect
    .poll(() => panel.locator('article [data-main]').allTextContents())
    .toEqual([second.name, first.name, third.name]);
  for (const words of [
    '1,250',
    '30 天 +250',
    '7 天 2 条',
    '30 天 3 条',
    '视频 100%',
    '播放 5,000',
    titleOf(first, 40),
  ]) {
    await row(first).getByText(words).first().waitFor();
  }
  await row(second).getByText('30 天 没有变化').waitFor();
  // Rows that learn more after they were drawn take their room: none lies over another.
  await expect
    .poll(async () => {
      const boxes = await Promise.all((await panel.locator('article').all()).map(article => article.boundingBox()));
      return boxes.every((box, at) => at === 0 || box!.y >= boxes[at - 1]!.y + boxes[at - 1]!.height - 1);
    })
    .toBe(true);
  await row(second).getByText('7 天 1 条').waitFor();
  // Looked at once: what it was thirty days ago is not known.
  await row(third).getByText('30 天 –').waitFor();
});

test('one account tells what is usual for it, and by how few posts', async () => {
  await row(first).getByRole('button', { name: first.name, exact: true }).click();
  const usual = panel.getByRole('row', { name: '播放' });
  await expect.poll(() => usual.textContent()).toBe('播放900样本少 n=3');
  await panel.getByText('1 条因发布未满 3 天').waitFor();
  await panel.getByText('编出来的账号').waitFor();
  expect(await panel.getByRole('link', { name: '打开主页' }).getAttribute('href')).toBe(
    `https://space.bilibili.com/${first.mid}`,
  );
  await panel.getByRole('button', { name: titleOf(first, 40) }).click();
  await panel
    .getByRole('dialog')
    .getByRole('heading', { name: titleOf(first, 40) })
    .waitFor();
  await panel.keyboard.press('Escape');
  await panel.getByRole('combobox').fill('早餐组');
  await panel.getByRole('combobox').press('Enter');
  await expect.poll(async () => (await authors()).flatMap(({ groups = [] }) => groups)).toEqual(['早餐组']);
});

test('a group is looked at by itself, and given back by undo', async () => {
  await panel.getByRole('button', { name: '返回' }).click();
  await panel.getByRole('button', { name: '早餐组', exact: true }).click();
  await expect.poll(() => panel.locator('article').count()).toBe(1);
  await panel.getByRole('button', { name: '全部', exact: true }).click();
  await expect.poll(() => panel.locator('article').count()).toBe(3);
  await panel.getByRole('navigation').getByRole('link', { name: '更多' }).focus();
  await panel.keyboard.press('z');
  await expect.poll(async () => (await authors()).flatMap(({ groups = [] }) => groups)).toEqual([]);
});

test('three stand side by side, and go into a sheet as numbers', async () => {
  for (const space of [first, second, third]) await row(space).getByRole('checkbox').click();
  await panel.keyboard.press('v');
  const cells = async (label: string) =>
    (await panel.getByRole('row', { name: label }).first().getByRole('cell').allTextContents()).map(text =>
      text.replace(/自 .*/, ''),
    );
  await expect.poll(() => cells('粉丝')).toEqual(['1,250', '500', '7,000']);
  expect(await cells('近 30 天粉丝变化')).toEqual(['+250', '没有变化', '–']);
  expect(await cells('近 7 天发布')).toEqual(['2', '1', '0']);
  expect(await cells('播放 · 中位数')).toEqual(['900', '70', '10']);
  await panel.keyboard.press('Shift+C');
  await panel.getByText('已复制 3 个账号的对比').waitFor();
  const sheet = (await panel.evaluate(() => navigator.clipboard.readText()))
    .split('\r\n')
    .map(line => line.split('\t'));
  expect(sheet[0]).toEqual(['项目', first.name, second.name, third.name]);
  expect(sheet).toContainEqual(['粉丝', '1250', '500', '7000']);
  expect(sheet).toContainEqual(['近 30 天粉丝变化', '250', '0', '']);
  expect(sheet).toContainEqual(['播放 · 中位数', '900', '70', '10']);
  await panel.keyboard.press('Escape');
  await goTo(panel, '此页');
});
