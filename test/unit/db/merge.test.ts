import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { listActs, readLastAct, undo } from '@/lib/db/acts';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { changeKeep, keepPosts } from '@/lib/db/keeps';
import { countLibrary, readPost } from '@/lib/db/library';
import { looksOf } from '@/lib/db/looks';
import { readTabPage } from '@/lib/db/pages';
import { planPosts, readPlan } from '@/lib/db/plans';
import { changeSettings } from '@/lib/db/settings';
import { searchPosts } from '@/lib/search/search';
import { batch, freshLibrary, hour, look, morning } from './sample';

const tab = { tabId: 1 };
const link = 'https://b23.tv/abc';
const old = look('av9', { title: '旧名', metrics: { views: { value: 50, step: 1, source: 'answer' } } });
const own = look('BV9', { seenAt: morning + hour });
/** The look that shows both to be one. */
const both = look('BV9', { seenAt: morning + 2 * hour, aliases: ['av9'] });
const values = async (id: string) => (await readPost(id))?.history?.series.views?.map(run => run.value);

beforeEach(async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true, watch: true } } });
});

test('a post is found by every id and link it was seen under', async () => {
  await saveBatch(batch([look('BV9', { aliases: ['av9', link] })]), tab);
  expect((await readPost('bilibili:av9'))?.post.externalId).toBe('BV9');
  expect((await readPost(link))?.post.externalId).toBe('BV9');
});

test('a look under another id goes to the post that has that id as an alias', async () => {
  await saveBatch(batch([look('BV9', { aliases: ['av9'] })]), tab);
  await saveBatch(batch([look('av9', { seenAt: morning + hour, text: '正文' })]), tab);
  expect(await countLibrary()).toMatchObject({ posts: 1 });
  expect((await readPost('bilibili:BV9'))?.post.words?.text).toBe('正文');
});

test.each([
  ['the one in the library has the other as an alias', ['bilibili:av9', 'bilibili:BV9'], ['av9'], ['BV9', 'av9']],
  ['a third shows that it is', ['bilibili:BV9', 'bilibili:c'], ['BV9'], ['c', 'av9', 'BV9']],
])('two posts that turn out to be one while they are kept are kept once: %s', async (_how, ids, library, shown) => {
  await saveBatch(batch(library.map(id => look(id))), tab);
  const [name = '', ...aliases] = shown;
  const [item] = looksOf([look(name, { aliases })]);
  await db.pageItems.put({ ...item!, tabId: 1, postId: `bilibili:${name}` });
  await keepPosts(ids, { tags: ['一'] }, 1);
  const keeps = (await db.keeps.toArray()).filter(keep => keep.removedAt === undefined);
  expect(keeps).toHaveLength(1);
  expect(await db.posts.get(keeps[0]?.id ?? '')).toBeDefined();
  expect(await countLibrary()).toMatchObject({ posts: 1, kept: 1 });
});

test('two captures of one batch that share a link are one post', async () => {
  await saveBatch(batch([look('BV9', { aliases: [link] }), look('av9', { aliases: [link], text: '正文' })]), tab);
  expect(await countLibrary()).toMatchObject({ posts: 1 });
  expect((await readTabPage(1)).items.map(item => item.post.externalId)).toEqual(['BV9']);
});

test('meeting two posts makes them one, with the readings of both', async () => {
  await saveBatch(batch([old]), tab);
  await saveBatch(batch([own]), tab);
  await saveBatch(batch([both]), tab);
  expect(await countLibrary()).toMatchObject({ posts: 1 });
  expect(await values('bilibili:BV9')).toEqual([50, 100]);
  expect((await readPost('bilibili:av9'))?.post.id).toBe('bilibili:BV9');
});

test('a merge keeps the words of both keeps', async () => {
  await saveBatch(batch([old, own]), tab);
  await keepPosts(['bilibili:av9'], { why: ['title'], note: '一', tags: ['早餐'] }, 1);
  await keepPosts(['bilibili:BV9'], { why: ['cover'], note: '二', tags: ['面包'] }, 1);
  const first = (await readPost('bilibili:av9'))?.keep?.keptAt;
  await saveBatch(batch([both]), tab);
  const keep = (await readPost('bilibili:BV9'))?.keep;
  expect(keep).toMatchObject({ keptAt: first, why: ['cover', 'title'], note: '二\n一', tags: ['面包', '早餐'] });
  expect(await countLibrary()).toMatchObject({ kept: 1 });
});

test('a merge leads plans to the post that stays', async () => {
  await saveBatch(batch([old, own]), tab);
  const { planId } = await planPosts(['bilibili:av9', 'bilibili:BV9'], undefined, 1);
  await saveBatch(batch([both]), tab);
  expect((await readPlan(planId))?.plan.inspirations).toEqual(['bilibili:BV9']);
});

test('a merge is an act that can be taken back', async () => {
  await saveBatch(batch([old]), tab);
  await saveBatch(batch([own]), tab);
  await keepPosts(['bilibili:av9'], { note: '一' }, 1);
  // The page that shows them to be one is not watched, so nothing but the merge itself is written.
  await changeSettings({ platforms: { bilibili: { watch: false } } });
  await keepPosts(['bilibili:BV9'], {}, 1);
  const before = await Promise.all(['bilibili:av9', 'bilibili:BV9'].map(id => db.posts.get(id)));
  const { mergePosts } = await import('@/lib/db/merge');
  const act = await db.transaction('rw', db.tables, async () => mergePosts('bilibili:BV9', 'bilibili:av9'));
  expect(await readPost('bilibili:av9')).toMatchObject({ post: { id: 'bilibili:BV9' } });
  expect(await undo(act)).toBe('done');
  expect(await Promise.all(['bilibili:av9', 'bilibili:BV9'].map(id => db.posts.get(id)))).toEqual(before);
  expect((await readPost('bilibili:av9'))?.keep?.note).toBe('一');
  expect(await values('bilibili:av9')).toEqual([50]);
  expect(await searchPosts('旧名')).toEqual(['bilibili:av9']);
  expect(await countLibrary()).toEqual({ kept: 2, trashed: 0, posts: 2 });
});

test('a merge is not taken back by halves', async () => {
  await saveBatch(batch([old, own]), tab);
  await keepPosts(['bilibili:av9', 'bilibili:BV9'], {}, 1);
  await saveBatch(batch([both]), tab);
  const merge = (await listActs(10)).find(act => act.kind === 'merge');
  await changeKeep('bilibili:BV9', { tags: ['后来'] });
  expect(await undo(merge?.id ?? '')).toBe('changed-since');
  expect((await readPost('bilibili:av9'))?.post.id).toBe('bilibili:BV9');
});

test('what is undone by a key is what the operator did last, not a merge that came in between', async () => {
  await saveBatch(batch([old, own]), tab);
  const kept = await keepPosts(['bilibili:av9'], {}, 1);
  await saveBatch(batch([both]), tab);
  expect((await listActs(10)).map(({ kind }) => kind)).toEqual(['merge', 'keep']);
  expect((await readLastAct())?.id).toBe(kept);
  const noted = await changeKeep('bilibili:BV9', { note: '后来' });
  expect((await readLastAct())?.id).toBe(noted);
  await undo(noted);
  expect((await readLastAct())?.id).toBe(kept);
});
