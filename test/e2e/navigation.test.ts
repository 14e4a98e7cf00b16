import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { states } from '../../lib/i18n/zh-CN/states';
import type { Post } from '../../lib/model/post';
import { type Extension, launchExtension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { serve } from '../browser/site';
import { countsAt, posts as notes, type PracticePost } from '../practice/posts';
import { answer as xiaohongshu } from '../practice/xiaohongshu';
import { readHistories } from './histories';
import { recognised } from './panel';
import { rows, switchOn } from './platforms';
import { answerOf, ask, type Clip, douyinOf, go, type SwipedSite, slide, youtubeOf } from './swiped-pages';

const soon = { timeout: 10_000, interval: 100 };
/** Longer than the reader lets pass until it looks at a changed document, and than its answers wait to be sent. */
const aWhile = 800;

const douyin = 'https://www.douyin.com';
const [tea, hill, pot] = [
  { id: '7622850979351756901', title: '先烫杯，再投茶', likes: 4751, comments: 38 },
  { id: '7623759364934861002', title: '茶山的早晨', likes: 362, comments: 27 },
  { id: '7623944907522048404', title: '一壶喝到晚', likes: 9018, comments: 16 },
] as const satisfies Clip[];
const youtube = 'https://www.youtube.com';
const [field, rain, cups, never] = [
  { id: 'teaROWS_0-1', title: 'Rows of tea', likes: 5471, comments: 501, views: 41_361 },
  { id: 'teaRAIN_0-2', title: 'Rain on the hill', likes: 833, comments: 64, views: 7_290 },
  { id: 'teaCUPS_0-3', title: 'Three cups', likes: 12, comments: 5, views: 118 },
  { id: 'teaNEVER0-4', title: 'Never opened', likes: 2222, comments: 333, views: 44_444 },
] as const satisfies Clip[];

let extension: Extension;
let page: Page;
let panel: Page;
let second: Browser;

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  const sites: Record<string, SwipedSite> = {
    [douyin]: douyinOf([tea, hill, pot]),
    [youtube]: youtubeOf([field, rain, cups, never]),
  };
  await serve(extension.context, request => {
    const url = new URL(request.url());
    const site = sites[url.origin];
    return site ? answerOf(site, url, request.isNavigationRequest()) : xiaohongshu(request, 0, Date.now());
  });
  await switchOn(extension, ['douyin', 'youtube', 'xiaohongshu']);
  page = await extension.context.newPage();
  await page.goto(`${youtube}/about`);
  ({ panel, browser: second } = await openPanel(extension, page));
  panel.setDefaultTimeout(10_000);
});
beforeEach(({ onTestFailed, task }) =>
  onTestFailed(async () => {
    await panel.screenshot({ path: `test-results/${task.name}.png` });
  }),
);
afterAll(async () => {
  await second?.close();
  await extension?.close();
});

/** 此页 speaks of this video, with its likes, and no longer of the one before. */
async function says({ title, likes }: { title: string; likes: number }, before?: { title: string }): Promise<void> {
  await panel.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  await panel.getByRole('button', { name: new RegExp(`^点赞 ?${likes.toLocaleString('en')}$`) }).waitFor();
  if (before) expect(await panel.getByRole('heading', { level: 2, name: before.title }).count()).toBe(0);
}

/** What is stored of a platform's posts: the title, and every reading of each number there ever was. */
async function stored(platform: string) {
  const histories = await readHistories(extension);
  const found = (await rows<Post>(extension, 'posts')).filter(post => post.platform === platform);
  const shown = found.map(({ id, externalId, words }) => {
    const series = Object.entries(histories.get(id) ?? {});
    const numbers = Object.fromEntries(series.map(([metric, runs]) => [metric, runs.map(({ value }) => value)]));
    return [externalId, { said: words?.title ?? words?.text, ...numbers }];
  });
  return Object.fromEntries(shown);
}

const once = ({ title, likes, comments, views }: Clip) => ({
  said: title,
  likes: [likes],
  comments: [comments],
  ...(views && { views: [views] }),
});

test('抖音: a swipe changes the video and not the address, and each keeps its own likes', async () => {
  await page.goto(`${douyin}/?recommend=1`);
  await ask(page, `${douyin}/aweme/v1/web/tab/feed/?count=3`);
  await slide(page, tea);
  await says(tea);
  await slide(page, hill);
  await says(hill, tea);
  await slide(page, pot);
  await says(pot, hill);
  const all = { [tea.id]: once(tea), [hill.id]: once(hill), [pot.id]: once(pot) };
  expect(await stored('douyin')).toEqual(all);
});

test('抖音: on a video’s own page the address follows late, or early, and nothing of one goes to the other', async () => {
  await page.goto(`${douyin}/video/${tea.id}`);
  await ask(page, `${douyin}/aweme/v1/web/aweme/detail/?aweme_id=${tea.id}`);
  await slide(page, tea);
  await says(tea);
  // The next is on screen, and its answer is there; the address is still that of the one before.
  await slide(page, hill);
  await ask(page, `${douyin}/aweme/v1/web/aweme/detail/?aweme_id=${hill.id}`);
  await page.waitForTimeout(aWhile);
  expect(await panel.getByRole('heading', { level: 2, name: hill.title }).count()).toBe(0);
  await go(page, `/video/${hill.id}`, 'replace');
  await says(hill, tea);
  // The address is ahead: what is on screen is still the one before.
  await go(page, `/video/${pot.id}`);
  await page.waitForTimeout(aWhile);
  expect(await panel.getByRole('heading', { level: 2 }).allTextContents()).not.toContain(hill.title);
  await slide(page, pot);
  await says(pot, hill);
  const all = { [tea.id]: once(tea), [hill.id]: once(hill), [pot.id]: once(pot) };
  await expect.poll(() => stored('douyin'), soon).toEqual(all);
});

test('YouTube: the next video’s answers come before its address, and what the document held is of the first', async () => {
  const answers = async (clip: Clip) => {
    await ask(page, `${youtube}/youtubei/v1/player?prettyPrint=false&of=${clip.id}`, '{}');
    await ask(page, `${youtube}/youtubei/v1/next?prettyPrint=false&of=${clip.id}`, '{}');
  };
  await page.goto(`${youtube}/watch?v=${field.id}`);
  await says(field);
  // One that is only fetched ahead is never shown.
  await answers(never);
  await answers(rain);
  await go(page, `/watch?v=${rain.id}`);
  await says(rain, field);
  await go(page, `/watch?v=${cups.id}`);
  await page.waitForTimeout(aWhile);
  expect(await panel.getByRole('heading', { level: 2 }).count()).toBe(0);
  await answers(cups);
  await says(cups, rain);
  // What was asked for the one before comes late.
  await answers(rain);
  await page.waitForTimeout(aWhile);
  await says(cups, rain);
  await page.goBack();
  await says(rain, cups);
  const all = { [field.id]: once(field), [rain.id]: once(rain), [cups.id]: once(cups) };
  expect(await stored('youtube')).toEqual(all);
});

test('a page that still waits for its data is loading, however long it has been there', async () => {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  await extension.context.route(`${douyin}/aweme/v1/web/tab/feed/?slow`, async route => {
    await released;
    await route.fallback();
  });
  await page.goto(`${douyin}/?recommend=1`);
  const asked = ask(page, `${douyin}/aweme/v1/web/tab/feed/?slow`);
  await panel.getByText(states.loading.title, { exact: true }).waitFor();
  // Twice the time a page that asks for nothing is given.
  await page.waitForTimeout(3_000);
  await panel.getByText(states.loading.title, { exact: true }).waitFor();
  release();
  await asked;
  await recognised(panel, 3);
  await page.goto(`${douyin}/follow`);
  await panel.getByText(states.unknown.title, { exact: true }).waitFor();
});

test('小红书: a note over the feed, closed, and another: the feed comes back, and each note keeps its own', async () => {
  // Below ten thousand a number is shown whole.
  const [first, other] = notes.slice(0, 12).filter(({ likes }) => likes < 9_000) as [PracticePost, PracticePost];
  const shown = (note: PracticePost) => ({ title: note.title, likes: countsAt(note, 0).likes });
  const open = (note: PracticePost) => page.locator(`a.cover[href*="${note.id}"]`).click();
  await page.goto('https://www.xiaohongshu.com/explore');
  await recognised(panel, 12);
  await open(first);
  await says(shown(first));
  await page.locator('.mask').click({ position: { x: 5, y: 5 } });
  await recognised(panel, 12);
  expect(await panel.getByRole('heading', { level: 2, name: first.title }).count()).toBe(0);
  await open(other);
  await says(shown(other), first);
  // What was asked for the one before comes late.
  await ask(page, 'https://edith.xiaohongshu.com/api/sns/web/v1/feed', JSON.stringify({ source_note_id: first.id }));
  await page.waitForTimeout(aWhile);
  await says(shown(other), first);
  const found = await stored('xiaohongshu');
  expect(Object.keys(found)).toHaveLength(12);
  for (const note of [first, other]) {
    const { likes, saves, comments, shares } = countsAt(note, 0);
    expect(found[note.id]).toMatchObject({ said: note.title, saves: [saves], comments: [comments], shares: [shares] });
    expect(found[note.id]).toHaveProperty('likes', expect.arrayContaining([likes]));
  }
  // Only the two that were opened are known whole.
  const whole = (await rows<Post>(extension, 'posts')).filter(
    ({ platform, depth }) => platform === 'xiaohongshu' && depth === 'full',
  );
  expect(whole.map(({ externalId }) => externalId).sort()).toEqual([first.id, other.id].sort());
});
