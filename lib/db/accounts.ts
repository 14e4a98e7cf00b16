import { type Author, type Post, roles } from '../model/post';
import { listMarked } from './authors';
import { db } from './database';
import { authorOfPost, joinAllAuthors } from './fold-author';
import { isPrivate } from './history';
import { postsOf } from './posts-of';
import { partNumbers } from './public';
import { historyOf } from './stored-history';

/**
 * An account with every post of it that the library holds, as anybody could have read them. `own`: posts with what only
 * the account's owner is shown, in place of the public numbers.
 */
export type AccountRow = { author: Author; posts: Post[]; own: Post[] };

/** The marked accounts by role, the last seen first; without their posts. */
export async function listAccounts(): Promise<Author[]> {
  const marked = await listMarked();
  const place = (author: Author) => roles.indexOf(author.role ?? 'kol');
  return marked.sort((a, b) => place(a) - place(b) || b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1));
}

/** All groups of marked accounts, the largest first. */
export async function listGroups(): Promise<{ tag: string; count: number }[]> {
  const groups = (await listMarked()).flatMap(author => author.groups ?? []);
  return [...Map.groupBy(groups, group => group)]
    .map(([tag, all]) => ({ tag, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/**
 * Accounts with their posts: those asked for, in that order, or else all that are marked. One without a row of its own
 * is known by its posts alone.
 */
export async function readAccounts(ids?: readonly string[]): Promise<AccountRow[]> {
  const wanted = ids ?? (await listAccounts()).map(author => author.id);
  const found = await Promise.all([...new Set(wanted)].map(readAccount));
  return found.filter(row => row !== undefined);
}

async function readAccount(id: string): Promise<AccountRow | undefined> {
  const [row, posts] = await Promise.all([db.authors.get(id), postsOf(id).toArray()]);
  const author = joinAllAuthors([...(row ? [row] : []), ...posts.flatMap(post => authorOfPost(post) ?? [])]);
  return author && { author, ...(await partPosts(posts, author.role === 'own')) };
}

/** Only of one's own account there can be more than the newest readings show. */
async function partPosts(posts: Post[], isOwn: boolean): Promise<Pick<AccountRow, 'posts' | 'own'>> {
  const mixed = posts.filter(({ latest }) => isOwn || Object.values(latest).some(isPrivate));
  const rows = mixed.length > 0 ? await db.history.bulkGet(mixed.map(({ id }) => id)) : [];
  const known = new Map(mixed.map((post, at) => [post.id, historyOf(post, rows[at])]));
  const parts = posts.map(post => ({ post, ...partNumbers(post, known.get(post.id)) }));
  return {
    posts: parts.map(({ post, open }) => ({ ...post, latest: open.latest })),
    own: parts.flatMap(({ post, own }) =>
      Object.keys(own.latest).length > 0 ? [{ ...post, latest: own.latest }] : [],
    ),
  };
}
