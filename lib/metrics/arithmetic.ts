import type { Amount } from '../model/reading';
import { intervalOf } from './compare';

/** The sum of all, as coarse as its parts together; nothing when a part is unknown or there are none. */
export function sum(parts: readonly (Amount | undefined)[]): Amount | undefined {
  const known = parts.filter(part => part !== undefined);
  if (known.length < parts.length || !known.length) return undefined;
  const add = (of: (part: Amount) => number) => known.reduce((total, part) => total + of(part), 0);
  const value = add(part => part.value);
  const total = spanning(
    value,
    add(part => intervalOf(part).low),
    add(part => intervalOf(part).high),
  );
  return total.step === 0 ? { ...total, step: 1 } : total;
}

/**
 * One amount over another. Its step is 0 when both are exact. An unknown or open denominator (`10万+`), or one that may
 * be 0, leaves it unknown; an open numerator leaves it open.
 */
export function divide(over: Amount | undefined, under: Amount | undefined): Amount | undefined {
  if (!over || !under || under.open) return undefined;
  const [above, below] = [intervalOf(over), intervalOf(under)];
  if (!(below.low > 0)) return undefined;
  const low = above.low / (above.low < 0 ? below.low : below.high);
  const high = above.high / (above.high < 0 ? below.high : below.low);
  return spanning(over.value / under.value, low, high);
}

/**
 * The middle one of all, or half way between the middle two. Which one that is may differ within the rounding, so its
 * bounds are the medians of the bounds: the true median cannot lie outside of them.
 */
export function median(amounts: readonly Amount[]): Amount | undefined {
  if (!amounts.length) return undefined;
  const middle = (of: (amount: Amount) => number) => {
    const sorted = amounts.map(of).sort((a, b) => a - b);
    const [below = 0, above = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    return below === above ? below : (below + above) / 2;
  };
  const value = middle(amount => amount.value);
  const found = spanning(
    value,
    middle(amount => intervalOf(amount).low),
    middle(amount => intervalOf(amount).high),
  );
  return found.step === 0 && Number.isInteger(value) ? { ...found, step: 1 } : found;
}

/** The finest amount whose own interval holds all from low to high. */
function spanning(value: number, low: number, high: number): Amount {
  const down = 2 * (value - low);
  return high === Number.POSITIVE_INFINITY
    ? { value, step: down, open: true }
    : { value, step: Math.max(down, high - value) };
}
