import type { Platform } from '../platforms/define';
import type { Life } from './life';
import { isAt } from './past-visits';
import type { Visit } from './visit';

/**
 * Follow in-page navigation, told of by the Navigation API once the address has changed: its `navigate` comes before
 * that, also for downloads and pages that are then not opened.
 */
export function watchNavigation(
  life: Life,
  platform: Platform,
  current: () => Visit,
  begin: (url: URL, how: NavigationType | null) => void,
): void {
  life.addEventListener<NavigationCurrentEntryChangeEvent>(navigation, 'currententrychange', ({ navigationType }) => {
    const url = new URL(location.href);
    if (url.href === current().url.href) return;
    if (isSamePage(platform, current(), url, navigationType === 'replace')) current().move(url);
    else begin(url, navigationType);
  });
}

/** Pages correct their own address (tracking parameters, a part of a video): that makes no other page. */
export function isSamePage(platform: Platform, visit: Visit, url: URL, isReplaced: boolean): boolean {
  if (isAt(visit, url)) return true;
  const next = platform.address(url);
  if (next?.kind !== visit.address?.kind || next?.id !== visit.address?.id) return false;
  if (next?.id && (next.kind === 'post' || next.kind === 'article')) return true;
  return isReplaced && url.pathname === visit.url.pathname;
}
