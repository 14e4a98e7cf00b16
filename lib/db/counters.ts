import type { Post } from '../model/post';
import { db } from './database';
import { facetKeysOf } from './facets';
import { countReadings } from './pack';
import type { HistoryRow, KeepRow } from './rows';

/** Counting a table of 100k rows takes 175 ms, so what is counted is counted as it is written. */
export type Tally = Map<string, number>;

export function add(tally: Tally, name: string, count: number): void {
  tally.set(name, (tally.get(name) ?? 0) + count);
}

/** Adds what a row counts for; `sign` −1 takes it away again. */
export function countRow(tally: Tally, table: string, row: object, sign: 1 | -1): void {
  for (const [name, count] of counters[table]?.(row) ?? []) {
    add(tally, name, sign * count);
  }
}

/** Writes the sum of a transaction's changes. */
export async function applyTally(tally: Tally): Promise<void> {
  const changed = [...tally].filter(([, count]) => count !== 0);
  if (changed.length > 0) {
    const rows = await db.counters.bulkGet(changed.map(([name]) => name));
    await db.counters.bulkPut(changed.map(([id, count], at) => ({ id, count: (rows[at]?.count ?? 0) + count })));
  }
}

const counters: Record<string, (row: object) => [string, number][]> = {
  posts: row => [
    ['posts', 1],
    ['readings', Object.keys((row as Post).latest).length],
  ],
  // Of each count the newest reading is in the post.
  history: row => [['readings', countReadings(row as HistoryRow) - Object.keys((row as HistoryRow).series).length]],
  keeps: row => facetKeysOf(row as KeepRow).map(key => [key, 1]),
  plans: row => ('deletedAt' in row ? [] : [['plans', 1]]),
};
