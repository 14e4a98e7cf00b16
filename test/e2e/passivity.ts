import { type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import type { TabPage } from '../../lib/db/pages.ts';
import type { SwitchId } from '../../lib/model/roll.ts';
import { findChromium } from '../browser/chromium.ts';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { openPanel } from '../browser/operator.ts';
import { rows, switchOn } from './platforms.ts';

/** What a site and its pages can notice of a visit. */
export type Trace = { requests: string[]; documents: string[]; heard: string[]; errors: string[] };

/** A page that is opened in a tab of its own, and what the operator does there. */
export type Stop = { at: string; browse?(page: Page): Promise<void> };

/** A visit that can be made again in the very same way: what answers at the true addresses, and the pages opened. */
export type Journey<S extends Stop> = {
  platforms: readonly SwitchId[];
  stops: readonly S[];
  serve(context: BrowserContext, stopOf: (request: Request) => S | undefined): Promise<unknown>;
};

/** As long as a page takes that was read at once and again when it had settled. */
const settled = 2_000;

/** The visit as the site sees it of anyone. */
export async function visitWithout<S extends Stop>(journey: Journey<S>): Promise<Trace> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    return await visit(context, journey);
  } finally {
    await context.close();
  }
}

/**
 * The same visit with the platforms on, Watch and tap on, and the panel open beside the first page. Also what was
 * stored of it, and what each page was taken for: a Caifeng that did not run would be passive too.
 */
export async function visitWith<S extends Stop>(
  journey: Journey<S>,
  plant?: (extension: Extension) => Promise<unknown>,
): Promise<{ trace: Trace; stored: number; pages: TabPage[] }> {
  const extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  try {
    await switchOn(extension, journey.platforms);
    let pages: TabPage[] = [];
    const trace = await visit(extension.context, journey, async page => {
      const { browser } = await openPanel(extension, page);
      await plant?.(extension);
      return async () => {
        // A busy machine may take longer to write down what it read than a page takes to be read.
        for (let attempt = 0; attempt < 100 && pages.length < journey.stops.length; attempt++) {
          pages = await rows<TabPage>(extension, 'pages');
          await page.waitForTimeout(100);
        }
        await browser.close();
      };
    });
    return { trace, stored: (await rows(extension, 'posts')).length, pages };
  } finally {
    await extension.close();
  }
}

async function visit<S extends Stop>(
  context: BrowserContext,
  { stops, serve }: Journey<S>,
  beside?: (page: Page) => Promise<() => Promise<void>>,
): Promise<Trace> {
  const trace: Trace = { requests: [], documents: [], heard: [], errors: [] };
  const tabs = new Map<Page, S>();
  // What the worker asks for belongs to no page.
  await serve(context, request => (request.serviceWorker() ? undefined : tabs.get(request.frame().page())));
  context.on('request', request => {
    if (request.url().startsWith('http')) {
      trace.requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    }
  });
  await context.addInitScript(listen);
  let endBeside: (() => Promise<void>) | undefined;
  for (const stop of stops) {
    const page = await context.newPage();
    tabs.set(page, stop);
    page.on('pageerror', error => trace.errors.push(`${stop.at}: ${error.message}`));
    // Some pages never end to load: that is what they are for.
    await page.goto(stop.at, { waitUntil: 'domcontentloaded' });
    endBeside ??= await beside?.(page);
    await stop.browse?.(page);
  }
  await new Promise(resolve => setTimeout(resolve, settled));
  for (const [page, { at }] of tabs) {
    trace.documents.push(await page.evaluate(() => document.documentElement.outerHTML));
    const heard = await page.evaluate(() => Reflect.get(window, 'heard') as string[]);
    trace.heard.push(...heard.map(message => `${at}: ${message}`));
  }
  await endBeside?.();
  for (const page of tabs.keys()) await page.close();
  trace.requests.sort();
  trace.errors.sort();
  return trace;
}

/** Runs in the page before its own scripts: a page that listens to every message. */
function listen(): void {
  const heard: string[] = [];
  Reflect.set(window, 'heard', heard);
  for (const target of [window, document]) {
    target.addEventListener('message', event => heard.push(`message ${JSON.stringify((event as MessageEvent).data)}`));
  }
}
