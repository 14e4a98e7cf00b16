import type { Amount } from '../model/reading';

/** Where the truth lies: from `low` up to `high`. `high` itself is possible only for a point, where both are equal. */
export type Interval = { low: number; high: number };

/** A whole number in steps of one is what a machine counted: a point. Everything else was rounded or cut. */
export function intervalOf({ value, step, open }: Amount): Interval {
  const rounding = step === 1 && Number.isInteger(value) ? 0 : step;
  return { low: value - rounding / 2, high: open ? Number.POSITIVE_INFINITY : value + rounding };
}

/** Whether two readings cannot be of the same number: their intervals do not meet. */
export function differs(a: Amount, b: Amount): boolean {
  return below(intervalOf(a), intervalOf(b)) || below(intervalOf(b), intervalOf(a));
}

function below(a: Interval, b: Interval): boolean {
  return a.low === a.high ? a.high < b.low : a.high <= b.low;
}

/** What happened between two readings, at least and at most; `difference` is that of the figures shown. */
export type Change = { difference: number; low: number; high: number };

/** The change from one reading to a later one; nothing where rounding alone can explain it. Open readings give ±Infinity. */
export function change(from: Amount, to: Amount): Change | undefined {
  if (!differs(from, to)) return undefined;
  const [before, after] = [intervalOf(from), intervalOf(to)];
  return { difference: to.value - from.value, low: after.low - before.high, high: after.high - before.low };
}
