import { type Change, change, intervalOf } from '../metrics/compare';
import type { Run } from '../model/post';
import type { Amount } from '../model/reading';

export type ChangeOver = {
  from: Amount;
  to: Amount;
  /** When the two were read. */
  since: number;
  until: number;
  /** Absent where rounding alone can explain what was shown. */
  change?: Change;
};

/**
 * How a count moved over the time since `start`: from the look nearest to it, whenever that was, to the last one.
 * Unknown without a look since then, and without one before that. Readings in doubt are no looks.
 */
export function changeOver(runs: readonly Run[] | undefined, start: number): ChangeOver | undefined {
  const sure = (runs ?? []).filter(run => !run.unverified);
  const looks = sure.flatMap(run => [
    { at: run.first, run },
    { at: run.last, run },
  ]);
  const last = looks.at(-1);
  if (!last || last.at <= start) {
    return undefined;
  }
  const earlier = looks.filter(({ at }) => at < last.at);
  const [nearest] = earlier.sort((a, b) => Math.abs(a.at - start) - Math.abs(b.at - start) || a.at - b.at);
  if (!nearest) {
    return undefined;
  }
  const [from, to] = [nearest.run, last.run];
  const moved = change(from, to) ?? (isPoint(from) && isPoint(to) ? { difference: 0, low: 0, high: 0 } : undefined);
  return { from, to, since: nearest.at, until: last.at, ...(moved && { change: moved }) };
}

function isPoint(amount: Amount): boolean {
  const { low, high } = intervalOf(amount);
  return low === high;
}
