import { browser } from 'wxt/browser';
import { platformOf } from '../../lib/model/platform-of';
import { readArticle } from './article';

/**
 * The icon opens the panel and, where no platform reader runs, reads the page as an article. Not by
 * `openPanelOnActionClick`, which would open the panel without granting activeTab.
 */
export function openPanelByIcon(): void {
  browser.action.onClicked.addListener(tab => {
    openPanel(tab);
    if (tab.id !== undefined && tab.url?.startsWith('http') && !platformOf(tab.url)) void readArticle(tab.id);
  });
}

/**
 * Open the panel beside this tab. To be called in the very turn of a shortcut or a menu, and un-awaited: Chrome counts
 * it as the operator's own press only there. Where Chrome opens none all the same, what was asked for is done without.
 */
export function openPanel(tab: chrome.tabs.Tab): void {
  browser.sidePanel.open({ windowId: tab.windowId }).catch(console.debug);
}

/** Open the panel at one of its places. */
export function openAt(tab: chrome.tabs.Tab, place: string): void {
  openPanel(tab);
  void askPanel(place);
}

/** The place of the panel where a plan is given its day. */
export const dayOf = (planId: string) => `/calendar/${planId}/day`;

/** Ask the panel, open or about to open, for one of its places. */
export async function askPanel(place: string): Promise<void> {
  await browser.storage.session.set({ place: { path: place, at: Date.now() } });
}
