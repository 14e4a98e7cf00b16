import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TabPage } from '../../lib/db/pages';
import { states as en } from '../../lib/i18n/en/states';
import { states as zh } from '../../lib/i18n/zh-CN/states';
import { type SwitchId, switchIds } from '../../lib/model/roll';
import { type Extension, launchExtension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { html, serve } from '../browser/site';
import { rows, switchOn } from './platforms';
import { answerOfPage, leaveLoading, type ToldPage, toldPages, toldStates } from './told-pages';

const soon = { timeout: 30_000, interval: 200 };

let extension: Extension;
let panel: Page;
let second: Browser;
/** What each tab shows. */
const shows = new Map<Page, Told>();
type Told = { platform: SwitchId; page: ToldPage };

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  await serve(extension.context, request => {
    if (request.url() === 'https://start.example/') return html('<title>made up</title>');
    const told = shows.get(request.frame().page());
    return told && answerOfPage(told.platform, told.page, request);
  });
  await leaveLoading(extension.context);
  await switchOn(extension, switchIds);
  const start = await extension.context.newPage();
  await start.goto('https://start.example/');
  ({ panel, browser: second } = await openPanel(extension, start));
  await start.close();
});
afterAll(async () => {
  await second?.close();
  await extension?.close();
});

/** Open the pages of a platform, each in a tab of its own, and wait until each has told its state. */
async function openAll(platform: SwitchId): Promise<Page[]> {
  const tabs = await Promise.all(
    toldPages(platform).map(async page => {
      const tab = await extension.context.newPage();
      shows.set(tab, { platform, page });
      await tab.goto(page.at, { waitUntil: page.state === 'loading' ? 'domcontentloaded' : 'load' });
      return tab;
    }),
  );
  const opened = Date.now();
  const expected = toldPages(platform)
    .map(({ at, state }) => `${state} ${new URL(at).href}`)
    .sort();
  const told = async () => (await rows<TabPage>(extension, 'pages')).map(({ url, state }) => `${state} ${url}`).sort();
  await expect.poll(told, soon).toEqual(expected);
  // It stays so once the pages have had their time.
  await extension.desk.waitForTimeout(Math.max(0, opened + 1_700 - Date.now()));
  expect(await told()).toEqual(expected);
  return tabs;
}

/** The panel says of each tab, in its turn, what it is and what to do. */
async function walk(tabs: Page[], words: typeof zh | typeof en): Promise<void> {
  for (const tab of tabs) {
    const { title, advice } = words[shows.get(tab)!.page.state];
    await tab.bringToFront();
    await panel.getByText(title, { exact: true }).waitFor();
    await panel.getByText(advice, { exact: true }).waitFor();
  }
}

const close = (tabs: Page[]) => Promise.all(tabs.map(tab => tab.close()));

for (const platform of switchIds) {
  test(`${platform}: what shows nothing to keep is named in plain words, and writes nothing`, async () => {
    const states = new Set(toldPages(platform).map(({ state }) => state));
    expect([...states].sort()).toEqual(toldStates);
    const tabs = await openAll(platform);
    await walk(tabs, zh);
    for (const table of ['posts', 'authors', 'history', 'text', 'pageItems']) {
      expect(await rows(extension, table), table).toEqual([]);
    }
    await close(tabs);
    await expect.poll(() => rows(extension, 'pages'), soon).toEqual([]);
  });
}

test('in English it is said in English', async () => {
  await panel.getByRole('navigation').getByRole('link', { name: '更多' }).click();
  await panel.getByText('English', { exact: true }).click();
  await panel.getByRole('navigation').getByRole('link', { name: 'Page' }).click();
  const tabs = await openAll('x');
  await walk(tabs, en);
  await close(tabs);
});
