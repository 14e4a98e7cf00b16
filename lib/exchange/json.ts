import { readPost } from '../db/library';
import { publicPost } from '../db/public';
import type { Privacy } from './table';

/** Posts with all that is known of them, the operator's words and every reading that is not private included. */
export async function jsonOf(
  ids: readonly string[],
  now: number,
  { withPrivate = false }: Privacy = {},
): Promise<string> {
  const posts = (await Promise.all(ids.map(id => readPost(id)))).filter(post => post !== undefined);
  const found = withPrivate ? posts : posts.map(row => ({ ...row, ...publicPost(row.post, row.history) }));
  return JSON.stringify(
    { format: 'caifeng-posts', version: 1, exportedAt: new Date(now).toISOString(), posts: found },
    undefined,
    2,
  );
}
