import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TabPage } from '../../lib/db/pages';
import type { Plan, Variant } from '../../lib/model/plan';
import type { Keep, Post } from '../../lib/model/post';
import { type Extension, launchExtension } from '../browser/extension';
import { findPanel, isPanelOpen } from '../browser/operator';
import { storeSetting } from '../browser/switches';
import { practise, starts } from '../practice/site';
import { wayBack } from './afresh';
import { drawnMenus, iconOf, isOffered, type Press, press, shortcuts } from './doors';
import { listed } from './panel';
import { rows, switchOn } from './platforms';

let extension: Extension;
/** The tab in front: a list of eight posts. */
let page: Page;
let second: Browser | undefined;

let goBack: () => Promise<void>;

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  await practise(extension.context, Date.now(), () => 3);
  await switchOn(extension, ['x', 'bilibili']);
  goBack = await wayBack(extension);
});
beforeEach(async () => {
  await goBack();
  page = await extension.context.newPage();
  await page.goto(starts.x);
  await expect.poll(() => rows(extension, 'posts')).toHaveLength(8);
});
afterEach(async () => {
  await second?.close();
  second = undefined;
});
afterAll(() => extension?.close());

const menu = (menu: string, info?: { linkUrl?: string; selectionText?: string }) => ({ menu, ...(info && { info }) });
const does = (what: Press) => press(extension, page, what);
const switches = async () =>
  (await rows<{ id: string; value: Record<string, { on: boolean }> }>(extension, 'settings')).find(
    ({ id }) => id === 'platforms',
  )?.value ?? {};
const keeps = () => rows<Keep>(extension, 'keeps');

/** Go on to the page of one post, and wait until it was read. */
async function openPost(): Promise<Post> {
  await page.locator('#list a').nth(2).click();
  await page.waitForURL(/status/);
  await expect.poll(async () => (await rows<TabPage>(extension, 'pages'))[0]?.open).toBe(postIn(page.url()));
  return (await rows<Post>(extension, 'posts')).find(({ externalId }) => externalId === postIn(page.url()))!;
}
const postIn = (address: string) => /\d{10,}$/.exec(address)?.[0];

async function openedPanel(): Promise<Page> {
  const found = await findPanel(extension);
  second = found.browser;
  return found.panel;
}

/** The panel opened by itself and asks for a day: tomorrow is chosen, and the one plan there is has it. */
async function chooseDay(title: string): Promise<void> {
  const panel = await openedPanel();
  const sheet = panel.getByRole('dialog', { name: `“${title}”排在哪天？` });
  await sheet.getByRole('group').getByRole('button').nth(1).click();
  await sheet.waitFor({ state: 'detached' });
  const day = new Date(Date.now() + 8 * 3_600_000 + 24 * 3_600_000).toISOString().slice(0, 10);
  expect(await rows<Variant>(extension, 'variants')).toMatchObject([{ status: 'idea', date: day }]);
  await expect.poll(() => panel.evaluate(() => location.hash)).toBe('#/calendar');
}

/** Keep one post of the list by its link. */
async function keepOne(): Promise<Post> {
  const post = (await rows<Post>(extension, 'posts'))[3]!;
  await does(menu('keep', { linkUrl: post.url }));
  await expect.poll(async () => (await keeps()).map(({ id }) => id)).toEqual([post.id]);
  return post;
}

async function keepsOpenPost(what: Press): Promise<void> {
  const { id } = await openPost();
  await does(what);
  await expect.poll(async () => (await keeps()).map(({ id }) => id)).toEqual([id]);
  await expect.poll(() => iconOf(extension, page.url())).toMatchObject({ sign: '✓' });
  expect(await isPanelOpen(extension)).toBe(false);
}

async function plansOpenPost(what: Press): Promise<void> {
  const { id, words } = await openPost();
  await does(what);
  await chooseDay((words?.title ?? words?.text ?? '').split('\n')[0] ?? '');
  expect((await keeps()).map(({ id }) => id)).toEqual([id]);
  expect(await rows<Plan>(extension, 'plans')).toMatchObject([{ inspirations: [id] }]);
  expect(await iconOf(extension, page.url())).toMatchObject({ sign: '✓' });
}

/** What each item of the menus does, by its id. */
const menus: Record<string, () => Promise<void>> = {
  keep: () => keepsOpenPost(menu('keep')),
  plan: () => plansOpenPost(menu('plan')),
  async idea() {
    await does(menu('idea', { selectionText: '茶香来自哪里\n水温，还是叶子' }));
    await chooseDay('茶香来自哪里');
    expect(await rows<Plan>(extension, 'plans')).toMatchObject([
      { title: '茶香来自哪里', notes: `水温，还是叶子\n${page.url()}`, inspirations: [] },
    ]);
  },
  async panel() {
    await does(menu('panel'));
    await listed(await openedPanel(), 8);
  },
  async pause() {
    await does(menu('pause'));
    await expect.poll(switches).toMatchObject({ x: { on: false }, bilibili: { on: true } });
    await expect.poll(() => iconOf(extension, page.url())).toMatchObject({ sign: '•' });
  },
  async library() {
    await keepOne();
    await does(menu('library'));
    const panel = await openedPanel();
    await listed(panel, 1);
    expect(await panel.evaluate(() => location.hash)).toBe('#/library');
  },
  async exportToday() {
    await keepOne();
    await does(menu('exportToday'));
    await (await openedPanel()).getByText('已导出 1 条').waitFor();
  },
  async pauseAll() {
    await does(menu('pauseAll'));
    await expect.poll(switches).toMatchObject({ x: { on: false }, bilibili: { on: false } });
    await expect.poll(() => iconOf(extension, page.url())).toMatchObject({ sign: '•' });
  },
  async resumeAll() {
    await does(menu('pause'));
    await expect.poll(switches).toMatchObject({ x: { on: false }, bilibili: { on: true } });
    await does(menu('pauseAll'));
    await expect.poll(() => isOffered(extension, 'resumeAll')).toBe(true);
    await extension.killWorker();
    await does(menu('resumeAll'));
    await expect.poll(() => isOffered(extension, 'pauseAll')).toBe(true);
    expect(await switches()).toMatchObject({ x: { on: false, watch: true }, bilibili: { on: true, watch: true } });
  },
};

const commands: Record<string, () => Promise<void>> = {
  keep: () => keepsOpenPost({ command: 'keep' }),
  plan: () => plansOpenPost({ command: 'plan' }),
  async search() {
    await does({ command: 'search' });
    const field = (await openedPanel()).getByRole('searchbox');
    await expect.poll(() => field.evaluate(element => element === document.activeElement)).toBe(true);
  },
};

for (const [id, check] of Object.entries(menus)) test(`the menus’ item ${id} does what it says`, check);
for (const [name, check] of Object.entries(commands)) test(`the shortcut ${name} does what it says`, check);

/** All items: of the last two the one takes the other's place. */
async function drawnInTurn(): Promise<Record<string, string>> {
  await storeSetting(extension, 'paused', []);
  const running = await drawnMenus(extension);
  await storeSetting(extension, 'paused', ['x']);
  const paused = await drawnMenus(extension);
  expect(Object.keys(running)).toEqual(Object.keys(menus).filter(id => id !== 'resumeAll'));
  expect(Object.keys(paused)).toEqual(Object.keys(menus).filter(id => id !== 'pauseAll'));
  return { ...running, ...paused };
}

test('there is no other item and no other shortcut; each item has its words in both languages', async () => {
  const chinese = await drawnInTurn();
  expect(Object.keys(chinese)).toEqual(Object.keys(menus));
  await storeSetting(extension, 'language', 'en');
  const english = await drawnInTurn();
  expect(Object.keys(english)).toEqual(Object.keys(menus));
  for (const id of Object.keys(menus)) {
    expect(chinese[id]).toMatch(/\p{Script=Han}/u);
    expect(english[id]).toMatch(/^[A-Z][a-z ]+$/);
  }
  expect(await shortcuts(await extension.worker())).toEqual(Object.keys(commands));
});

test('a link’s post is kept from a list, and one that is not listed is not', async () => {
  await keepOne();
  await does(menu('keep', { linkUrl: 'https://x.com/someone/status/1900000000000000001' }));
  await expect.poll(async () => (await iconOf(extension, page.url())).sentence).toContain('没有收下什么');
  expect(await keeps()).toHaveLength(1);
});

test('a list has no one post to plan: the icon says so, and the panel opens for one to be chosen', async () => {
  await does({ command: 'plan' });
  await listed(await openedPanel(), 8);
  await expect.poll(async () => (await iconOf(extension, page.url())).sentence).toContain('没有收下什么');
  expect(await keeps()).toEqual([]);
  expect(await rows(extension, 'plans')).toEqual([]);
});
