/** As long as a script may act in its page: its timers, its idle time and its listeners end with it. */
export type Life = {
  /** The extension was updated, or a newer script took over: nothing is read or sent any more. */
  readonly isOver: boolean;
  onEnd(work: () => void): void;
  setTimeout(work: () => void, delay: number): void;
  requestIdleCallback(work: () => void, options?: IdleRequestOptions): void;
  /** A task of its own, soon also in a tab that is not in front: there a timer would wait for a second. */
  soon(work: () => void): void;
  addEventListener<E extends Event>(
    target: EventTarget,
    type: string,
    listener: (event: E) => void,
    options?: AddEventListenerOptions,
  ): void;
};

/** Not a name: an element of the page with that id would stand for it. */
const living = Symbol.for('caifeng');

/**
 * Begin to live in this page, in place of the script that did so before. WXT's own context does the same for content
 * scripts with 750 bytes more on every page, and tells of it by an event that the page can hear.
 */
export function startLife(): Life {
  const world = globalThis as { [living]?: AbortController };
  world[living]?.abort();
  const end = new AbortController();
  world[living] = end;

  const isOver = () => {
    // An orphaned script has lost its extension.
    if (!chrome.runtime?.id) end.abort();
    return end.signal.aborted;
  };
  const alive =
    <T extends unknown[]>(work: (...given: T) => void) =>
    (...given: T) =>
      isOver() || work(...given);
  return {
    get isOver() {
      return isOver();
    },
    onEnd: work => end.signal.addEventListener('abort', work),
    setTimeout: (work, delay) => void setTimeout(alive(work), delay),
    requestIdleCallback: (work, options) => void requestIdleCallback(alive(work), options),
    soon: work => void scheduler.postTask(alive(work)),
    addEventListener: (target, type, listener, options) =>
      target.addEventListener(type, alive(listener as (event: Event) => void), { ...options, signal: end.signal }),
  };
}
