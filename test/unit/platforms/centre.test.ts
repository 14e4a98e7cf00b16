import { expect, test } from 'vitest';
import { foldCaptures } from '@/lib/db/fold';
import bilibili from '@/lib/platforms/bilibili';
import douyin from '@/lib/platforms/douyin';
import kuaishou from '@/lib/platforms/kuaishou';
import tiktok from '@/lib/platforms/tiktok';
import xiaohongshu from '@/lib/platforms/xiaohongshu';
import { counts, readPage } from './read-page';

const note = '66aa00000000000000000001';
const galaxy = 'https://creator.xiaohongshu.com/api/galaxy';

test('小红书: the figures of the own notes join the notes, and are private', () => {
  const figures = {
    ...{ id: note, title: '', type: 2, post_time: 1_779_000_000_000, imp_count: 5000, read_count: 700 },
    ...{ coverClickRate: 0.14, like_count: 30, fav_count: 12, comment_count: 4, share_count: 2 },
    ...{ increase_fans_count: 3, view_time_avg: 12.5, danmaku_count: 0 },
  };
  const page = readPage(xiaohongshu, 'https://creator.xiaohongshu.com/statistics/data-analysis', {
    answers: [[`${galaxy}/creator/datacenter/note/analyze/list?page_num=1`, { data: { note_infos: [figures] } }]],
  });
  expect(page).toMatchObject({ kind: 'metrics', state: 'ok' });
  expect(page.post).toMatchObject({
    ...{ externalId: note, url: `https://www.xiaohongshu.com/explore/${note}`, format: 'video', source: 'centre' },
    metrics: {
      impressions: { value: 5000, source: 'centre' },
      clickRate: { value: 0.14, step: 0.0001 },
      averageWatch: { value: 12.5, step: 0.1 },
      followersGained: { value: 3 },
    },
  });
  expect(page.post?.title).toBeUndefined();
  expect(counts(page.post)).toMatchObject({ views: 700, likes: 30, saves: 12, comments: 4, shares: 2, danmaku: 0 });
});

test('小红书: the list of the own notes; totals of the account are understood and keep nothing', () => {
  const own = {
    ...{ id: note, display_title: '切糕', time: '2024-07-31 18:17', type: 'video', video_info: { duration: 9 } },
    ...{ likes: 1, view_count: 2117, collected_count: 1, comments_count: 0, shared_count: 0, sticky: false },
    xsec_token: 'T=',
  };
  const address = 'https://creator.xiaohongshu.com/new/note-manager';
  const page = readPage(xiaohongshu, address, {
    answers: [[`${galaxy}/v2/creator/note/user/posted?tab=0`, { data: { notes: [own, { id: 'no id' }] } }]],
  });
  expect(page.posts).toHaveLength(1);
  expect(page.post).toMatchObject({
    ...{ title: '切糕', format: 'video', duration: 9, pinned: false },
    publishedAt: { value: Date.parse('2024-07-31T18:17:00+08:00'), step: 60_000 },
  });
  expect(counts(page.post)).toEqual({ views: 2117, likes: 1, saves: 1, comments: 0, shares: 0 });
  const totals = readPage(xiaohongshu, 'https://creator.xiaohongshu.com/new/home', {
    answers: [[`${galaxy}/creator/data/note_detail_new`, { success: true, data: { seven: { view_count: 9 } } }]],
  });
  expect([totals.state, totals.posts]).toEqual(['ok', []]);
  const out = readPage(xiaohongshu, address, { answers: [[`${galaxy}/creator/note/user/posted`, { code: -100 }]] });
  expect(out.state).toBe('login');
});

const work = '7500000000000000001';
const figures = { view_count: '4077', completion_rate: '0.0147', avg_view_second: '22.37', subscribe_count: '6' };

test('抖音: the own works and their figures, shares as fractions of 1', () => {
  const item = { id: work, description: '放风筝', create_time: '1746000000', type: 4, metrics: figures };
  const page = readPage(douyin, 'https://creator.douyin.com/creator-micro/content/manage', {
    answers: [['https://creator.douyin.com/web/api/creator/item/list?count=20', { items: [item] }]],
  });
  expect(page.post).toMatchObject({
    ...{ externalId: work, text: '放风筝', format: 'video', source: 'centre' },
    metrics: {
      views: { value: 4077, step: 1, source: 'centre' },
      completionRate: { value: 0.0147, step: 0.0001 },
      averageWatch: { value: 22.37, step: 0.01 },
      followersGained: { value: 6 },
    },
  });
});

test('抖音: figures stand beside the works in the same order; one that is of another work is left out', () => {
  const other = '7500000000000000002';
  const aweme = (id: string) => ({ aweme_id: id, desc: '放风筝', statistics: { digg_count: 3, play_count: 0 } });
  const answer = {
    aweme_list: [aweme(work), aweme(other)],
    items: [{ metrics: figures }, { id: work, metrics: figures }],
  };
  const address = 'https://creator.douyin.com/creator-micro/data-center/content';
  const list = 'https://creator.douyin.com/janus/douyin/creator/pc/work_list?status=0';
  const page = readPage(douyin, address, { answers: [[list, answer]] });
  expect(page.posts.map(counts)).toMatchObject([{ likes: 3, views: 4077 }, { likes: 3 }]);
  expect(page.posts[1]?.metrics.views).toBeUndefined();
  expect(readPage(douyin, address, { answers: [[list, { status_code: 8 }]] }).state).toBe('login');
});

test('B站: the own videos; a time of 0 is none, totals keep nothing', () => {
  const video = { aid: 170_001, bvid: 'BV1xx411c7mD', title: '放风筝', ptime: 0, duration: 0 };
  const stat = { view: 90, danmaku: 1, reply: 2, favorite: 3, coin: 4, share: 5, like: 6 };
  const address = 'https://member.bilibili.com/platform/upload-manager/article';
  const page = readPage(bilibili, address, {
    answers: [
      [
        'https://member.bilibili.com/x2/creative/web/archives/sp?pn=1',
        { code: 0, data: { arc_audits: [{ Archive: video, stat }] } },
      ],
    ],
  });
  expect(page.post).toMatchObject({ externalId: 'BV1xx411c7mD', aliases: ['av170001'], source: 'centre' });
  expect(page.post?.publishedAt).toBeUndefined();
  expect(counts(page.post)).toEqual({ views: 90, danmaku: 1, comments: 2, saves: 3, coins: 4, shares: 5, likes: 6 });
  const ask = (code: number) =>
    readPage(bilibili, 'https://member.bilibili.com/platform/home', {
      answers: [['https://member.bilibili.com/x/web/index/stat', { code, data: {} }]],
    }).state;
  expect([ask(0), ask(-101)]).toEqual(['ok', 'login']);
});

const analysis = 'https://cp.kuaishou.com/rest/cp/creator/analysis/pc/photo/list';

test('快手: the figures of the own works join the works, and are private', () => {
  const page = readPage(kuaishou, 'https://cp.kuaishou.com/statistics/article', {
    answers: [[analysis, 'centre/works.json']],
  });
  expect(page).toMatchObject({ kind: 'metrics', state: 'ok' });
  const seen = readPage(kuaishou, 'https://www.kuaishou.com/short-video/3xmadeup0tea001', {
    answers: [['https://www.kuaishou.com/graphql', 'video/detail.json']],
  });
  expect(page.post).toMatchObject({
    ...{ externalId: seen.post?.externalId, url: seen.post?.url },
    publishedAt: { value: seen.post?.publishedAt?.value, step: 1 },
    ...{ title: '今年的春茶 #春茶', duration: 27.266, source: 'centre' },
    metrics: {
      saves: { value: 98, step: 1, source: 'centre' },
      followersGained: { value: 57 },
      completionRate: { value: 3 / 13 },
    },
  });
  expect(page.post?.text).toBeUndefined();
  expect(counts(page.post)).toMatchObject({ views: 222480, likes: 12345, comments: 321 });
});

test('快手: a work that is named by its number alone, a share of another scale, and what is no work', () => {
  const page = readPage(kuaishou, 'https://cp.kuaishou.com/statistics/article', {
    answers: [[analysis, 'centre/works.json']],
  });
  expect(page.posts).toHaveLength(2);
  expect(page.posts[1]).toMatchObject({ externalId: '5256826694355000002', metrics: { views: { value: 88 } } });
  for (const field of ['title', 'duration', 'format']) expect(page.posts[1]).not.toHaveProperty(field);
  expect(page.posts[1]?.metrics.completionRate).toBeUndefined();
});

test('快手: who is not logged in is told so; the pages of which no answer is known are none', () => {
  const ask = (path: string, answer: unknown) =>
    readPage(kuaishou, `https://cp.kuaishou.com/${path}`, { answers: [[analysis, answer]] });
  expect(ask('statistics/article', { result: 109 }).state).toBe('login');
  expect(ask('statistics/article', { result: 1, data: {} }).state).toBe('unknown');
  for (const path of ['article/manage/video', 'short-video/3xmadeup0tea001', 'login'])
    expect(ask(path, 'centre/works.json')).toMatchObject({ state: 'unsupported', posts: [] });
});

const content = 'https://www.tiktok.com/tiktok/creator/manage/item_list/v1/?aid=1988';
const readStudio = (answer: unknown) =>
  readPage(tiktok, 'https://www.tiktok.com/tiktokstudio/content', { answers: [[content, answer]] });

test('TikTok: the counts of the own posts join the posts; what waits for its hour is none yet', () => {
  const page = readStudio('centre/content.json');
  expect(page).toMatchObject({ kind: 'metrics', state: 'ok' });
  expect(page.posts.map(post => post.externalId)).toEqual(['7580000000000000001', '7580000000000000002']);
  expect(page.post).toMatchObject({
    ...{ text: 'Morning rows #tea @potter', source: 'centre' },
    publishedAt: { value: 1_764_856_318_000, step: 1000 },
    metrics: { saves: { value: 1804, source: 'centre' } },
  });
  expect(page.post).not.toHaveProperty('duration');
  expect(counts(page.post)).toEqual({ views: [192_100, 100], likes: 25_512, comments: 210, saves: 1804, shares: 377 });
  expect(counts(page.posts[1])).toEqual({ views: 12, likes: 0 });
  expect(readStudio({ status_code: 8, status_msg: 'no' })).toMatchObject({ state: 'unknown', posts: [] });
});

test('TikTok: a post seen elsewhere keeps the address that names its author', () => {
  const own = readStudio('centre/content.json').post!;
  expect(tiktok.address(new URL(own.url))).toEqual({ kind: 'post', id: own.externalId });
  const named = `https://www.tiktok.com/@${'a'.repeat(24)}/video/${own.externalId}`;
  expect(foldCaptures(undefined, [{ ...own, url: named }, own])?.url).toBe(named);
});
