import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a row must reach. `atLeast`: more is better. */
export type Target = { name: string; unit: string; target: number; atLeast?: boolean; what: string };

/** What was measured for a row. The 95th percentile is what is held against the target. */
export type Figure = { name: string; unit: string; median: number; p95: number; runs: number };

/** The rows there are, in their order. */
export const targets = JSON.parse(readFileSync(join(import.meta.dirname, 'targets.json'), 'utf8')) as Target[];

/** The figure of a row from all of its runs. */
export function figureOf(name: string, values: readonly number[]): Figure {
  const target = targets.find(each => each.name === name);
  if (!target) throw new Error(`targets.json has no row ${name}.`);
  if (values.length === 0 || values.some(value => !Number.isFinite(value))) {
    throw new Error(`${name} was not measured: ${values.join(' ') || 'no run'}.`);
  }
  const sorted = values.toSorted((a, b) => a - b);
  const worse = target.atLeast ? sorted.toReversed() : sorted;
  return {
    name,
    unit: target.unit,
    median: round(quantile(sorted, 0.5)),
    p95: round(quantile(worse, 0.95)),
    runs: values.length,
  };
}

/** Whether a figure reaches its target. */
export function isReached({ p95 }: Figure, { target, atLeast }: Target): boolean {
  return atLeast ? p95 >= target : p95 <= target;
}

/** The nearest rank: a value that was measured, none that was made up between two. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
