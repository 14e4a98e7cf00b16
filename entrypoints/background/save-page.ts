import { browser } from 'wxt/browser';
import { SavedPage } from '../../lib/model/saved-page';

/** Take this tab's page, redacted in the page itself, because the operator pressed for it. */
export async function savePage(tabId: number): Promise<SavedPage | 'no-access'> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['save-page.js'] as never });
    return frame?.result ? SavedPage.parse(frame.result) : 'no-access';
  } catch (reason) {
    // Chrome refuses where access was not given; what is no page of ours is refused by the schema.
    console.info('Caifeng could not save this page:', reason);
    return 'no-access';
  }
}
