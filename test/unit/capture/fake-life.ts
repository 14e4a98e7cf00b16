import type { Life } from '@/lib/capture/life';

/** What a reader uses of its life, to be ended by the test. */
export function fakeLife(): Life & { end(): void } {
  const end = new AbortController();
  return {
    get isOver() {
      return end.signal.aborted;
    },
    onEnd: work => end.signal.addEventListener('abort', work),
    setTimeout: (work, delay) => void setTimeout(work, delay),
    requestIdleCallback: work => void setTimeout(work, 0),
    soon: work => work(),
    addEventListener: (target, type, listener, options) =>
      target.addEventListener(type, listener as (event: Event) => void, { ...options, signal: end.signal }),
    end: () => end.abort(),
  };
}
