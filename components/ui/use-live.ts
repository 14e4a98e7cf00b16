import { useLiveQuery } from 'dexie-react-hooks';

/** Ends when all has ended that goes before; absent while nothing does. */
let before: Promise<void> | undefined;

/**
 * Lets an act go before all that is read for the views: to read what it changed, and to draw it, would otherwise come
 * between the operator's press and the word that it is done.
 */
export function readAfter(act: Promise<unknown>): void {
  const ended = Promise.allSettled([before, act]).then(() => {
    if (before === ended) before = undefined;
  });
  before = ended;
}

/**
 * What `read` finds in the library, and finds anew whenever that changes. Undefined until it was read for the first
 * time; after one of the `deps` changed it is the last answer until there is a new one.
 */
export function useLive<T>(read: () => Promise<T>, deps: unknown[] = []): T | undefined {
  return useLiveQuery(async () => {
    // Without the wrap Dexie would not see what is read after the wait, and would never read it anew.
    if (before) await Promise.resolve(before);
    return read();
  }, deps);
}
