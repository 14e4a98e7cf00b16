import { db } from './database';

export type Picture = { image: Blob; width: number; height: number };

/**
 * Keeps a small picture of a post's cover, if the post is in the library or on the tab's page. A larger one stays.
 * Returns whether it was wanted.
 */
export async function saveMedia(postId: string, picture: Picture, tabId?: number): Promise<boolean> {
  const { width, height } = picture;
  const bytes = new Uint8Array(await picture.image.arrayBuffer());
  const tables = [db.posts, db.pageItems, db.aliases, db.media];
  return db.transaction('rw', tables, async () => {
    const alias = await db.aliases.get(postId);
    const id = alias?.postId ?? postId;
    const [post, item, stored] = await Promise.all([
      db.posts.get(id),
      tabId === undefined ? undefined : db.pageItems.get([tabId, id]),
      db.media.get(id),
    ]);
    const isWanted = (post ?? item) !== undefined && !(stored && stored.width * stored.height >= width * height);
    if (isWanted) {
      await db.media.put({ id, type: picture.image.type, bytes, width, height });
    }
    return isWanted;
  });
}

export async function readMedia(postId: string): Promise<Picture | undefined> {
  const row = await db.media.get(postId);
  return row && { image: new Blob([row.bytes], { type: row.type }), width: row.width, height: row.height };
}
