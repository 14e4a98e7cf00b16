import { browser } from 'wxt/browser';
import { findingsOf } from '../../lib/analysis/health';
import { listHealth } from '../../lib/db/health';
import { readKeep } from '../../lib/db/keeps';
import { countUnkept, readTab, type TabPage } from '../../lib/db/pages';
import { problemOf } from '../../lib/db/problem';
import { readSettings, readSwitches } from '../../lib/db/settings';
import { platformOf } from '../../lib/model/platform-of';
import { postId } from '../../lib/model/post';
import type { SwitchId } from '../../lib/model/roll';
import { grantedOrigins } from './reconcile';
import { sayFinding, sayUnknownPage } from './say-finding';
import { sayNothingToKeep, sayProblem } from './say-problem';

/** `title`: the one sentence that a pointer on the icon is told; where there is none, the name. */
type Badge = { text: string; colour: string; title?: string };

const kept: Badge = { text: '✓', colour: '#1f5fd6' };
const warning: Badge = { text: '!', colour: '#b45309' };
/** Red is for data at risk alone. */
const danger: Badge = { text: '!', colour: '#b02a22' };
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
  await draw(tabId, await badgeOf(tabId));
}

/** The same for the tabs in front: those behind are redrawn when the operator turns to them. */
export async function showBadges(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map(({ id }) => id !== undefined && showBadge(id)));
}

/**
 * Say on the icon why something was not done, where the panel may be closed: until the tab has something else to say.
 * What is no problem of the library's is thrown on.
 */
export async function showProblem(tabId: number, error: unknown): Promise<void> {
  const problem = problemOf(error);
  if (!problem) throw error;
  await draw(tabId, { ...(problem.kind === 'full' ? danger : warning), title: await sayProblem(problem) });
}

/** Say on the icon that there was nothing to keep. */
export async function showNothingToKeep(tabId: number): Promise<void> {
  await draw(tabId, { ...warning, title: await sayNothingToKeep() });
}

async function draw(tabId: number, { text, colour, title }: Badge): Promise<void> {
  const name = browser.runtime.getManifest().action?.default_title ?? '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setTitle({ tabId, title: title ?? name });
  } catch (reason) {
    // The tab closed meanwhile: there is no icon left to draw on.
    console.debug(reason);
  }
}

async function badgeOf(tabId: number): Promise<Badge> {
  const page = await readTab(tabId);
  const platform = page ? page.platform : await platformIn(tabId);
  if (!platform) return nothing;
  if (platform !== 'generic' && !(await readSwitches())[platform].on) {
    // Access is given, the switch is off: the operator paused this site.
    return (await grantedOrigins(platform)).length > 0 ? paused : nothing;
  }
  if (!page) return nothing;
  const trouble = await troubleOf(page);
  if (trouble) return { ...warning, title: trouble };
  const open = page.open && postId(page.platform, page.open);
  if (open && page.order.includes(open)) {
    const keep = await readKeep(open);
    return keep && !keep.trashedAt ? kept : { ...nothing, text: '1' };
  }
  const fresh = await countUnkept(page.order, 100);
  return fresh > 0 ? { ...nothing, text: fresh > 99 ? '99+' : String(fresh) } : nothing;
}

async function platformIn(tabId: number): Promise<SwitchId | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url ? platformOf(tab.url) : undefined;
}

/** What is wrong with reading this page, or pages of its kind, in one sentence. */
async function troubleOf({ platform, kind, state }: TabPage): Promise<string | undefined> {
  if (platform === 'generic') return undefined;
  const rows = await listHealth(platform);
  const finding = rows.filter(row => row.kind === kind).flatMap(findingsOf)[0];
  if (!finding && state !== 'unknown') return undefined;
  const { language } = await readSettings();
  return finding ? sayFinding(platform, finding, language) : sayUnknownPage(language);
}
