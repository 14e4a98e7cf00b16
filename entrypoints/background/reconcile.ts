import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from '../../lib/db/settings';
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
  await injectIntoOpenTabs(fresh);
}

/** The page's tap comes before the reader that listens to it. */
async function wantedScripts(): Promise<Script[]> {
  const { platforms } = await readSettings();
  const scripts: Script[] = [];
  for (const id of switchIds) {
    const matches = await grantedOrigins(id);
    if (platforms[id].on && matches.length === 0) {
      // The operator took the access back in the browser's own settings: the switch must not say otherwise.
      await changeSettings({ platforms: { [id]: { on: false } } });
    }
    if (!platforms[id].on || matches.length === 0) continue;
    if (platforms[id].tap) scripts.push({ id: `tap:${id}`, js: ['content-scripts/tap.js'], matches, world: 'MAIN' });
    scripts.push({ id: `reader:${id}`, js: [`content-scripts/${id}.js`], matches, world: 'ISOLATED' });
  }
  return scripts;
}

export async function grantedOrigins(id: SwitchId): Promise<string[]> {
  const granted = await Promise.all(
    roll[id].origins.map(origin => browser.permissions.contains({ origins: [origin] })),
  );
  return roll[id].origins.filter((_, index) => granted[index]);
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
