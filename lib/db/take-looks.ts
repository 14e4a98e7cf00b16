import type { SwitchId } from '../model/roll';
import { applyTally, type Tally } from './counters';
import { db } from './database';
import { authorIdsOf, matchLooks, readAuthors, readKnown, readMarkedAmong, storeAuthors, storeLooks } from './facts';
import { authorOf } from './fold-author';
import type { Look } from './rows';

/** Takes looks that only a tab shows into the library. Runs in a transaction over all tables. */
export async function takeLooks(looks: Look[]): Promise<Look[]> {
  if (looks.length === 0) {
    return [];
  }
  const matches = await matchLooks(looks.map(({ post, history, aliases }) => ({ post, history, aliases })));
  const [known, authors] = await Promise.all([readKnown(matches), readMarkedAmong(matches.flatMap(authorIdsOf))]);
  const tally: Tally = new Map();
  const { looks: stored, written } = storeLooks(known, authors, tally);
  await Promise.all([written, applyTally(tally)]);
  return stored;
}

/** Takes all that the open tabs show of these platforms: whoever begins to watch means the page before them too. */
export async function takeShown(platforms: readonly SwitchId[]): Promise<void> {
  const pages = await db.pages.filter(({ platform }) => platforms.some(id => id === platform)).toArray();
  const items = await db.pageItems
    .where('tabId')
    .anyOf(pages.map(({ tabId }) => tabId))
    .toArray();
  await takeLooks(items);
  const accounts = pages.flatMap(page => page.accounts).map(authorOf);
  await storeAuthors(accounts, await readAuthors(accounts.map(({ id }) => id)));
}
