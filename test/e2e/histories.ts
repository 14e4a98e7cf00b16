import type { Metric } from '../../lib/model/capture.ts';
import type { Amount } from '../../lib/model/reading.ts';
import type { Extension } from '../browser/extension.ts';
import { rows } from './platforms.ts';

type Row = { id: string; series: Record<string, (number | string)[]> };
type Series = Partial<Record<Metric, Amount[]>>;

/** The readings of every post in order, by post: `lib/db/pack.ts` stores six columns a run, which are read anew here. */
export async function readHistories(extension: Extension): Promise<Map<string, Series>> {
  const stored = await rows<Row>(extension, 'history');
  return new Map(
    stored.map(({ id, series }) => [
      id,
      Object.fromEntries(Object.entries(series).map(([metric, columns]) => [metric, amountsOf(columns)])),
    ]),
  );
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
