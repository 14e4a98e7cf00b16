import { type Author, postId, type Role } from '../model/post';
import { perform } from './act';
import { db } from './database';
import { authorIdOf } from './facts';
import { authorOf, authorOfKnown } from './fold-author';
import type { ActId } from './rows';
import { withSwitches } from './settings';

export type { ActId } from './rows';

/** The accounts known, the last seen first; with a role those marked so. */
export async function listAuthors({ role }: { role?: Role } = {}): Promise<Author[]> {
  const authors = await (role ? db.authors.where('role').equals(role) : db.authors).toArray();
  return authors.sort((a, b) => b.lastSeen - a.lastSeen);
}

export async function readAuthor(id: string): Promise<Author | undefined> {
  return db.authors.get(id);
}

/**
 * Marks an account, or takes its mark away. An own account or a competitor also switches its platform's Watch on; to
 * ask for the platform itself is the caller's, since the browser wants a press for it.
 */
export async function markAuthor(id: string, role: Role | undefined): Promise<ActId> {
  return perform('markAuthor', async act => {
    const before = (await db.authors.get(id)) ?? (await takeAuthor(id));
    if (!before) {
      return;
    }
    const { role: _role, ...rest } = before;
    await act.change('authors', [{ before, after: { ...rest, ...(role && { role }) } }]);
    if ((role === 'own' || role === 'competitor') && before.platform !== 'generic') {
      const row = await db.settings.get('platforms');
      await act.change('settings', [{ before: row, after: withSwitches(row, { [before.platform]: { watch: true } }) }]);
    }
  });
}

/** Takes an account into the library from what the open tabs, or else the posts of the library, show of it. */
async function takeAuthor(id: string): Promise<Author | undefined> {
  const pages = await db.pages.toArray();
  const account = pages.flatMap(page => page.accounts).find(one => postId(one.platform, one.externalId) === id);
  const author = account ? authorOf(account) : await takeFromPosts(id);
  if (author) {
    await db.authors.add(author);
  }
  return author;
}

async function takeFromPosts(id: string): Promise<Author | undefined> {
  const [items, pages] = await Promise.all([db.pageItems.toArray(), db.pages.toArray()]);
  const known = await db.posts.bulkGet(pages.flatMap(page => page.order));
  const shown = [...items.map(item => item.post), ...known].find(post => post && authorIdOf(post) === id);
  const post = shown ?? (await db.posts.filter(post => authorIdOf(post) === id).first());
  return post && authorOfKnown(post);
}
