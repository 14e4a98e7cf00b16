import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The Chromium that tests run in. Google Chrome would not do: it ignores `--load-extension`. */
export function findChromium(): string {
  const found = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    chromium.executablePath(),
  ].find(path => path && existsSync(path));
  if (!found) {
    throw new Error('No Chromium found: install it, or give its path in CHROMIUM, or run `npx playwright install`.');
  }
  return found;
}

/** The built extension that tests load. */
export function findBuild(): string {
  const build = `${process.env.CAIFENG_OUT_DIR ?? '.output'}/chrome-mv3`;
  if (!existsSync(`${build}/manifest.json`)) throw new Error(`No built extension in ${build}: run \`npm run build\`.`);
  return build;
}
