import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from '../../lib/db/settings';
import { centreOf } from '../../lib/model/platform-of';
import { roll, type SwitchId, switchIds } from '../../lib/model/roll';

type Script = { id: string; js: string[]; matches: string[]; world: 'MAIN' | 'ISOLATED' };

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
  const moved = wanted.filter(({ id, matches }) =>
    registered.some(script => script.id === id && String(script.matches) !== String(matches)),
  );
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  if (fresh.length > 0) {
    await browser.scripting.registerContentScripts(
      fresh.map(script => ({ ...script, runAt: 'document_start' as const, allFrames: false })),
    );
  }
  if (moved.length > 0) {
    await browser.scripting.updateContentScripts(moved.map(({ id, matches, js }) => ({ id, matches, js, css: [] })));
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
    const matches = [...site, ...(centre ? backend : [])];
    if (tap) scripts.push({ id: `tap:${id}`, js: ['content-scripts/tap.js'], matches, world: 'MAIN' });
    scripts.push({ id: `reader:${id}`, js: [`${id}.js`], matches, world: 'ISOLATED' });
  }
  return scripts;
}

export function grantedOrigins(id: SwitchId): Promise<string[]> {
  return granted(roll[id].origins);
}

async function granted(origins: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(origins.map(origin => browser.permissions.contains({ origins: [origin] })));
  return origins.filter((_, index) => answers[index]);
}

async function injectIntoOpenTabs(scripts: Script[]): Promise<void> {
  for (const { matches, js, world } of scripts) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined || tab.discarded) continue;
      await browser.scripting
        .executeScript({ target: { tabId: tab.id }, files: js as never, world, injectImmediately: true })
        // A tab that closed or moved meanwhile, or shows the browser's own error page, has nothing to read.
        .catch(reason => console.info(`Caifeng could not read the open tab ${tab.id}:`, reason));
    }
  }
}
