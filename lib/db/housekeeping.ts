import { write } from './act';
import { tick } from './clock';
import { compact } from './compact';
import { applyTally, type Tally } from './counters';
import { db } from './database';
import { facetKey, facetRange, tombstone } from './facets';
import { authorIdOf } from './facts';
import { readSettings } from './settings';

const day = 86_400_000;
const slice = 500;

/**
 * Forgets what was only seen, long ago: posts without a keep, that inspired no plan, of authors who are neither own nor
 * competitors. In slices, so that captures get their turn. Returns how many posts went.
 */
export async function forgetOld(now: number): Promise<number> {
  const { forgetAfterDays } = await readSettings();
  const before = now - forgetAfterDays * day;
  let forgotten = 0;
  let after = '';
  for (;;) {
    const ids = (await db.posts.where('lastSeen').below(before).primaryKeys())
      .sort()
      .filter(id => id > after)
      .slice(0, slice);
    const last = ids.at(-1);
    if (last === undefined) {
      break;
    }
    after = last;
    forgotten += await forgetPosts(ids, before);
  }
  await db.batches
    .where('at')
    .below(now - 2 * day)
    .delete();
  return forgotten;
}

/** Forgets those of the posts that may be. */
async function forgetPosts(ids: string[], before: number): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const [posts, keeps, plans] = await Promise.all([
      db.posts.bulkGet(ids),
      db.keeps.bulkGet(ids),
      db.plans.where('inspirations').anyOf(ids).toArray(),
    ]);
    const planned = new Set(plans.filter(plan => plan.deletedAt === undefined).flatMap(plan => plan.inspirations));
    const old = posts.filter((post, at) => {
      const keep = keeps[at];
      return post && post.lastSeen < before && (!keep || keep.removedAt !== undefined) && !planned.has(post.id);
    });
    const authorIds = [...new Set(old.flatMap(post => (post && authorIdOf(post)) ?? []))];
    const authors = await db.authors.bulkGet(authorIds);
    const followed = new Set(
      authors.filter(author => author?.role === 'own' || author?.role === 'competitor').map(author => author?.id),
    );
    const gone = old.flatMap(post => (post && !followed.has(authorIdOf(post)) ? [post] : []));
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

/** Removes for good what has lain in the trash for 30 days; a stamped tombstone stays. Returns how many went. */
export async function emptyTrash(now: number): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const [from] = facetRange(facetKey({ all: true }, true));
    const to = `${from}${String(now - 30 * day).padStart(15, '0')}`;
    const rows = await db.keeps.where('facets').between(from, to).toArray();
    if (rows.length > 0) {
      const stamp = await tick(now);
      const tally: Tally = new Map();
      await write(
        'keeps',
        rows.map(before => ({ before, after: tombstone(before, now, stamp) })),
        tally,
      );
      await applyTally(tally);
    }
    return rows.length;
  });
}

/** Packs the appended texts into larger blocks and drops those replaced since. For idle moments. */
export async function compactText(): Promise<void> {
  await compact();
}
