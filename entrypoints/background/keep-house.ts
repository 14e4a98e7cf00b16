import { browser } from 'wxt/browser';
import { compactText, emptyTrash, forgetOld } from '../../lib/db/housekeeping';

const alarm = 'keep-house';

/** Every six hours: forget what was only seen long ago, empty the old trash, pack the search text. */
export function keepHouse(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void tidy();
  });
  void setAlarm();
}

/** An alarm outlives the worker: set again at each start it would never ring. */
async function setAlarm(): Promise<void> {
  if (!(await browser.alarms.get(alarm))) await browser.alarms.create(alarm, { periodInMinutes: 360 });
}

async function tidy(): Promise<void> {
  const now = Date.now();
  await forgetOld(now);
  await emptyTrash(now);
  await compactText();
}
