import { useSyncExternalStore } from 'react';
import { useLanguage } from '@/lib/i18n/use-words';

/** Where the operator's clock hangs. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const beat = 30_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all that is on screen, and none when nothing is. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, beat);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** What is just being drawn for the first time must not see a clock that stood still meanwhile. */
function read(): number {
  if (Date.now() - now >= beat) now = Date.now();
  return now;
}

/** The time, fresh enough to say "2 minutes ago" by, in the operator's zone and language. */
export function useClock() {
  const language = useLanguage();
  return { now: useSyncExternalStore(subscribe, read), zone, language };
}
