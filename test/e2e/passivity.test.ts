import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium } from '../browser/chromium';
import { launchExtension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { practise, starts } from '../practice/site';
import { rows, switchOn } from './platforms';

/** What a site and its pages can notice of a visit. */
type Trace = { requests: string[]; documents: string[]; heard: string[]; errors: string[] };

const start = Date.parse('2026-11-20T20:00:00+08:00');
const ids = ['xiaohongshu', 'bilibili', 'x'] as const;

test('the same visit with and without Caifeng is the same to the site: requests, documents, messages, errors', async () => {
  const without = await visitWithout();
  const { trace, stored } = await visitWith();
  expect(stored).toBeGreaterThan(20);
  expect(without.requests.length).toBeGreaterThan(20);
  expect(trace).toEqual(without);
});

test('a request planted in the worker is found by the same comparison', async () => {
  const { trace } = await visitWith(async extension => {
    const worker = await extension.worker();
    await worker.evaluate(() => fetch('https://www.xiaohongshu.com/planted', { mode: 'no-cors' }).catch(String));
  });
  const planted = trace.requests.filter(request => request.includes('/planted'));
  expect(planted).toHaveLength(1);
  expect((await visitWithout()).requests).not.toContain(planted[0]);
});

async function visitWithout(): Promise<Trace> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    return await visit(context);
  } finally {
    await context.close();
  }
}

/** With every platform on, Watch and tap on, and the panel open beside the page. */
async function visitWith(plant?: (extension: Awaited<ReturnType<typeof launchExtension>>) => Promise<void>) {
  const extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  try {
    await switchOn(extension, ids);
    const trace = await visit(extension.context, async page => {
      const { browser } = await openPanel(extension, page);
      await plant?.(extension);
      return () => browser.close();
    });
    return { trace, stored: (await rows(extension, 'posts')).length };
  } finally {
    await extension.close();
  }
}

async function visit(context: BrowserContext, beside?: (page: Page) => Promise<() => Promise<void>>): Promise<Trace> {
  const trace: Trace = { requests: [], documents: [], heard: [], errors: [] };
  const closeBeside: (() => Promise<void>)[] = [];
  await practise(context, start, () => 3);
  context.on('request', request => {
    if (request.url().startsWith('http')) {
      trace.requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    }
  });
  await context.addInitScript(listen);
  for (const id of ids) {
    const page = await context.newPage();
    page.on('pageerror', error => trace.errors.push(`${id}: ${error.message}`));
    await page.goto(starts[id]);
    if (beside && id === 'xiaohongshu') closeBeside.push(await beside(page));
    await browse[id](page);
    await page.waitForTimeout(1_500);
    trace.documents.push(await page.evaluate(() => document.documentElement.outerHTML));
    trace.heard.push(...(await page.evaluate(() => Reflect.get(window, 'heard') as string[])));
    await page.close();
  }
  for (const close of closeBeside) await close();
  trace.requests.sort();
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

const browse = {
  async xiaohongshu(page: Page) {
    await page.mouse.wheel(0, 2_000);
    await page.locator('.note-item').nth(13).waitFor();
    await page.locator('a.cover').first().click();
    await page.locator('.mask .like-wrapper .count', { hasText: /\d/ }).waitFor();
    await page.goBack();
  },
  async bilibili(page: Page) {
    await page.locator('.bili-video-card').first().click();
    await page.locator('h1.video-title').waitFor();
  },
  async x(page: Page) {
    await page.locator('#list a').nth(2).click();
    await page.waitForURL(/status/);
    await page.locator('#list article').first().waitFor();
  },
} satisfies Record<(typeof ids)[number], (page: Page) => Promise<void>>;
