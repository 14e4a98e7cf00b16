import { askCover } from './ask-cover';
import { copyCovers } from './copy-covers';
import { cropCovers } from './crop-covers';

/**
 * The largest picture we may make of each of these kept posts' covers; a larger one that is stored stays. Returns how
 * many were found.
 */
export async function findCovers(tabId: number, ids: string[]): Promise<number> {
  const copied = await copyCovers(tabId, ids);
  const hidden = ids.filter(id => !copied.includes(id));
  const cut = await cropCovers(tabId, hidden);
  let asked = 0;
  for (const id of hidden) if (!cut.includes(id) && (await askCover(id))) asked++;
  return copied.length + cut.length + asked;
}
