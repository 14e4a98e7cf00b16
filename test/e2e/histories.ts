import type { Metric } from '../../lib/model/capture.ts';
import type { Amount } from '../../lib/model/reading.ts';
import type { Extension } from '../browser/extension.ts';
import { rows } from './platforms.ts';

type Row = { id: string; series: Record<string, (number | string)[]> };
type PostRow = { id: string; latest: Record<string, Amount> };
type Series = Partial<Record<Metric, Amount[]>>;

/**
 * The readings of every post in order, by post: `lib/db/pack.ts` stores six columns a run, which are read anew here; a
 * post that was met once has its readings in itself.
 */
export async function readHistories(extension: Extension): Promise<Map<string, Series>> {
  const [posts, stored] = await Promise.all([rows<PostRow>(extension, 'posts'), rows<Row>(extension, 'history')]);
  const series = (all: Record<string, unknown>, amounts: (value: never) => Amount[]) =>
    Object.fromEntries(Object.entries(all).map(([metric, value]) => [metric, amounts(value as never)]));
  return new Map([
    ...posts.map(({ id, latest }) => [id, series(latest, (amount: Amount) => [amount])] as const),
    ...stored.map(row => [row.id, series(row.series, amountsOf)] as const),
  ]);
}

function amountsOf(columns: (number | string)[]): Amount[] {
  return Array.from({ length: columns.length / 6 }, (_, at) => {
    const [, , value, step, how, shown] = columns.slice(at * 6, at * 6 + 6);
    return {
      value: Number(value),
      step: Number(step),
      ...(Number(how) & 16 ? { open: true as const } : {}),
      ...(shown ? { shown: String(shown) } : {}),
    };
  });
}
