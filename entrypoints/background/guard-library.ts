import { browser } from 'wxt/browser';
import { renewLog } from '../../lib/db/renew-log';
import { changeSettings, readSettings } from '../../lib/db/settings';

/**
 * Keep the library from what a killed browser leaves behind, and say so where the browser lost it all the same. Once for
 * each start of the browser, with which the session's storage begins empty.
 */
export async function guardLibrary(): Promise<void> {
  const { isGuarded } = await browser.storage.session.get('isGuarded');
  if (isGuarded) return;
  // Neither waits for the other: where one fails, the other is done all the same.
  await Promise.all([renewLog(), noticeLoss()]);
  await browser.storage.session.set({ isGuarded: true });
}

/** A library is made with a name of its own, which is written down outside of it: with another one, it is a new library. */
async function noticeLoss(): Promise<void> {
  const [{ device }, { library }] = await Promise.all([readSettings(), browser.storage.local.get('library')]);
  if (library === device) return;
  if (library !== undefined) await changeSettings({ lostAt: Date.now() });
  await browser.storage.local.set({ library: device });
}
