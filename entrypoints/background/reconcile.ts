import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from '../../lib/db/settings';
import { centreOf, covers, originOf } from '../../lib/model/platform-of';
import { roll, type SwitchId, switchIds } from '../../lib/model/roll';

type Script = {
  id: string;
  js: string[];
  matches: string[];
  /** Pages of the site that are not read all the same. */
  excludeMatches: string[];
  world: 'MAIN' | 'ISOLATED';
};

let running: Promise<void> = Promise.resolve();

/**
 * Make what runs agree with what the operator chose: switches ∩ granted origins → registered scripts → open tabs.
 * Idempotent, one at a time; called at worker start, install, browser start, permission and switch changes.
 */
export function reconcile(): Promise<void> {
  running = running.then(reconcileOnce, reconcileOnce);
  return running;
}

async function reconcileOnce(): Promise<void> {
  const wanted = await wantedScripts();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const stale = registered.filter(script => !wanted.some(({ id }) => id === script.id));
  const fresh = wanted.filter(script => !registered.some(({ id }) => id === script.id));
  const moved = wanted.filter(script => registered.some(now => now.id === script.id && !isSame(now, script)));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  if (fresh.length > 0) {
    await browser.scripting.registerContentScripts(
      fresh.map(script => ({ ...script, runAt: 'document_start' as const, allFrames: false })),
    );
  }
  if (moved.length > 0) {
    await browser.scripting.updateContentScripts(
      moved.map(({ id, matches, excludeMatches, js }) => ({ id, matches, excludeMatches, js, css: [] })),
    );
  }
  // Registered scripts run from the next document on: a page that is open already is given them now.
  const isNew = (id: string) => (match: string) =>
    !registered.some(script => script.id === id && script.matches?.includes(match));
  const widened = moved.map(script => ({ ...script, matches: script.matches.filter(isNew(script.id)) }));
  await injectIntoOpenTabs([...fresh, ...widened.filter(({ matches }) => matches.length > 0)]);
}

/** The page's tap comes before the reader that listens to it. */
async function wantedScripts(): Promise<Script[]> {
  const { platforms } = await readSettings();
  const scripts: Script[] = [];
  for (const id of switchIds) {
    const { on, centre, tap } = platforms[id];
    const [site, backend] = [await grantedOrigins(id), await granted(centreOf(id))];
    // The operator took the access back in the browser's own settings: the switches must not say otherwise.
    if (on && site.length === 0) await changeSettings({ platforms: { [id]: { on: false } } });
    if (centre && backend.length === 0) await changeSettings({ platforms: { [id]: { centre: false } } });
    if (!on || site.length === 0) continue;
    // A backend on the site itself is named among the pages as well: it is what is new to open tabs.
    const matches = [...site, ...(centre ? backend : [])];
    const where = { matches, excludeMatches: centre ? [] : [...centreOf(id)] };
    if (tap) scripts.push({ id: `tap:${id}`, js: ['content-scripts/tap.js'], ...where, world: 'MAIN' });
    scripts.push({ id: `reader:${id}`, js: [`${id}.js`], ...where, world: 'ISOLATED' });
  }
  return scripts;
}

type Pages = { matches?: string[] | undefined; excludeMatches?: string[] | undefined };

/** Whether two scripts are for the same pages; the browser may give the patterns back in another order. */
function isSame(one: Pages, other: Pages): boolean {
  const say = ({ matches = [], excludeMatches = [] }: Pages) => `${matches.toSorted()} ${excludeMatches.toSorted()}`;
  return say(one) === say(other);
}

export function grantedOrigins(id: SwitchId): Promise<string[]> {
  return granted(roll[id].origins);
}

async function granted(patterns: readonly string[]): Promise<string[]> {
  const ask = (pattern: string) => browser.permissions.contains({ origins: [originOf(pattern)] });
  const answers = await Promise.all(patterns.map(ask));
  return patterns.filter((_, index) => answers[index]);
}

async function injectIntoOpenTabs(scripts: Script[]): Promise<void> {
  for (const { matches, excludeMatches, js, world } of scripts) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      const { url } = tab;
      if (tab.id === undefined || tab.discarded) continue;
      if (url !== undefined && excludeMatches.some(pattern => covers(pattern, url))) continue;
      await browser.scripting
        .executeScript({ target: { tabId: tab.id }, files: js as never, world, injectImmediately: true })
        // A tab that closed or moved meanwhile, or shows the browser's own error page, has nothing to read.
        .catch(reason => console.info(`Caifeng could not read the open tab ${tab.id}:`, reason));
    }
  }
}
