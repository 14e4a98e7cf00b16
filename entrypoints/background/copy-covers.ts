import { browser } from 'wxt/browser';
import { readMedia, saveMedia } from '../../lib/db/media';
import { readTabPage } from '../../lib/db/pages';
import { Cover, coverLetters } from '../../lib/model/capture';
import { lookForCovers } from './look-for-covers';
import { longestSide, pictureAt } from './picture';

const limits = { side: longestSide, letters: coverLetters };

/**
 * Copy the covers of these kept posts from the images that the tab still shows, larger than was made of them when they
 * were merely seen. One by one, since each may be of 400 kB. Returns the ids whose image could be read.
 */
export async function copyCovers(tabId: number, ids: string[]): Promise<string[]> {
  const { items } = await readTabPage(tabId);
  const copied: string[] = [];
  try {
    for (const { postId, post } of items.filter(item => ids.includes(item.postId))) {
      const { platform, externalId, media } = post;
      // A post of text alone has no cover: an image in a link to it is something else.
      if (!media?.cover && !(await readMedia(postId))) continue;
      const [frame] = await browser.scripting.executeScript({
        target: { tabId },
        func: lookForCovers,
        args: [[{ externalId, address: media?.cover ?? '' }], limits],
      });
      const copy = frame?.result?.[0]?.copy;
      if (!copy) continue;
      const { image, width, height } = Cover.parse({ platform, externalId, ...copy });
      await saveMedia(postId, { image: pictureAt(image), width, height });
      copied.push(postId);
    }
  } catch (reason) {
    // The tab is gone, or may not be read: what was made when the post was seen stays.
    console.info('The covers could not be copied:', reason);
  }
  return copied;
}
