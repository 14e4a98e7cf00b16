import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { foldText } from '@/lib/db/fold-text';
import { compactText, forgetOld } from '@/lib/db/housekeeping';
import { keepPosts } from '@/lib/db/keeps';
import { changeSettings } from '@/lib/db/settings';
import { simplified } from '@/lib/db/simplified';
import { forgetSearch, highlight, searchPosts } from '@/lib/search/search';
import { batch, day, freshLibrary, hour, look, morning } from '../db/sample';

const tab = { tabId: 1 };
const save = (...posts: Parameters<typeof look>[]) => saveBatch(batch(posts.map(given => look(...given))), tab);
const blocks = async () => (await db.text.toArray()).map(row => row.ids);

beforeEach(async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true, watch: true } } });
});

test('a post is found by any part of its title, text, tags and author', async () => {
  await save(['BV1', { title: '十分钟早餐', text: '面包和咖啡', tags: ['快手菜'], author: { id: '7', name: '晨光' } }]);
  for (const query of ['分钟', '和咖', '快手', '晨光']) {
    expect(await searchPosts(query)).toEqual(['bilibili:BV1']);
  }
  expect(await searchPosts('午餐')).toEqual([]);
});

test('all words must be there, in any order', async () => {
  await save(['BV1', { title: '早餐 面包' }], ['BV2', { title: '早餐 咖啡' }]);
  expect(await searchPosts('咖啡　早餐')).toEqual(['bilibili:BV2']);
});

test('words do not match across two posts', async () => {
  await save(['BV1', { title: '早', author: {} }], ['BV2', { title: '餐', author: {} }]);
  expect(await searchPosts('早餐')).toEqual([]);
});

test('case, width and common traditional forms do not matter', async () => {
  await save(['BV1', { title: 'Ｖlog 廣東早餐' }]);
  expect(await searchPosts('VLOG 广东')).toEqual(['bilibili:BV1']);
  expect(await searchPosts('廣東')).toEqual(['bilibili:BV1']);
});

test('nothing typed finds nothing', async () => {
  await save(['BV1']);
  expect(await searchPosts('  ')).toEqual([]);
});

test('the last changed come first, as many as asked for', async () => {
  await save(['BV1', { title: '早餐一' }], ['BV2', { title: '早餐二' }]);
  await save(['BV3', { title: '早餐三' }]);
  expect(await searchPosts('早餐')).toEqual(['bilibili:BV3', 'bilibili:BV2', 'bilibili:BV1']);
  expect(await searchPosts('早餐', { limit: 2 })).toEqual(['bilibili:BV3', 'bilibili:BV2']);
});

test('what is written between two keys is found by the second', async () => {
  await save(['BV1', { title: '早餐' }]);
  expect(await searchPosts('早餐')).toHaveLength(1);
  await save(['BV2', { title: '早餐' }]);
  expect(await searchPosts('早餐')).toHaveLength(2);
});

test('a changed text is found by its new words and no longer by its old', async () => {
  await save(['BV1', { title: '早餐' }]);
  await save(['BV1', { title: '午餐', seenAt: morning + hour }]);
  expect(await searchPosts('早餐')).toEqual([]);
  expect(await searchPosts('午餐')).toEqual(['bilibili:BV1']);
});

test('a look that changes no word appends no text', async () => {
  await save(['BV1']);
  await save(['BV1', { seenAt: morning + hour, metrics: { views: { value: 200, step: 1, source: 'answer' } } }]);
  expect(await db.text.count()).toBe(1);
});

test('search can be limited to what is kept', async () => {
  await save(['BV1', { title: '早餐' }], ['BV2', { title: '早餐' }]);
  await keepPosts(['bilibili:BV1'], {});
  expect(await searchPosts('早餐', { kept: true })).toEqual(['bilibili:BV1']);
});

test('packing keeps what is found, and drops what was replaced', async () => {
  await save(['BV1', { title: '早餐' }], ['BV2', { title: '早餐' }]);
  await save(['BV1', { title: '午餐', seenAt: morning + hour }]);
  await save(['BV3', { title: '早餐' }]);
  await compactText();
  expect(await blocks()).toEqual([['bilibili:BV2', 'bilibili:BV1', 'bilibili:BV3']]);
  forgetSearch();
  expect(await searchPosts('早餐')).toEqual(['bilibili:BV3', 'bilibili:BV2']);
  expect(await searchPosts('午餐')).toEqual(['bilibili:BV1']);
});

test('packing under an open search finds nothing twice and misses nothing', async () => {
  await save(['BV1', { title: '早餐' }]);
  await searchPosts('早餐');
  await save(['BV2', { title: '早餐' }]);
  await compactText();
  await save(['BV3', { title: '早餐' }]);
  expect(await searchPosts('早餐')).toEqual(['bilibili:BV3', 'bilibili:BV2', 'bilibili:BV1']);
});

test('packing twice changes nothing the second time', async () => {
  await save(['BV1']);
  await save(['BV2']);
  await compactText();
  const once = await db.text.toArray();
  await compactText();
  expect(await db.text.toArray()).toEqual(once);
});

test('a forgotten post is found no more, and packing leaves nothing of it', async () => {
  await save(['BV1', { title: '早餐' }], ['BV2', { title: '早餐', seenAt: morning + 90 * day }]);
  await forgetOld(morning + 91 * day);
  expect(await searchPosts('早餐')).toEqual(['bilibili:BV2']);
  await compactText();
  expect(await blocks()).toEqual([['bilibili:BV2']]);
});

test('each traditional form has one simplified form, which is none itself', () => {
  expect(simplified.size).toBeGreaterThan(300);
  expect([...simplified.values()].filter(form => simplified.has(form) || form.length !== 1)).toEqual([]);
});

test('a highlight is where the word stands in the text as shown', () => {
  expect(highlight('廣東早餐 VLOG', '早餐 ｖｌｏｇ')).toEqual([
    [2, 4],
    [5, 9],
  ]);
});

test('highlights that touch or overlap are one', () => {
  expect(highlight('早早餐', '早 早餐')).toEqual([[0, 3]]);
});

test('every unit of text folds to one unit, which folds to itself and parts no texts', () => {
  const every = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
  const folded = foldText(every);
  expect(folded.length).toBe(every.length);
  expect(foldText(folded) === folded).toBe(true);
  expect(folded.includes('\u0000')).toBe(false);
});

test('any part of a text finds it', async () => {
  const title = '１０分鐘早餐 Ｂreakfast ﬁne ☕️ 三明治🥪配咖啡';
  await save(['BV1', { title, author: {} }]);
  const part = fc.tuple(fc.nat(title.length - 1), fc.integer({ min: 1, max: 6 }));
  await fc.assert(
    fc.asyncProperty(part, async ([start, length]) => {
      const query = title.slice(start, start + length).trim();
      expect(query === '' ? [] : await searchPosts(query)).toEqual(query === '' ? [] : ['bilibili:BV1']);
    }),
  );
});
