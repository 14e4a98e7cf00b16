import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figureOf, isReached, targets } from '../../bench/figures';
import { sayTable } from '../../bench/table';

const root = join(import.meta.dirname, '../../..');
/** Where the project lies beside what it was agreed on, the rows are the agreed ones. */
const agreed = join(root, '../shared/targets.json');
const isBeside = existsSync(agreed);

test.skipIf(!isBeside)(
  'the rows, units and targets are those that were agreed on (needs ../shared/targets.json)',
  () => {
    expect(targets).toEqual(JSON.parse(readFileSync(agreed, 'utf8')));
  },
);

test('of many runs the middle one and the 95th of a hundred are told', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(figureOf('keep-one', values)).toEqual({ name: 'keep-one', unit: 'ms', median: 50, p95: 95, runs: 100 });
  expect(figureOf('keep-one', [7])).toMatchObject({ median: 7, p95: 7, runs: 1 });
  expect(figureOf('times-faster-search', values)).toMatchObject({ median: 50, p95: 6 });
});

test('what was not measured has no figure', () => {
  expect(() => figureOf('keep-one', [])).toThrow('not measured');
  expect(() => figureOf('keep-one', [1, Number.NaN])).toThrow('not measured');
  expect(() => figureOf('made-up', [1])).toThrow('no row');
});

test('a missed target is marked, a reached one said, and a row without a figure is a dash', () => {
  const rows = [
    { name: 'keep-one', unit: 'ms', target: 30, what: '' },
    { name: 'times-faster-search', unit: 'ratio', target: 10, atLeast: true, what: '' },
    { name: 'month-open-5k', unit: 'ms', target: 300, what: '' },
  ];
  const figures = [figureOf('keep-one', [40]), figureOf('times-faster-search', [12])];
  expect(rows.slice(0, 2).map((row, at) => isReached(figures[at] as (typeof figures)[0], row))).toEqual([false, true]);
  const [, keep, search, month] = sayTable(rows, figures).split('\n');
  expect(keep).toMatch(/40 +40 +≤ 30 +1 +✖ MISSED$/);
  expect(search).toMatch(/12 +12 +≥ 10 +1 +reached$/);
  expect(month).toMatch(/– +– +≤ 300 +–$/);
});
