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
