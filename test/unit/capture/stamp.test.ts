import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Origin, startVisitFacts } from '@/lib/capture/stamp';
import { Capture, type FoundPost } from '@/lib/model/capture';
import type { ReadingSource } from '@/lib/model/reading';

const from = (source: ReadingSource, seenAt = 1): Origin => ({ platform: 'bilibili', source, seenAt });
const post = (more: Partial<FoundPost> = {}): FoundPost => ({
  externalId: 'made-up',
  url: 'https://example.com/made-up',
  depth: 'card',
  metrics: {},
  ...more,
});
const exactly = (value: number) => ({ value, step: 1 });

test('amounts carry their source, and the whole is a valid capture', () => {
  const capture = startVisitFacts().foldPost(
    post({ title: '标题', author: { name: '甲', followers: exactly(5) }, metrics: { likes: exactly(3) } }),
    from('answer'),
  );
  expect(Capture.parse(capture)).toEqual({
    platform: 'bilibili',
    source: 'answer',
    seenAt: 1,
    externalId: 'made-up',
    url: 'https://example.com/made-up',
    depth: 'card',
    title: '标题',
    author: { name: '甲', followers: { value: 5, step: 1, source: 'answer' } },
    metrics: { likes: { value: 3, step: 1, source: 'answer' } },
  });
});

test('a less trusted source fills what is missing and changes nothing', () => {
  const facts = startVisitFacts();
  facts.foldPost(post({ title: 'right', metrics: { likes: exactly(3) } }), from('answer'));
  expect(
    facts.foldPost(post({ title: 'wrong', region: '北京', metrics: { likes: exactly(4) } }), from('dom', 2)),
  ).toEqual({
    ...post({ region: '北京' }),
    ...from('dom', 2),
    doubts: ['title'],
  });
});

test('a more trusted source replaces what came before it', () => {
  const facts = startVisitFacts();
  facts.foldPost(post({ title: 'cut', metrics: { likes: exactly(4) } }), from('dom'));
  const capture = facts.foldPost(post({ title: 'whole', metrics: { likes: exactly(5) } }), from('state'));
  expect(capture).toMatchObject({ title: 'whole', metrics: { likes: { value: 5, source: 'state' } } });
});

test('an identical repeat says nothing; a new value from the same source does', () => {
  const facts = startVisitFacts();
  facts.foldPost(post({ metrics: { likes: exactly(1) } }), from('answer'));
  expect(facts.foldPost(post({ metrics: { likes: exactly(1) } }), from('answer', 9))).toBeUndefined();
  expect(facts.foldPost(post({ metrics: { likes: exactly(2) } }), from('answer', 9))).toBeDefined();
  expect(facts.news).toBe(2);
});

test('a rounded count never replaces the exact one it may stand for, and is replaced by it', () => {
  const rounded = { value: 12_000, step: 1_000, shown: '1.2万' };
  const facts = startVisitFacts();
  facts.foldPost(post({ metrics: { views: rounded } }), from('answer'));
  expect(facts.foldPost(post({ metrics: { views: exactly(12_345) } }), from('dom'))).toMatchObject({
    metrics: { views: { value: 12_345, source: 'dom' } },
  });
  expect(facts.foldPost(post({ metrics: { views: rounded } }), from('answer'))).toBeUndefined();
  expect(facts.foldPost(post({ metrics: { views: { ...rounded, value: 20_000 } } }), from('answer'))).toBeDefined();
});

test('"100 000 and more" never replaces the count it may stand for', () => {
  const facts = startVisitFacts();
  facts.foldPost(post({ metrics: { views: exactly(250_000) } }), from('dom'));
  expect(
    facts.foldPost(post({ metrics: { views: { value: 100_000, step: 1, open: true } } }), from('answer')),
  ).toBeUndefined();
});

test('a cut text never replaces the full one, and is replaced by it', () => {
  const facts = startVisitFacts();
  facts.foldPost(post({ text: 'The beg', textCut: true }), from('answer'));
  expect(facts.foldPost(post({ text: 'The beginning' }), from('dom'))).toMatchObject({ text: 'The beginning' });
  expect(facts.foldPost(post({ text: 'The b', textCut: true }), from('answer'))).toBeUndefined();
});

test('a less trusted source that names another author completes nothing', () => {
  const facts = startVisitFacts();
  facts.foldPost(post({ author: { id: '1', name: '甲' } }), from('answer'));
  const stranger = facts.foldPost(post({ author: { name: '乙', handle: 'b' } }), from('dom'));
  expect(stranger).toEqual({ ...post(), ...from('dom'), doubts: ['author.name'] });
  expect(facts.foldPost(post({ author: { name: '甲', handle: 'a' } }), from('dom'))).toMatchObject({
    author: { handle: 'a' },
  });
});

test('a post whose own page was read stays whole, and is found by its other ids', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(), from('dom'));
  expect(facts.foldPost(post({ depth: 'full', aliases: ['av1'] }), from('dom'))).toMatchObject({ depth: 'full' });
  expect(facts.foldPost(post({ region: 'x' }), from('dom'))).toMatchObject({ depth: 'full' });
  expect([facts.find('av1'), facts.find('av2'), facts.whole()]).toEqual(['made-up', undefined, ['made-up']]);
});

test('a detail the contract would refuse is left out or cut; an identity it would refuse throws', () => {
  const capture = startVisitFacts().foldPost(
    post({
      title: 'x'.repeat(3_000),
      cover: '//images.example/a.jpg',
      reopenUrl: 'javascript:alert(1)',
      text: '',
      tags: [],
      duration: Number.NaN,
      region: 'r'.repeat(500),
      metrics: { likes: { value: Number.NaN, step: 1 } },
    }),
    from('answer'),
  );
  expect(Capture.safeParse(capture).success).toBe(true);
  expect(capture).toMatchObject({ cover: 'https://images.example/a.jpg', metrics: {} });
  for (const gone of ['reopenUrl', 'text', 'tags', 'duration']) expect(capture).not.toHaveProperty(gone);
  expect(() => startVisitFacts().foldPost(post({ externalId: '' }), from('answer'))).toThrow(/no usable id/i);
  expect(() => startVisitFacts().foldPost(post({ url: '/video/1' }), from('answer'))).toThrow(/address/);
});

const reading = fc.record({
  source: fc.constantFrom<ReadingSource>('answer', 'state', 'meta', 'dom'),
  title: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  likes: fc.option(fc.nat(3), { nil: undefined }),
});
const order: ReadingSource[] = ['answer', 'state', 'meta', 'dom'];

test('whatever the order of readings, the most trusted source that spoke is the one that stands', () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 12 }), readings => {
      const facts = startVisitFacts();
      let title: string | undefined;
      for (const [seenAt, { source, likes, title: said }] of readings.entries()) {
        const found = post({ title: said, metrics: likes === undefined ? {} : { likes: exactly(likes) } });
        const capture = facts.foldPost(found, from(source, seenAt));
        if (capture) expect(Capture.safeParse(capture).success).toBe(true);
        title = capture?.title ?? title;
      }
      const best = order.find(source => readings.some(each => each.source === source && each.title));
      expect(title).toBe(readings.findLast(each => each.source === best && each.title)?.title);
    }),
  );
});
