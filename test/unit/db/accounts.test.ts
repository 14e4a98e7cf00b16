import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { listAccounts, listGroups, readAccounts } from '@/lib/db/accounts';
import { undo } from '@/lib/db/acts';
import { groupAuthors, listAuthors, markAuthor, readAuthor } from '@/lib/db/authors';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { readPost } from '@/lib/db/library';
import { changeSettings } from '@/lib/db/settings';
import type { Capture } from '@/lib/model/capture';
import { account, batch, freshLibrary, hour, look, morning } from './sample';

const tab = { tabId: 1 };
const watch = (isOn = true) => changeSettings({ platforms: { bilibili: { on: true, watch: isOn } } });
const followers = (value: number) => ({ followers: { value, step: 1, source: 'answer' as const } });
const by = (id: string): Partial<Capture> => ({ author: { id, name: `账号 ${id}` } });

beforeEach(async () => {
  await freshLibrary();
  await watch();
});

test('an account is read with its own posts and no others', async () => {
  await saveBatch(batch([look('BV1', by('7')), look('BV2', by('8')), look('BV3', by('7'))]), tab);
  const [found, ...others] = await readAccounts(['bilibili:7']);
  expect(others).toEqual([]);
  expect(found?.author).toMatchObject({ id: 'bilibili:7', name: '账号 7' });
  expect(found?.posts.map(post => post.externalId).sort()).toEqual(['BV1', 'BV3']);
  expect(await readAccounts(['bilibili:70', 'xiaohongshu:7'])).toEqual([]);
});

test('all marked accounts are read by role, and an asked-for one in the order asked', async () => {
  await saveBatch(batch([], { accounts: ['7', '8', '9', '10'].map(id => account(id)) }), tab);
  await markAuthor('bilibili:8', 'competitor');
  await markAuthor('bilibili:9', 'own');
  await markAuthor('bilibili:10', 'kol');
  expect((await readAccounts()).map(({ author }) => author.id)).toEqual(['bilibili:9', 'bilibili:8', 'bilibili:10']);
  expect((await listAccounts()).map(({ role }) => role)).toEqual(['own', 'competitor', 'kol']);
  const asked = ['bilibili:10', 'bilibili:7', 'bilibili:10'];
  expect((await readAccounts(asked)).map(({ author }) => author.id)).toEqual(['bilibili:10', 'bilibili:7']);
});

test('what only the owner is shown stands apart from what anybody could have read', async () => {
  const views = (value: number, source: 'answer' | 'centre') => ({ metrics: { views: { value, step: 1, source } } });
  await changeSettings({ platforms: { bilibili: { centre: true } } });
  await saveBatch(batch([look('BV1', views(100, 'answer'))]), tab);
  const own = look('BV1', { source: 'centre', seenAt: morning + hour, ...views(104, 'centre') });
  await saveBatch(batch([own], { page: { kind: 'metrics' } }), tab);
  const first = (await readAccounts(['bilibili:7']))[0];
  expect(first?.posts[0]?.latest.views).toMatchObject({ value: 100, source: 'answer', seenAt: morning });
  expect(first?.own.map(post => post.latest.views)).toMatchObject([{ value: 104, source: 'centre' }]);
  // A later public look takes nothing from what the owner was shown.
  await markAuthor('bilibili:7', 'own');
  await saveBatch(batch([look('BV1', { seenAt: morning + 2 * hour, ...views(110, 'answer') })]), tab);
  const later = (await readAccounts(['bilibili:7']))[0];
  expect(later?.posts[0]?.latest.views).toMatchObject({ value: 110 });
  expect(later?.own[0]?.latest.views).toMatchObject({ value: 104, seenAt: morning + hour });
});

test('an account is marked from a post of the library, without a walk over all of them', async () => {
  await saveBatch(batch([look('BV1', by('7')), look('BV2', by('8'))]), tab);
  await saveBatch(batch([], { page: { visit: 'visit-2' } }), tab);
  await markAuthor('bilibili:8', 'kol');
  expect(await readAuthor('bilibili:8')).toMatchObject({ name: '账号 8', role: 'kol' });
});

test('groups are given, completed from, and taken back as one act', async () => {
  await saveBatch(batch([], { accounts: ['7', '8'].map(id => account(id)) }), tab);
  await markAuthor('bilibili:7', 'own');
  await markAuthor('bilibili:8', 'kol');
  await groupAuthors(['bilibili:7', 'bilibili:8', 'bilibili:gone'], { add: [' 饮品 ', '', '华东'] });
  const act = await groupAuthors(['bilibili:7'], { add: ['饮品'], remove: ['华东'] });
  expect((await readAuthor('bilibili:7'))?.groups).toEqual(['饮品']);
  expect(await listGroups()).toEqual([
    { tag: '饮品', count: 2 },
    { tag: '华东', count: 1 },
  ]);
  expect(await undo(act)).toBe('done');
  expect((await readAuthor('bilibili:7'))?.groups).toEqual(['饮品', '华东']);
  await groupAuthors(['bilibili:7'], { remove: ['饮品', '华东'] });
  expect(await readAuthor('bilibili:7')).not.toHaveProperty('groups');
});

test('a later look at the account keeps its groups and its mark', async () => {
  await saveBatch(batch([], { accounts: [account('7')] }), tab);
  await markAuthor('bilibili:7', 'own');
  await groupAuthors(['bilibili:7'], { add: ['饮品'] });
  await saveBatch(batch([], { accounts: [account('7', { seenAt: morning + hour, metrics: followers(12) })] }), tab);
  const later = await readAuthor('bilibili:7');
  expect(later).toMatchObject({ role: 'own', groups: ['饮品'], lastSeen: morning + hour });
  expect(later?.series.followers?.map(run => run.value)).toEqual([12]);
});

test('followers read later, without the id said again, belong to the post’s author', async () => {
  await saveBatch(batch([look('BV1')]), tab);
  await saveBatch(batch([look('BV1', { seenAt: morning + hour, author: followers(10) })]), tab);
  expect((await readPost('bilibili:BV1'))?.post.author).toMatchObject({ id: '7', name: '晨光厨房' });
  const [account] = await readAccounts(['bilibili:7']);
  expect(account?.author).toMatchObject({ id: 'bilibili:7', name: '晨光厨房', lastSeen: morning + hour });
  expect(account?.author.series.followers).toMatchObject([{ first: morning + hour, value: 10 }]);
});

test('the same within one message, whichever came first', async () => {
  const named = look('BV1');
  const counted = look('BV1', { author: followers(10) });
  for (const captures of [
    [named, counted],
    [counted, named],
  ]) {
    await freshLibrary();
    await watch();
    await saveBatch(batch(captures), tab);
    const [account] = await readAccounts(['bilibili:7']);
    expect(account?.author.series.followers).toMatchObject([{ value: 10 }]);
  }
});

test('who is not marked has no row; whoever is marked gets all that posts said before, and from then on', async () => {
  const say = (id: string, count: number, at: number) =>
    look(id, { seenAt: morning + at * hour, author: { id: '7', name: '晨光厨房', ...followers(count) } });
  const counts = async () => (await readAuthor('bilibili:7'))?.series.followers?.map(run => run.value);
  await saveBatch(batch([say('BV1', 10, 0)]), tab);
  await saveBatch(batch([say('BV2', 12, 1)]), tab);
  await saveBatch(batch([say('BV1', 15, 2)]), tab);
  expect(await listAuthors()).toEqual([]);
  const act = await markAuthor('bilibili:7', 'kol');
  expect(await counts()).toEqual([10, 12, 15]);
  await saveBatch(batch([say('BV2', 18, 3)]), tab);
  expect(await counts()).toEqual([10, 12, 15, 18]);
  await undo(act);
  await saveBatch(batch([say('BV2', 20, 4)]), tab);
  await markAuthor('bilibili:7', 'competitor');
  expect(await counts()).toEqual([10, 12, 15, 18, 20]);
});

test('followers of nobody known are nobody’s', async () => {
  await saveBatch(batch([look('BV1', { author: followers(10) })]), tab);
  expect(await db.authors.toArray()).toEqual([]);
});

test('a post of a competitor is followed also by looks that do not say again who wrote it', async () => {
  await saveBatch(batch([], { accounts: [account('7')] }), tab);
  await markAuthor('bilibili:7', 'competitor');
  await watch(false);
  await saveBatch(batch([look('BV1')]), tab);
  const views = { views: { value: 150, step: 1, source: 'answer' as const } };
  const { author: _author, ...unnamed } = look('BV1', { seenAt: morning + hour, metrics: views });
  await saveBatch(batch([unnamed]), tab);
  const { history } = (await readPost('bilibili:BV1')) ?? {};
  expect(history?.series.views?.map(run => run.value)).toEqual([100, 150]);
});
