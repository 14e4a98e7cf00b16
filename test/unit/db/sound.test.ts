import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundBatch } from '@/lib/db/sound';
import { Batch, type Capture, type Metric, metrics } from '@/lib/model/capture';
import type { Reading } from '@/lib/model/reading';
import { roll, switchIds } from '@/lib/model/roll';
import { batch, comment, day, look, morning } from './sample';

const id = 'BV17x411w7KC';
const count = (value: number, more: Partial<Reading> = {}): Reading => ({ value, step: 1, source: 'answer', ...more });
const sound = (given: Partial<Capture>): Capture => {
  const [post] = soundBatch(batch([look(id, given)])).posts;
  if (!post) throw new Error('The post was left out.');
  return post;
};

test('what a page says plainly stays as it is', () => {
  const plain = batch(
    [
      look(id, {
        publishedAt: count(morning - day),
        editedAt: count(morning),
        duration: 61,
        images: 0,
        author: { id: '7', name: '晨光厨房', followers: count(5) },
        metrics: { views: count(100), likes: count(100), comments: count(0) },
      }),
    ],
    { comments: [comment('1', { post: id, metrics: { likes: count(-3) } })] },
  );
  expect(soundBatch(plain)).toEqual(plain);
});

test('a post or a comment under an id that its platform does not write is left out, and the page says so', () => {
  const told = soundBatch(
    batch([look(id), look('undefined')], {
      comments: [comment('1', { post: id }), comment('2', { post: 'NaN' })],
      page: { url: 'https://www.bilibili.com/video/x?token=1' },
    }),
  );
  expect(told.posts.map(post => post.externalId)).toEqual([id]);
  expect(told.comments?.map(({ externalId }) => externalId)).toEqual(['1']);
  expect(told.page.problem).toBe('bilibili https://www.bilibili.com/video/x: no id of a post: undefined');
  expect(soundBatch(batch([look('x')], { page: { problem: 'first' } })).page.problem).toBe('first');
});

test('an article of any other site goes by its address', () => {
  const article = look('https://example.com/a', { platform: 'generic', publishedAt: count(Date.UTC(1950)) });
  expect(soundBatch(batch([article], { page: { platform: 'generic' } })).posts).toEqual([article]);
});

test.each(switchIds)('%s writes its ids in a shape that no accident has', platform => {
  for (const accident of ['', ' ', '[object Object]', 'https://example.com/', '"1"', '1,2']) {
    expect(roll[platform].ids.test(accident)).toBe(false);
  }
});

test('negative counts are no counts', () => {
  const post = sound({ metrics: { views: count(-1), likes: count(3) }, author: { id: '7', followers: count(-1) } });
  expect(post.metrics).toEqual({ likes: count(3) });
  expect(post.author).toEqual({ id: '7' });
  const { accounts, topics } = soundBatch(
    batch([], {
      accounts: [
        { platform: 'bilibili', externalId: '7', source: 'dom', seenAt: 1, metrics: { followers: count(-5) } },
      ],
      topics: [{ platform: 'bilibili', title: '春天', heat: count(-5), source: 'dom', seenAt: 1 }],
    }),
  );
  expect(accounts[0]?.metrics).toEqual({});
  expect(topics?.[0]).not.toHaveProperty('heat');
});

test('moments before the web, or more than a day ahead, are in doubt; so is an edit before the post', () => {
  const doubted = { unverified: true };
  expect(sound({ publishedAt: count(1_000) }).publishedAt).toMatchObject(doubted);
  expect(sound({ publishedAt: count(morning + 2 * day) }).publishedAt).toMatchObject(doubted);
  expect(sound({ publishedAt: count(morning + day / 2) }).publishedAt).not.toMatchObject(doubted);
  expect(sound({ publishedAt: count(morning - day), editedAt: count(morning - 2 * day) }).editedAt).toMatchObject(
    doubted,
  );
});

test('lengths and numbers of pictures that cannot be are left out', () => {
  const post = sound({ duration: -1, images: -1 });
  expect(post).not.toHaveProperty('duration');
  expect(post).not.toHaveProperty('images');
  expect(sound({ duration: 1e9 })).not.toHaveProperty('duration');
});

test('more likes than views put both in doubt, where every view is counted', () => {
  const views = count(100);
  expect(sound({ metrics: { views, likes: count(900), comments: count(4) } }).metrics).toEqual({
    views: { ...views, unverified: true },
    likes: { ...count(900), unverified: true },
    comments: count(4),
  });
  for (const likes of [count(160), count(1_000, { step: 1_000 })]) {
    const metrics = { views: count(1_000, { step: 100 }), likes };
    expect(sound({ metrics }).metrics).toEqual(metrics);
  }
  const open = { views: count(100, { open: true }), likes: count(900) };
  expect(sound({ metrics: open }).metrics).toEqual(open);
  const onX = look('20', { platform: 'x', metrics: { views, likes: count(900) } });
  expect(soundBatch(batch([onX], { page: { platform: 'x' } })).posts).toEqual([onX]);
});

const anyReading = fc.record<Reading>(
  {
    value: fc.oneof(fc.integer({ min: -10, max: 1_000 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    step: fc.constantFrom(1, 10, 1_000),
    source: fc.constantFrom('answer', 'dom'),
    open: fc.constant(true as const),
  },
  { requiredKeys: ['value', 'step', 'source'] },
);

test('whatever a reader claims, no negative count passes, and nothing is claimed more surely than before', () => {
  const claimed = fc.dictionary(fc.constantFrom(...metrics), anyReading) as fc.Arbitrary<
    Partial<Record<Metric, Reading>>
  >;
  fc.assert(
    fc.property(claimed, anyReading, (given, publishedAt) => {
      const post = sound({ metrics: given, publishedAt });
      expect(Batch.shape.posts.safeParse([post]).success).toBe(true);
      for (const [name, reading] of Object.entries(post.metrics)) {
        expect(reading?.value).toBeGreaterThanOrEqual(0);
        expect(reading).toMatchObject(given[name as Metric] ?? {});
      }
      const kept = Object.values(given).filter(({ value }) => value >= 0).length;
      expect(Object.keys(post.metrics)).toHaveLength(kept);
    }),
  );
});

test('what was made sound once is sound', () => {
  fc.assert(
    fc.property(anyReading, anyReading, (views, likes) => {
      const once = soundBatch(batch([look(id, { metrics: { views, likes }, publishedAt: views })]));
      expect(soundBatch(once)).toEqual(once);
    }),
  );
});
