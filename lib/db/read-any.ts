import type { Table } from 'dexie';

/**
 * The rows of those of the ids that a table has. Of a list of new posts it has hardly any, and one question for what lies
 * between the first and the last of the ids tells so; where as much lies between as half of the ids, each is asked for.
 */
export async function readAny<T extends { id: string }>(
  table: Table<T, string>,
  ids: string[],
): Promise<Map<string, T>> {
  const sorted = ids.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) {
    return new Map();
  }
  const most = Math.ceil(ids.length / 2);
  const between = await table.where('id').between(first, last, true, true).limit(most).primaryKeys();
  const known = new Set(between);
  return readMap<T>(table.bulkGet(between.length < most ? sorted.filter(id => known.has(id)) : sorted));
}

export async function readMap<T extends { id: string }>(rows: PromiseLike<(T | undefined)[]>): Promise<Map<string, T>> {
  return new Map((await rows).flatMap(row => (row ? [[row.id, row] as const] : [])));
}
