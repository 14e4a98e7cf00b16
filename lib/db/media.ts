import { db } from './database';
import type { MediaRow } from './rows';

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
    const isWanted = (post ?? item) !== undefined && !(stored && stored.width >= width);
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

/** The pictures of some posts as `data:` addresses, by post id. */
export async function readCovers(postIds: string[]): Promise<Record<string, string>> {
  const rows = await db.media.bulkGet(postIds);
  return Object.fromEntries(rows.flatMap(row => (row ? [[row.id, pictureOf(row)]] : [])));
}

/** A picture as a `data:` address. */
export function pictureOf({ type, bytes }: MediaRow): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return `data:${type};base64,${btoa(binary)}`;
}
