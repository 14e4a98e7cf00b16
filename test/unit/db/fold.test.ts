import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCaptures } from '@/lib/db/fold';
import { authorOf, joinAuthors } from '@/lib/db/fold-author';
import { type Capture, formats } from '@/lib/model/capture';
import type { Reading } from '@/lib/model/reading';
import { readingSources } from '@/lib/model/source';
import { reading } from './arbitrary';
import { account, hour, look, morning } from './sample';

const fold = (...captures: Capture[]) => foldCaptures(undefined, captures);
const later = (hours: number, given: Partial<Capture> = {}) =>
  look('BV1', { seenAt: morning + hours * hour, ...given });
const exactly = (value: number): Reading => ({ value, step: 1, source: 'answer' });
const about = (value: number, step: number): Reading => ({ value, step, shown: `${value / 10_000}万`, source: 'dom' });

const word = fc.constantFrom('', '早餐', '面包', '咖啡');
const capture: fc.Arbitrary<Capture> = fc
  .record(
    {
      seenAt: fc.integer({ min: 1, max: 6 }),
      source: fc.constantFrom(...readingSources),
      depth: fc.constantFrom('card' as const, 'full' as const),
      url: fc.constantFrom('https://www.bilibili.com/video/BV1', 'https://www.bilibili.com/video/BV1/'),
      reopenUrl: fc.constantFrom('https://www.bilibili.com/video/BV1?t=1', 'https://www.bilibili.com/video/BV1?t=2'),
      title: word,
      text: word,
      textCut: fc.constant(true as const),
      tags: fc.array(word, { maxLength: 2 }),
      author: fc.record({ id: fc.constantFrom('7', '8'), name: word, handle: word }, { requiredKeys: [] }),
      publishedAt: reading,
      editedAt: reading,
      region: word,
      format: fc.constantFrom(...formats),
      duration: fc.integer({ min: 0, max: 3 }),
      pinned: fc.boolean(),
      doubts: fc.subarray(['title', 'author.name', 'format', 'region', 'repostOf', 'site']),
      metrics: fc.record({ views: reading, likes: reading }, { requiredKeys: [] }),
    },
    { requiredKeys: ['seenAt', 'source', 'depth', 'url', 'metrics'] },
  )
  .map(given => ({ platform: 'bilibili', externalId: 'BV1', ...given }) as Capture);
const looks = fc.array(capture, { minLength: 1, maxLength: 8 });
const shuffledLooks = looks.chain(captures =>
  fc.tuple(fc.constant(captures), fc.shuffledSubarray(captures, { minLength: captures.length })),
);

test('any order of the same looks folds to the same post', () => {
  fc.assert(
    fc.property(shuffledLooks, ([captures, shuffled]) => {
      expect(fold(...shuffled)).toEqual(fold(...captures));
    }),
  );
});

test('a look that was folded already changes nothing', () => {
  fc.assert(
    fc.property(looks, fc.nat(), (captures, at) => {
      const again = captures[at % captures.length];
      expect(foldCaptures(fold(...captures), again ? [again] : [])).toEqual(fold(...captures));
    }),
  );
});

test('folding part by part is folding at once', () => {
  fc.assert(
    fc.property(looks, fc.nat(), (captures, at) => {
      const [head, tail] = [captures.slice(0, at % captures.length), captures.slice(at % captures.length)];
      expect(foldCaptures(fold(...head), tail)).toEqual(fold(...captures));
    }),
  );
});

test('newer words win', () => {
  expect(fold(later(1, { title: '新' }), later(0, { title: '旧' }))?.words?.title).toBe('新');
});

test('silence erases nothing, and an empty word is silence', () => {
  const post = fold(later(0, { title: '标题', tags: ['早餐'] }), later(1, { title: '', tags: [], text: '一段话' }));
  expect(post?.words).toMatchObject({ title: '标题', tags: ['早餐'], text: '一段话' });
});

test('a field said before its group was last seen says when that was', () => {
  const post = fold(later(0, { title: '标题', author: {} }), later(1, { title: '', text: '一段话', author: {} }));
  expect(post?.words?.seenAt).toBe(morning + hour);
  expect(post?.older).toEqual({ 'words.title': { seenAt: morning, source: 'answer' } });
});

test('a cut text never replaces a full one', () => {
  const post = fold(later(0, { text: '一段很长的话' }), later(1, { text: '一段…', textCut: true }));
  expect(post?.words).toMatchObject({ text: '一段很长的话' });
  expect(post?.words).not.toHaveProperty('textCut');
});

test('a full text replaces a cut one that is newer', () => {
  expect(fold(later(1, { text: '一段…', textCut: true }), later(0, { text: '一段很长的话' }))?.words?.text).toBe(
    '一段很长的话',
  );
});

test('of two words of the same moment the more trusted source wins', () => {
  expect(fold(later(0, { title: '页面', source: 'dom' }), later(0, { title: '回答' }))?.words?.title).toBe('回答');
});

test('a finer moment is never replaced by a coarser one', () => {
  const exact: Reading = { value: morning, step: 1000, source: 'answer' };
  const coarse: Reading = { value: morning - hour, step: 24 * hour, shown: '1天前', source: 'dom' };
  expect(fold(later(0, { publishedAt: exact }), later(1, { publishedAt: coarse }))?.times?.publishedAt).toEqual(exact);
  expect(fold(later(0, { publishedAt: coarse }), later(1, { publishedAt: exact }))?.times?.publishedAt).toEqual(exact);
});

test('a newer count is the latest even when it is coarser', () => {
  const post = fold(
    later(0, { metrics: { views: exactly(11_800) } }),
    later(1, { metrics: { views: about(12_000, 1000) } }),
  );
  expect(post?.latest.views).toEqual({ ...about(12_000, 1000), seenAt: morning + hour });
});

test('of two counts of the same look the finer one is the latest', () => {
  const post = fold(
    later(0, { metrics: { views: about(12_000, 1000) } }),
    later(0, { metrics: { views: exactly(11_800) } }),
  );
  expect(post?.latest.views?.value).toBe(11_800);
});

test('a post that was read in full stays so', () => {
  expect(fold(later(0, { depth: 'full' }), later(1))?.depth).toBe('full');
});

test('an account keeps its facts when a later look is silent, and gets its readings over time', () => {
  const known = authorOf(account('7', { bio: '每天一顿早餐', metrics: { followers: exactly(10) } }));
  const author = joinAuthors(
    known,
    authorOf(account('7', { seenAt: morning + hour, name: '新名字', metrics: { followers: exactly(12) } })),
  );
  expect(author).toMatchObject({ name: '新名字', bio: '每天一顿早餐', lastSeen: morning + hour });
  expect(author.series.followers?.map(run => run.value)).toEqual([10, 12]);
});

test('an account folds to the same in either order, and keeps its mark', () => {
  const a = { ...authorOf(account('7', { bio: '一' })), role: 'own' as const };
  const b = authorOf(account('7', { bio: '二', seenAt: morning + hour }));
  const { role, ...rest } = joinAuthors(a, b);
  expect(role).toBe('own');
  expect(joinAuthors(b, a)).toEqual(rest);
});

test('a doubt stands until a later look says the word without one', () => {
  const doubted = fold(look('BV1'), later(1, { title: undefined, doubts: ['title', 'author.name', 'format'] }));
  expect(doubted).toMatchObject({ words: { title: '标题 BV1' } });
  expect(Object.keys(doubted?.doubts ?? {})).toEqual(['words.title', 'author.name', 'media.format']);
  const again = foldCaptures(doubted, [later(2, { author: undefined })]);
  expect(Object.keys(again?.doubts ?? {})).toEqual(['author.name', 'media.format']);
  expect(foldCaptures(again, [later(3, { format: 'video' })])).not.toHaveProperty('doubts');
});
