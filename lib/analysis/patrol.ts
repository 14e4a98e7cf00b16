import { profilePage } from '../model/pages';
import type { Author } from '../model/post';
import type { PlatformId } from '../model/roll';

const day = 86_400_000;

/** An account whose page is due to be looked at. `at`: when it last was; absent where that was never seen. */
export type PatrolStop = { author: Author; at?: number; url?: string };

/** `isRead`: whether a look at this platform would be noticed; what it would not is not asked for. */
type Round = { now: number; days: number; isRead: (platform: PlatformId) => boolean };

/**
 * The marked accounts whose own page was not looked at for so many days, those that wait longest first. One that was
 * never looked at waits since it was first seen.
 */
export function patrol(authors: readonly Author[], { now, days, isRead }: Round): PatrolStop[] {
  return authors
    .filter(({ role, platform }) => role !== undefined && isRead(platform))
    .filter(author => now - waitsSince(author) >= days * day)
    .sort((a, b) => waitsSince(a) - waitsSince(b) || (a.id < b.id ? -1 : 1))
    .map(author => {
      const url = pageOf(author);
      return { author, ...(author.lookedAt !== undefined && { at: author.lookedAt }), ...(url && { url }) };
    });
}

const waitsSince = ({ lookedAt, firstSeen }: Author) => lookedAt ?? firstSeen;

/** The address of an account's own page: as it was told, or else in the platform's form. */
export function pageOf({ platform, externalId, handle, url }: Author): string | undefined {
  return url ?? profilePage(platform, { id: externalId, handle });
}
