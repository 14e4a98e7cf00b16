import { type Author, postId, type Role, roles } from '../model/post';
import { perform } from './act';
import { db } from './database';
import { authorIdOf } from './facts';
import { authorOf, authorOfPost, joinAllAuthors } from './fold-author';
import { cleanTags } from './keeps';
import { postsOf } from './posts-of';
import type { ActId } from './rows';
import { withSwitches } from './settings';
import { takeShown } from './take-looks';
import { lookedAtIn } from './visits';

export type { ActId } from './rows';

/** The accounts known, the last seen first; with a role those marked so. */
export async function listAuthors({ role }: { role?: Role } = {}): Promise<Author[]> {
  const authors = await (role ? db.authors.where('role').equals(role) : db.authors).toArray();
  return authors.sort((a, b) => b.lastSeen - a.lastSeen);
}

/** The accounts marked as anything. */
export async function listMarked(): Promise<Author[]> {
  return db.authors
    .where('role')
    .anyOf([...roles])
    .toArray();
}

export async function readAuthor(id: string): Promise<Author | undefined> {
  return db.authors.get(id);
}

/**
 * Marks an account, or takes its mark away. An own account or a competitor also switches its platform's Watch on; to
 * ask for the platform itself is the caller's, since the browser wants a press for it.
 */
export async function markAuthor(id: string, role: Role | undefined): Promise<ActId> {
  return perform(
    'markAuthor',
    () => takeAuthor(id),
    async (act, before) => {
      if (!before) {
        return;
      }
      const { role: _role, ...rest } = before;
      await act.change('authors', [{ before, after: { ...rest, ...(role && { role }) } }]);
      if ((role === 'own' || role === 'competitor') && before.platform !== 'generic') {
        const row = await db.settings.get('platforms');
        await act.change('settings', [
          { before: row, after: withSwitches(row, { [before.platform]: { watch: true } }) },
        ]);
        await takeShown([before.platform]);
      }
    },
  );
}

/** Puts accounts into groups and takes them out, as one act. Only accounts that have a row can be in one. */
export async function groupAuthors(
  ids: string[],
  { add = [], remove = [] }: { add?: string[]; remove?: string[] },
): Promise<ActId> {
  const gone = new Set(remove);
  return perform(
    'groupAuthors',
    () => db.authors.bulkGet([...new Set(ids)]),
    async (act, rows) => {
      const known = rows.filter(row => row !== undefined);
      await act.change(
        'authors',
        known.map(before => {
          const { groups: own = [], ...rest } = before;
          const groups = cleanTags([...own.filter(group => !gone.has(group)), ...add]);
          return { before, after: { ...rest, ...(groups.length > 0 && { groups }) } };
        }),
      );
    },
  );
}

/**
 * Takes an account into the library: what its row, its page in an open tab, and the posts of the library and of the
 * open tabs say of it.
 */
async function takeAuthor(id: string): Promise<Author | undefined> {
  const [row, pages, items, posts] = await Promise.all([
    db.authors.get(id),
    db.pages.toArray(),
    db.pageItems.filter(({ post }) => authorIdOf(post) === id).toArray(),
    postsOf(id).toArray(),
  ]);
  const accounts = pages.flatMap(page => page.accounts).filter(one => postId(one.platform, one.externalId) === id);
  const author = joinAllAuthors([
    ...(row ? [row] : []),
    ...accounts.map(authorOf),
    ...[...posts, ...items.map(({ post }) => post)].flatMap(post => authorOfPost(post) ?? []),
  ]);
  const lookedAt = lookedAtIn(id, pages) ?? author?.lookedAt;
  const taken = author && { ...author, ...(lookedAt !== undefined && { lookedAt }) };
  if (taken) {
    await db.authors.put(taken);
  }
  return taken;
}
