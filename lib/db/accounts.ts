import { type Author, type Post, type Run, roles } from '../model/post';
import { db } from './database';
import { authorOfKnown, joinAuthors } from './fold-author';
import { isPrivate } from './history';
import { postsOf } from './posts-of';
import { publicPosts } from './public';

/** An account with every post of it that the library holds. */
export type AccountRow = { author: Author; posts: Post[] };

/** The marked accounts by role, the last seen first; without their posts. */
export async function listMarked(): Promise<Author[]> {
  const marked = await db.authors.where('role').anyOf(roles).toArray();
  const place = (author: Author) => roles.indexOf(author.role ?? 'kol');
  return marked.sort((a, b) => place(a) - place(b) || b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1));
}

/**
 * Accounts with their posts: those asked for, in that order, or else all that are marked. One without a row of its own
 * is known by its posts alone. `isPublic`: as others may see them, without what only their owner could read.
 */
export async function readAccounts(
  ids?: readonly string[],
  { isPublic = false }: { isPublic?: boolean } = {},
): Promise<AccountRow[]> {
  const wanted = ids ?? (await listMarked()).map(author => author.id);
  const found = await Promise.all(
    [...new Set(wanted)].map(async (id): Promise<AccountRow[]> => {
      const [row, posts] = await Promise.all([db.authors.get(id), postsOf(id).toArray()]);
      const author = row ?? authorOfPosts(posts);
      return author ? [{ author, posts }] : [];
    }),
  );
  const accounts = found.flat();
  return isPublic ? Promise.all(accounts.map(publicAccount)) : accounts;
}

function authorOfPosts(posts: Post[]): Author | undefined {
  return posts
    .flatMap(post => authorOfKnown(post) ?? [])
    .reduce<Author | undefined>((so, author) => (so ? joinAuthors(so, author) : author), undefined);
}

async function publicAccount({ author, posts }: AccountRow): Promise<AccountRow> {
  const series = Object.entries(author.series).flatMap(([name, runs]): [string, Run[]][] => {
    const open = runs.filter(run => !isPrivate(run));
    return open.length > 0 ? [[name, open]] : [];
  });
  return { author: { ...author, series: Object.fromEntries(series) }, posts: await publicPosts(posts) };
}
