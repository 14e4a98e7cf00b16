import type { ActiveTab } from '@/components/ui/use-active-tab';
import type { PageItem, TabPage } from '@/lib/db/pages';
import type { Settings } from '@/lib/db/settings';
import type { PageState } from '@/lib/model/page';
import { isCentre, platformOf } from '@/lib/model/platform-of';
import type { Keep } from '@/lib/model/post';
import type { SwitchId } from '@/lib/model/roll';

/** A post of the page, and the operator's words on it where it is kept. */
export type Listed = PageItem & { keep?: Keep };

/** How things stand with the page in view: it is shown, or there is one plain reason why not. */
export type Situation =
  | { is: 'shown'; page: TabPage }
  | { is: 'state'; state: Exclude<PageState, 'ok'>; page: TabPage }
  | { is: 'off'; platform: SwitchId }
  /** The account owner's own backend, which has a switch of its own. */
  | { is: 'centre'; platform: SwitchId }
  | { is: 'waiting'; platform: SwitchId; isLoading: boolean }
  /** A page of another site was read on the operator's press, and holds no article. */
  | { is: 'no-article' }
  /** A site that is not on the roll, or one whose address the browser does not tell us. */
  | { is: 'other'; isReadable: boolean }
  | { is: 'internal' };

export function situationOf(
  tab: ActiveTab,
  page: TabPage | undefined,
  platforms: Settings['platforms'],
  itemCount: number,
): Situation {
  const isWeb = tab.url !== undefined && /^https?:/.test(tab.url);
  if (tab.isClosed || (tab.url !== undefined && !isWeb)) return { is: 'internal' };
  const told = page?.platform === 'generic' ? undefined : page?.platform;
  const platform = told ?? (tab.url && isWeb ? platformOf(tab.url) : undefined);
  if (platform && !platforms[platform].on) return { is: 'off', platform };
  if (platform && !platforms[platform].centre && showsCentre(platform, tab.url, page))
    return { is: 'centre', platform };
  if (page && (page.state === 'ok' || itemCount > 0)) return { is: 'shown', page };
  if (page?.platform === 'generic' && page.state === 'unknown') return { is: 'no-article' };
  if (page && page.state !== 'ok') return { is: 'state', state: page.state, page };
  if (platform) return { is: 'waiting', platform, isLoading: tab.isLoading };
  return { is: 'other', isReadable: isWeb };
}

/** The browser may not tell the address of a site that is not switched on; then what the tab showed tells. */
function showsCentre(platform: SwitchId, url: string | undefined, page: TabPage | undefined): boolean {
  return url === undefined ? page?.kind === 'metrics' : isCentre(platform, url);
}

/** What there is to say of a page that is read and shows no post. */
export function absenceOf({ kind, accounts }: TabPage): 'noPosts' | 'noSinglePosts' | 'noPostsYet' {
  if (kind === 'profile' && accounts.length > 0) return 'noPosts';
  return kind === 'hotlist' ? 'noSinglePosts' : 'noPostsYet';
}
