/** A small seeded generator (mulberry32): the same seed draws the same numbers on every machine. */
export type Random = {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number;
  /** One of these; the first ones more often. */
  pick<T>(values: readonly T[]): T;
};

export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    pick: <T>(values: readonly T[]) => values[Math.floor(next() ** 2 * values.length)] as T,
  };
}
