import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinHistories, joinRuns, seriesOf } from '@/lib/db/history';
import { countReadings, packHistory, unpackHistory } from '@/lib/db/pack';
import type { History } from '@/lib/model/post';
import type { Reading } from '@/lib/model/reading';
import { reading } from './arbitrary';

const exactly = (value: number): Reading => ({ value, step: 1, source: 'answer' });
const about = (value: number, step: number): Reading => ({ value, step, shown: `${value / 10_000}万`, source: 'dom' });
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

test('what the own backend said makes no run with what anybody could read, also where both say the same', () => {
  const run = (at: number, source: 'answer' | 'centre') => ({ first: at, last: at, value: 5, step: 1, source });
  const joined = joinRuns([run(1, 'answer')], [run(2, 'centre')]);
  expect(joined).toEqual([run(1, 'answer'), run(2, 'centre')]);
  expect(joinRuns(joined, [run(3, 'centre')])).toEqual([run(1, 'answer'), { ...run(2, 'centre'), last: 3 }]);
});

test('a reading in doubt makes no run with one that is not, and says so until another look does not', () => {
  const doubted = { ...exactly(5), unverified: true as const };
  const history = historyOf([
    [1, exactly(5)],
    [2, doubted],
    [3, doubted],
    [9, exactly(5)],
  ]);
  expect(history.series.views).toEqual([
    { first: 1, last: 1, ...exactly(5) },
    { first: 2, last: 3, ...doubted },
    { first: 9, last: 9, ...exactly(5) },
  ]);
});

test('of one moment, the doubt is the later word', () => {
  const doubted = { ...exactly(5), unverified: true as const };
  for (const readings of [
    [exactly(5), doubted],
    [doubted, exactly(5)],
  ]) {
    expect(historyOf(readings.map(reading => [1, reading] as const)).series.views).toEqual([
      { first: 1, last: 1, ...doubted },
    ]);
  }
});
