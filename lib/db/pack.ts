import type { History, Run } from '../model/post';
import type { ReadingSource } from '../model/reading';
import type { HistoryRow } from './rows';

export type PackedSeries = HistoryRow['series'];

/**
 * Histories are stored as flat columns: a hundred of them as objects took three times as long to read and write, and
 * three times the room. Six values a run: first, last, value, step, how it was read, and what was shown.
 */
export const width = 6;
/** Stored numbers: a new source gets a new one, and none ever changes. */
const codes: Record<ReadingSource, number> = {
  answer: 0,
  state: 1,
  meta: 2,
  dom: 3,
  article: 4,
  operator: 5,
  centre: 6,
};
const sources = new Map(Object.entries(codes).map(([source, code]) => [code, source as ReadingSource]));
const openFlag = 16;
const unverifiedFlag = 32;

export function packHistory({ id, series }: History): HistoryRow {
  return { id, series: packSeries(series) };
}

export function unpackHistory({ id, series }: HistoryRow): History {
  return { id, series: unpackSeries(series) };
}

export function packSeries(series: Partial<Record<string, Run[]>>): PackedSeries {
  return Object.fromEntries(Object.entries(series).map(([name, runs = []]) => [name, runs.flatMap(packRun)]));
}

export function unpackSeries(series: PackedSeries): Record<string, Run[]> {
  return Object.fromEntries(Object.entries(series).map(([name, columns]) => [name, unpackRuns(columns)]));
}

/** How many readings a stored history holds. */
export function countReadings({ series }: HistoryRow): number {
  return Object.values(series).reduce((sum, columns) => sum + columns.length / width, 0);
}

export function packRun({ first, last, value, step, source, open, unverified, shown }: Run): (number | string)[] {
  const how = codes[source] + (open ? openFlag : 0) + (unverified ? unverifiedFlag : 0);
  return [first, last, value, step, how, shown ?? ''];
}

function unpackRuns(columns: (number | string)[]): Run[] {
  return Array.from({ length: columns.length / width }, (_, at) =>
    unpackRun(columns.slice(at * width, (at + 1) * width)),
  );
}

export function unpackRun([first, last, value, step, how, shown]: (number | string)[]): Run {
  const flags = Number(how);
  return {
    first: Number(first),
    last: Number(last),
    value: Number(value),
    step: Number(step),
    source: sources.get(flags % openFlag) ?? 'dom',
    ...(flags & openFlag && { open: true as const }),
    ...(flags & unverifiedFlag && { unverified: true as const }),
    ...(shown && { shown: String(shown) }),
  };
}
