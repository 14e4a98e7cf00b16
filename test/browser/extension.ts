import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findBuild, findChromium } from './chromium.ts';

export type LaunchOptions = {
  /** Folder of the browser's profile; kept on close. Left out: a new one that close removes. */
  profile?: string | undefined;
  /** Folder of the built extension. */
  build?: string | undefined;
  /** Language of the pages and of the browser. Left out: the machine's; a page may then be given its own. */
  locale?: string | undefined;
  /** IANA zone. */
  timezone?: string | undefined;
  headless?: boolean | undefined;
  /** Size of the pages; `null`: as large as the window shows them. */
  viewport?: { width: number; height: number } | null | undefined;
  /** Pixels of a picture for one of the page. */
  scale?: number | undefined;
};

/** A browser that runs the built extension as it is shipped. */
export type Extension = {
  context: BrowserContext;
  id: string;
  profile: string;
  /** A page of the extension without any code of its own: for what only an extension page may do. */
  desk: Page;
  /** Devtools session of the whole browser. */
  devtools: CDPSession;
  /** The service worker, running. */
  worker(): Promise<Worker>;
  /** Stop the service worker, as the browser may at any time. */
  killWorker(): Promise<void>;
  /** End the browser without a word, as a power cut would. */
  crash(): Promise<void>;
  close(): Promise<void>;
};

/** Start a browser with the built extension in it. */
export async function launchExtension(options: LaunchOptions = {}): Promise<Extension> {
  const build = resolve(options.build ?? findBuild());
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'caifeng-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: options.headless ?? true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: browserArguments(build, options),
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.scale ? { deviceScaleFactor: options.scale } : {}),
    ...(options.locale ? { locale: options.locale } : {}),
    ...(options.timezone ? { timezoneId: options.timezone } : {}),
  });
  try {
    return await attach(context, profile, () => {
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** The devtools endpoint of a running browser, for a second connection to it. */
export function devtoolsAddress(profile: string): string {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

function browserArguments(build: string, { locale, headless }: LaunchOptions): string[] {
  return [
    `--disable-extensions-except=${build}`,
    `--load-extension=${build}`,
    '--remote-debugging-port=0',
    '--enable-unsafe-extension-debugging',
    // Whatever no test answers must not leave the machine.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // The second is for the side panel, which no context lists and gives its language to.
    ...(locale ? [`--lang=${locale}`, `--accept-lang=${locale}`] : []),
    ...(headless === false ? ['--start-maximized'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

async function attach(context: BrowserContext, profile: string, forget: () => void): Promise<Extension> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser went away while starting.');
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const id = new URL(first.url()).host;
  const desk = context.pages()[0] ?? (await context.newPage());
  await desk.goto(`chrome-extension://${id}/manifest.json`);
  const workers = await context.newCDPSession(desk);
  const devtools = await browser.newBrowserCDPSession();
  let running: string | undefined;
  workers.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    running = versions.at(-1)?.runningStatus ?? running;
  });
  await workers.send('ServiceWorker.enable');

  return {
    context,
    id,
    profile,
    desk,
    devtools,
    async worker() {
      // A stopped worker would leave every evaluation hanging.
      if (running !== 'running') {
        await workers.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${id}/` });
        await until(() => running === 'running');
      }
      const worker = context.serviceWorkers().find(each => each.url().startsWith(`chrome-extension://${id}/`));
      if (!worker) throw new Error('The service worker does not run.');
      return worker;
    },
    async killWorker() {
      await workers.send('ServiceWorker.stopAllWorkers');
      await until(() => running === 'stopped');
    },
    async crash() {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      const main = processInfo.find(process => process.type === 'browser');
      if (!main) throw new Error('The browser does not tell its process.');
      const closed = context.waitForEvent('close');
      process.kill(main.id, 'SIGKILL');
      await closed;
    },
    async close() {
      await context.close();
      forget();
    },
  };
}

async function until(condition: () => boolean, timeout = 10_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!condition()) {
    if (Date.now() > end) throw new Error('The service worker did not change its state in time.');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
