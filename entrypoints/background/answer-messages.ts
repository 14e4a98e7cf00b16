import { browser } from 'wxt/browser';
import { saveBatch } from '../../lib/db/captures';
import { openDatabase } from '../../lib/db/database';
import { saveMedia } from '../../lib/db/media';
import { problemOf } from '../../lib/db/problem';
import { readSwitches } from '../../lib/db/settings';
import { soundBatch } from '../../lib/db/sound';
import { onMessage } from '../../lib/messaging/contract';
import { Batch, Cover } from '../../lib/model/capture';
import { platformOf } from '../../lib/model/platform-of';
import { postId } from '../../lib/model/post';
import type { PlatformId } from '../../lib/model/roll';
import { readArticle } from './article';
import { showBadge, showBadges, showProblem } from './badge';
import { findCovers } from './find-covers';
import { drawMenus } from './menus';
import { pictureAt } from './picture';
import { reconcile } from './reconcile';
import { savePage } from './save-page';

/** The one place where messages arrive. What a page could have had a hand in is parsed again before it is used. */
export function answerMessages(): void {
  onMessage('saveCaptures', async ({ data, sender }) => {
    const batch = soundBatch(Batch.parse(data));
    const tabId = await trustedTab(sender, batch.page.platform);
    if (tabId === undefined) return { saved: 0 };
    const result = await saveBatch(batch, { tabId }).catch(async reason => {
      await showProblem(tabId, reason);
      // The page's script holds the message until it is taken; that the library cannot write, it is told as such.
      throw problemOf(reason) ?? reason;
    });
    // What is committed is acknowledged at once: the icon may follow.
    void showBadge(tabId);
    return result;
  });
  onMessage('wake', () => openDatabase());
  onMessage('saveCover', async ({ data, sender }) => {
    const { platform, externalId, image, width, height } = Cover.parse(data);
    const tabId = await trustedTab(sender, platform);
    if (tabId === undefined) return false;
    return saveMedia(postId(platform, externalId), { image: pictureAt(image), width, height }, tabId);
  });
  onMessage('reconcile', async () => {
    await reconcile();
    await Promise.all([drawMenus(), showBadges()]);
  });
  onMessage('readArticle', ({ data, sender }) => fromPanel(sender) && readArticle(data.tabId));
  onMessage('savePage', ({ data, sender }) => fromPanel(sender) && savePage(data.tabId));
  onMessage('findCovers', ({ data, sender }) => fromPanel(sender) && findCovers(data.tabId, data.postIds));
  onMessage('showBadge', ({ data }) => showBadge(data.tabId));
}

/**
 * The tab a capture may be taken from: the sender is our own script in a top frame of an origin that belongs to the
 * platform it speaks for, and that platform is switched on. `generic` comes from the icon alone, on any origin.
 */
async function trustedTab(sender: chrome.runtime.MessageSender, platform: PlatformId): Promise<number | undefined> {
  const { tab, url, frameId, id } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0 || !url) return undefined;
  if (platform === 'generic') return tab.id;
  if (platformOf(url) !== platform) return undefined;
  return (await readSwitches())[platform].on ? tab.id : undefined;
}

/** Extension pages have no tab behind them, or our own address. */
function fromPanel(sender: chrome.runtime.MessageSender): true {
  if (!sender.url?.startsWith(browser.runtime.getURL('/'))) throw new Error('Only the panel may ask for this.');
  return true;
}
