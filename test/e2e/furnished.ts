import type { Page } from 'playwright-core';
import { packSightings } from '../../lib/db/pack-sightings.ts';
import type { HotlistRow } from '../../lib/db/rows.ts';
import type { Plan, Variant } from '../../lib/model/plan.ts';
import { planStatuses } from '../../lib/model/plan.ts';
import type { Author, Keep, Post } from '../../lib/model/post.ts';
import type { Reading } from '../../lib/model/reading.ts';
import type { Sighting } from '../../lib/model/topic.ts';
import { fillLibrary } from '../bench/library.ts';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { posts as practicePosts } from '../practice/posts.ts';
import { practise, starts } from '../practice/site.ts';
import { put, rows, switchOn } from './platforms.ts';
import { commentsUnder, withOwnNumbers } from './talk.ts';
import { unwell } from './unwell.ts';

export type Furnished = {
  extension: Extension;
  /** The practice feed, which the panel speaks of. */
  feed: Page;
  /** The panel beside the feed, at one of its places; each time a fresh one. */
  open(path: string): Promise<Page>;
};

const day = 86_400_000;

/** A browser with 500 kept posts, plans of every status around today, marked accounts, and a feed in front. */
export async function furnish(): Promise<Furnished> {
  const extension = await launchExtension({
    locale: 'zh-CN',
    timezone: 'Asia/Shanghai',
    viewport: { width: 420, height: 860 },
  });
  await practise(extension.context, Date.now(), () => 2);
  await switchOn(extension, ['xiaohongshu', 'bilibili']);
  await fillLibrary(extension, { posts: 500, readings: 6, kept: 1 });
  const kept = (await rows<{ id: string }>(extension, 'keeps')).map(({ id }) => id);
  await put(
    extension,
    'plans',
    planStatuses.map((_, at) => planOf(at, kept.slice(at, at + 2))),
  );
  await put(extension, 'variants', [...planStatuses.keys()].map(variantOf));
  const authors = await rows<Author>(extension, 'authors');
  const read = authors.filter(({ platform }) => platform === 'bilibili');
  const roles = ['own', 'competitor', 'kol'] as const;
  await put(
    extension,
    'authors',
    roles.map((role, at) => ({ ...read[at], role, lookedAt: Date.now() - (at + 2) * day })),
  );
  await put(extension, 'settings', [
    {
      id: 'platforms',
      value: { xiaohongshu: { on: true, watch: true, comments: true }, bilibili: { on: true, watch: true } },
    },
  ]);
  await put(
    extension,
    'comments',
    practicePosts.flatMap(({ id }) => commentsUnder(id, Date.now())),
  );
  const newest = (await rows<Keep>(extension, 'keeps')).toSorted((a, b) => b.keptAt - a.keptAt)[0]?.id;
  const posts = await rows<Post>(extension, 'posts');
  await put(
    extension,
    'posts',
    posts.filter(({ id }) => id === newest).map(post => withOwnNumbers(post, Date.now())),
  );
  await put(extension, 'health', [unwell(Date.now())]);
  await put(extension, 'hotlists', hotRows());
  const feed = await extension.context.newPage();
  await feed.goto(starts.xiaohongshu);
  const tab = await extension.desk.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  const panel = await extension.context.newPage();
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  let opened = 0;
  return {
    extension,
    feed,
    async open(path) {
      // Another address each time: else the browser would only change the place within the same document.
      const fresh = ++opened;
      await panel.goto(`chrome-extension://${extension.id}/sidepanel.html?tab=${tab}&fresh=${fresh}#${path}`);
      await panel.locator('main h1:visible').first().waitFor();
      return panel;
    },
  };
}

const stamp = { time: 1, counter: 0, device: 'made-up' };

function planOf(at: number, inspirations: string[]): Plan {
  return {
    id: `plan${at}`,
    title: `第 ${at} 个选题`,
    notes: '要点写在这里',
    inspirations,
    createdAt: Date.now(),
    stamp,
  };
}

/** A hot list that was looked at twice, an hour apart: a topic came, one climbed, one went. */
function hotRows(): HotlistRow[] {
  const [before, now] = [Date.now() - 5_400_000, Date.now() - 1_800_000];
  const heat = (value: number): Reading => ({ value, step: 10_000, source: 'answer' });
  const row = (title: string, sightings: Sighting[]): HotlistRow => ({
    id: `bilibili:${title}`,
    platform: 'bilibili',
    title,
    url: 'https://search.bilibili.com/all?keyword=made-up',
    sightings: packSightings(sightings),
    firstSeen: Math.min(...sightings.map(({ first }) => first)),
    lastSeen: Math.max(...sightings.map(({ last }) => last)),
  });
  return [
    row('雨天吃什么', [
      { first: before, last: before, rank: 4 },
      { first: now, last: now, rank: 1, heat: heat(1_230_000) },
    ]),
    row('第一次做面包', [{ first: now, last: now, rank: 2, heat: heat(860_000) }]),
    row('早八人的早餐', [{ first: before, last: now, rank: 3 }]),
    row('已经不在榜上', [{ first: before, last: before, rank: 1 }]),
  ];
}

/** One on each day around today, one without a day. */
function variantOf(at: number): Variant {
  const date = new Date(Date.now() + (at - 2) * day).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return {
    id: `variant${at}`,
    planId: `plan${at}`,
    platform: 'xiaohongshu',
    ...(at > 0 && { date, time: '20:00' }),
    zone: 'Asia/Shanghai',
    status: planStatuses[at] ?? 'idea',
    ...(at > 4 && { link: 'https://www.xiaohongshu.com/explore/made-up' }),
    stamp,
  };
}
