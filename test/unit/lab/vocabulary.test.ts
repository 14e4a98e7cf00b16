import { expect, test } from 'vitest';
import type { Author, Post } from '@/lib/model/post';
import { sayCaptured } from '../../lab/vocabulary';

const seen = { seenAt: 1_700_000_000_000, source: 'answer' } as const;

const post: Post = {
  id: 'x:101',
  platform: 'x',
  externalId: '101',
  url: 'https://x.com/xiaoming/status/101',
  words: { title: '甲', text: '春天来了', tags: ['春天'], ...seen },
  author: { id: '9', handle: 'xiaoming', name: '小明', ...seen },
  times: { publishedAt: { value: Date.UTC(2025, 4, 1, 4, 30), step: 60_000, source: 'dom' }, ...seen },
  media: { format: 'video', duration: 61, images: 2, ...seen },
  place: { pinned: false, repostOf: '100', ...seen },
  latest: {
    likes: { value: 12_000, step: 1_000, shown: '1.2万', ...seen },
    views: { value: 100_000, step: 1, open: true, shown: '10万+', unverified: true, ...seen },
  },
  depth: 'full',
  firstSeen: 1,
  lastSeen: 1,
};

const author: Author = {
  id: 'x:9',
  platform: 'x',
  externalId: '9',
  handle: 'xiaoming',
  name: '小明',
  bio: '写春天',
  verified: true,
  series: {
    followers: [
      { first: 1, last: 1, value: 5, step: 1, source: 'answer' },
      { first: 2, last: 2, value: 12_000, step: 1_000, shown: '1.2万', source: 'dom' },
    ],
  },
  firstSeen: 1,
  lastSeen: 2,
};

test('a stored post is said in the words of scenarios', () => {
  expect(sayCaptured({ state: 'ok', posts: [post], authors: [author] }).posts).toEqual([
    {
      id: '101',
      url: 'https://x.com/xiaoming/status/101',
      title: '甲',
      text: '春天来了',
      tags: ['春天'],
      author: {
        id: '9',
        handle: 'xiaoming',
        name: '小明',
        followers: { value: 12_000, step: 1_000, shown: '1.2万' },
      },
      publishedAt: '2025-05-01T04:30:00.000Z',
      publishedStep: 60,
      format: 'video',
      duration: 61,
      images: 2,
      pinned: false,
      repostOf: '100',
      metrics: {
        likes: { value: 12_000, step: 1_000, shown: '1.2万' },
        views: { value: 100_000, step: 1, open: true, shown: '10万+', unverified: true },
      },
    },
  ]);
});

test('what a post does not say is absent, not empty', () => {
  const bare: Post = { ...post, latest: {} };
  for (const group of ['words', 'author', 'times', 'media', 'place'] as const) delete bare[group];
  expect(sayCaptured({ state: 'ok', posts: [bare], authors: [] }).posts).toEqual([
    { id: '101', url: 'https://x.com/xiaoming/status/101', metrics: {} },
  ]);
});

test('a stored author is said with the last of its readings', () => {
  expect(sayCaptured({ state: 'ok', posts: [], authors: [author] }).accounts).toEqual([
    {
      id: '9',
      handle: 'xiaoming',
      name: '小明',
      bio: '写春天',
      verified: true,
      metrics: { followers: { value: 12_000, step: 1_000, shown: '1.2万' } },
    },
  ]);
});

test('a page without a word of its own stays unnamed, and states that scenarios do not tell apart are unknown', () => {
  const say = (state?: string) => sayCaptured({ state, posts: [], authors: [] }).state;
  expect(say()).toBeUndefined();
  expect(['ok', 'login', 'challenge', 'gone', 'empty'].map(say)).toEqual(['ok', 'login', 'challenge', 'gone', 'empty']);
  expect(['loading', 'unsupported', 'unknown'].map(say)).toEqual(['unknown', 'unknown', 'unknown']);
});
