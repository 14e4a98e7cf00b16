import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** What a reader uses of its context: timers, idle time and listeners, for as long as it is valid. */
export function fakeContext(): ContentScriptContext {
  const aborter = new AbortController();
  const context = {
    get isInvalid() {
      return aborter.signal.aborted;
    },
    setTimeout: (work: () => void, delay: number) => setTimeout(work, delay),
    requestIdleCallback: (work: () => void) => setTimeout(work, 0),
    addEventListener: (target: EventTarget, type: string, work: (event: Event) => void, options?: object) =>
      target.addEventListener(type, work, { ...options, signal: aborter.signal }),
    onInvalidated: (work: () => void) => aborter.signal.addEventListener('abort', work),
    notifyInvalidated: () => aborter.abort(),
  };
  return context as unknown as ContentScriptContext;
}
