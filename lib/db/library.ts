import type { Author, History, Keep, Post } from '../model/post';
import type { PlatformId } from '../model/roll';
import { db } from './database';
import { authorOfKey, type Facet, facetKey, facetKeysOf, facetRange, tagOfKey } from './facets';
import { keepOf } from './keep-row';
import type { KeepRow } from './rows';
import { historyOf } from './stored-history';

export type LibraryRow = { post: Post; keep: Keep };
export type LibraryFilter = {
  platform?: PlatformId;
  authorId?: string;
  tag?: string;
  trashed?: boolean;
  ids?: string[];
};

/** Kept posts, newest kept first (in the trash: newest trashed first). `ids` limits them to some, e.g. those found. */
export async function listLibrary(filter: LibraryFilter, limit: number): Promise<LibraryRow[]> {
  const keys = keysOf(filter);
  const rows = filter.ids ? await pick(filter.ids, keys, limit) : await newest(keys, limit);
  const posts = await db.posts.bulkGet(rows.map(row => row.id));
  return rows.flatMap((row, at) => {
    const [post, keep] = [posts[at], keepOf(row)];
    return post && keep ? [{ post, keep }] : [];
  });
}

/** What was kept since a moment and is not in the trash, the newest first. */
export async function listKeptSince(since: number): Promise<LibraryRow[]> {
  const [from, to] = facetRange(facetKey({ all: true }));
  const rows = db.keeps.where('facets').between(from, to).reverse();
  const ids = (await rows.until(row => row.keptAt < since).toArray()).map(row => row.id);
  return listLibrary({ ids }, ids.length);
}

/** How many posts are kept, lie in the trash, and are known at all. */
export async function countLibrary(): Promise<{ kept: number; trashed: number; posts: number }> {
  const names = [facetKey({ all: true }), facetKey({ all: true }, true), 'posts'];
  const [kept, trashed, posts] = await db.counters.bulkGet(names);
  return { kept: kept?.count ?? 0, trashed: trashed?.count ?? 0, posts: posts?.count ?? 0 };
}

/** All tags in use, the most used first. */
export async function listTags(): Promise<{ tag: string; count: number }[]> {
  const rows = await db.counters.where('id').startsWith('t:').toArray();
  return rows
    .flatMap(({ id, count }) => (count > 0 ? [{ tag: tagOfKey(id) ?? '', count }] : []))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** The accounts of which most is kept, the most kept first; a library of 100k posts has ten thousand in all. */
export async function listKeptAuthors(limit: number): Promise<{ author: Author; count: number }[]> {
  const rows = (await db.counters.where('id').startsWith('a:').toArray())
    .filter(row => row.count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
  const authors = await db.authors.bulkGet(rows.map(({ id }) => authorOfKey(id) ?? ''));
  return rows.flatMap(({ count }, at) => {
    const author = authors[at];
    return author ? [{ author, count }] : [];
  });
}

/** A post by its id, or by any id or link it was ever seen under. */
export async function readPost(id: string): Promise<{ post: Post; keep?: Keep; history: History } | undefined> {
  const post = (await db.posts.get(id)) ?? (await followAlias(id));
  if (!post) {
    return undefined;
  }
  const [row, history] = await Promise.all([db.keeps.get(post.id), db.history.get(post.id)]);
  const keep = keepOf(row);
  return { post, ...(keep && { keep }), history: historyOf(post, history) };
}

async function followAlias(id: string): Promise<Post | undefined> {
  const alias = await db.aliases.get(id);
  return alias && db.posts.get(alias.postId);
}

function keysOf({ platform, authorId, tag, trashed }: LibraryFilter): string[] {
  const facets: Facet[] = [
    ...(platform === undefined ? [] : [{ platform }]),
    ...(authorId === undefined ? [] : [{ author: authorId }]),
    ...(tag === undefined ? [] : [{ tag }]),
  ];
  return (facets.length > 0 ? facets : [{ all: true as const }]).map(facet => facetKey(facet, trashed));
}

/** Walks the rarest of the facets, newest first, and leaves out what has not the others. */
async function newest(keys: string[], limit: number): Promise<KeepRow[]> {
  const counters = keys.length > 1 ? await db.counters.bulkGet(keys) : [];
  const counts = new Map(keys.map((key, at) => [key, counters[at]?.count ?? 0]));
  const [rarest = '', ...others] = keys.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  const [from, to] = facetRange(rarest);
  const range = db.keeps.where('facets').between(from, to).reverse();
  const both = others.length > 0 ? range.filter(row => hasAll(row, others)) : range;
  return both.limit(limit).toArray();
}

async function pick(ids: string[], keys: string[], limit: number): Promise<KeepRow[]> {
  const rows = await db.keeps.bulkGet([...new Set(ids)]);
  return rows
    .filter(row => row !== undefined && hasAll(row, keys))
    .map(row => row as KeepRow)
    .sort((a, b) => (b.trashedAt ?? b.keptAt) - (a.trashedAt ?? a.keptAt))
    .slice(0, limit);
}

function hasAll(row: KeepRow, keys: string[]): boolean {
  const own = new Set(facetKeysOf(row));
  return keys.every(key => own.has(key));
}
