import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { pressIcon } from '../browser/operator.ts';
import { type Answer, html, serve } from '../browser/site.ts';
import { type Look, lookAtLibrary, readLibrary, wipeLibrary } from './library.ts';
import type { SavedAnswer, SavedPage } from './saved-page.ts';
import type { Filed } from './scenario.ts';
import type { Captured } from './score.ts';
import type { Station } from './station.ts';
import { placeTab } from './tab.ts';
import { sayCaptured } from './vocabulary.ts';

const emptyDocument = '<!doctype html><html><head><title></title></head><body></body></html>';
/** Settled: nothing new for so long. */
const quiet = 1_000;
/** A page of which nothing was said after so long is not read at all. */
const silent = 4_000;
/** What the icon was pressed on is read by a script that has yet to be put there, which a busy machine takes its time for. */
const pressed = 10_000;
const longest = 15_000;
/** Several browsers may be opening documents of megabytes at the same time. */
const opening = 120_000;

/** Show one scenario's page to the extension as the operator would see it, and say what was stored. */
export async function replay(station: Station, scenario: Filed, saved: SavedPage, shots?: string): Promise<Captured> {
  const { extension } = station;
  const { context, desk } = extension;
  await wipeLibrary(desk);
  await station.setClock(Date.parse(scenario.seenAt));
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  const answer = startSite(scenario.page, saved);
  let asking: SavedAnswer | undefined;
  await serve(context, request => answer(request, asking));
  const page = await context.newPage();
  try {
    await placeTab(page, scenario);
    await page.goto(scenario.page, { waitUntil: 'domcontentloaded', timeout: opening });
    const tabId = await tabInFront(desk);
    for (const each of saved.answers) {
      asking = each;
      await perform(page, each);
    }
    const watched = scenario.platform !== 'generic';
    if (!watched) await pressIcon(extension, page);
    await settle(() => lookAtLibrary(desk, tabId), watched ? silent : pressed);
    if (shots) {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${scenario.path.replaceAll(/[\\/]/g, '-')}.png`) });
    }
    return sayCaptured(await readLibrary(desk, tabId, watched));
  } finally {
    for (const each of context.pages()) if (each !== desk) await each.close();
  }
}

/** What the site answers in this scenario; everything else is refused. */
function startSite(address: string, { html: document = emptyDocument, answers }: SavedPage) {
  return (request: Request, asking: SavedAnswer | undefined): Answer | undefined => {
    const same = (url: string) => plain(url) === plain(request.url());
    const matching = answers.filter(({ url, method }) => same(url) && method === request.method());
    // The same address may answer differently each time: the one the page asks for now goes first.
    const found = matching.find(each => each === asking) ?? matching[0];
    if (found) return found;
    return same(address) && request.method() === 'GET' ? html(document) : undefined;
  };
}

function plain(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

async function tabInFront(desk: Page): Promise<number> {
  const id = await desk.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  if (id === undefined) throw new Error('No tab is in front.');
  return id;
}

/** Let the page ask for this answer by itself. */
async function perform(page: Page, { url, method }: SavedAnswer): Promise<void> {
  const failure = await page.evaluate(
    ({ url, method }) =>
      fetch(url, { method, credentials: 'include' })
        .then(answer => answer.text())
        .then(
          () => undefined,
          (error: unknown) => String(error),
        ),
    { url, method },
  );
  if (failure) throw new Error(`The page could not ask for ${url}: ${failure}`);
}

async function settle(look: () => Promise<Look>, patience: number): Promise<void> {
  const start = Date.now();
  let last = '';
  let since = start;
  while (Date.now() - start < longest) {
    const now = await look();
    if (JSON.stringify(now) !== last) {
      last = JSON.stringify(now);
      since = Date.now();
    }
    const enough = now.state === undefined ? patience : now.state === 'loading' ? longest : quiet;
    if (Date.now() - since >= enough) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
