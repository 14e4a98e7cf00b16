import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The tab the panel speaks of. Its address is known only where access was given, by origin or by the icon. */
export type ActiveTab = { id: number; url?: string | undefined; isLoading: boolean };

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
      const next: ActiveTab = { id: found.id, url: found.url, isLoading: found.status === 'loading' };
      // Chrome tells of every tab and every step of its loading: only what differs is news.
      setTab(tab => (tab?.id === next.id && tab.url === next.url && tab.isLoading === next.isLoading ? tab : next));
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
