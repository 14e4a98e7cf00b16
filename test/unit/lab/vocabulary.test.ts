import { expect, test } from 'vitest';
import type { Author, Post } from '@/lib/model/post';
import { type Rows, sayCaptured } from '../../lab/vocabulary';

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

const say = (rows: Partial<Rows>) =>
  sayCaptured({ state: 'ok', posts: [], authors: [], comments: [], topics: [], ...rows });

test('a stored post is said in the words of scenarios', () => {
  expect(say({ posts: [post], authors: [author] }).posts).toEqual([
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
  expect(say({ posts: [bare] }).posts).toEqual([{ id: '101', url: 'https://x.com/xiaoming/status/101', metrics: {} }]);
});

test('a stored author is said with the last of its readings', () => {
  expect(say({ authors: [author] }).accounts).toEqual([
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
  const stateOf = (state?: string) => say({ state }).state;
  expect(stateOf()).toBeUndefined();
  expect(['ok', 'login', 'challenge', 'gone', 'empty'].map(stateOf)).toEqual([
    'ok',
    'login',
    'challenge',
    'gone',
    'empty',
  ]);
  expect(['loading', 'unsupported', 'unknown'].map(stateOf)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('a comment is said with the last of its readings, a topic with its last sighting', () => {
  const columns = [1, 2, 3, 1, 0, '', 4, 4, 12_000, 1_000, 16, '1.2万+'];
  const { comments, topics } = say({
    comments: [
      {
        id: 'x:7',
        postId: 'x:101',
        platform: 'x',
        externalId: '7',
        parent: 'x:6',
        author: { id: '9', name: '小明', ...seen },
        times: { publishedAt: { value: Date.UTC(2025, 4, 1), step: 1_000, source: 'answer' }, ...seen },
        series: { likes: columns },
        firstSeen: 1,
        lastSeen: 4,
      },
    ],
    topics: [
      { title: '春天', sightings: [...columns.slice(0, 6), 9, ...columns.slice(6), 2] },
      { title: '雨', url: 'https://x.com/search?q=雨', sightings: [1, 1, -1, 0, 3, '', 0] },
    ],
  });
  expect(comments).toEqual([
    {
      id: '7',
      parent: '6',
      author: { id: '9', name: '小明' },
      text: '',
      publishedAt: '2025-05-01T00:00:00.000Z',
      metrics: { likes: { value: 12_000, step: 1_000, open: true, shown: '1.2万+' } },
    },
  ]);
  expect(topics).toEqual([
    { title: '春天', rank: 2, heat: { value: 12_000, step: 1_000, open: true, shown: '1.2万+' } },
    { title: '雨', url: 'https://x.com/search?q=雨' },
  ]);
});

test('a moment that its own page contradicts is not claimed', () => {
  const published = { value: Date.UTC(2025, 4, 1), step: 1_000, source: 'state', unverified: true } as const;
  const { posts } = say({ posts: [{ ...post, times: { publishedAt: published, ...seen } }] });
  expect(posts[0]).not.toHaveProperty('publishedAt');
});

test('words that their own page contradicts are not claimed', () => {
  const doubts = { 'words.title': 1, 'author.name': 1, 'media.format': 1 };
  const [said] = say({ posts: [{ ...post, doubts }] }).posts;
  expect(said).not.toHaveProperty('title');
  expect(said).not.toHaveProperty('format');
  expect(said).toMatchObject({ text: '春天来了', duration: 61, author: { id: '9', handle: 'xiaoming' } });
  expect(said?.author).not.toHaveProperty('name');
});
