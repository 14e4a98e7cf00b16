import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { html, json, serve } from '../browser/site.ts';
import { switchOn } from '../e2e/platforms.ts';
import { timeline } from './timeline.ts';

/** A browser with an extension that reads X, and a made-up X home page at its true address. */
export type Station = {
  extension: Extension;
  /** A tab at the page, shown and complete. */
  openHome(): Promise<Home>;
  /** Until the browser is at rest: after a hundred posts its database has half a second's work of its own. */
  rest(): Promise<void>;
  close(): Promise<void>;
};

export type Home = {
  page: Page;
  tabId: number;
  /**
   * Let the page ask for 100 posts that were never seen; the site takes so many ms for them. Tells when they had arrived,
   * by the page's clock, in ms.
   */
  ask(how?: { isRead?: boolean; after?: number }): Promise<number>;
};

const home = 'https://x.com/home';
const query = 'https://x.com/i/api/graphql/bench/HomeTimeline?variables=';

/** The same answer under a name that Caifeng does not listen to. */
const unread = query.replace('HomeTimeline', 'Unread');

export const leastBuild = join(import.meta.dirname, 'least');

/** The page itself does as little as a page can: what is measured beside it is Caifeng alone. */
const document = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>X</title></head><body><main>made up</main></body></html>`;

/** With the built extension, X switched on and watched. */
export async function openStation(profile: string): Promise<Station> {
  // A profile of a run before holds the worker of the build before, and Chrome would start that.
  rmSync(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
  const extension = await launchExtension({ profile, locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  const station = await furnish(extension);
  await switchOn(extension, ['x']);
  return station;
}

/**
 * With an extension that does what none could do without: it parses the answer, hands its posts on, and writes them into
 * an empty database. What this takes on a machine, no design takes less of.
 */
export async function openLeastStation(): Promise<Station> {
  return furnish(await launchExtension({ build: leastBuild }));
}

async function furnish(extension: Extension): Promise<Station> {
  // Numbers go on from run to run of one profile, so that no post is met twice.
  let number = Math.floor(Date.now() / 1000) % 10_000_000;
  let after = 0;
  await serve(extension.context, request => {
    if (request.url() === home) return html(document);
    if ([query, unread].some(start => request.url().startsWith(start))) {
      return { ...json({}), body: timeline(number, Date.now()), after };
    }
    return undefined;
  });
  return {
    extension,
    async openHome() {
      const page = await extension.context.newPage();
      await page.goto(home);
      // Until the reader takes a page that shows nothing for one that will not.
      await page.waitForTimeout(1_000);
      const tabId = await extension.desk.evaluate(
        async url => (await chrome.tabs.query({ url })).map(({ id }) => id).at(-1),
        home,
      );
      if (tabId === undefined) throw new Error('The practice page is in no tab.');
      return {
        page,
        tabId,
        ask({ isRead = true, after: delay = 0 } = {}) {
          number++;
          after = delay;
          return page.evaluate(
            url =>
              new Promise<number>((resolve, reject) => {
                // As X's own page asks.
                const request = new XMLHttpRequest();
                request.open('GET', url);
                request.withCredentials = true;
                request.onerror = () => reject(new Error('The made-up site did not answer.'));
                request.onload = () => {
                  const arrived = performance.now();
                  JSON.parse(request.responseText);
                  resolve(arrived);
                };
                request.send();
              }),
            `${isRead ? query : unread}${number}`,
          );
        },
      };
    },
    rest: () => restOf(extension),
    close: () => extension.close(),
  };
}

/** At rest: in three tenths of a second one after the other, all processes of the browser work no more than 15 ms. */
async function restOf({ devtools }: Extension): Promise<void> {
  const worked = async () => {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  let before = await worked();
  for (let [calm, waited] = [0, 0]; calm < 3; waited++) {
    if (waited > 600) throw new Error('The browser does not come to rest within a minute.');
    await wait(100);
    const now = await worked();
    calm = now - before <= 0.015 ? calm + 1 : 0;
    before = now;
  }
}
