import { browser } from 'wxt/browser';
import { platformOf } from '../../lib/model/platform-of';
import { readArticle } from './article';

/**
 * The icon opens the panel and, where no platform reader runs, reads the page as an article. `sidePanel.open` must come
 * first and un-awaited: Chrome counts it as the operator's gesture only within the event's own turn, and
 * `openPanelOnActionClick` would open the panel without granting activeTab.
 */
export function openPanelByIcon(): void {
  browser.action.onClicked.addListener(tab => {
    void browser.sidePanel.open({ windowId: tab.windowId });
    if (tab.id !== undefined && tab.url?.startsWith('http') && !platformOf(tab.url)) void readArticle(tab.id);
  });
}

/** Ask the panel, open or about to open, for one of its places. */
export async function askPanel(place: string): Promise<void> {
  await browser.storage.session.set({ place: { path: place, at: Date.now() } });
}
