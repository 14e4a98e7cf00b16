import type { Page } from 'playwright-core';
import type { Author, Post } from '../../lib/model/post.ts';
import type { CommentColumns, Rows, TopicColumns } from './vocabulary.ts';

type Tables = Record<string, unknown[]>;
type PageRow = { tabId: number; state: string };
type ItemRow = { tabId: number; post: Post };

/** How many rows each table has, and what is said of the page. It is settled when this no longer changes. */
export type Look = { counts: Record<string, number>; state: string | undefined };

/** What the library holds now, without its rows. */
export async function lookAtLibrary(desk: Page, tabId: number): Promise<Look> {
  const { counts, tables } = await askLibrary(desk, { read: ['pages'] });
  return { counts, state: pageOf(tables, tabId)?.state };
}

/**
 * What was stored of the tab's page. A post of a platform is in the library, since the platform is watched; an article
 * read by the icon is nowhere but on the tab's own page.
 */
export async function readLibrary(desk: Page, tabId: number, watched: boolean): Promise<Rows> {
  const { tables } = await askLibrary(desk, {
    read: ['pages', 'pageItems', 'posts', 'authors', 'comments', 'hotlists'],
  });
  const items = (tables.pageItems ?? []) as ItemRow[];
  return {
    state: pageOf(tables, tabId)?.state,
    posts: watched
      ? ((tables.posts ?? []) as Post[])
      : items.filter(item => item.tabId === tabId).map(({ post }) => post),
    authors: (tables.authors ?? []) as Author[],
    comments: (tables.comments ?? []) as CommentColumns[],
    topics: (tables.hotlists ?? []) as TopicColumns[],
  };
}

/** Empty every table but these. */
export async function wipeLibrary(desk: Page, but: string[] = ['settings']): Promise<void> {
  await askLibrary(desk, { clearAllBut: but });
}

function pageOf(tables: Tables, tabId: number): PageRow | undefined {
  return ((tables.pages ?? []) as PageRow[]).find(page => page.tabId === tabId);
}

/** Ask the database itself: the lab must not depend on the code it judges. */
function askLibrary(
  desk: Page,
  request: { read?: string[]; clearAllBut?: string[] },
): Promise<{ counts: Record<string, number>; tables: Tables }> {
  return desk.evaluate(async ({ read = [], clearAllBut }) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening what does not exist yet would create it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'caifeng')) return { counts: {}, tables: {} };
    const database = await done(indexedDB.open('caifeng'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, clearAllBut ? 'readwrite' : 'readonly');
    const all = async <T>(names: string[], ask: (store: IDBObjectStore) => IDBRequest<T>) =>
      Object.fromEntries(
        await Promise.all(names.map(async name => [name, await done(ask(transaction.objectStore(name)))] as const)),
      );
    const counting = all(names, store => store.count());
    const reading = all(
      names.filter(name => read.includes(name)),
      store => store.getAll(),
    );
    const clearing = clearAllBut
      ? all(
          names.filter(name => !clearAllBut.includes(name)),
          store => store.clear(),
        )
      : undefined;
    const [counts, tables] = await Promise.all([counting, reading, clearing]);
    database.close();
    return { counts, tables };
  }, request);
}
