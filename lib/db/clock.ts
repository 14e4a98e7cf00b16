import type { Stamp } from '../model/post';
import { db } from './database';

export type Tick = { stamp: Stamp; written: PromiseLike<unknown> };

/**
 * The next stamp of the hybrid clock: never behind the last one, even when the machine's clock is. Runs in the
 * caller's transaction, which must hold `settings`. Whatever the transaction reads from now on is read after the stamp
 * was `written`; to wait for that can go on beside it.
 */
export async function tick(now: number): Promise<Tick> {
  const [clock, identity] = await db.settings.bulkGet(['clock', 'device']);
  const last = isClock(clock?.value) ? clock.value : { time: 0, counter: 0 };
  const known = typeof identity?.value === 'string' ? identity.value : undefined;
  const device = known ?? crypto.randomUUID();
  const next = now > last.time ? { time: now, counter: 0 } : { time: last.time, counter: last.counter + 1 };
  // The device is one of the settings: to write it again would have all who look at them look again, at each act.
  const written = db.settings.bulkPut([
    { id: 'clock', value: next },
    ...(known ? [] : [{ id: 'device', value: device }]),
  ]);
  return { stamp: { ...next, device }, written };
}

function isClock(value: unknown): value is { time: number; counter: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'time' in value &&
    'counter' in value &&
    Number.isFinite(value.time) &&
    Number.isFinite(value.counter)
  );
}
