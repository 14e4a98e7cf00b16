import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { countLibrary, listLibrary, listTags } from '@/lib/db/library';
import { searchPosts } from '@/lib/search/search';
import { generateLibrary, makePost } from '../../generate/library';
import { freshLibrary } from '../db/sample';

beforeEach(freshLibrary);

test('the same wish makes the same posts', () => {
  const wish = { posts: 3, readings: 4 };
  expect(makePost(2, wish)).toEqual(makePost(2, wish));
  expect(makePost(2, { ...wish, seed: 2 })).not.toEqual(makePost(2, wish));
});

test('a generated library is counted, listed, tagged and found like a real one', async () => {
  await generateLibrary({ posts: 60, readings: 10, kept: 0.5 });
  const kept = await db.keeps.count();
  expect(await countLibrary()).toEqual({ kept, trashed: 0, posts: 60 });
  expect(await listLibrary({ platform: 'bilibili' }, 50)).not.toEqual([]);
  const [tag] = await listTags();
  expect(await listLibrary({ tag: tag?.tag ?? '' }, 50)).toHaveLength(tag?.count ?? 0);
  const [post] = await db.posts.toArray();
  expect(await searchPosts(post?.words?.title ?? '')).toEqual([post?.id]);
});

test('a generated post has as many readings as wished, and about 270 characters', () => {
  const { post, history } = makePost(7, { posts: 1, readings: 10 });
  expect(history.series.views).toHaveLength(10);
  expect(history.series.views?.at(-1)?.value).toBe(post.latest.views?.value);
  const length = `${post.words?.title}${post.words?.text}`.length;
  expect(length).toBeGreaterThan(250);
  expect(length).toBeLessThan(300);
});
