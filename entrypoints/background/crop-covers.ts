import { browser } from 'wxt/browser';
import { saveMedia } from '../../lib/db/media';
import { readTabPage } from '../../lib/db/pages';
import { type Box, lookForCovers } from './look-for-covers';
import { picture, pictureAt } from './picture';

/**
 * Cut the covers of these posts out of one picture of what the operator sees now (Chrome allows two pictures a second).
 * Needs activeTab. A cover that is not wholly in view is left out. Returns the ids that got one.
 */
export async function cropCovers(tabId: number, ids: string[]): Promise<string[]> {
  const { items } = await readTabPage(tabId);
  const covers = items.flatMap(({ postId, post }) =>
    ids.includes(postId) && post.media?.cover
      ? [{ id: postId, externalId: post.externalId, address: post.media.cover }]
      : [],
  );
  if (covers.length === 0) return [];
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: lookForCovers, args: [covers] });
    const found = frame?.result ?? [];
    const tab = await browser.tabs.get(tabId);
    if (!tab.active || !found.some(({ box }) => box)) return [];
    const screen = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const cut: string[] = [];
    for (const [index, { id }] of covers.entries()) {
      const box = found[index]?.box;
      if (box && (await saveMedia(id, await crop(screen, box)))) cut.push(id);
    }
    return cut;
  } catch (reason) {
    // No activeTab, or a page that may not be pictured: the drawn placeholder stays.
    console.info('The covers could not be cut out:', reason);
    return [];
  }
}

async function crop(screen: string, { left, top, width, height, ratio }: Box) {
  return picture(await createImageBitmap(pictureAt(screen), left * ratio, top * ratio, width * ratio, height * ratio));
}
