import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { saveBatch } from '@/lib/db/captures';
import { listComments } from '@/lib/db/comments';
import { db } from '@/lib/db/database';
import { joinComments } from '@/lib/db/fold-comment';
import { forgetOld } from '@/lib/db/housekeeping';
import { keepPosts } from '@/lib/db/keeps';
import { forgetTab } from '@/lib/db/pages';
import { changeSettings } from '@/lib/db/settings';
import type { CapturedComment } from '@/lib/model/capture';
import { batch, comment, day, freshLibrary, hour, look, morning } from './sample';

const tab = { tabId: 1 };
const post = 'bilibili:BV1';
const likes = (value: number) => ({ metrics: { likes: { value, step: 1, source: 'answer' as const } } });
const save = (...comments: CapturedComment[]) => saveBatch(batch([look('BV1')], { comments }), tab);
const texts = async () =>
  (await listComments(post)).threads.map(({ comment, replies }) => [
    comment.words?.text,
    ...replies.map(reply => reply.words?.text),
  ]);

beforeEach(async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true, watch: true, comments: true } } });
});

test('comments are dropped at the door until they are switched on', async () => {
  await changeSettings({ platforms: { bilibili: { comments: false } } });
  await save(comment('1'));
  expect(await db.comments.count()).toBe(0);
});

test('a page that is not ok writes no comments', async () => {
  await saveBatch(batch([], { comments: [comment('1')], page: { state: 'challenge' } }), tab);
  expect(await db.comments.count()).toBe(0);
});

test('comments are listed in threads, most liked first, answers in time', async () => {
  await save(
    comment('1', likes(2)),
    comment('2', likes(9)),
    comment('4', { parent: '3', publishedAt: { value: morning + 2, step: 1, source: 'answer' } }),
    comment('3', { parent: '1', publishedAt: { value: morning + 1, step: 1, source: 'answer' } }),
    comment('5', { parent: 'not seen' }),
  );
  expect(await texts()).toEqual([['评论 2'], ['评论 1', '评论 3', '评论 4'], ['评论 5']]);
});

test('answers that answer each other are shown once each', async () => {
  await save(comment('1', { parent: '2' }), comment('2', { parent: '1' }));
  expect((await texts()).flat().toSorted()).toEqual(['评论 1', '评论 2']);
});

test('a second look doubles nothing: likes get a reading where they moved', async () => {
  await save(comment('1', likes(2)), comment('1', likes(2)), comment('2'));
  await save(comment('1', { ...likes(2), seenAt: morning + hour }), comment('2', { seenAt: morning + hour }));
  await save(comment('1', { ...likes(5), seenAt: morning + 2 * hour }));
  const { threads, seen } = await listComments(post);
  expect(seen).toBe(2);
  expect(threads[0]?.comment.series.likes).toMatchObject([
    { first: morning, last: morning + hour, value: 2 },
    { first: morning + 2 * hour, value: 5 },
  ]);
});

test('a cut text never replaces a full one, and silence erases nothing', async () => {
  await save(comment('1', { text: '一段很长的话', parent: '9' }));
  await save(comment('1', { text: '一段', textCut: true, author: {}, seenAt: morning + hour }));
  await save(comment('1', { text: '', seenAt: morning + 2 * hour }));
  const row = await db.comments.get('bilibili:1');
  expect(row).toMatchObject({ words: { text: '一段很长的话' }, parent: 'bilibili:9' });
  expect(row?.author?.name).toBeDefined();
});

test('looks fold to the same comment in whatever order they come', async () => {
  await save(comment('1', { parent: '7', ...likes(1) }));
  const a = (await listComments(post)).threads[0]?.comment;
  await db.comments.clear();
  await save(comment('1', { text: '后来', parent: '8', seenAt: morning + hour, ...likes(3) }));
  const b = (await listComments(post)).threads[0]?.comment;
  expect(a && b && joinComments(a, b)).toEqual(a && b && joinComments(b, a));
  expect(a && b && joinComments(a, b)).toMatchObject({ words: { text: '后来' }, parent: 'bilibili:7' });
});

test('names are hashed with a salt of this library, the same person to the same hash', async () => {
  await save(comment('1'), comment('2'), comment('3', { author: { name: '另一个人' } }));
  const rows = await db.comments.toArray();
  const names = rows.map(row => row.author?.name);
  expect(names[0]).toMatch(/^#[0-9a-f]{12}$/);
  expect(names[1]).toBe(names[0]);
  expect(names[2]).not.toBe(names[0]);
  expect(JSON.stringify(rows)).not.toMatch(/路过的人|另一个人|"31"/);
  await db.comments.clear();
  await db.settings.delete('salt');
  await save(comment('1'));
  expect((await db.comments.toArray())[0]?.author?.name).not.toBe(names[0]);
});

test('names are kept where the operator wants them', async () => {
  await changeSettings({ hashCommenters: false });
  await save(comment('1'));
  expect((await db.comments.toArray())[0]?.author).toMatchObject({ id: '31', name: '路过的人' });
});

test('a stored name stays when names are no longer wanted, until its comment is seen again', async () => {
  const nameOf = async () => (await db.comments.get('bilibili:1'))?.author?.name;
  await changeSettings({ hashCommenters: false });
  await save(comment('1'));
  await changeSettings({ hashCommenters: true });
  await save(comment('2', { seenAt: morning + hour }));
  expect(await nameOf()).toBe('路过的人');
  await save(comment('1', { seenAt: morning + hour }));
  expect(await nameOf()).toMatch(/^#[0-9a-f]{12}$/);
  expect(JSON.stringify(await db.comments.toArray())).not.toContain('路过的人');
});

test('how many there are: by the page on screen, else by the post itself', async () => {
  const comments = { value: 210, step: 10, shown: '约210', source: 'dom' as const };
  await saveBatch(
    batch([look('BV1', { metrics: { comments } })], {
      comments: [comment('1')],
      page: { kind: 'post', open: 'BV1', commentTotal: { value: 212, step: 1, source: 'answer' } },
    }),
    tab,
  );
  expect(await listComments(post)).toMatchObject({ seen: 1, total: { value: 212 } });
  await forgetTab(1);
  expect((await listComments(post)).total).toEqual(comments);
  expect(await listComments('bilibili:BV2')).toEqual({ threads: [], seen: 0 });
});

test('comments of a post that was met under two ids stand under both', async () => {
  await save(comment('1', { post: 'av7' }), comment('2'));
  await saveBatch(batch([look('BV1', { aliases: ['av7'] })]), tab);
  expect((await listComments(post)).seen).toBe(2);
  expect((await listComments('bilibili:av7')).seen).toBe(2);
});

test('comments of a post that is only on a tab’s page stand under it, and go with the tab', async () => {
  await changeSettings({ platforms: { bilibili: { watch: false } } });
  await saveBatch(batch([look('BV1', { aliases: ['av7'] })], { comments: [comment('1', { post: 'av7' })] }), tab);
  await forgetOld(morning);
  expect((await listComments(post)).seen).toBe(1);
  await forgetTab(1);
  await forgetOld(morning);
  expect(await db.comments.count()).toBe(0);
});

test('comments go with their post, and stay with a kept one', async () => {
  await save(comment('1'));
  await saveBatch(batch([look('BV2')], { comments: [comment('2', { post: 'BV2' })] }), tab);
  await keepPosts([post], {});
  await forgetOld(morning + 91 * day);
  expect((await db.comments.toArray()).map(row => row.id)).toEqual(['bilibili:1', 'bilibili:2']);
  await forgetTab(1);
  await forgetOld(morning + 91 * day);
  expect((await db.comments.toArray()).map(row => row.id)).toEqual(['bilibili:1']);
});
