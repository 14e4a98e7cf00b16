import { readFileSync } from 'node:fs';
import type { BrowserContext, Request } from 'playwright-core';
import type { PageState } from '../../lib/model/page.ts';
import type { SwitchId } from '../../lib/model/roll.ts';
import { type Answer, html } from '../browser/site.ts';

/**
 * A page of a platform's fixtures: its address, the document it gives, and what its own request is answered. A page
 * without a document of its own is an empty shell that asks.
 */
export type FixturePage = {
  at: string;
  document?: string;
  asks?: { url: string; answer: string };
};

/** A page that shows nothing to keep. */
export type ToldPage = FixturePage & { state: Exclude<PageState, 'ok' | 'unsupported'> };

/** What must be there for every platform: a page that is still loading is not one that was not understood. */
export const toldStates = ['challenge', 'empty', 'gone', 'loading', 'login', 'unknown'];

/** The pages of a platform that show nothing to keep, as its fixtures list them. */
export function toldPages(platform: SwitchId): ToldPage[] {
  return JSON.parse(fixture(platform, 'told.json')) as ToldPage[];
}

/** Those that show posts or accounts. */
export function shownPages(platform: SwitchId): FixturePage[] {
  return JSON.parse(fixture(platform, 'shown.json')) as FixturePage[];
}

/** Never answered: a page that waits for it is still loading. */
const pending = '/still-loading.svg';

/** Leave open what a page waits for that is still loading; to be called after all else that answers. */
export async function leaveLoading(context: BrowserContext): Promise<void> {
  await context.route(
    url => url.pathname === pending,
    () => undefined,
  );
}

/** What a site answers to a request of one of these pages. */
export function answerOfPage(platform: SwitchId, page: FixturePage | ToldPage, request: Request): Answer | undefined {
  if (request.isNavigationRequest()) return html(documentOf(platform, page));
  if (!page.asks || request.url() !== page.asks.url) return undefined;
  return { body: fixture(platform, page.asks.answer), type: 'application/json' };
}

function documentOf(platform: SwitchId, page: FixturePage | ToldPage): string {
  const { document, asks } = page;
  const shell = `<!doctype html><title>made up</title><div id="app"></div><script>fetch(${JSON.stringify(asks?.url)})</script>`;
  const own = document && fixture(platform, document.endsWith('.html') ? document : `${document}/page.html`);
  const image = 'state' in page && page.state === 'loading' ? `<img src="${pending}" alt="">` : '';
  return (own ?? shell) + image;
}

const fixture = (platform: SwitchId, name: string) => readFileSync(`test/fixtures/${platform}/${name}`, 'utf8');
