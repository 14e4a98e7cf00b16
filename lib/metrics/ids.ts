import type { Amount } from '../model/reading';

/**
 * Times that ids carry: when the post was begun, which is not always when it was published. A fallback for pages that
 * show no time, and a check on those that do.
 */

/** Numbers whose upper bits are a time: the bits below it, what one of it is in milliseconds, and when it began. */
export function timeInBits(
  id: string,
  { below, unit = 1n, from = 0n, step }: { below: bigint; unit?: bigint; from?: bigint; step: number },
): Amount | undefined {
  if (!/^[1-9]\d{14,19}$/.test(id)) return undefined;
  return plausible(Number((BigInt(id) >> below) * unit + from), step);
}

/** Seconds above 32 bits, up to half a minute before the post's own time. */
export const secondsInBits = (id: string): Amount | undefined =>
  timeInBits(id, { below: 32n, unit: 1000n, step: 60_000 });

/** Of 24 hex digits the first eight are seconds. What lay as a draft was published much later. */
export function timeInHex(id: string): Amount | undefined {
  return /^[\da-f]{24}$/.test(id) ? plausible(Number.parseInt(id.slice(0, 8), 16) * 1000, 1000) : undefined;
}

/** No platform is older than 2003, and ids of other kinds give dates far off. */
function plausible(value: number, step: number): Amount | undefined {
  return value > Date.UTC(2003) && value < Date.UTC(2100) ? { value, step } : undefined;
}
