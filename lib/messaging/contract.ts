import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Batch } from '../model/capture';

/** A small picture of a post's cover, as a `data:image/webp` address. */
export type Cover = { platform: string; externalId: string; image: string; width: number; height: number };

/** Every message that crosses a context: what goes in, what comes back. Only the background answers. */
export interface Contract {
  /** Content script → background. Acknowledged once committed; the same batch id is written once. */
  saveCaptures(batch: Batch): { saved: number };
  /** Content script → background, after the facts, one by one. Returns whether the picture was wanted. */
  saveCover(cover: Cover): boolean;
  /** Panel → background, after the operator changed switches: make registered scripts agree with them. */
  reconcile(): void;
  /** Panel → background: read the article of this tab once (needs the icon's or shortcut's activeTab). */
  readArticle(request: { tabId: number }): 'ok' | 'no-access';
  /** Panel → background: cut the visible cover of this post out of a picture of the tab. */
  cropCover(request: { tabId: number; postId: string }): boolean;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Contract>();
