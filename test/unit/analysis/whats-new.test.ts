import { expect, test } from 'vitest';
import { whatsNew } from '@/lib/analysis/whats-new';
import type { Hotlist } from '@/lib/model/topic';

const list = (at: number, ...ranks: [title: string, rank?: number][]): Hotlist => ({
  platform: 'douyin',
  at,
  topics: ranks.map(([title, rank]) => ({
    id: `douyin:${title}`,
    platform: 'douyin',
    title,
    firstSeen: at,
    ...(rank !== undefined && { rank }),
  })),
});

test('what was not on the list is new; what is higher has climbed, the most first', () => {
  const before = list(1, ['甲', 1], ['乙', 5], ['丙', 3], ['丁', 4], ['戊']);
  const now = list(2, ['乙', 1], ['甲', 2], ['丙', 3], ['丁', 3], ['戊', 6], ['己', 7]);
  const { fresh, climbed } = whatsNew(before, now);
  expect(fresh.map(({ title }) => title)).toEqual(['己']);
  expect(climbed.map(({ topic, from, to }) => [topic.title, from, to])).toEqual([
    ['乙', 5, 1],
    ['丁', 4, 3],
  ]);
});

test('without an earlier look nothing is called new', () => {
  const now = list(2, ['甲', 1]);
  expect(whatsNew(undefined, now)).toEqual({ fresh: [], climbed: [] });
  expect(whatsNew(now, now)).toEqual({ fresh: [], climbed: [] });
  expect(whatsNew(now, undefined)).toEqual({ fresh: [], climbed: [] });
});
