import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { undo } from '@/lib/db/acts';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { compactText, emptyTrash } from '@/lib/db/housekeeping';
import { changeKeep, keepPosts, restorePosts, tagPosts, trashPosts } from '@/lib/db/keeps';
import { mergePosts } from '@/lib/db/merge';
import { changeSettings } from '@/lib/db/settings';
import { forgetSearch, searchPosts } from '@/lib/search/search';
import { batch, day, freshLibrary, hour, look, morning } from '../db/sample';

const [first, second] = ['bilibili:BV1', 'bilibili:BV2'] as const;
const found = (query: string) => searchPosts(query, { kept: true });

beforeEach(async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true, watch: true } } });
  await saveBatch(batch([look('BV1', { title: '十分钟早餐' }), look('BV2', { title: '夜宵' })]), { tabId: 1 });
});

test('a kept post is found by a part of its note or of a tag, however it is written', async () => {
  await keepPosts([first], { note: '开头三秒很好', tags: ['竞品/廣東', 'Ｖlog'] });
  for (const query of ['三秒', '广东', '竞品/', 'VLOG', '三秒 vlog'])
    expect(await found(query), query).toEqual([first]);
  expect(await found('三秒 夜宵')).toEqual([]);
  expect(await found('好竞品')).toEqual([]);
});

test('some words may stand in the post and the others in what was written on it', async () => {
  await keepPosts([first], { note: '开头好' });
  await keepPosts([second], { note: '开头好', tags: ['早餐'] });
  expect(await found('开头 早餐')).toEqual([second, first]);
  expect(await found('早餐 晨光')).toEqual([first, second]);
  expect(await found('早餐 晨光 开头')).toEqual([second, first].toSorted());
});

test('what is no longer written finds nothing, and what was taken back is found again', async () => {
  await keepPosts([first], { note: '开头好' });
  expect(await found('开头')).toEqual([first]);
  const act = await changeKeep(first, { note: '结尾好' });
  expect(await found('开头')).toEqual([]);
  expect(await found('结尾')).toEqual([first]);
  await undo(act);
  expect(await found('开头')).toEqual([first]);
  const tagged = await tagPosts([first, second], { add: ['竞品'] });
  expect(await found('竞品')).toEqual([first]);
  await undo(tagged);
  expect(await found('竞品')).toEqual([]);
});

test('a keep in the trash is found only there; one that was taken back, or emptied from it, nowhere', async () => {
  const act = await keepPosts([first], { note: '开头好' });
  await trashPosts([first]);
  expect(await found('开头')).toEqual([]);
  expect(await searchPosts('开头')).toEqual([first]);
  await restorePosts([first]);
  expect(await found('开头')).toEqual([first]);
  await trashPosts([first]);
  await emptyTrash(Date.now() + 31 * day);
  expect(await searchPosts('开头')).toEqual([]);
  await undo(act);
  const again = await keepPosts([second], { note: '结尾好' });
  await undo(again);
  expect(await searchPosts('结尾')).toEqual([]);
});

test('of two posts that are one, the one that stays is found by what was written on both', async () => {
  await keepPosts([first], { note: '开头好' });
  await keepPosts([second], { note: '结尾好' });
  const act = await db.transaction('rw', db.tables, async () => mergePosts(first, second));
  for (const query of ['开头', '结尾', '开头 结尾']) expect(await searchPosts(query), query).toEqual([first]);
  await undo(act);
  expect(await found('结尾')).toEqual([second]);
  expect(await found('开头 结尾')).toEqual([]);
});

test('a look changes nothing of what is written, and packing loses none of it', async () => {
  await keepPosts([first], { note: '开头好' });
  await changeKeep(first, { note: '结尾好' });
  await saveBatch(batch([look('BV1', { title: '午餐', seenAt: morning + hour })]), { tabId: 1 });
  for (const isPacked of [false, true]) {
    if (isPacked) await compactText();
    forgetSearch();
    expect(await found('结尾 午餐'), `packed: ${isPacked}`).toEqual([first]);
    expect(await found('开头')).toEqual([]);
  }
});

test('a keep without words writes no text', async () => {
  const before = await db.text.count();
  await keepPosts([first], { why: ['title'] });
  expect(await db.text.count()).toBe(before);
});
