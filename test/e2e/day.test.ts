import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Keep, Post } from '../../lib/model/post';
import { roll } from '../../lib/model/roll';
import type { Extension } from '../browser/extension';
import { consent, openPanel } from '../browser/operator';
import { countsAt, posts } from '../practice/posts';
import { practise, starts } from '../practice/site';
import { clockedBuild } from './clocked';
import { readHistories } from './histories';
import {
  begin,
  goTo,
  keepAll,
  planInCalendar,
  planInTwoPresses,
  recognised,
  search,
  switchWatchOn,
  tagSelected,
  titles,
} from './panel';
import { rows } from './platforms';

const hour = 3_600_000;
const start = Date.now() - 30 * hour;
const opened = posts[3]!;
const idOf = (index: number) => `xiaohongshu:${posts[index]!.id}`;

// One day of one operator, each test going on where the one before it stopped.
describe('the operator’s day, in the real side panel', () => {
  const build = clockedBuild();
  const profile = mkdtempSync(join(tmpdir(), 'caifeng-day-'));
  let hours = 0;
  let moved: string | undefined;
  let extension: Extension;
  let page: Page;
  let panel: Page;
  let second: Browser;

  async function launch(): Promise<void> {
    extension = await build.launch({ profile });
    await practise(extension.context, start, () => hours);
    page = await extension.context.newPage();
    await page.goto(starts.xiaohongshu);
    ({ panel, browser: second } = await openPanel(extension, page));
    panel.setDefaultTimeout(20_000);
  }
  const setClock = () => build.setClock(extension, start + hours * hour);
  const history = async (id: string) => (await readHistories(extension)).get(id);

  beforeAll(launch);
  beforeEach(({ onTestFailed, task }) =>
    onTestFailed(async () => {
      await panel.screenshot({ path: `test-results/${task.name}.png` });
    }),
  );
  afterAll(async () => {
    await second?.close();
    await extension?.close();
    build.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the first run switches a platform on, and the feed that is open is recognised', async () => {
    await consent(extension, roll.xiaohongshu.origins);
    await begin(panel, ['xiaohongshu']);
    await recognised(panel, 12);
    await setClock();
    await page.reload();
    await recognised(panel, 12);
    await switchWatchOn(panel);
  });

  test('twelve posts are kept with one reason in one act', async () => {
    await keepAll(panel, '选题');
    await panel.getByText('已收 12 条').waitFor();
    const keeps = await rows<Keep>(extension, 'keeps');
    expect(keeps).toHaveLength(12);
    expect(keeps.every(({ why }) => String(why) === 'topic')).toBe(true);
    const acts = await rows<{ kind: string }>(extension, 'acts');
    expect(acts.filter(({ kind }) => kind === 'keep')).toHaveLength(1);
  });

  test('opening one completes it; the eleven others say that only their card is known', async () => {
    await page.locator(`a.cover[href*="${opened.id}"]`).click();
    await panel.getByText(opened.text.slice(0, 12)).first().waitFor();
    await expect
      .poll(async () => (await rows<Post>(extension, 'posts')).filter(({ depth }) => depth === 'full').length)
      .toBe(1);
    await goTo(panel, '素材');
    await expect.poll(() => panel.locator('article').count()).toBe(12);
    await expect.poll(() => panel.locator('article').getByText('仅卡片').count()).toBe(11);
    const full = (await rows<Post>(extension, 'posts')).find(({ depth }) => depth === 'full');
    expect(full?.words?.text).toContain(opened.text);
    expect(full?.latest.saves?.value).toBe(countsAt(opened, 0).saves);
  });

  test('a second visit a day later finds the change, and none that rounding explains', async () => {
    hours = 24;
    await setClock();
    await page.goto(starts.xiaohongshu);
    await expect
      .poll(async () => (await history(idOf(1)))?.likes?.map(({ value }) => value))
      .toEqual([countsAt(posts[1]!, 0).likes, countsAt(posts[1]!, 24).likes]);
    // 12,840 → 13,584 is shown as 1.2万 → 1.3万: the two may be the same number.
    expect((await history(idOf(0)))?.likes?.map(({ shown }) => shown)).toEqual(['1.2万', '1.3万']);
    const grown = countsAt(posts[1]!, 24).likes - countsAt(posts[1]!, 0).likes;
    await openInLibrary(posts[1]!.title);
    await panel.getByText(`+${grown}`, { exact: true }).first().waitFor();
    await openInLibrary(posts[0]!.title);
    await panel.getByText('变化在取整误差内').first().waitFor();
  });

  test('posts are tagged, and found by a part of a Chinese word', async () => {
    await goTo(panel, '素材');
    await search(panel, '咖');
    await expect.poll(() => titles(panel)).toHaveLength(posts.slice(0, 12).filter(inLibrary('咖')).length);
    await panel.locator('article [role="checkbox"], article input[type="checkbox"]').first().click();
    await tagSelected(panel, '竞品/饮品');
    await expect
      .poll(async () => (await rows<Keep>(extension, 'keeps')).flatMap(({ tags }) => tags))
      .toEqual(['竞品/饮品']);
    await search(panel, '热拿');
    await expect.poll(() => titles(panel)).toEqual([posts[0]!.title]);
  });

  test('a post is planned in two presses, and the plan moved', async () => {
    await panel.locator('article [data-main]').first().focus();
    await planInTwoPresses(panel);
    await expect.poll(async () => (await rows(extension, 'variants')).length).toBe(1);
    const [planned] = await rows<{ date: string; time: string }>(extension, 'variants');
    expect(planned?.time).toMatch(/^(08|20):00$/);
    await goTo(panel, '日历');
    const plan = await planInCalendar(panel, `打开“${posts[0]!.title}”`, '下一周');
    await plan.focus();
    await panel.keyboard.press('p');
    const sheet = panel.getByRole('dialog');
    await sheet.getByRole('group').getByRole('button').nth(5).click();
    await sheet.waitFor({ state: 'detached' });
    const [after] = await rows<{ date: string; time: string }>(extension, 'variants');
    expect(after?.date).not.toBe(planned?.date);
    expect(after?.time).toBe(planned?.time);
    moved = after?.date;
  });

  test('after a restart of the browser all is there, in both languages', async () => {
    await second.close();
    await extension.close();
    await launch();
    await goTo(panel, '素材');
    await expect.poll(() => panel.locator('article').count()).toBe(12);
    await search(panel, '热拿');
    await expect.poll(() => titles(panel)).toEqual([posts[0]!.title]);
    const [variant] = await rows<{ date: string }>(extension, 'variants');
    await goTo(panel, '更多');
    await panel.getByText('English', { exact: true }).click();
    await panel.getByRole('navigation').getByRole('link', { name: 'Library' }).click();
    // The list is as it was left.
    await expect.poll(() => titles(panel)).toEqual([posts[0]!.title]);
    await search(panel, '');
    await expect.poll(() => panel.locator('article').getByText('Card only').count()).toBe(11);
    await panel.getByRole('navigation').getByRole('link', { name: 'Calendar' }).click();
    await planInCalendar(panel, `Open “${posts[0]!.title}”`, 'Next week');
    expect(variant?.date).toBe(moved);
  });

  async function openInLibrary(title: string): Promise<void> {
    await goTo(panel, '素材');
    await panel.locator('article [data-main]', { hasText: title }).click();
    await panel.getByRole('heading', { name: title }).waitFor();
  }
});

/** What the search looks through: title, text, author and topics. */
function inLibrary(word: string) {
  return ({ title, author, id, text, tags }: (typeof posts)[number]) =>
    [title, author.name, ...(id === opened.id ? [text, ...tags] : [])].join(' ').includes(word);
}
