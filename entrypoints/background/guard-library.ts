import { browser } from 'wxt/browser';
import { renewLog } from '../../lib/db/renew-log';
import { changeSettings, readSettings } from '../../lib/db/settings';

/** Keep the library from what a killed browser leaves behind, and say so where the browser lost it all the same. */
export async function guardLibrary(): Promise<void> {
  await Promise.all([renewLogOnce(), noticeLoss()]);
}

/** Once for each start of the browser, with which this storage ends. */
async function renewLogOnce(): Promise<void> {
  const { logRenewed } = await browser.storage.session.get('logRenewed');
  if (logRenewed) return;
  await renewLog();
  await browser.storage.session.set({ logRenewed: true });
}

/** A library is made with a name of its own, which is written down outside of it: with another one, it is a new library. */
async function noticeLoss(): Promise<void> {
  const [{ device }, { library }] = await Promise.all([readSettings(), browser.storage.local.get('library')]);
  if (library === device) return;
  if (library !== undefined) await changeSettings({ lostAt: Date.now() });
  await browser.storage.local.set({ library: device });
}
