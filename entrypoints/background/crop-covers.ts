import { browser } from 'wxt/browser';
import { saveMedia } from '../../lib/db/media';
import { readTabPage } from '../../lib/db/pages';
import { picture } from './picture';

type Box = { x: number; y: number; width: number; height: number; ratio: number };

/**
 * Cut the covers of these posts out of one picture of what the operator sees now (Chrome allows two pictures a second).
 * Needs activeTab. A cover that is not wholly in view is left out. Returns the ids that got one.
 */
export async function cropCovers(tabId: number, ids: string[]): Promise<string[]> {
  const { items } = await readTabPage(tabId);
  const covers = items.flatMap(({ postId, post }) =>
    ids.includes(postId) && post.media?.cover ? [{ id: postId, address: post.media.cover }] : [],
  );
  if (covers.length === 0) return [];
  try {
    const addresses = covers.map(({ address }) => address);
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: findOnScreen, args: [addresses] });
    const boxes = frame?.result ?? [];
    const tab = await browser.tabs.get(tabId);
    if (!tab.active || !boxes.some(Boolean)) return [];
    const screen = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const cut: string[] = [];
    for (const [index, { id }] of covers.entries()) {
      const box = boxes[index];
      if (!box) continue;
      await saveMedia(id, await crop(screen, box));
      cut.push(id);
    }
    return cut;
  } catch (reason) {
    // No activeTab, or a page that may not be pictured: the drawn placeholder stays.
    console.info('The covers could not be cut out:', reason);
    return [];
  }
}

/** Runs in the page: where the picture of each address stands, if all of it is in view. */
function findOnScreen(covers: string[]): (Box | null)[] {
  const name = (address: string) =>
    address
      .replace(/[?#!@].*$/, '')
      .split('/')
      .pop() ?? address;
  return covers.map(cover => {
    const image = [...document.images].find(({ currentSrc, src }) =>
      [currentSrc, src].some(address => address && (address === cover || name(address) === name(cover))),
    );
    const box = image?.getBoundingClientRect();
    if (!box || box.width < 40 || box.height < 40) return null;
    const inView = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    return inView ? { x: box.x, y: box.y, width: box.width, height: box.height, ratio: devicePixelRatio } : null;
  });
}

async function crop(screen: string, { x, y, width, height, ratio }: Box) {
  // Decoded by hand: a fetch of the data address would need a wider content policy.
  const bytes = Uint8Array.from(atob(screen.slice(screen.indexOf(',') + 1)), letter => letter.charCodeAt(0));
  return picture(await createImageBitmap(new Blob([bytes]), x * ratio, y * ratio, width * ratio, height * ratio));
}
