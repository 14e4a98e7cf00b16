import { readPost } from '../db/library';

/** Posts with all that is known of them, the operator's words and every reading included. */
export async function jsonOf(ids: readonly string[], now: number): Promise<string> {
  const posts = await Promise.all(ids.map(id => readPost(id)));
  const found = posts.filter(post => post !== undefined);
  return JSON.stringify(
    { format: 'caifeng-posts', version: 1, exportedAt: new Date(now).toISOString(), posts: found },
    undefined,
    2,
  );
}
