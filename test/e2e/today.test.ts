import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HotlistRow } from '../../lib/db/rows';
import type { Plan, Variant } from '../../lib/model/plan';
import type { Author } from '../../lib/model/post';
import type { Extension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { type Answer, html, json, serve } from '../browser/site';
import { clockedBuild } from './clocked';
import { goTo } from './panel';
import { put, rows, switchOn } from './platforms';

const hour = 3_600_000;
const day = 24 * hour;
const hotPage = 'https://weibo.com/hot/search';
const hotAnswer = 'https://weibo.com/ajax/side/hotSearch';
const spacePage = 'https://space.bilibili.com/';
const spaceAnswer = 'https://api.bilibili.com/x/space/wbi/acc/info';
const roles = ['own', 'competitor', 'kol', 'competitor', 'kol'] as const;
const mids = roles.map((_, at) => String(480_101 + at));

/** What is on the made-up hot list, from the first place down. */
let hot = ['早八人的早餐', '雨天吃什么', '地铁口的花店', '第一次做面包'];

function answer(request: Request): Answer | undefined {
  const { origin, pathname, searchParams } = new URL(request.url());
  const asks = (address: string) => html(`<!doctype html><title>made up</title><script>fetch('${address}')</script>`);
  if (request.url() === hotPage) return asks(hotAnswer);
  if (origin + pathname === hotAnswer) {
    const realtime = hot.map((word, at) => ({ word, realpos: at + 1, num: 1_200_000 - at * 100_000 }));
    return json({ ok: 1, data: { realtime } });
  }
  if (`${origin}/` === spacePage) return asks(`${spaceAnswer}?mid=${pathname.slice(1)}`);
  if (origin + pathname === spaceAnswer) {
    const mid = searchParams.get('mid');
    return json({ code: 0, data: { mid: Number(mid), name: `练习号${mid}`, sign: '', face: '' } });
  }
  return undefined;
}

const build = clockedBuild();
let extension: Extension;
let page: Page;
let panel: Page;
let second: Browser;

beforeAll(async () => {
  extension = await build.launch();
  await serve(extension.context, answer);
  await switchOn(extension, ['weibo', 'bilibili']);
  page = await extension.context.newPage();
  await page.goto(`${spacePage}${mids[0]}`);
  ({ panel, browser: second } = await openPanel(extension, page));
  panel.setDefaultTimeout(20_000);
  await goTo(panel, '今日');
});
beforeEach(({ onTestFailed }) =>
  onTestFailed(async ({ task }) => {
    await panel.screenshot({ path: `test-results/${task.name}.png` });
  }),
);
afterAll(async () => {
  await second?.close();
  await extension?.close();
  build.remove();
});

/** The operator opens a page at a moment, and its reader has told of it. */
async function visit(address: string, moment: number, isTold: () => Promise<boolean>): Promise<void> {
  await build.setClock(extension, moment);
  await page.goto(address);
  await expect.poll(isTold, { timeout: 20_000 }).toBe(true);
}

test('a hot list opened twice an hour apart: what is new, what climbs, and an idea that keeps its link', async () => {
  const isSeen = (title: string) => async () =>
    (await rows<HotlistRow>(extension, 'hotlists')).some(row => row.title === title);
  const now = Date.now();
  await visit(hotPage, now - hour - 60_000, isSeen('第一次做面包'));
  const board = panel.getByRole('region', { name: '微博' });
  await board.getByText('没有更早的榜可比').waitFor();
  await goTo(panel, '此页');
  await panel.getByText('这一页是话题榜，没有单条内容').waitFor();
  await panel.getByText('热榜已记下 4 个话题').waitFor();
  await panel.getByRole('button', { name: '去今日看变化' }).click();
  hot = ['雨天吃什么', '周末去看展', '第一次做面包', '早八人的早餐', '旧手机能做什么'];
  await visit(hotPage, now - 60_000, isSeen('周末去看展'));

  await board.getByText('和 1 小时前比：新上榜 2 条、上升 2 条').waitFor();
  const lines = board.getByRole('listitem');
  await expect.poll(() => lines.count()).toBe(4);
  const line = (title: string) => lines.filter({ hasText: title });
  expect(await line('周末去看展').textContent()).toMatch(/第 2[\s\S]*新[\s\S]*热度 110万/);
  expect(await line('第一次做面包').textContent()).toContain('从第 4 升到第 3');
  expect(await line('雨天吃什么').textContent()).toContain('从第 2 升到第 1');
  await board.getByRole('button', { name: '展开全部 5 条' }).click();
  await expect.poll(() => lines.count()).toBe(5);
  expect(await line('早八人的早餐').textContent()).not.toMatch(/新|升/);
  await panel.keyboard.press('w');
  await expect.poll(() => lines.count()).toBe(4);

  await panel.keyboard.press('j');
  await panel.keyboard.press('i');
  await panel.getByText('“周末去看展”已排进今天').waitFor();
  await line('周末去看展').getByText('已排').waitFor();
  await panel.getByRole('region', { name: '今天要发' }).getByRole('button', { name: '打开“周末去看展”' }).waitFor();
  expect(await rows<Plan>(extension, 'plans')).toMatchObject([
    { title: '周末去看展', topics: [{ platform: 'weibo', rank: 2, heat: { value: 1_100_000 } }] },
  ]);

  await goTo(panel, '日历');
  await panel.getByRole('button', { name: '打开“周末去看展”' }).click();
  const topic = panel.getByRole('region', { name: '来自热榜' });
  expect(await topic.textContent()).toMatch(/周末去看展[\s\S]*微博 · 第 2 · 热度 110万 · \d+月\d+日/);
  const link = await topic.getByRole('link').getAttribute('href');
  expect(link).toContain(`s.weibo.com/weibo?q=${encodeURIComponent('周末去看展')}`);

  await panel.keyboard.press('z');
  await panel.getByText('已撤销').waitFor();
  await goTo(panel, '今日');
  await panel.getByRole('button', { name: '把“周末去看展”排进今天' }).waitFor();
  const variants = await rows<Variant>(extension, 'variants');
  expect(variants.filter(({ deletedAt }) => deletedAt === undefined)).toEqual([]);
});

test('five marked accounts, two stale: exactly two are on the patrol, and one after a visit', async () => {
  const looks = [day, 4 * day, 2 * day, 6 * day, 0];
  const authors = () => rows<Author>(extension, 'authors');
  const lookedAt = async (mid: string | undefined) =>
    (await authors()).find(({ externalId }) => externalId === mid)?.lookedAt ?? 0;
  for (const [at, mid] of mids.entries()) {
    const moment = Date.now() - (looks[at] ?? 0) - hour;
    // The reader's clock runs on from the moment that it was given.
    await visit(spacePage + mid, moment, async () => (await lookedAt(mid)) >= moment);
  }
  await put(
    extension,
    'authors',
    (await authors()).map(author => ({ ...author, role: roles[mids.indexOf(author.externalId)] })),
  );
  await goTo(panel, '此页');
  await goTo(panel, '今日');
  const due = panel.getByRole('region', { name: '巡查' });
  const names = () =>
    due
      .getByRole('listitem')
      .getByText(/^练习号/)
      .allTextContents();
  await expect.poll(names).toEqual([`练习号${mids[3]}`, `练习号${mids[1]}`]);
  expect(await due.getByRole('listitem').first().textContent()).toContain('竞品 · 6 天前看过主页');

  await build.setClock(extension, Date.now());
  const before = extension.context.pages().length;
  const [opened] = await Promise.all([
    extension.context.waitForEvent('page'),
    due.getByRole('button', { name: `打开“练习号${mids[3]}”的主页` }).click(),
  ]);
  await opened.waitForURL(`${spacePage}${mids[3]}`);
  await expect.poll(names, { timeout: 20_000 }).toEqual([`练习号${mids[1]}`]);
  expect(extension.context.pages().length).toBe(before + 1);
});
