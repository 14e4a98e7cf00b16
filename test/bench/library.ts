import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Extension } from '../browser/extension.ts';
import { rows } from '../e2e/platforms.ts';
import { type Figure, figureOf } from './figures.ts';

export type Wish = { posts: number; readings: number; kept: number };

/** Fill the library with made-up posts from a page of the extension, unless the profile has them from a run before. */
export async function fillLibrary(extension: Extension, wish: Wish): Promise<void> {
  const there = await countPosts(extension);
  if (there >= wish.posts) return console.log(`The profile has ${there} posts already.`);
  if (there > 0) throw new Error(`The profile has ${there} posts: the bench wants an empty one, or one of its own.`);
  const start = Date.now();
  const { desk } = extension;
  await desk.evaluate(await generatorScript());
  // The page closes its connection when it is left, so that nothing but the product holds the database open.
  await desk.evaluate(async wish => {
    const { made } = globalThis as unknown as { made: { generateLibrary(wish: Wish): Promise<void> } };
    await made.generateLibrary(wish);
  }, wish);
  await leave(desk);
  console.log(`${wish.posts} posts were written in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** What IndexedDB takes on the disk, in KB, for each post of the library. */
export async function measureDisk({ extension }: { extension: Extension }): Promise<Figure[]> {
  const bytes = await extension.desk.evaluate(async () => {
    const { usage, usageDetails } = (await navigator.storage.estimate()) as StorageEstimate & {
      usageDetails?: { indexedDB?: number };
    };
    return usageDetails?.indexedDB ?? usage;
  });
  return [figureOf('disk-per-post', [(bytes ?? Number.NaN) / 1024 / (await countPosts(extension))])];
}

/** How many posts the library has, by its own count. */
export async function countPosts(extension: Extension): Promise<number> {
  const counters = await rows<{ id: string; count: number }>(extension, 'counters');
  return counters.find(({ id }) => id === 'posts')?.count ?? 0;
}

async function leave(page: Page): Promise<void> {
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
}

/** The seeded generator and the library's own verbs as one script. */
async function generatorScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, '../generate/library.ts'), formats: ['iife'], name: 'made' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The generator was not built.');
  // As the value of an expression a `var` would be lost.
  return `(() => { ${output.output[0].code}; globalThis.made = made; })()`;
}
