import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Extension, LaunchOptions } from '../browser/extension.ts';
import { openPanel } from '../browser/operator.ts';
import { clockedBuild } from '../e2e/clocked.ts';
import { sideBySide } from './side-by-side.ts';
import { practise, starts } from './site.ts';

const hour = 3_600_000;

/** The practice feed in a browser with Caifeng, the real side panel open beside it, and a day that can pass at once. */
export type Stage = {
  extension: Extension;
  page: Page;
  panel: Page;
  /** Let so many hours have passed since the practice began: for the site's numbers, and for the clock of the readers. */
  at(hours: number): Promise<void>;
  /** The page and the panel as one picture. */
  picture(path: string): Promise<void>;
  close(): Promise<void>;
};

/** `hours`: how long ago the practice began, at the most that `at` will say. */
export async function openStage(hours: number, options: LaunchOptions = {}): Promise<Stage> {
  const build = clockedBuild();
  const start = Date.now() - hours * hour;
  let passed = 0;
  let extension: Extension | undefined;
  let second: Browser | undefined;
  const close = async () => {
    await second?.close();
    await extension?.close();
    build.remove();
  };
  try {
    extension = await build.launch(options);
    await practise(extension.context, start, () => passed);
    const page = await extension.context.newPage();
    await page.goto(starts.xiaohongshu);
    const opened = await openPanel(extension, page);
    second = opened.browser;
    const { panel } = opened;
    panel.setDefaultTimeout(20_000);
    await panel.setViewportSize({ width: 400, height: page.viewportSize()?.height ?? 900 });
    const { desk } = extension;
    const clocked = extension;
    return {
      extension,
      page,
      panel,
      async at(hours) {
        passed = hours;
        await build.setClock(clocked, start + hours * hour);
      },
      async picture(path) {
        savePicture(path, await sideBySide(desk, [await page.screenshot(), await panel.screenshot()]));
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

export function savePicture(path: string, picture: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}
