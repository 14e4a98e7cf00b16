import { browser } from 'wxt/browser';
import { readTabKeeps } from '../../lib/db/pages';
import { readSettings } from '../../lib/db/settings';
import { platformOf } from '../../lib/model/platform-of';
import { postId } from '../../lib/model/post';
import { grantedOrigins } from './reconcile';

type Badge = { text: string; colour: string };

const kept: Badge = { text: '✓', colour: '#1f5fd6' };
const warning: Badge = { text: '!', colour: '#b45309' };
const paused: Badge = { text: '•', colour: '#6b7280' };
const nothing: Badge = { text: '', colour: '#1f5fd6' };

/** Redraw the badge when the operator turns to another tab or a page begins. */
export function watchBadge(): void {
  browser.tabs.onActivated.addListener(({ tabId }) => void showBadge(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status) void showBadge(tabId);
  });
}

/** Say on the icon what this tab holds. The sign alone tells; colour only helps. */
export async function showBadge(tabId: number): Promise<void> {
  const { text, colour } = await badgeOf(tabId);
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
  } catch (reason) {
    // The tab closed meanwhile: there is no icon left to draw on.
    console.debug(reason);
  }
}

async function badgeOf(tabId: number): Promise<Badge> {
  const { page, keeps } = await readTabKeeps(tabId);
  if (!page) return (await isPaused(tabId)) ? paused : nothing;
  if (page.state === 'unknown') return warning;
  const open = page.open && postId(page.platform, page.open);
  if (open && keeps.has(open)) {
    const keep = keeps.get(open);
    return keep && !keep.trashedAt ? kept : { ...nothing, text: '1' };
  }
  const fresh = [...keeps.values()].filter(keep => !keep).length;
  return fresh > 0 ? { ...nothing, text: fresh > 99 ? '99+' : String(fresh) } : nothing;
}

/** Access is given, the switch is off: the operator paused this site. */
async function isPaused(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const platform = tab?.url ? platformOf(tab.url) : undefined;
  if (!platform) return false;
  return !(await readSettings()).platforms[platform].on && (await grantedOrigins(platform)).length > 0;
}
