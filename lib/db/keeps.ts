import type { Keep, Post, Why } from '../model/post';
import { type Act, type Draft, type Pair, perform } from './act';
import { db } from './database';
import { authorIdOf, storeAuthorsOf } from './facts';
import { keepOf } from './keep-row';
import { joinNotes } from './merge';
import { DatabaseProblem } from './problem';
import type { ActId, ActKind, KeepRow } from './rows';
import { takeLooks } from './take-looks';

export type { ActId } from './rows';
export type KeepWords = { why?: Why[]; note?: string; tags?: string[] };

/**
 * Keeps posts, as one act. What the library does not know yet is copied from what the tab shows. A post that is kept
 * already gets the new words beside its old ones, and comes back from the trash.
 */
export async function keepPosts(ids: string[], words: KeepWords, tabId?: number): Promise<ActId> {
  return perform(
    'keep',
    () => find(ids),
    (act, found) => keepFound(act, found, words, tabId),
  );
}

/** A post that is to be kept, as far as the library knows it. */
export type Found = { id: string; post: Post | undefined; row: KeepRow | undefined };

/** What the library knows of posts, each once. */
export async function find(ids: string[]): Promise<Found[]> {
  const asked = [...new Set(ids)];
  const [posts, rows] = await Promise.all([db.posts.bulkGet(asked), db.keeps.bulkGet(asked)]);
  return asked.map((id, at) => ({ id, post: posts[at], row: rows[at] }));
}

/** Keeps what was found, within an act. */
export async function keepFound(act: Act, found: Found[], words: KeepWords, tabId?: number): Promise<void> {
  const missing = found.filter(({ post }) => !post).map(({ id }) => id);
  if (missing.length > 0) {
    const taken = await takePosts(missing, tabId);
    // To take a post in may merge others of them: each goes by the id it has now.
    const all = [...found.filter(({ post }) => post), ...taken].map(({ id }) => id);
    const moved = await db.aliases.bulkGet(all);
    const current = all.map((id, at) => moved[at]?.postId ?? id);
    return keepFound(act, await find(current), words, tabId);
  }
  const posts = found.flatMap(({ post }) => post ?? []);
  const pairs = posts.map((post, at): Pair<KeepRow, Draft<'keeps'>> => {
    const row = found[at]?.row;
    const before = row?.removedAt === undefined ? row : undefined;
    const { trashedAt: _trashedAt, ...own } = before ?? { id: post.id, keptAt: act.now, why: [], note: '', tags: [] };
    const author = authorIdOf(post);
    const after = {
      ...own,
      why: union(own.why, words.why ?? []),
      note: joinNotes(own.note, words.note?.trim() ?? ''),
      tags: union(own.tags, cleanTags(words.tags ?? [])),
      ...(author !== undefined && { author }),
    };
    return { before, after };
  });
  await Promise.all([act.change('keeps', pairs), storeAuthorsOf(posts)]);
}

/** The operator's words on a post; nothing where it is not kept. */
export async function readKeep(id: string): Promise<Keep | undefined> {
  return keepOf(await db.keeps.get(id));
}

/** Changes the words on one kept post. */
export async function changeKeep(id: string, patch: Partial<Pick<Keep, 'why' | 'note' | 'tags'>>): Promise<ActId> {
  const clean = { ...patch, ...(patch.tags && { tags: cleanTags(patch.tags) }) };
  return changeKeeps('changeKeep', [id], keep => ({ ...keep, ...clean }));
}

/** Adds and removes tags on kept posts. */
export async function tagPosts(
  ids: string[],
  { add = [], remove = [] }: { add?: string[]; remove?: string[] },
): Promise<ActId> {
  const gone = new Set(remove);
  const more = cleanTags(add);
  return changeKeeps('tag', ids, keep => ({
    ...keep,
    tags: union(
      keep.tags.filter(tag => !gone.has(tag)),
      more,
    ),
  }));
}

/** Puts kept posts into the trash. */
export async function trashPosts(ids: string[]): Promise<ActId> {
  return changeKeeps('trash', ids, (keep, now) => ({ ...keep, trashedAt: keep.trashedAt ?? now }));
}

/** Takes posts out of the trash. */
export async function restorePosts(ids: string[]): Promise<ActId> {
  return changeKeeps('restore', ids, ({ trashedAt: _trashedAt, ...keep }) => keep);
}

/** Applies a change to those of the posts that are kept, as one act. */
async function changeKeeps(
  kind: ActKind,
  ids: string[],
  change: (keep: KeepRow, now: number) => Draft<'keeps'>,
): Promise<ActId> {
  return perform(
    kind,
    () => db.keeps.bulkGet([...new Set(ids)]),
    async (act, rows) => {
      const kept = rows.filter(row => row !== undefined && keepOf(row) !== undefined) as KeepRow[];
      await act.change(
        'keeps',
        kept.map(before => ({ before, after: change(before, act.now) })),
      );
    },
  );
}

/** Takes posts into the library that only the tab's page shows. */
async function takePosts(ids: string[], tabId: number | undefined) {
  const items = tabId === undefined ? [] : await db.pageItems.bulkGet(ids.map(id => [tabId, id] as [number, string]));
  const looks = items.filter(item => item !== undefined);
  if (looks.length < ids.length) {
    throw new DatabaseProblem('post-gone');
  }
  return (await takeLooks(looks)).map(look => look.post);
}

/** Tags as they are stored: without space around, none empty, none twice. */
export function cleanTags(tags: string[]): string[] {
  return [...new Set(tags.map(tag => tag.trim()).filter(tag => tag !== ''))];
}

function union<T>(a: T[], b: T[]): T[] {
  return [...new Set([...a, ...b])];
}
