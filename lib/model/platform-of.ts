import { centreOf, roll, type SwitchId, switchIds } from './roll';

/** The platform whose origins, or whose backend's, cover this address. */
export function platformOf(url: string): SwitchId | undefined {
  const { origin } = new URL(url);
  // `https://*.` stands for every host under a domain.
  const covers = (pattern: string) =>
    pattern === `${origin}/*` ||
    (/^https:\/\/\*\./.test(pattern) && /^https:/.test(origin) && `${origin}/*`.endsWith(pattern.slice(9)));
  return switchIds.find(id => [...roll[id].origins, ...centreOf(id)].some(covers));
}
