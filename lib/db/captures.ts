import type { Batch } from '../model/capture';
import type { Author } from '../model/post';
import { admitComments, storeComments } from './comments';
import { applyTally, type Tally } from './counters';
import { db } from './database';
import { authorIdsOf, isFollowed, matchLooks, readAuthors, readKnown, readMarkedAmong, storeLooks } from './facts';
import { authorOf } from './fold-author';
import { foldHealth, healthIdOf } from './health';
import { storeTopics } from './hotlists';
import { keepOf } from './keep-row';
import { looksOf } from './looks';
import { readItems, showPage } from './pages';
import { parseSwitches } from './settings';
import { storeVisits } from './visits';

/**
 * Writes what one message of a page says, in one transaction with the message's id: the tab's page and its items
 * always; the library where the platform is watched, the post is kept, or its author is an own account or a competitor;
 * comments and own-account metrics only where they are switched on.
 * The same batch twice writes once and answers the same.
 */
export async function saveBatch(batch: Batch, from: { tabId: number }): Promise<{ saved: number }> {
  const isOk = batch.page.state === 'ok';
  const isCentre = batch.page.kind === 'metrics';
  const comments = await admitComments(batch);
  const looks = isOk ? looksOf(batch.posts) : [];
  const accounts = isOk ? batch.accounts.map(authorOf) : [];
  const healthId = healthIdOf(batch.page);
  return db.transaction('rw', db.tables, async () => {
    const [done, page, switches, matches, before] = await Promise.all([
      db.batches.get(batch.id),
      db.pages.get(from.tabId),
      db.settings.get('platforms'),
      matchLooks(looks),
      healthId === undefined ? undefined : db.health.get(healthId),
    ]);
    if (done) {
      return { saved: done.saved };
    }
    const platforms = parseSwitches(switches?.value);
    const { platform } = batch.page;
    if (isCentre && (platform === 'generic' || !platforms[platform].centre)) {
      return { saved: 0 };
    }
    // Who lets the own backend be read wants what it says remembered.
    const isWatched = ({ platform }: { platform: Author['platform'] }) =>
      platform !== 'generic' && platforms[platform].on && (platforms[platform].watch || isCentre);
    const [known, marked, profiled, items] = await Promise.all([
      // Of a watched platform everything is wanted, kept or not; then a keep matters where its author becomes known.
      readKnown(matches, one => !isWatched(one.look.post) || new Set(authorIdsOf(one)).size > 1),
      readMarkedAmong(matches.flatMap(authorIdsOf)),
      readAuthors(accounts.map(({ id }) => id)),
      readItems(from.tabId, batch.page, page, matches),
    ]);
    const authors = new Map([...marked, ...profiled]);
    const isOfInterest = (ids: string[]) => ids.some(id => isFollowed(authors.get(id)));

    const tally: Tally = new Map();
    const wanted = known.filter(
      one => isWatched(one.look.post) || keepOf(one.keep) !== undefined || isOfInterest(authorIdsOf(one)),
    );
    const { looks: stored, written } = storeLooks(
      wanted,
      authors,
      tally,
      accounts.filter(account => isWatched(account) || isOfInterest([account.id])),
    );
    const inLibrary = new Map(wanted.map((one, at) => [one, stored[at]]));
    const shown = known.map(one => ({ look: inLibrary.get(one) ?? one.look, isInLibrary: inLibrary.has(one) }));
    const row = { id: batch.id, at: Date.now(), saved: batch.posts.length * Number(isOk) };
    const hasTap = platform !== 'generic' && platforms[platform].tap;
    const health = foldHealth(before, batch, hasTap, row.at);
    await Promise.all([
      // A look is noted on the row that was just written.
      written.then(() => storeVisits(batch)),
      health && db.health.put(health),
      showPage(from.tabId, batch, page, items, shown),
      comments.length > 0 ? storeComments(comments) : undefined,
      storeTopics(isOk ? (batch.topics ?? []) : []),
      applyTally(tally),
      db.batches.add(row),
    ]);
    return { saved: row.saved };
  });
}
