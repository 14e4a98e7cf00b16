import { browser } from 'wxt/browser';
import { changeSettings, type Switch } from '@/lib/db/settings';
import { sendMessage } from '@/lib/messaging/contract';
import { centreOriginsOf } from '@/lib/model/platform-of';
import { roll, type SwitchId } from '@/lib/model/roll';

/**
 * Ask for exactly the origins of these platforms, then switch them on. The request must be the first thing a press
 * does: after any wait the browser no longer counts it as the operator's own.
 */
export async function switchOn(platforms: readonly SwitchId[], watch = false): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: originsOf(platforms) });
  if (granted) {
    await patch(platforms, watch ? { on: true, watch: true } : { on: true });
    await sendMessage('reconcile');
  }
  return granted;
}

/** Stop reading the platform and give its access back; what was recorded stays. */
export async function switchOff(platform: SwitchId): Promise<void> {
  await patch([platform], { on: false, watch: false, comments: false, centre: false });
  await sendMessage('reconcile');
  await browser.permissions.remove({ origins: [...originsOf([platform]), ...centreOriginsOf(platform)] });
}

/**
 * Ask for exactly the origins that the account owner's own backend needs, then let it be read. The first thing of a
 * press. One that stands on the platform's own site needs none.
 */
export async function switchCentreOn(platform: SwitchId): Promise<boolean> {
  const origins = [...centreOriginsOf(platform)];
  const granted = origins.length === 0 || (await browser.permissions.request({ origins }));
  if (granted) await changePlatform(platform, { centre: true });
  return granted;
}

/** Stop reading the own backend and give its access back; what was recorded stays. */
export async function switchCentreOff(platform: SwitchId): Promise<void> {
  await changePlatform(platform, { centre: false });
  const origins = [...centreOriginsOf(platform)];
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Change how a platform that is on is read. */
export async function changePlatform(platform: SwitchId, change: Omit<Partial<Switch>, 'on'>): Promise<void> {
  await patch([platform], change);
  await sendMessage('reconcile');
}

const originsOf = (platforms: readonly SwitchId[]) => platforms.flatMap(id => [...roll[id].origins]);

function patch(platforms: readonly SwitchId[], change: Partial<Switch>): Promise<void> {
  return changeSettings({ platforms: Object.fromEntries(platforms.map(id => [id, change])) });
}
