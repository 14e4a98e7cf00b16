import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { isForNobody } from './is-for-nobody';

/**
 * The tab the panel speaks of. Its address is known only where access was given, by origin or by the icon; `isClosed`:
 * Chrome lets no extension read it at all.
 */
export type ActiveTab = { id: number; url?: string | undefined; isLoading: boolean; isClosed?: boolean };

/** Follows the active tab of the panel's own window; opened as `sidepanel.html?tab=7`, it stays with tab 7. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();

  useEffect(() => {
    const fixed = Number(new URLSearchParams(location.search).get('tab'));
    let isOver = false;

    async function look() {
      const { id: windowId } = await browser.windows.getCurrent();
      const found = fixed
        ? await browser.tabs.get(fixed)
        : (await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) }))[0];
      if (isOver || found?.id === undefined) return;
      const next: ActiveTab = {
        id: found.id,
        url: found.url,
        isLoading: found.status === 'loading',
        isClosed: found.url === undefined && (await isClosed(found.id)),
      };
      if (isOver) return;
      // Chrome tells of every tab and every step of its loading: only what differs is news.
      setTab(tab => (tab && isSame(tab, next) ? tab : next));
    }

    const lookAgain = () => void look();
    lookAgain();
    browser.tabs.onActivated.addListener(lookAgain);
    browser.tabs.onUpdated.addListener(lookAgain);
    browser.windows.onFocusChanged.addListener(lookAgain);
    return () => {
      isOver = true;
      browser.tabs.onActivated.removeListener(lookAgain);
      browser.tabs.onUpdated.removeListener(lookAgain);
      browser.windows.onFocusChanged.removeListener(lookAgain);
    };
  }, []);

  return tab;
}

const isSame = (a: ActiveTab, b: ActiveTab) =>
  a.id === b.id && a.url === b.url && a.isLoading === b.isLoading && a.isClosed === b.isClosed;

/**
 * Of a page without leave Chrome says that leave is missing; of its own pages and of the store that nobody gets it.
 * What is asked for does nothing.
 */
async function isClosed(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => undefined });
    return false;
  } catch (reason) {
    return isForNobody(String(reason));
  }
}
