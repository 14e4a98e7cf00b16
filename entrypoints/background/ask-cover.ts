import { readPost } from '../../lib/db/library';
import { readMedia, saveMedia } from '../../lib/db/media';
import { readSettings } from '../../lib/db/settings';
import { picture } from './picture';

/**
 * The one request Caifeng makes for itself, and only where the operator switched "ask the image host once for covers I
 * keep" on (off by default): without cookies, without a referrer, once per kept post that has no picture yet.
 */
export async function askCover(id: string): Promise<boolean> {
  if (!(await readSettings()).askCovers || (await readMedia(id))) return false;
  const cover = (await readPost(id))?.post.media?.cover;
  if (!cover) return false;
  try {
    const answer = await fetch(cover, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'force-cache' });
    if (!answer.ok) return false;
    await saveMedia(id, await picture(await createImageBitmap(await answer.blob())));
    return true;
  } catch (reason) {
    // The host refuses strangers, or is not there: the drawn placeholder stays.
    console.info('The image host gave no cover:', reason);
    return false;
  }
}
