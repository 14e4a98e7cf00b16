import type { Doubt, Doubtful, PlatformInfo } from './platform-info';
// With its ending, since the tests' own tools load this file as it is.
import { type PlatformId, roll, type SwitchId, switchIds } from './roll.ts';

/** What is known of a platform: its line of the roll; nothing of other pages. */
export function infoOf(id: PlatformId): PlatformInfo | undefined {
  return id === 'generic' ? undefined : roll[id];
}

/** The origins of a platform's backend for account owners; none where it has none that is read. */
export function centreOf(id: SwitchId): readonly string[] {
  return infoOf(id)?.centre ?? [];
}

/** Whether comments under its posts can be read. */
export function readsComments(id: SwitchId): boolean {
  return infoOf(id)?.comments ?? true;
}

/** What of a platform was not checked against a page of today, and why. */
export function doubtsOf(id: PlatformId): readonly (readonly [what: Doubtful, why: Doubt])[] {
  return Object.entries(infoOf(id)?.unverified ?? {}) as [Doubtful, Doubt][];
}

/** The platform whose origins, or whose backend's, cover this address. */
export function platformOf(url: string): SwitchId | undefined {
  const { origin } = new URL(url);
  // `https://*.` stands for every host under a domain.
  const covers = (pattern: string) =>
    pattern === `${origin}/*` ||
    (/^https:\/\/\*\./.test(pattern) && /^https:/.test(origin) && `${origin}/*`.endsWith(pattern.slice(9)));
  return switchIds.find(id => [...roll[id].origins, ...centreOf(id)].some(covers));
}
