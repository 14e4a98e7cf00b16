import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { undo } from '@/lib/db/acts';
import { markAuthor } from '@/lib/db/authors';
import { saveBatch } from '@/lib/db/captures';
import { keepPosts } from '@/lib/db/keeps';
import { countLibrary, readPost } from '@/lib/db/library';
import { planWords } from '@/lib/db/plan-words';
import {
  deletePlan,
  listUndated,
  listVariants,
  moveVariant,
  planPosts,
  readPlan,
  savePlan,
  setStatus,
} from '@/lib/db/plans';
import { readSettings } from '@/lib/db/settings';
import { account, batch, freshLibrary, look } from './sample';

const one = 'bilibili:BV1';
const evening = { date: '2026-11-21', time: '20:00', zone: 'Asia/Shanghai' };
const onDay = async (day: string) => (await listVariants(day, day)).map(row => row.variant);

beforeEach(async () => {
  await freshLibrary();
  await saveBatch(batch([look('BV1', { format: 'video' }), look('BV2')]), { tabId: 1 });
});

test('planning a post keeps it and puts it into its day, by one act', async () => {
  const { planId, act } = await planPosts([one], evening, 1);
  expect((await readPost(one))?.keep).toBeDefined();
  expect(await listVariants('2026-11-16', '2026-11-22')).toMatchObject([
    {
      plan: { id: planId, title: '标题 BV1', inspirations: [one] },
      variant: { ...evening, platform: 'bilibili', format: 'video', status: 'idea' },
    },
  ]);
  expect(await undo(act)).toBe('done');
  expect(await listVariants('2026-11-16', '2026-11-22')).toEqual([]);
  expect((await readPost(one))?.keep).toBeUndefined();
});

test('planning a kept post leaves its words as they are', async () => {
  await keepPosts([one], { note: '好' }, 1);
  const before = (await readPost(one))?.keep;
  await planPosts([one], evening);
  expect((await readPost(one))?.keep).toEqual(before);
});

test('a post planned without a day waits among the undated', async () => {
  const { planId } = await planPosts([one], undefined, 1);
  expect((await listUndated()).map(row => row.plan.id)).toEqual([planId]);
});

test('words selected on a page wait among the undated, with the page they are from', async () => {
  const { planId, act } = await planWords('  早餐可以这样拍\n先拍手，再拍碗  ', 'https://www.bilibili.com/video/BV1');
  expect(await listUndated()).toMatchObject([
    {
      plan: { id: planId, title: '早餐可以这样拍', notes: '先拍手，再拍碗\nhttps://www.bilibili.com/video/BV1' },
      variant: { platform: 'bilibili', status: 'idea' },
    },
  ]);
  expect(await undo(act)).toBe('done');
  expect(await listUndated()).toEqual([]);
});

test('of words too long for a title nothing is lost', async () => {
  const words = '长'.repeat(100);
  await planWords(words, 'https://news.example/a');
  expect(await listUndated()).toMatchObject([
    { plan: { title: '长'.repeat(60), notes: `${words}\nhttps://news.example/a` }, variant: { platform: 'generic' } },
  ]);
});

test('a plan is for the one own account of its platform', async () => {
  await saveBatch(batch([], { accounts: [account('99')] }), { tabId: 1 });
  await markAuthor('bilibili:99', 'own');
  await planPosts([one], evening, 1);
  expect(await onDay('2026-11-21')).toMatchObject([{ account: 'bilibili:99' }]);
});

test('moving a variant changes its day alone, and can be undone', async () => {
  await planPosts([one], evening, 1);
  const [variant] = await onDay('2026-11-21');
  const act = await moveVariant(variant?.id ?? '', { ...evening, date: '2026-11-23' });
  expect(await onDay('2026-11-23')).toMatchObject([{ time: '20:00', zone: 'Asia/Shanghai', status: 'idea' }]);
  expect(await undo(act)).toBe('done');
  expect(await onDay('2026-11-21')).toHaveLength(1);
});

test('a variant moved off the calendar has neither day nor time', async () => {
  await planPosts([one], evening, 1);
  const [variant] = await onDay('2026-11-21');
  await moveVariant(variant?.id ?? '', undefined);
  const [undated] = await listUndated();
  expect(undated?.variant).not.toHaveProperty('date');
  expect(undated?.variant).not.toHaveProperty('time');
});

test('a status is set and undone', async () => {
  await planPosts([one], evening, 1);
  const [variant] = await onDay('2026-11-21');
  const act = await setStatus(variant?.id ?? '', 'ready');
  expect(await onDay('2026-11-21')).toMatchObject([{ status: 'ready' }]);
  await undo(act);
  expect(await onDay('2026-11-21')).toMatchObject([{ status: 'idea' }]);
});

test('a day lists what has no time first, then by time', async () => {
  const plan = { id: 'plan', title: '三次', notes: '', inspirations: [], createdAt: 1 };
  const at = (id: string, time?: string) => ({
    id,
    platform: 'x' as const,
    zone: 'UTC',
    status: 'idea' as const,
    date: '2026-11-21',
    ...(time && { time }),
  });
  await savePlan(plan, [at('late', '20:00'), at('none'), at('early', '08:00')]);
  expect((await onDay('2026-11-21')).map(variant => variant.id)).toEqual(['none', 'early', 'late']);
});

test('saving a plan writes its variants and deletes those that are gone', async () => {
  const plan = { id: 'plan', title: '一', notes: '', inspirations: [one], createdAt: 1 };
  const variant = (id: string) => ({ id, platform: 'x' as const, zone: 'UTC', status: 'idea' as const });
  await savePlan(plan, [variant('a'), variant('b')]);
  const act = await savePlan({ ...plan, title: '二' }, [variant('b'), variant('c')]);
  expect((await readPlan('plan'))?.variants.map(row => row.id)).toEqual(['b', 'c']);
  expect((await readPlan('plan'))?.plan.title).toBe('二');
  await undo(act);
  expect((await readPlan('plan'))?.variants.map(row => row.id)).toEqual(['a', 'b']);
});

test('a deleted plan is gone from every list, and comes back by undo', async () => {
  const { planId } = await planPosts([one], evening, 1);
  const act = await deletePlan(planId);
  expect(await readPlan(planId)).toBeUndefined();
  expect(await onDay('2026-11-21')).toEqual([]);
  expect(await undo(act)).toBe('done');
  expect(await onDay('2026-11-21')).toHaveLength(1);
});

test('a plan brings its inspirations', async () => {
  const { planId } = await planPosts([one, 'bilibili:BV2'], evening, 1);
  expect((await readPlan(planId))?.inspirations.map(post => post.id)).toEqual([one, 'bilibili:BV2']);
  expect(await countLibrary()).toMatchObject({ kept: 2 });
});

test('marking an account as a competitor watches its platform, and undo takes both back', async () => {
  await saveBatch(batch([], { accounts: [account('99')] }), { tabId: 1 });
  const act = await markAuthor('bilibili:99', 'competitor');
  expect((await readSettings()).platforms.bilibili.watch).toBe(true);
  expect(await undo(act)).toBe('done');
  expect((await readSettings()).platforms.bilibili.watch).toBe(false);
});
