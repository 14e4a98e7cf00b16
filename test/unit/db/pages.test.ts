import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { saveBatch } from '@/lib/db/captures';
import { keepPosts } from '@/lib/db/keeps';
import { countUnkept, readTab, readTabKeeps, readTabPage } from '@/lib/db/pages';
import { batch, freshLibrary, look } from './sample';

const tab = { tabId: 1 };

beforeEach(freshLibrary);

test('what of a page is kept is told without its posts', async () => {
  await saveBatch(batch([look('BV1'), look('BV2')]), tab);
  await keepPosts(['bilibili:BV2'], { note: '标题的写法' }, 1);
  const { page, keeps } = await readTabKeeps(1);
  expect(page).toEqual((await readTabPage(1)).page);
  expect([...keeps.keys()]).toEqual(['bilibili:BV1', 'bilibili:BV2']);
  expect(keeps.get('bilibili:BV1')).toBeUndefined();
  expect(keeps.get('bilibili:BV2')?.note).toBe('标题的写法');
  expect(await readTabKeeps(2)).toEqual({ keeps: new Map() });
});

test('what is not kept of a tab is counted no further than asked for', async () => {
  const ids = Array.from({ length: 250 }, (_, at) => `BV${String(at).padStart(3, '0')}`);
  await saveBatch(batch(ids.slice(0, 150).map(id => look(id))), tab);
  await saveBatch(batch(ids.slice(150).map(id => look(id))), tab);
  await keepPosts(['bilibili:BV001', 'bilibili:BV120', 'bilibili:BV249'], {}, 1);
  const order = (await readTab(1))?.order ?? [];
  expect(order).toHaveLength(250);
  expect(await countUnkept(order, 1_000)).toBe(247);
  expect(await countUnkept(order, 100)).toBe(100);
});
