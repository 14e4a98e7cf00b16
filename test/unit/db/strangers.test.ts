import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { listAuthors } from '@/lib/db/authors';
import { saveBatch } from '@/lib/db/captures';
import { readPost } from '@/lib/db/library';
import { changeSettings } from '@/lib/db/settings';
import type { Capture } from '@/lib/model/capture';
import { batch, freshLibrary, hour, look, morning } from './sample';

const again = async (given: Partial<Capture>) => {
  await saveBatch(batch([look('BV1')]), { tabId: 1 });
  const views = { value: 4, step: 1, source: given.source ?? 'answer' } as const;
  const later = look('BV1', { seenAt: morning + hour, metrics: { views }, ...given });
  await saveBatch(batch([later]), { tabId: 1 });
  return readPost('bilibili:BV1');
};

beforeEach(async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true, watch: true } } });
});

test('a look that names another author leaves the known one, and its counts are in doubt', async () => {
  const followers = { value: 9, step: 1, source: 'answer' } as const;
  const seen = await again({ author: { id: '8', name: '别人', followers } });
  expect(seen?.post.author).toMatchObject({ id: '7', name: '晨光厨房' });
  expect(seen?.post.latest.views).toMatchObject({ value: 4, unverified: true });
  expect(seen?.history?.series.views).toMatchObject([{ value: 100 }, { value: 4, unverified: true }]);
  expect(await listAuthors()).toEqual([]);
});

test('the same author under a new name is no stranger', async () => {
  const seen = await again({ author: { id: '7', name: '晚风厨房' } });
  expect(seen?.post.author?.name).toBe('晚风厨房');
  expect(seen?.post.latest.views).not.toHaveProperty('unverified');
});

test('a better source corrects the author', async () => {
  await saveBatch(batch([look('BV2', { source: 'dom' })]), { tabId: 1 });
  await saveBatch(batch([look('BV2', { seenAt: morning + hour, author: { id: '8', name: '别人' } })]), { tabId: 1 });
  expect((await readPost('bilibili:BV2'))?.post.author).toMatchObject({ id: '8', name: '别人' });
});

test('ids that are written in two ways cannot be compared', async () => {
  const seen = await again({ author: { id: 'MS4wLjABAAAA', name: '晨光厨房' } });
  expect(seen?.post.latest.views).not.toHaveProperty('unverified');
});
