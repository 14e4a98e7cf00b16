import { change } from '../metrics/compare';
import { metricDictionary } from '../metrics/dictionary';
import type { Metric } from '../model/capture';
import type { Run } from '../model/post';

/** So many take it back by themselves; nobody takes back a view. */
const few = { share: 0.01, least: 2 };
const never: readonly Metric[] = ['views', 'impressions'];

/** A count that lay lower at one look than at the look before: by how much the figures say, how coarse they are, and when. */
export type Fall = { at: number; by: number; step: number };

/**
 * The last time a count fell by more than rounding and the few explain. Readings in doubt tell of no fall, and what the
 * account's owner is shown is not held against what everybody is.
 */
export function lastFall(metric: Metric, runs: readonly Run[]): Fall | undefined {
  if (!metricDictionary[metric].cumulative) return undefined;
  const sure = runs.filter(run => !run.unverified);
  for (let at = sure.length - 1; at > 0; at--) {
    const [before, after] = [sure[at - 1], sure[at]];
    if (!before || !after || (before.source === 'centre') !== (after.source === 'centre')) continue;
    const moved = change(before, after);
    const allowed = never.includes(metric) ? 0 : Math.max(few.least, before.value * few.share);
    if (moved && -moved.high > allowed) {
      return { at: after.first, by: before.value - after.value, step: Math.max(before.step, after.step) };
    }
  }
  return undefined;
}
