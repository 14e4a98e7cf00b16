import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What needs a real browser and the built extension: one file at a time, since each starts a browser. */
const inBrowser = {
  testTimeout: 120_000,
  hookTimeout: 60_000,
  fileParallelism: false,
  // As long as the browser's own waits: what takes a second on a quiet machine may take ten on a busy one.
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
      { extends: true, test: { name: 'house', include: ['test/house/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['test/{browser,lab,e2e,practice}/**/*.test.ts'],
          exclude: ['test/**/*.full.test.ts'],
        },
      },
      // What takes too long for `npm test`.
      { extends: true, test: { ...inBrowser, name: 'full', include: ['test/**/*.full.test.ts'] } },
    ],
  },
});
