import type { Amount } from '../model/reading';

/** A count a machine gave whole: a number, or a string of digits. Anything else, also a negative sentinel, is unknown. */
export function exact(value: unknown): Amount | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
    ? { value: number, step: 1 }
    : undefined;
}

/** A moment a machine gave in epoch seconds. 0 and below are sentinels. */
export function seconds(value: unknown): Amount | undefined {
  const whole = exact(value);
  return whole && whole.value > 0 ? { value: whole.value * 1000, step: 1000 } : undefined;
}

/** A moment a machine gave in epoch milliseconds. */
export function milliseconds(value: unknown): Amount | undefined {
  const whole = exact(value);
  return whole && whole.value > 0 ? whole : undefined;
}

/**
 * A measure a machine gave with digits after the point, as a number or a string: as fine as those digits. What it worked
 * out by dividing has all that a number can hold.
 */
export function decimal(value: unknown): Amount | undefined {
  const [digits, fraction = ''] = /^\d{1,12}(?:\.(\d{1,20}))?$/.exec(String(value)) ?? [];
  return digits === undefined ? undefined : { value: Number(digits), step: 10 ** -fraction.length };
}

/** A share a machine gave as a fraction of 1. What is more than the whole is of another scale, and unknown. */
export function share(value: unknown): Amount | undefined {
  const amount = decimal(value);
  // JSON leaves zeros at the end out, so a whole 0 or 1 is no coarser than its neighbours.
  return amount && amount.value <= 1 ? { ...amount, step: Math.min(amount.step, 0.0001) } : undefined;
}
