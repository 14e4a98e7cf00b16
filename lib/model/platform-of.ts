import type { Doubt, Doubtful, PlatformInfo } from './platform-info';
// With its ending, since the tests' own tools load this file as it is.
import { type PlatformId, roll, type SwitchId, switchIds } from './roll.ts';

/** What is known of a platform: its line of the roll; nothing of other pages. */
export function infoOf(id: PlatformId): PlatformInfo | undefined {
  return id === 'generic' ? undefined : roll[id];
}

/** Where a platform's backend for account owners is, as match patterns; nothing where it has none that is read. */
export function centreOf(id: SwitchId): readonly string[] {
  return infoOf(id)?.centre ?? [];
}

/** The origins that its backend needs beyond the platform's own: asked for with its switch, given back with it. */
export function centreOriginsOf(id: SwitchId): readonly string[] {
  const origins = centreOf(id).map(originOf);
  return origins.filter(origin => !roll[id].origins.some(site => covers(site, origin)));
}

/** Whether an address is one of a platform's backend for account owners. */
export function isCentre(id: SwitchId, url: string): boolean {
  return centreOf(id).some(pattern => covers(pattern, url));
}

/** The origin of a match pattern, as one. */
export function originOf(pattern: string): string {
  return pattern.replace(/(?<=^https:\/\/[^/]+)\/.*$/, '/*');
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
  return switchIds.find(id => [...roll[id].origins, ...centreOf(id)].some(pattern => covers(pattern, url)));
}

/** Whether a match pattern covers an address: `https://*.` stands for every host under a domain, `*` at its end for any. */
export function covers(pattern: string, url: string): boolean {
  const [, wide, host = '', path = ''] = /^https:\/\/(\*\.)?([^/]+)(\/.*)\*$/.exec(pattern) ?? [];
  const address = new URL(url);
  if (address.protocol !== 'https:' || !address.pathname.startsWith(path)) return false;
  return wide ? address.host.endsWith(`.${host}`) : address.host === host;
}
