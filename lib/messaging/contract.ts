import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Batch, Cover } from '../model/capture';
import type { SavedPage } from '../model/saved-page';

/** Every message that crosses a context: what goes in, what comes back. Only the background answers. */
export interface Contract {
  /** Content script → background. Acknowledged once committed; the same batch id is written once. */
  saveCaptures(batch: Batch): { saved: number };
  /** Content script → background: captures may follow. What it takes to wake up passes while their answer is awaited. */
  wake(): void;
  /** Content script → background, after the facts, one by one. Returns whether the picture was wanted. */
  saveCover(cover: Cover): boolean;
  /** Panel → background, after the operator changed switches: make registered scripts agree with them. */
  reconcile(): void;
  /** Panel → background: read the article of this tab once (needs the icon's or shortcut's activeTab). */
  readArticle(request: { tabId: number }): 'ok' | 'no-access';
  /** Panel → background: the page of this tab as it stands, redacted, to be made into a test. */
  savePage(request: { tabId: number }): SavedPage | 'no-access';
  /**
   * Panel → background, after a Keep: find larger pictures for posts of this tab: copy the covers it shows, cut them out
   * of a picture of the tab, or ask the image host where the operator allowed it. Returns how many were found.
   */
  findCovers(request: { tabId: number; postIds: string[] }): number;
  /** Panel → background, after an act that changes what the icon should say of this tab. */
  showBadge(request: { tabId: number }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Contract>();
