import { browser } from 'wxt/browser';
import { forgetOtherTabs, forgetTab, readTab } from '../../lib/db/pages';

/** Forget what a tab showed once it is closed or has left for an address that nothing reads. */
export function followTabs(): void {
  browser.runtime.onStartup.addListener(() => void forgetClosedTabs());
  browser.tabs.onRemoved.addListener(tabId => void forgetTab(tabId));
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'loading') void forgetIfLeft(tabId, tab.url);
  });
}

/** Tabs get new ids with each start of the browser. */
async function forgetClosedTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await forgetOtherTabs(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

/** Pages with a reader of ours replace their own row with a new visit; only leaving its origin is ours to notice. */
async function forgetIfLeft(tabId: number, url: string | undefined): Promise<void> {
  const page = await readTab(tabId);
  if (!page) return;
  const left = !url || new URL(url).origin !== new URL(page.url).origin;
  // An article was read once, by the icon: another address of the same site is another page.
  if (left || (page.platform === 'generic' && url !== page.url)) await forgetTab(tabId);
}
