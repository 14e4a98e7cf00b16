import type { Life } from './life';

const quickest = 300;
const slowest = 5_000;
/** Reading may take this part of the time at most: a page of megabytes is read more seldom. */
const share = 1 / 20;

export type DocumentWatch = {
  /** The page became another: read it soon, at full pace. */
  restart(): void;
};

/**
 * Run `read` when the document is parsed, and again in idle time after it has changed. As long as nothing new comes of
 * it, the pauses grow.
 */
export function watchDocument(life: Life, read: () => boolean): DocumentWatch {
  let pause = quickest;
  /** The latest turn that was asked for; an earlier one that still waits is dropped. */
  let turn = 0;
  let waits = false;

  const run = () => {
    waits = false;
    const start = performance.now();
    const isNew = read();
    const least = Math.max(quickest, (performance.now() - start) / share);
    pause = isNew ? least : Math.min(Math.max(least, pause * 1.3), Math.max(slowest, least));
  };
  const soon = () => {
    if (waits) return;
    waits = true;
    const own = ++turn;
    const runInTurn = () => own === turn && run();
    life.setTimeout(() => life.requestIdleCallback(runInTurn, { timeout: 1_000 }), pause);
  };
  const observer = new MutationObserver(soon);
  life.onEnd(() => observer.disconnect());

  const begin = () => {
    run();
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  };
  if (document.readyState === 'loading') life.addEventListener(document, 'DOMContentLoaded', begin, { once: true });
  else begin();

  return {
    restart() {
      pause = quickest;
      waits = false;
      soon();
    },
  };
}
