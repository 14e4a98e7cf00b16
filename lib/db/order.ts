import type { Amount, Reading } from '../model/reading';
import { type ReadingSource, readingSources } from '../model/source';

/**
 * The orders by which one value is preferred to another. Each is total, so that the preferred one of many does not
 * depend on the sequence they came in.
 */
export type Order<T> = (a: T, b: T) => number;

export function first<T>(...orders: Order<T>[]): Order<T> {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) {
        return result;
      }
    }
    return 0;
  };
}

/** A more trusted source is preferred. */
export const bySource: Order<{ source: ReadingSource }> = (a, b) =>
  readingSources.indexOf(b.source) - readingSources.indexOf(a.source);

/** Where nothing else decides, the content does: arbitrary, but the same everywhere. */
export const byContent: Order<unknown> = (a, b) => {
  const [left, right] = [canonical(a), canonical(b)];
  return left === right ? 0 : left > right ? 1 : -1;
};

/** The finer reading is preferred, then the closed one. */
export const byPrecision: Order<Reading> = (a, b) =>
  b.step - a.step || Number(b.open ?? false) - Number(a.open ?? false);

/** A page says a reading again when another one contradicts it: of the same moment, the doubt is the later word. */
const byDoubt: Order<Reading> = (a, b) => Number(a.unverified ?? false) - Number(b.unverified ?? false);

/** Of two readings of the same moment. */
export const byReading: Order<Reading> = first<Reading>(byPrecision, bySource, byDoubt, byContent);

/** Two readings that say the same amount, however it was shown. */
export function sameAmount(a: Amount, b: Amount): boolean {
  return a.value === b.value && a.step === b.step && a.open === b.open;
}

/** JSON with sorted names, so that equal content is equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
