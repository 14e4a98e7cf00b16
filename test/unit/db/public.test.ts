import { expect, test } from 'vitest';
import { partNumbers } from '@/lib/db/public';
import type { History, Post } from '@/lib/model/post';
import { morning } from './sample';

const open = { value: 30, step: 1, source: 'answer' as const };
const own = { value: 31, step: 1, source: 'centre' as const };
const post: Post = {
  id: 'douyin:1',
  platform: 'douyin',
  externalId: '1',
  url: 'https://www.douyin.com/video/1',
  latest: { likes: { ...own, seenAt: morning + 2 }, impressions: { ...own, seenAt: morning + 2 } },
  depth: 'full',
  firstSeen: morning,
  lastSeen: morning + 2,
};

test('what only the owner is shown stands apart, and each side has the newest of its own', () => {
  const history: History = {
    id: post.id,
    series: {
      likes: [
        { first: morning, last: morning, ...own, value: 7 },
        { first: morning + 1, last: morning + 1, ...open },
        { first: morning + 2, last: morning + 2, ...own },
      ],
    },
  };
  const parts = partNumbers(post, history);
  expect(parts.open.latest).toEqual({ likes: { ...open, seenAt: morning + 1 } });
  expect(parts.open.series.likes).toHaveLength(1);
  expect(parts.own.latest).toEqual(post.latest);
  expect(parts.own.series.likes?.map(({ value }) => value)).toEqual([7, 31]);
});

test('without a history the last readings alone are told apart', () => {
  const { open, own } = partNumbers(post, undefined);
  expect(open).toEqual({ latest: {}, series: {} });
  expect(own).toEqual({ latest: post.latest, series: {} });
});
