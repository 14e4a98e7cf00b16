import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { listActs, undo } from '@/lib/db/acts';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { changeKeep, keepPosts, restorePosts, tagPosts, trashPosts } from '@/lib/db/keeps';
import { countLibrary, listKeptAuthors, listKeptSince, listLibrary, listTags, readPost } from '@/lib/db/library';
import { readTabPage } from '@/lib/db/pages';
import { DatabaseProblem } from '@/lib/db/problem';
import { batch, freshLibrary, hour, look, morning } from './sample';

const ids = ['bilibili:BV1', 'bilibili:BV2', 'bilibili:BV3'];
const [one = '', two = ''] = ids;
const listed = async (filter: Parameters<typeof listLibrary>[0]) =>
  (await listLibrary(filter, 50)).map(row => row.post.id);
const keepOf = async (id: string) => (await readPost(id))?.keep;

beforeEach(async () => {
  await freshLibrary();
  const others = [look('BV2'), look('BV3', { author: { id: '8', name: '夜宵' } })];
  await saveBatch(batch([look('BV1', { aliases: ['av1'] }), ...others]), { tabId: 1 });
});

test('keeping copies the facts and readings the tab shows', async () => {
  await keepPosts([one], { why: ['title'], note: ' 好标题 ', tags: ['早餐', ' 早餐 ', ''] }, 1);
  const kept = await readPost(one);
  expect(kept?.keep).toMatchObject({ why: ['title'], note: '好标题', tags: ['早餐'] });
  expect(kept?.post.words?.title).toBe('标题 BV1');
  expect(kept?.history?.series.views?.[0]?.value).toBe(100);
  expect((await readPost('bilibili:av1'))?.post.id).toBe(one);
  expect(await db.authors.get('bilibili:7')).toMatchObject({ name: '晨光厨房' });
});

test('many posts are kept by one act, and taken back by one undo', async () => {
  const act = await keepPosts(ids, { why: ['topic'] }, 1);
  expect(await listActs(10)).toMatchObject([{ id: act, kind: 'keep', rows: 3 }]);
  expect(await countLibrary()).toMatchObject({ kept: 3 });
  expect(await undo(act)).toBe('done');
  expect(await listed({})).toEqual([]);
  expect(await countLibrary()).toMatchObject({ kept: 0 });
});

test('the tab says which of its posts are kept', async () => {
  await keepPosts([two], {}, 1);
  const { items } = await readTabPage(1);
  expect(items.map(item => item.keep !== undefined)).toEqual([false, true, false]);
});

test('a post that is nowhere to be found is refused, and nothing is kept', async () => {
  await expect(keepPosts([one, 'bilibili:BV404'], {}, 1)).rejects.toThrow(DatabaseProblem);
  expect(await countLibrary()).toMatchObject({ kept: 0, posts: 0 });
  expect(await listActs(10)).toEqual([]);
});

test('keeping again adds the new words to the old', async () => {
  await keepPosts([one], { why: ['title'], note: '第一次', tags: ['早餐'] }, 1);
  const first = await keepOf(one);
  await keepPosts([one], { why: ['cover'], note: '第二次', tags: ['面包'] }, 1);
  expect(await keepOf(one)).toMatchObject({
    keptAt: first?.keptAt,
    why: ['title', 'cover'],
    note: '第一次\n第二次',
    tags: ['早餐', '面包'],
  });
});

test('keeping again takes a post out of the trash', async () => {
  await keepPosts([one], {}, 1);
  await trashPosts([one]);
  await keepPosts([one], {}, 1);
  expect(await listed({})).toEqual([one]);
});

test('a post can be kept again after its keep was taken back', async () => {
  await undo(await keepPosts([one], { note: '旧' }, 1));
  const act = await keepPosts([one], { note: '新' }, 1);
  expect(await keepOf(one)).toMatchObject({ note: '新' });
  expect(await undo(act)).toBe('done');
  expect(await keepOf(one)).toBeUndefined();
});

test('the library is listed by platform, account and tag, and by several at once', async () => {
  await keepPosts(ids, {}, 1);
  await tagPosts([one, 'bilibili:BV3'], { add: ['早餐'] });
  expect(await listed({ platform: 'bilibili' })).toHaveLength(3);
  expect(await listed({ platform: 'x' })).toEqual([]);
  expect(await listed({ authorId: 'bilibili:8' })).toEqual(['bilibili:BV3']);
  expect((await listed({ tag: '早餐' })).sort()).toEqual([one, 'bilibili:BV3']);
  expect(await listed({ tag: '早餐', authorId: 'bilibili:8' })).toEqual(['bilibili:BV3']);
  expect(await listed({ ids: [two, one], tag: '早餐' })).toEqual([one]);
});

test('accounts can be listed by what is kept of them', async () => {
  const names = async (limit: number) => (await listKeptAuthors(limit)).map(row => row.author.name);
  await keepPosts(['bilibili:BV3'], {}, 1);
  expect(await names(9)).toEqual(['夜宵']);
  await keepPosts([one, two], {}, 1);
  expect(await names(9)).toEqual(['晨光厨房', '夜宵']);
  expect(await names(1)).toEqual(['晨光厨房']);
  await trashPosts(ids);
  expect(await names(9)).toEqual([]);
});

test('a tag that holds the separator is listed by itself alone', async () => {
  await keepPosts([one, two], {}, 1);
  await tagPosts([one], { add: ['a|b'] });
  await tagPosts([two], { add: ['a', 'a%7Cb'] });
  expect(await listed({ tag: 'a|b' })).toEqual([one]);
  expect(await listed({ tag: 'a' })).toEqual([two]);
  expect((await listTags()).map(row => row.tag)).toEqual(['a', 'a%7Cb', 'a|b']);
});

test('the newest kept come first', async () => {
  await keepPosts([two], {}, 1);
  await new Promise(resolve => setTimeout(resolve, 2));
  await keepPosts([one], {}, 1);
  expect(await listed({})).toEqual([one, two]);
});

test('tags are counted as they are added and removed', async () => {
  await keepPosts(ids, { tags: ['早餐'] }, 1);
  await tagPosts([one], { add: ['面包'], remove: ['早餐'] });
  expect(await listTags()).toEqual([
    { tag: '早餐', count: 2 },
    { tag: '面包', count: 1 },
  ]);
});

test('what is in the trash is listed apart, and its tags do not count', async () => {
  await keepPosts([one, two], { tags: ['早餐'] }, 1);
  await trashPosts([one]);
  expect(await listed({})).toEqual([two]);
  expect(await listed({ trashed: true, tag: '早餐' })).toEqual([one]);
  expect(await listTags()).toEqual([{ tag: '早餐', count: 1 }]);
  expect(await countLibrary()).toMatchObject({ kept: 1, trashed: 1 });
});

test('on its page a post in the trash is as one that was not kept', async () => {
  await keepPosts([one], {}, 1);
  await trashPosts([one]);
  const { items } = await readTabPage(1);
  expect(items.find(({ postId }) => postId === one)).not.toHaveProperty('keep');
});

test('a post restored from the trash has its words again', async () => {
  await keepPosts([one], { note: '好', tags: ['早餐'] }, 1);
  await trashPosts([one]);
  await restorePosts([one]);
  expect(await keepOf(one)).toMatchObject({ note: '好', tags: ['早餐'] });
  expect(await listed({ tag: '早餐' })).toEqual([one]);
});

test('the operator can change the words on a post', async () => {
  await keepPosts([one], { note: '旧', why: ['title'] }, 1);
  await changeKeep(one, { note: '新', tags: ['咖啡'] });
  expect(await keepOf(one)).toMatchObject({ note: '新', why: ['title'], tags: ['咖啡'] });
});

test('an undo gives back exactly what was changed', async () => {
  await keepPosts([one], { note: '旧', tags: ['早餐'] }, 1);
  const before = await keepOf(one);
  expect(await undo(await tagPosts([one], { add: ['面包'], remove: ['早餐'] }))).toBe('done');
  const { stamp: _stamp, ...words } = { ...(await keepOf(one)) };
  expect(before).toMatchObject(words);
  expect(await listTags()).toEqual([{ tag: '早餐', count: 1 }]);
});

test('an act is undone in the fields it changed, whatever was done to the others since', async () => {
  await keepPosts([one], {}, 1);
  const tagged = await tagPosts([one], { add: ['面包'] });
  await changeKeep(one, { note: '后来' });
  expect(await undo(tagged)).toBe('done');
  expect(await keepOf(one)).toMatchObject({ tags: [], note: '后来' });
});

test('what was changed since is left alone, and said', async () => {
  await keepPosts([one, two], {}, 1);
  const tagged = await tagPosts([one, two], { add: ['面包'] });
  await tagPosts([one], { add: ['咖啡'] });
  expect(await undo(tagged)).toBe('in-part');
  expect((await keepOf(one))?.tags).toEqual(['面包', '咖啡']);
  expect((await keepOf(two))?.tags).toEqual([]);
});

test('pressing undo twice undoes once', async () => {
  await keepPosts([one], {}, 1);
  const act = await trashPosts([one]);
  await undo(act);
  await trashPosts([one]);
  expect(await undo(act)).toBe('done');
  expect(await listed({ trashed: true })).toEqual([one]);
});

test('every change of the operator gets a later stamp, also when the clock runs back', async () => {
  await keepPosts([one], {}, 1);
  const first = (await keepOf(one))?.stamp;
  await db.settings.put({ id: 'clock', value: { time: Date.now() + 60_000, counter: 3 } });
  await changeKeep(one, { note: '新' });
  const second = (await keepOf(one))?.stamp;
  expect(second?.time).toBeGreaterThan(first?.time ?? Number.POSITIVE_INFINITY);
  expect(second?.counter).toBe(4);
  expect(second?.device).toBe(first?.device);
});

test('what was kept since a moment is told, the newest first, without what was thrown away since', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: morning });
  for (const id of ids) {
    vi.setSystemTime(Date.now() + hour);
    await keepPosts([id], {}, 1);
  }
  const since = async (hours: number) => (await listKeptSince(morning + hours * hour)).map(row => row.post.id);
  expect(await since(2)).toEqual([ids[2], two]);
  await trashPosts([two]);
  expect(await since(0)).toEqual([ids[2], one]);
  expect(await since(9)).toEqual([]);
  vi.useRealTimers();
});
