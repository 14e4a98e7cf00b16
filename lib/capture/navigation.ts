import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Platform } from '../platforms/define';
import type { Visit } from './visit';

/**
 * Follow in-page navigation. The Navigation API tells of it once the address has changed; `wxt:locationchange` comes
 * before that, also for downloads and pages that are then not opened, and is an event that the page could hear.
 */
export function watchNavigation(
  ctx: ContentScriptContext,
  platform: Platform,
  current: () => Visit,
  begin: (url: URL, how: NavigationType | null) => void,
): void {
  ctx.addEventListener(navigation, 'currententrychange', event => {
    const { navigationType } = event as NavigationCurrentEntryChangeEvent;
    const url = new URL(location.href);
    if (url.href === current().url.href) return;
    if (isSamePage(platform, current(), url, navigationType === 'replace')) current().move(url);
    else begin(url, navigationType);
  });
}

/** Pages correct their own address (tracking parameters, a part of a video): that makes no other page. */
export function isSamePage(platform: Platform, visit: Visit, url: URL, isReplaced: boolean): boolean {
  if (url.pathname === visit.url.pathname && url.search === visit.url.search) return true;
  const next = platform.address(url);
  if (next?.kind !== visit.address?.kind || next?.id !== visit.address?.id) return false;
  if (next?.id && (next.kind === 'post' || next.kind === 'article')) return true;
  return isReplaced && url.pathname === visit.url.pathname;
}
