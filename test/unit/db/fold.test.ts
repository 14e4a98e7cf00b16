import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCaptures } from '@/lib/db/fold';
import { authorOf, joinAuthors } from '@/lib/db/fold-author';
import { joinHistories, seriesOf } from '@/lib/db/history';
import { countReadings, packHistory, unpackHistory } from '@/lib/db/pack';
import { type Capture, formats } from '@/lib/model/capture';
import type { History } from '@/lib/model/post';
import { type Reading, readingSources } from '@/lib/model/reading';
import { account, hour, look, morning } from './sample';

const fold = (...captures: Capture[]) => foldCaptures(undefined, captures);
const later = (hours: number, given: Partial<Capture> = {}) =>
  look('BV1', { seenAt: morning + hours * hour, ...given });
const exactly = (value: number): Reading => ({ value, step: 1, source: 'answer' });
const about = (value: number, step: number): Reading => ({ value, step, shown: `${value / 10_000}万`, source: 'dom' });

const reading = fc.record<Reading>(
  {
    value: fc.integer({ min: 0, max: 5 }),
    step: fc.constantFrom(1, 10),
    source: fc.constantFrom(...readingSources),
    open: fc.constant(true as const),
    shown: fc.constantFrom('5', '约5'),
    unverified: fc.constant(true as const),
  },
  { requiredKeys: ['value', 'step', 'source'] },
);
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

const historyOf = (values: readonly (readonly [at: number, reading: Reading])[]): History =>
  values.map(([at, views]): History => ({ id: 'bilibili:BV1', series: seriesOf({ views }, at) })).reduce(joinHistories);
const told = (history: History) => history.series.views?.map(run => [run.first, run.last, run.value]);

test('a look that says nothing new moves only the last time it was seen', () => {
  expect(
    told(
      historyOf([
        [1, exactly(5)],
        [2, exactly(5)],
        [3, exactly(5)],
      ]),
    ),
  ).toEqual([[1, 3, 5]]);
});

test('another value or another precision is another reading', () => {
  const history = historyOf([
    [1, exactly(12_000)],
    [2, about(12_000, 1000)],
    [3, exactly(12_001)],
  ]);
  expect(told(history)).toEqual([
    [1, 1, 12_000],
    [2, 2, 12_000],
    [3, 3, 12_001],
  ]);
});

test('a reading that comes late lands in its place', () => {
  expect(
    told(
      historyOf([
        [1, exactly(5)],
        [9, exactly(9)],
        [4, exactly(7)],
      ]),
    ),
  ).toEqual([
    [1, 1, 5],
    [4, 4, 7],
    [9, 9, 9],
  ]);
});

test('a reading that falls into a run parts it', () => {
  expect(
    told(
      historyOf([
        [1, exactly(5)],
        [9, exactly(5)],
        [4, exactly(7)],
      ]),
    ),
  ).toEqual([
    [1, 1, 5],
    [4, 4, 7],
    [9, 9, 5],
  ]);
});

const inOrder = fc
  .uniqueArray(fc.tuple(fc.nat(50), reading), { minLength: 1, maxLength: 12, selector: ([at]) => at })
  .map(values => values.toSorted((a, b) => a[0] - b[0]));
const amounts = (history: History) => history.series.views?.map(({ value, step, open }) => [value, step, open]);

test('a look that comes late, wherever it falls, tells the same as in order', () => {
  fc.assert(
    fc.property(inOrder, fc.nat(), (values, at) => {
      const late = values[at % values.length];
      const others = values.filter(value => value !== late);
      expect(amounts(historyOf(late ? [...others, late] : others))).toEqual(amounts(historyOf(values)));
    }),
  );
});

test('in any order, no amount is lost, and both ends of a run are looks that told it', () => {
  const shuffled = inOrder.chain(values => fc.shuffledSubarray(values, { minLength: values.length }));
  fc.assert(
    fc.property(shuffled, values => {
      const history = historyOf(values);
      const toldAt = (at: number) => values.filter(value => value[0] === at).map(value => value[1]);
      for (const { first, last, value, step } of history.series.views ?? []) {
        expect([...toldAt(first), ...toldAt(last)]).toMatchObject([
          { value, step },
          { value, step },
        ]);
      }
      expect(amounts(history)).toEqual(
        expect.arrayContaining(values.map(([, { value, step, open }]) => [value, step, open])),
      );
    }),
  );
});

test('runs of a history lie in order and never overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), reading), { minLength: 1, maxLength: 12 }), values => {
      const edges = historyOf(values).series.views?.flatMap(run =>
        run.first === run.last ? [run.first] : [run.first, run.last],
      );
      expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
    }),
  );
});

test('a history is the same after it was stored', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), reading), { minLength: 1, maxLength: 12 }), values => {
      const history = historyOf(values);
      expect(unpackHistory(packHistory(history))).toEqual(history);
      expect(countReadings(packHistory(history))).toBe(history.series.views?.length);
    }),
  );
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
