import type { PageKind } from '../model/page';

/**
 * The part of a site an address leads to, without whose page it is: `www.bilibili.com/v/popular/all`, `x.com/2/media`.
 * A feed is told by its plain words; of other pages the number of steps tells enough, and the last word of a deeper
 * one. Without the copied answers other fields are read, so that is another place as well.
 */
export function placeOf(url: string, kind: PageKind, hasTap: boolean): string {
  const { host, pathname } = new URL(url);
  const steps = pathname.split('/').filter(Boolean);
  const plain = steps.map(step => (/^[a-z][a-z_-]{0,19}$/.test(step) ? step : '*'));
  const last = plain.at(-1);
  const path =
    kind === 'feed' || kind === 'hotlist'
      ? plain.slice(0, 4).join('/')
      : [steps.length, ...(kind === 'profile' && steps.length > 1 && last !== '*' ? [last] : [])].join('/');
  return `${host}/${path}${hasTap ? '' : ' untapped'}`;
}
