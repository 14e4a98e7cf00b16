import { asStored, write } from './act';
import { tick } from './clock';
import { forgetComments } from './comments';
import { compact } from './compact';
import { applyTally, type Tally } from './counters';
import { db } from './database';
import { facetKey, facetRange, tombstone } from './facets';
import { authorIdOf, isFollowed } from './facts';
import { forgetTopics } from './hotlists';
import { keepOf } from './keep-row';
import { readSettings } from './settings';

const day = 86_400_000;
const slice = 500;

/**
 * Forgets what was only seen, long ago: posts without a keep, that inspired no plan, of authors who are neither own nor
 * competitors, with their comments; then accounts without a mark of which nothing is left, and old hot topics. In slices, so that captures get their turn.
 * Returns how many posts went.
 */
export async function forgetOld(now: number): Promise<number> {
  const { forgetAfterDays } = await readSettings();
  const before = now - forgetAfterDays * day;
  const forgotten: number[] = [];
  for (const ids of slices(await db.posts.where('lastSeen').below(before).primaryKeys())) {
    forgotten.push(await forgetPosts(ids, before));
  }
  for (const ids of slices(await db.authors.toCollection().primaryKeys())) {
    await forgetAuthors(ids, before);
  }
  for (const ids of slices(await db.media.toCollection().primaryKeys())) {
    await forgetMedia(ids);
  }
  await forgetComments();
  await forgetTopics(before);
  await db.batches
    .where('at')
    .below(now - 2 * day)
    .delete();
  return forgotten.reduce((sum, count) => sum + count, 0);
}

/** Forgets those of the posts that may be. */
async function forgetPosts(ids: string[], before: number): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const [rows, keeps, plans] = await Promise.all([
      db.posts.bulkGet(ids),
      db.keeps.bulkGet(ids),
      db.plans.where('inspirations').anyOf(ids).toArray(),
    ]);
    const planned = new Set(plans.filter(plan => plan.deletedAt === undefined).flatMap(plan => plan.inspirations));
    const kept = new Set(keeps.filter(keep => keepOf(keep) !== undefined).map(keep => keep?.id));
    const old = rows
      .filter(post => post !== undefined)
      .filter(post => post.lastSeen < before && !kept.has(post.id) && !planned.has(post.id));
    const authors = await db.authors.bulkGet([...new Set(old.flatMap(post => authorIdOf(post) ?? []))]);
    const followed = new Set(authors.filter(isFollowed).map(author => author?.id));
    const gone = old.filter(post => !followed.has(authorIdOf(post)));
    const goneIds = gone.map(post => post.id);
    const histories = await db.history.bulkGet(goneIds);
    const tally: Tally = new Map();
    await Promise.all([
      write(
        'posts',
        gone.map(post => ({ before: post })),
        tally,
      ),
      write(
        'history',
        histories.map(history => ({ before: history })),
        tally,
      ),
      db.media.bulkDelete(goneIds),
      db.aliases.where('postId').anyOf(goneIds).delete(),
    ]);
    await applyTally(tally);
    return gone.length;
  });
}

/** Forgets those of the accounts that are not marked, were not seen, and of which no post is kept. */
async function forgetAuthors(ids: string[], before: number): Promise<void> {
  await db.transaction('rw', db.authors, db.counters, async () => {
    const keys = (id: string) => [facetKey({ author: id }), facetKey({ author: id }, true)];
    const [rows, counters] = await Promise.all([db.authors.bulkGet(ids), db.counters.bulkGet(ids.flatMap(keys))]);
    const used = new Set(counters.filter(counter => counter && counter.count > 0).map(counter => counter?.id));
    const old = rows.filter(row => row !== undefined && row.role === undefined && row.lastSeen < before);
    const gone = old.flatMap(row => (row && !keys(row.id).some(key => used.has(key)) ? [row.id] : []));
    await db.authors.bulkDelete(gone);
  });
}

/** Forgets pictures of posts that are neither in the library nor on a tab's page. */
async function forgetMedia(ids: string[]): Promise<void> {
  await db.transaction('rw', db.media, db.posts, db.pageItems, async () => {
    const known = new Set(await db.posts.where('id').anyOf(ids).primaryKeys());
    const shown = new Set((await db.pageItems.toCollection().primaryKeys()).map(key => key[1]));
    await db.media.bulkDelete(ids.filter(id => !known.has(id) && !shown.has(id)));
  });
}

function* slices(ids: string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += slice) {
    yield ids.slice(at, at + slice);
  }
}

/** Removes for good what has lain in the trash for 30 days; a stamped tombstone stays. Returns how many went. */
export async function emptyTrash(now: number): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const [from] = facetRange(facetKey({ all: true }, true));
    const to = `${from}${String(now - 30 * day).padStart(15, '0')}`;
    const rows = await db.keeps.where('facets').between(from, to).toArray();
    if (rows.length > 0) {
      const { stamp, written } = await tick(now);
      const tally: Tally = new Map();
      await write(
        'keeps',
        rows.map(before => ({ before, after: asStored('keeps', tombstone(before, now), stamp) })),
        tally,
      );
      await Promise.all([written, applyTally(tally)]);
    }
    return rows.length;
  });
}

/** Packs the appended texts into larger blocks and drops those replaced since. For idle moments. */
export async function compactText(): Promise<void> {
  await compact();
}
