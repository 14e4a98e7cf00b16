import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contradicts } from '@/lib/capture/fields';
import { type Origin, startVisitFacts } from '@/lib/capture/stamp';
import { differs } from '@/lib/metrics/compare';
import { Capture, type FoundPost } from '@/lib/model/capture';
import type { Amount, ReadingSource } from '@/lib/model/reading';

const from = (source: ReadingSource, seenAt = 1): Origin => ({ platform: 'bilibili', source, seenAt });
const exactly = (value: number): Amount => ({ value, step: 1 });
const post = (likes: Amount, more: Partial<FoundPost> = {}): FoundPost => ({
  ...{ externalId: 'made-up', url: 'https://example.com/made-up', depth: 'card' },
  metrics: { likes },
  ...more,
});

test('a less trusted source that contradicts makes the reading unverified, once', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(exactly(300)), from('answer'));
  expect(facts.foldPost(post(exactly(41)), from('dom'))?.metrics).toEqual({
    likes: { value: 300, step: 1, source: 'answer', unverified: true },
  });
  expect(facts.foldPost(post(exactly(41)), from('dom'))).toBeUndefined();
  expect(facts.foldPost(post(exactly(300)), from('answer'))).toBeUndefined();
});

test('a more trusted source that contradicts what came before it is unverified too', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(exactly(41)), from('dom'));
  expect(facts.foldPost(post(exactly(300)), from('answer'))?.metrics.likes).toMatchObject({
    value: 300,
    unverified: true,
  });
});

test('the doubt ends when the source that raised it says the same, and not before', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(exactly(300)), from('answer'));
  facts.foldPost(post(exactly(41)), from('dom'));
  expect(facts.foldPost(post(exactly(300)), from('state'))).toBeUndefined();
  expect(facts.foldPost(post(exactly(301)), from('dom'))?.metrics).toEqual({
    likes: { value: 300, step: 1, source: 'answer' },
  });
});

test('a reading that stays in doubt says so with every new value', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(exactly(300)), from('answer'));
  facts.foldPost(post(exactly(41)), from('dom'));
  expect(facts.foldPost(post(exactly(305)), from('answer'))?.metrics.likes).toMatchObject({
    value: 305,
    unverified: true,
  });
});

test('what rounding, a press of the operator or some seconds explain is no contradiction', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(exactly(12_345)), from('answer'));
  for (const likes of [exactly(12_346), exactly(12_400), { value: 12_000, step: 1_000, shown: '1.2万' }]) {
    expect(facts.foldPost(post(likes), from('dom'))).toBeUndefined();
  }
  expect(facts.foldPost(post({ value: 10_000, step: 1, open: true }), from('dom'))).toBeUndefined();
  expect(facts.foldPost(post({ value: 100_000, step: 1, open: true }), from('dom'))).toBeDefined();
});

test('a source that is silent contradicts nothing, and neither does one that is read minutes later', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(exactly(300)), from('answer'));
  const { metrics: _metrics, ...silent } = post(exactly(1));
  expect(facts.foldPost({ ...silent, metrics: {} }, from('dom'))).toBeUndefined();
  expect(facts.foldPost(post(exactly(900)), from('dom', 120_000))).toBeUndefined();
});

test('a moment is contradicted by another day, not by a date without a time', () => {
  const published = (value: number, step: number) => post(exactly(1), { publishedAt: { value, step } });
  const day = 86_400_000;
  const noon = Date.UTC(2026, 3, 1, 12);
  const facts = startVisitFacts();
  facts.foldPost(published(noon, 1000), from('state'));
  expect(facts.foldPost(published(Date.UTC(2026, 3, 1), day), from('dom'))).toBeUndefined();
  expect(facts.foldPost(published(Date.UTC(2026, 2, 1), day), from('dom'))?.publishedAt).toMatchObject({
    value: noon,
    unverified: true,
  });
});

test('readings that a second source agrees with are counted, each once', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(exactly(300), { title: '春天' }), from('state'));
  expect(facts.checked).toBe(0);
  for (const _again of [1, 2]) facts.foldPost(post(exactly(300), { title: '春天' }), from('dom'));
  expect(facts.checked).toBe(1);
  facts.foldPost(post(exactly(300)), from('answer'));
  facts.foldPost(post(exactly(9)), from('meta'));
  expect(facts.checked).toBe(1);
});

test('a line of a hot list and a comment carry the doubt as well', () => {
  const facts = startVisitFacts();
  facts.foldTopics([{ title: '春天', rank: 1, heat: exactly(9_000) }], from('state'));
  expect(facts.foldTopics([{ title: '春天', rank: 1, heat: exactly(10) }], from('dom'))).toMatchObject([
    { title: '春天', heat: { value: 9_000, unverified: true } },
  ]);
  const comment = (likes: number) => ({
    ...{ post: 'made-up', externalId: '1', author: {}, text: '好' },
    metrics: { likes: exactly(likes) },
  });
  facts.foldComment(comment(70), from('answer'));
  expect(facts.foldComment(comment(2), from('dom'))?.metrics.likes).toMatchObject({ value: 70, unverified: true });
});

test('words that contradict are named, and those that stand are not said again', () => {
  const facts = startVisitFacts();
  const said = (more: Partial<FoundPost>) => post(exactly(1), more);
  facts.foldPost(said({ title: '春天的第一碗面', format: 'video', author: { id: '7', name: '晨光' } }), from('answer'));
  const other = facts.foldPost(
    said({ title: '秋天', format: 'image', author: { name: '别人', handle: 'other' } }),
    from('dom'),
  );
  expect(other).toEqual({
    ...post(exactly(1), {}),
    ...from('dom'),
    metrics: {},
    doubts: ['title', 'format', 'author.name'],
  });
  expect(Capture.safeParse(other).success).toBe(true);
  const agreed = facts.foldPost(said({ title: '【春天的第一碗面】' }), from('dom'));
  expect(agreed?.title).toBe('春天的第一碗面');
  expect(agreed).not.toHaveProperty('doubts');
});

test('a more trusted word that contradicts is said with its doubt', () => {
  const facts = startVisitFacts();
  facts.foldPost(post(exactly(1), { title: '秋天' }), from('meta'));
  expect(facts.foldPost(post(exactly(1), { title: '春天' }), from('state'))).toMatchObject({
    title: '春天',
    doubts: ['title'],
  });
});

test('a word that says less, other signs, addresses and lists contradict nothing', () => {
  const facts = startVisitFacts();
  const cover = (name: string) => `https://images.example/${name}.jpg`;
  facts.foldPost(post(exactly(1), { title: 'Tea & rain 🍵', cover: cover('a'), tags: ['茶'] }), from('answer'));
  for (const title of ['Tea & rain', 'TEA – RAIN | Clips', '🍵'])
    expect(facts.foldPost(post(exactly(1), { title, cover: cover('b'), tags: ['雨'] }), from('dom'))).toBeUndefined();
});

const amount = fc.record<Amount>(
  {
    value: fc.oneof(fc.nat(50), fc.nat(100_000_000)),
    step: fc.constantFrom(1, 10, 1_000, 10_000),
    open: fc.constant(true as const),
  },
  { requiredKeys: ['value', 'step'] },
);

test('only readings whose intervals do not meet contradict each other, whichever is asked first', () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(contradicts(a, b)).toBe(contradicts(b, a));
      if (contradicts(a, b)) expect(differs(a, b)).toBe(true);
    }),
  );
});

test('of sources that agree nothing is ever unverified', () => {
  const source = fc.constantFrom<ReadingSource>('answer', 'state', 'meta', 'dom');
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(fc.tuple(source, fc.boolean()), { maxLength: 8 }), (value, looks) => {
      const facts = startVisitFacts();
      for (const [origin, isCoarse] of looks) {
        const rounded = { value: Math.floor(value / 1_000) * 1_000, step: 1_000 };
        const said = facts.foldPost(post(isCoarse ? rounded : exactly(value)), from(origin));
        expect(said?.metrics.likes?.unverified).toBeUndefined();
      }
    }),
  );
});
