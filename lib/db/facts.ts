import { type Author, type Post, postId } from '../model/post';
import { type Pair, write } from './act';
import type { Tally } from './counters';
import { db } from './database';
import { withFacets } from './facets';
import { joinPosts } from './fold';
import { authorOfPost, joinAuthors } from './fold-author';
import { joinHistories } from './history';
import { isLink, joinLooks } from './looks';
import { mergePosts } from './merge';
import { readAny, readMap } from './read-any';
import type { AliasRow, HistoryRow, KeepRow, Look } from './rows';
import { historyOf, historyRowOf } from './stored-history';
import { doubtStranger } from './strangers';

/** A look, and the post of the library that it is about, where there is one. `newAliases` do not lead there yet. */
export type Match = { look: Look; post?: Post; newAliases: string[] };
/** A match with all the library knows. */
export type Known = Match & { history?: HistoryRow | undefined; keep?: KeepRow | undefined };

/**
 * Finds the post each look is about, by its id and its aliases. Where a look shows that two posts are one, they are
 * merged first. Runs in a transaction over all tables.
 */
export async function matchLooks(looks: Look[]): Promise<Match[]> {
  const found = await findPosts(looks);
  const doubled = found.find(({ posts }) => posts.length > 1);
  if (doubled) {
    const own = doubled.posts.find(post => post.id === doubled.look.post.id);
    const [oldest, ...others] = doubled.posts.toSorted((a, b) => a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1));
    const target = own ?? oldest;
    for (const post of [oldest, ...others]) {
      if (target && post && post !== target) {
        await mergePosts(target.id, post.id);
      }
    }
    return matchLooks(looks);
  }
  const matches: Match[] = [];
  for (const { look, posts, unknown } of found) {
    const post = posts[0];
    const twin = post && matches.find(match => match.post?.id === post.id);
    if (twin) {
      twin.look = joinLooks(twin.look, look);
      twin.newAliases = [...new Set([...twin.newAliases, ...unknown])];
    } else {
      matches.push({ look: doubtStranger(look, post), newAliases: unknown, ...(post && { post }) });
    }
  }
  return matches;
}

type Found = { look: Look; posts: Post[]; unknown: string[] };

async function findPosts(looks: Look[]): Promise<Found[]> {
  const keys = [...new Set(looks.flatMap(({ post, aliases }) => [post.id, ...aliases]))].filter(key => !isLink(key));
  const aliasKeys = [...new Set(looks.flatMap(look => look.aliases))];
  const [posts, aliases] = await Promise.all([readAny(db.posts, keys), readAny(db.aliases, aliasKeys)]);
  // A post's own id is an alias only once it was merged into another, and then it has no row of its own any more.
  const merged = looks.map(({ post }) => post.id).filter(id => !posts.has(id) && !aliases.has(id));
  for (const [id, alias] of await readAny(db.aliases, merged)) {
    aliases.set(id, alias);
  }
  const elsewhere = [...aliases.values()].map(alias => alias.postId).filter(id => !posts.has(id));
  for (const [id, post] of await readMap<Post>(db.posts.bulkGet([...new Set(elsewhere)]))) {
    posts.set(id, post);
  }
  return looks.map(look => {
    const keys = [look.post.id, ...look.aliases];
    const ids = keys.flatMap(key => [key, aliases.get(key)?.postId ?? key]);
    const own = new Set(ids.flatMap(id => posts.get(id) ?? []));
    return { look, posts: [...own], unknown: keys.filter(key => !posts.has(key) && !aliases.has(key)) };
  });
}

/** The history of each matched post, and its keep where that is asked for. */
export async function readKnown(matches: Match[], wantsKeep: (match: Match) => boolean = () => true): Promise<Known[]> {
  const idsOf = (some: Match[]) => some.flatMap(({ post }) => post?.id ?? []);
  const [histories, keeps] = await Promise.all([
    readMap<HistoryRow>(db.history.bulkGet(idsOf(matches))),
    readMap<KeepRow>(db.keeps.bulkGet(idsOf(matches.filter(wantsKeep)))),
  ]);
  return matches.map(match => ({
    ...match,
    history: match.post && histories.get(match.post.id),
    keep: match.post && keeps.get(match.post.id),
  }));
}

/**
 * Folds looks into the library, and returns them as the library knows them once they are `written`; `tally` has what
 * they count for at once. Of `authors`, the marked ones, the rows learn too, together with what else was `seen` of
 * accounts; whoever is not marked is known by their posts alone, else a list would cost a hundred rows more.
 */
export function storeLooks(
  known: Known[],
  authors: Map<string, Author>,
  tally: Tally,
  seen: Author[] = [],
): { looks: Look[]; written: Promise<unknown> } {
  const posts: Pair<Post>[] = [];
  const histories: Pair<HistoryRow>[] = [];
  const keeps: Pair<KeepRow>[] = [];
  const aliases: AliasRow[] = [];
  const looks: Look[] = [];
  for (const { look, post, history, keep, newAliases } of known) {
    const after = post ? joinPosts(post, look.post) : look.post;
    const met = { ...look.history, id: after.id };
    const series = post ? joinHistories(historyOf(post, history), met) : met;
    posts.push({ before: post, after });
    histories.push({ before: history, after: historyRowOf(after, series) });
    aliases.push(...newAliases.filter(id => id !== after.id).map(id => ({ id, postId: after.id })));
    const author = authorIdOf(after);
    if (keep && keep.removedAt === undefined && author !== undefined && keep.author !== author) {
      keeps.push({ before: keep, after: withFacets({ ...keep, author }) });
    }
    looks.push({ ...look, post: after, history: series });
  }
  const marked = looks.flatMap(({ post }) => authorOfPost(post) ?? []).filter(({ id }) => authors.has(id));
  const written = Promise.all([
    write('posts', posts, tally),
    write('history', histories, tally),
    write('keeps', keeps, tally),
    aliases.length > 0 ? db.aliases.bulkPut(aliases) : undefined,
    storeAuthors([...marked, ...seen], authors),
  ]);
  return { looks, written };
}

/** Sees to it that the authors of kept posts have their rows. */
export async function storeAuthorsOf(posts: Post[]): Promise<void> {
  const authors = new Map(posts.flatMap(post => authorOfPost(post) ?? []).map(author => [author.id, author]));
  const known = await db.authors.bulkGet([...authors.keys()]);
  for (const author of known) {
    authors.delete(author?.id ?? '');
  }
  await db.authors.bulkAdd([...authors.values()]);
}

/** Folds what was seen of authors into what is known of them. */
export async function storeAuthors(seen: Author[], known: Map<string, Author>): Promise<void> {
  const after = new Map<string, Author>();
  for (const author of seen) {
    const so = after.get(author.id) ?? known.get(author.id);
    after.set(author.id, so ? joinAuthors(so, author) : author);
  }
  if (after.size > 0) {
    await db.authors.bulkPut([...after.values()]);
  }
}

/** Whether all of an account's posts are remembered, and for good. */
export function isFollowed(author: Author | undefined): boolean {
  return author?.role === 'own' || author?.role === 'competitor';
}

/** The ids of whom a look, or the earlier ones at the same post, names as the author. */
export function authorIdsOf({ look, post }: Match): string[] {
  return [authorIdOf(look.post), post && authorIdOf(post)].filter(id => id !== undefined);
}

/** The rows of those of the accounts that are marked. They are few: to read the ids of all is one question. */
export async function readMarkedAmong(ids: string[]): Promise<Map<string, Author>> {
  if (ids.length === 0) {
    return new Map();
  }
  const marked = new Set(await db.authors.where('role').above('').primaryKeys());
  return readAuthors(ids.filter(id => marked.has(id)));
}

export async function readAuthors(ids: string[]): Promise<Map<string, Author>> {
  return readMap(db.authors.bulkGet([...new Set(ids)]));
}

/** The id of a post's author in `authors`, where the post tells it. */
export function authorIdOf(post: Post): string | undefined {
  return post.author?.id === undefined ? undefined : postId(post.platform, post.author.id);
}
