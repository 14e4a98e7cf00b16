import type { Extension } from '../browser/extension.ts';
import { closePanel } from '../browser/operator.ts';
import { reconcile } from '../browser/switches.ts';
import { wipeLibrary } from '../lab/library.ts';
import { put, rows } from './platforms.ts';

/**
 * A way back, for the tests of a file that share one browser: to the settings as they are now, an empty library, a
 * worker that has just started, and no page or panel open.
 */
export async function wayBack(extension: Extension): Promise<() => Promise<void>> {
  const settings = await rows<object>(extension, 'settings');
  return async () => {
    await closePanel(extension);
    for (const page of extension.context.pages()) if (page !== extension.desk) await page.close();
    // With the worker goes whatever of the closed pages is still on its way to the library.
    await extension.killWorker();
    await extension.desk.evaluate(() => chrome.storage.session.clear());
    await wipeLibrary(extension.desk, []);
    await put(extension, 'settings', settings);
    await reconcile(extension);
  };
}
