import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { readAccounts } from '@/lib/db/accounts';
import { listAuthors, markAuthor } from '@/lib/db/authors';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { keepPosts } from '@/lib/db/keeps';
import { countLibrary, listLibrary, readPost } from '@/lib/db/library';
import { forgetTab, readTabPage } from '@/lib/db/pages';
import { changeSettings } from '@/lib/db/settings';
import { searchPosts } from '@/lib/search/search';
import { account, batch, freshLibrary, hour, look, morning } from './sample';

const tab = { tabId: 1 };
const watch = () => changeSettings({ platforms: { bilibili: { on: true, watch: true } } });
const views = (value: number) => ({ metrics: { views: { value, step: 1, source: 'answer' as const } } });

beforeEach(freshLibrary);

test('what a page shows is on its tab, and not in the library while the platform is not watched', async () => {
  await saveBatch(batch([look('BV1'), look('BV2')]), tab);
  const { page, items } = await readTabPage(1);
  expect(page).toMatchObject({ visit: 'visit-1', state: 'ok', tabId: 1 });
  expect(items.map(item => item.postId)).toEqual(['bilibili:BV1', 'bilibili:BV2']);
  expect(await readPost('bilibili:BV1')).toBeUndefined();
});

test('who switches Watch on means the page in view too, its account included', async () => {
  const accounts = [account('7', { metrics: { followers: { value: 900, step: 1, source: 'answer' } } })];
  await saveBatch(batch([look('BV1', views(100)), look('BV2')], { accounts }), tab);
  await saveBatch(batch([look('BV9')], { page: { visit: 'other-1', platform: 'bilibili' } }), { tabId: 2 });
  await changeSettings({ platforms: { x: { on: true, watch: true } } });
  expect(await db.posts.count()).toBe(0);
  await watch();
  expect((await db.posts.toCollection().primaryKeys()).sort()).toEqual([
    'bilibili:BV1',
    'bilibili:BV2',
    'bilibili:BV9',
  ]);
  expect((await readPost('bilibili:BV1'))?.history?.series.views).toMatchObject([{ value: 100 }]);
  expect((await listAuthors())[0]?.series.followers).toMatchObject([{ value: 900 }]);
  expect(await countLibrary()).toMatchObject({ kept: 0 });
  // What is shown stays what it was, and the next look goes on from there.
  expect((await readTabPage(1)).items.map(item => item.postId)).toEqual(['bilibili:BV1', 'bilibili:BV2']);
  await saveBatch(batch([look('BV1', { ...views(130), seenAt: morning + hour })]), tab);
  expect((await readPost('bilibili:BV1'))?.history?.series.views).toMatchObject([{ value: 100 }, { value: 130 }]);
});

test('a watched platform is remembered with its readings, apart from the kept', async () => {
  await watch();
  await saveBatch(batch([look('BV1')]), tab);
  const seen = await readPost('bilibili:BV1');
  expect(seen?.post.words?.title).toBe('标题 BV1');
  expect(seen?.history?.series.views).toEqual([
    { first: morning, last: morning, value: 100, step: 1, source: 'answer' },
  ]);
  expect(seen?.keep).toBeUndefined();
  expect(await countLibrary()).toEqual({ kept: 0, trashed: 0, posts: 1 });
});

test('a second look adds a reading, and its silence erases nothing', async () => {
  await watch();
  await saveBatch(batch([look('BV1', { text: '一段话' })]), tab);
  await saveBatch(batch([look('BV1', { seenAt: morning + hour, ...views(120) })]), tab);
  const seen = await readPost('bilibili:BV1');
  expect(seen?.post.words?.text).toBe('一段话');
  expect(seen?.history?.series.views?.map(run => run.value)).toEqual([100, 120]);
});

test('known posts are found among few and among many that lie between them', async () => {
  await watch();
  for (const count of [2, 500]) {
    const ids = Array.from({ length: count }, (_, at) => `BV${String(at).padStart(4, '0')}`);
    const ends = [ids[0] ?? '', ids.at(-1) ?? ''];
    await saveBatch(batch(ids.map(id => look(id))), tab);
    await saveBatch(batch(ends.map(id => look(id, { ...views(130 + count), seenAt: morning + count * hour }))), tab);
    expect(await countLibrary()).toMatchObject({ posts: count });
    for (const id of ends) expect((await readPost(`bilibili:${id}`))?.post.latest.views?.value).toBe(130 + count);
  }
});

test('the same batch twice writes once and answers the same', async () => {
  await watch();
  const same = batch([look('BV1'), look('BV2')]);
  expect(await saveBatch(same, tab)).toEqual({ saved: 2 });
  const before = await db.posts.toArray();
  expect(await saveBatch(same, tab)).toEqual({ saved: 2 });
  expect(await db.posts.toArray()).toEqual(before);
  expect(await countLibrary()).toMatchObject({ posts: 2 });
});

test('a page that is not ok is said, and writes no post', async () => {
  await watch();
  await saveBatch(batch([look('BV1')], { page: { state: 'login' } }), tab);
  const { page, items } = await readTabPage(1);
  expect(page?.state).toBe('login');
  expect(items).toEqual([]);
  expect(await readPost('bilibili:BV1')).toBeUndefined();
});

test('a new visit replaces what the tab showed', async () => {
  await saveBatch(batch([look('BV1')]), tab);
  await saveBatch(batch([look('BV2')], { page: { visit: 'visit-2' } }), tab);
  const { items } = await readTabPage(1);
  expect(items.map(item => item.postId)).toEqual(['bilibili:BV2']);
});

test('what arrives late from a visit the tab has left is not shown, but remembered', async () => {
  await watch();
  await saveBatch(batch([look('BV1')]), tab);
  await saveBatch(batch([look('BV2')], { page: { visit: 'visit-2' } }), tab);
  await saveBatch(batch([look('BV3')]), tab);
  const { page, items } = await readTabPage(1);
  expect(page?.visit).toBe('visit-2');
  expect(items.map(item => item.postId)).toEqual(['bilibili:BV2']);
  expect((await readPost('bilibili:BV3'))?.post.externalId).toBe('BV3');
});

test('what a script sent of an earlier visit is not shown, even if it is the first to be heard of it', async () => {
  await saveBatch(batch([look('BV2')], { page: { visit: 'script.10' } }), tab);
  await saveBatch(batch([look('BV1')], { page: { visit: 'script.9' } }), tab);
  expect((await readTabPage(1)).items.map(item => item.postId)).toEqual(['bilibili:BV2']);
});

test('a post that turns out to be known is shown as the library knows it', async () => {
  await saveBatch(batch([look('BV1'), look('BV2')]), tab);
  await keepPosts(['bilibili:BV1'], {}, 1);
  await saveBatch(batch([look('BV1', views(140))]), { tabId: 2 });
  await saveBatch(batch([look('BV1', { seenAt: morning + hour, ...views(150) })]), tab);
  const [item] = (await readTabPage(1)).items;
  expect(item).toMatchObject({ postId: 'bilibili:BV1', position: 0, keep: {} });
  expect(item?.history?.series.views?.map(run => run.value)).toEqual([140, 150]);
});

test('two items of a tab that turn out to be one post are one item', async () => {
  await saveBatch(batch([look('av1'), look('BV2')]), tab);
  await saveBatch(batch([look('BV1', { aliases: ['av1'] })]), tab);
  expect((await readTabPage(1)).items.map(item => item.postId)).toEqual(['bilibili:BV1', 'bilibili:BV2']);
});

test('a page tells its accounts, each with what its looks said together', async () => {
  const followers = { followers: { value: 10, step: 1, source: 'answer' as const } };
  await saveBatch(batch([], { accounts: [account('7', { bio: '早餐', metrics: followers })] }), tab);
  await saveBatch(batch([], { accounts: [account('7', { name: '新名' })] }), tab);
  expect((await readTabPage(1)).page?.accounts).toMatchObject([{ name: '新名', bio: '早餐', metrics: followers }]);
});

test('what one message says of a marked account in its posts and apart from them is remembered together', async () => {
  await watch();
  await saveBatch(batch([look('BV1')]), tab);
  await markAuthor('bilibili:7', 'competitor');
  const author = { id: '7', name: '晨光厨房', avatar: 'https://i0.hdslb.com/made-up.jpg' };
  const accounts = [account('7', { seenAt: morning + hour, bio: '早餐' })];
  await saveBatch(batch([look('BV2', { seenAt: morning + hour, author })], { accounts }), tab);
  expect((await listAuthors())[0]).toMatchObject({ role: 'competitor', bio: '早餐', avatar: author.avatar });
});

test('items of one visit keep the order they were first seen in', async () => {
  await saveBatch(batch([look('BV9'), look('BV1')]), tab);
  await saveBatch(batch([look('BV1', views(101)), look('BV5')]), tab);
  const { items } = await readTabPage(1);
  expect(items.map(item => [item.postId, item.position])).toEqual([
    ['bilibili:BV9', 0],
    ['bilibili:BV1', 1],
    ['bilibili:BV5', 2],
  ]);
  expect(items[1]?.post.latest.views?.value).toBe(101);
});

test('a kept post is remembered further also where the platform is not watched', async () => {
  await saveBatch(batch([look('BV1')]), tab);
  await keepPosts(['bilibili:BV1'], {}, 1);
  await saveBatch(batch([look('BV1', { seenAt: morning + hour, ...views(150) })], { page: { visit: 'visit-2' } }), tab);
  const seen = await readPost('bilibili:BV1');
  expect(seen?.history?.series.views?.map(run => run.value)).toEqual([100, 150]);
});

test('posts of a competitor are remembered', async () => {
  await saveBatch(batch([], { accounts: [account('7')] }), tab);
  await markAuthor('bilibili:7', 'competitor');
  await changeSettings({ platforms: { bilibili: { watch: false } } });
  await saveBatch(batch([look('BV1'), look('BV2', { author: { id: '8' } })]), tab);
  expect(await readPost('bilibili:BV1')).toBeDefined();
  expect(await readPost('bilibili:BV2')).toBeUndefined();
});

test('an account is marked from any post that shows it, and has a row of its own from then on', async () => {
  await watch();
  await saveBatch(batch([look('BV1')]), tab);
  expect(await listAuthors()).toEqual([]);
  await markAuthor('bilibili:7', 'kol');
  expect(await listAuthors({ role: 'kol' })).toMatchObject([{ id: 'bilibili:7', name: '晨光厨房', series: {} }]);
  await saveBatch(batch([look('BV1', { seenAt: morning + hour, author: { id: '7', name: '晚风厨房' } })]), tab);
  expect(await listAuthors()).toMatchObject([{ name: '晚风厨房', role: 'kol' }]);
});

test('followers shown beside a post are remembered over time', async () => {
  await watch();
  const shown = (value: number) => ({ author: { id: '7', followers: { value, step: 1, source: 'answer' as const } } });
  await saveBatch(batch([look('BV1', shown(10))]), tab);
  await saveBatch(batch([look('BV1', { seenAt: morning + hour, ...shown(12) })]), tab);
  const [row] = await readAccounts(['bilibili:7']);
  expect(row?.author.series.followers?.map(run => run.value)).toEqual([10, 12]);
});

test('a post that was met once has no history beside it, and all of its readings', async () => {
  await watch();
  await saveBatch(batch([look('BV1', views(100)), look('BV2')]), tab);
  expect(await db.history.count()).toBe(0);
  expect((await db.counters.get('readings'))?.count).toBe(2);
  await saveBatch(batch([look('BV1', { ...views(130), seenAt: morning + hour })]), tab);
  expect(await db.history.toCollection().primaryKeys()).toEqual(['bilibili:BV1']);
  expect((await readPost('bilibili:BV1'))?.history.series.views?.map(run => run.value)).toEqual([100, 130]);
  expect((await db.counters.get('readings'))?.count).toBe(3);
});

test('a closed tab leaves nothing behind but what was kept', async () => {
  await saveBatch(batch([look('BV1'), look('BV2')]), tab);
  await keepPosts(['bilibili:BV1'], { tags: ['早餐'] }, 1);
  await forgetTab(1);
  expect(await db.pageItems.count()).toBe(0);
  expect((await listLibrary({}, 10)).map(row => row.post.id)).toEqual(['bilibili:BV1']);
  expect(await searchPosts('标题 bv1')).toEqual(['bilibili:BV1']);
});

const centre = () =>
  batch([look('BV1', { source: 'centre', metrics: { impressions: { value: 9, step: 1, source: 'centre' } } })], {
    page: { kind: 'metrics' },
  });

test('a page of the own backend is dropped at the door until it is switched on', async () => {
  await watch();
  expect(await saveBatch(centre(), tab)).toEqual({ saved: 0 });
  expect(await readTabPage(1)).toEqual({ items: [] });
  expect(await readPost('bilibili:BV1')).toBeUndefined();
});

test('own-account metrics join the post of the same id, also where the platform is not watched', async () => {
  await changeSettings({ platforms: { bilibili: { on: true, centre: true } } });
  await saveBatch(batch([look('BV1')]), tab);
  await keepPosts(['bilibili:BV1'], {}, 1);
  await saveBatch(centre(), tab);
  const { post } = (await readPost('bilibili:BV1')) ?? {};
  expect(post?.latest).toMatchObject({ views: { source: 'answer' }, impressions: { value: 9, source: 'centre' } });
});
