import type { Page } from 'playwright-core';

/**
 * Give the pages of a context `untilPainted(act, isDone)`: it runs `act`, and tells how many ms later what `isDone` looks
 * for was on screen: the frame after the document says so has been painted.
 */
export async function teachPainting(page: Page): Promise<void> {
  await page.addInitScript(install);
}

type Painting = (act: () => void, isDone: () => boolean) => Promise<number>;
declare global {
  var untilPainted: Painting;
}

/** Runs in the page, before its own scripts. */
function install(): void {
  globalThis.untilPainted = (act, isDone) =>
    new Promise(resolve => {
      const start = performance.now();
      const look = () => {
        if (!isDone()) return;
        observer.disconnect();
        // The next task after a frame finds it handed on. Urgent, so that it does not wait behind answers of the database.
        requestAnimationFrame(() =>
          scheduler.postTask(() => resolve(performance.now() - start), { priority: 'user-blocking' }),
        );
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      act();
      look();
    });
}
