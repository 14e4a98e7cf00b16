import type { Batch, Capture } from '../model/capture';
import { hasProfiles } from '../model/pages';
import { type Author, postId } from '../model/post';
import { db } from './database';
import type { TabPage } from './rows';

/** An account that a page tells of, and when it was told. */
type Told = { id: string; names: (string | undefined)[]; at: number };
type Shown = Pick<Batch['page'], 'kind' | 'platform' | 'url' | 'state' | 'open'>;

/**
 * Whose own page this is, and when it was shown: on a profile page the account that the address names, or the only one
 * it tells of. A post in a feed is no look at its author. Where accounts have no pages, an opened post is.
 */
export function visitsOf(page: Shown, accounts: Batch['accounts'], posts: Capture[]): Map<string, number> {
  const { kind, platform, url } = page;
  if (page.state !== 'ok' || platform === 'generic') {
    return new Map();
  }
  const authors = posts.flatMap(({ author, seenAt: at, externalId }): (Told & { of: string })[] =>
    author?.id === undefined ? [] : [{ id: author.id, names: [author.id, author.handle], at, of: externalId }],
  );
  if (!hasProfiles(platform)) {
    return newest(
      platform,
      authors.filter(({ of }) => of === page.open),
    );
  }
  if (kind !== 'profile') {
    return new Map();
  }
  const told = accounts.map(
    ({ externalId, handle, seenAt: at }): Told => ({ id: externalId, names: [externalId, handle], at }),
  );
  const words = wordsOf(url);
  const named = [...told, ...authors].filter(({ names }) => names.some(name => name && words.has(bare(name))));
  return newest(platform, named.length > 0 || told.length > 1 ? named : told);
}

/** When the operator last had an account's own page before them in a tab that is still open. */
export function lookedAtIn(id: string, pages: readonly TabPage[]): number | undefined {
  const looks = pages.flatMap(page => visitsOf(page, page.accounts, []).get(id) ?? []);
  return looks.length > 0 ? Math.max(...looks) : undefined;
}

/** Remembers a look at an account's own page, where the library knows the account. Runs in the batch's transaction. */
export async function storeVisits({ page, accounts, posts }: Batch): Promise<void> {
  const visits = visitsOf(page, accounts, posts);
  if (visits.size === 0) {
    return;
  }
  const rows = await db.authors.bulkGet([...visits.keys()]);
  const later = rows.flatMap((row): Author[] => {
    const lookedAt = (row && visits.get(row.id)) ?? 0;
    return row && lookedAt > (row.lookedAt ?? 0) ? [{ ...row, lookedAt }] : [];
  });
  await db.authors.bulkPut(later);
}

function newest(platform: Author['platform'], told: readonly Told[]): Map<string, number> {
  const visits = new Map<string, number>();
  for (const { id, at } of told) {
    visits.set(postId(platform, id), Math.max(at, visits.get(postId(platform, id)) ?? 0));
  }
  return visits;
}

/** The parts of an address that can name an account. */
function wordsOf(url: string): Set<string> {
  const { pathname, searchParams } = new URL(url);
  // As `decodeURIComponent`, but what cannot be decoded throws nothing.
  const parts = pathname.split('/').map(part => new URLSearchParams(`_=${part.replace(/[+&]/g, '')}`).get('_') ?? '');
  return new Set([...parts, ...searchParams.values()].filter(Boolean).map(bare));
}

const bare = (name: string) => name.replace(/^@/, '').toLowerCase();
