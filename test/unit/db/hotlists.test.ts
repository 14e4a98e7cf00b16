import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { undo } from '@/lib/db/acts';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { listHotlists, readEarlier, readHotlist } from '@/lib/db/hotlists';
import { forgetOld } from '@/lib/db/housekeeping';
import { listPlannedTopics, planTopic } from '@/lib/db/plan-topic';
import { listVariants, savePlan } from '@/lib/db/plans';
import type { CapturedTopic } from '@/lib/model/capture';
import type { TopicLink } from '@/lib/model/topic';
import { batch, day, freshLibrary, hour, morning, topics } from './sample';

const later = morning + hour;
const save = (seen: CapturedTopic[]) => saveBatch(batch([], { topics: seen }), { tabId: 1 });
const ranks = async (at?: number) =>
  (await readHotlist('bilibili', at))?.topics.map(({ title, rank }) => [title, rank]);

beforeEach(async () => {
  await freshLibrary();
});

test('a hot list is read as it was at a moment', async () => {
  await save(topics(morning, '早餐', '雨天', '地铁'));
  await save(topics(later, '雨天', '早餐', '新歌'));
  expect(await ranks(morning - 1)).toBeUndefined();
  expect(await ranks(morning)).toEqual([
    ['早餐', 1],
    ['雨天', 2],
    ['地铁', 3],
  ]);
  expect(await ranks(later - 1)).toEqual(await ranks(morning));
  expect(await ranks()).toEqual([
    ['雨天', 1],
    ['早餐', 2],
    ['新歌', 3],
  ]);
  expect(await readHotlist('bilibili')).toMatchObject({ at: later, before: morning });
  expect((await readHotlist('bilibili', morning))?.before).toBeUndefined();
  expect((await listHotlists()).map(list => [list.platform, list.at])).toEqual([['bilibili', later]]);
});

test('a look that says nothing new moves only the end of a sighting', async () => {
  const heat = { value: 12_000, step: 1000, shown: '1.2万', source: 'answer' as const };
  const seen = (seenAt: number) => topics(seenAt, '早餐').map(topic => ({ ...topic, heat }));
  await save(seen(morning));
  const [before] = await db.hotlists.toArray();
  await save(seen(later));
  const [after] = await db.hotlists.toArray();
  expect(after?.sightings).toEqual(before?.sightings.with(1, later));
  expect(after).toMatchObject({ firstSeen: morning, lastSeen: later });
  expect((await readHotlist('bilibili'))?.topics[0]?.heat).toEqual(heat);
});

test('a topic that was gone in between comes back as a new sighting', async () => {
  await save(topics(morning, '早餐', '雨天'));
  await save(topics(later, '新歌', '雨天'));
  await save(topics(later + hour, '早餐', '雨天'));
  expect((await ranks(later))?.map(([title]) => title)).toEqual(['新歌', '雨天']);
  expect((await ranks())?.map(([title]) => title)).toEqual(['早餐', '雨天']);
});

test('a look that arrives late is put in its place', async () => {
  await save(topics(morning, '早餐'));
  await save(topics(later + hour, '早餐'));
  await save(topics(later, '雨天', '早餐'));
  expect(await ranks(later)).toEqual([
    ['雨天', 1],
    ['早餐', 1],
  ]);
});

const earlierThan = async (at?: number) => {
  const list = await readHotlist('bilibili', at);
  return list && (await readEarlier(list))?.at;
};

test('a list is compared with the one before it, and not with a reload of itself', async () => {
  await save(topics(morning, '早餐', '雨天'));
  expect(await earlierThan()).toBeUndefined();
  await save(topics(morning + 60_000, '雨天', '早餐'));
  expect(await earlierThan()).toBe(morning);
  await save(topics(later, '新歌', '雨天'));
  await save(topics(later + 60_000, '雨天', '新歌'));
  expect(await earlierThan()).toBe(morning + 60_000);
});

test('a look at another list of the platform is passed over', async () => {
  await save(topics(morning, '早餐', '雨天'));
  await save(topics(later, '唱片', '球赛'));
  expect(await earlierThan()).toBeUndefined();
  await save(topics(later + hour, '雨天', '新歌'));
  expect(await earlierThan()).toBe(morning);
});

test('the newest list is found also by a clock that was set back', async () => {
  const ahead = Date.now() + day;
  await save(topics(ahead, '早餐'));
  expect((await listHotlists()).map(list => list.at)).toEqual([ahead]);
});

test('lines without a rank come last, the hottest first', async () => {
  const hot = (title: string, value: number): CapturedTopic => ({
    platform: 'bilibili',
    title,
    heat: { value, step: 1, source: 'answer' },
    source: 'answer',
    seenAt: morning,
  });
  await save([hot('温', 5), hot('热', 50), ...topics(morning, '早餐')]);
  expect((await ranks())?.map(([title]) => title)).toEqual(['早餐', '热', '温']);
});

test('topics not seen for as long as posts are remembered are forgotten', async () => {
  await save(topics(morning, '早餐'));
  await save(topics(morning + 2 * day, '雨天'));
  await forgetOld(morning + 91 * day);
  expect((await db.hotlists.toArray()).map(row => row.title)).toEqual(['雨天']);
});

const slot = { date: '2026-11-21', zone: 'Asia/Shanghai' };
const link: TopicLink = {
  platform: 'bilibili',
  title: '早餐',
  url: 'https://search.bilibili.com/all?keyword=早餐',
  rank: 3,
  heat: { value: 12_000, step: 1000, shown: '1.2万', source: 'answer' },
  seenAt: morning,
};

test('a topic becomes an idea due on a day that remembers it, by one act', async () => {
  const { planId, act } = await planTopic(link, slot);
  const [row] = await listVariants('2026-11-21', '2026-11-21');
  expect(row).toMatchObject({
    plan: { id: planId, title: '早餐', topics: [link], inspirations: [] },
    variant: { ...slot, platform: 'bilibili', status: 'idea' },
  });
  expect([...(await listPlannedTopics())]).toEqual([['bilibili:早餐', planId]]);
  expect(await undo(act)).toBe('done');
  expect((await listPlannedTopics()).size).toBe(0);
  expect(await listVariants('2026-11-21', '2026-11-21')).toEqual([]);
});

test('a plan saved by a form that knows no topics keeps its topics', async () => {
  const { planId } = await planTopic(link, slot);
  const [row] = await listVariants('2026-11-21', '2026-11-21');
  if (!row) throw new Error('The plan is not there.');
  const { topics: _topics, ...plan } = row.plan;
  await savePlan({ ...plan, title: '早餐三吃' }, [row.variant]);
  expect(await db.plans.get(planId)).toMatchObject({ title: '早餐三吃', topics: [link] });
});
