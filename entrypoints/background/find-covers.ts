import { readMedia } from '../../lib/db/media';
import { askCover } from './ask-cover';
import { cropCovers } from './crop-covers';

/** A picture for each of these kept posts that has none yet, by what we may do. Returns how many were found. */
export async function findCovers(tabId: number, ids: string[]): Promise<number> {
  const stored = await Promise.all(ids.map(id => readMedia(id)));
  const bare = ids.filter((_, index) => !stored[index]);
  const cut = await cropCovers(tabId, bare);
  let asked = 0;
  for (const id of bare) if (!cut.includes(id) && (await askCover(id))) asked++;
  return cut.length + asked;
}
