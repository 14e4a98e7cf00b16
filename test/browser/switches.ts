import { centreOriginsOf } from '../../lib/model/platform-of.ts';
import { roll, type SwitchId } from '../../lib/model/roll.ts';
import type { Extension } from './extension.ts';
import { consent } from './operator.ts';

/**
 * Switch platforms on and watch them, where the switches themselves are not what is tested: the origins are requested,
 * the same setting is stored, and the background is told the same as when the operator presses. `more` switches on what
 * is off by default: comments, and the account owner's own backend.
 */
export async function switchOn(
  extension: Extension,
  platforms: readonly SwitchId[],
  more: { watch?: boolean; comments?: boolean; centre?: boolean } = {},
): Promise<void> {
  const origins = platforms.flatMap(id => [...roll[id].origins, ...(more.centre ? centreOriginsOf(id) : [])]);
  await consent(extension, origins);
  const granted = await extension.desk.evaluate(origins => chrome.permissions.request({ origins }), origins);
  if (!granted) throw new Error(`The extension was not granted ${origins.join(', ')}.`);
  const on = Object.fromEntries(platforms.map(id => [id, { on: true, watch: true, tap: true, ...more }]));
  await storeSetting(extension, 'platforms', on);
  await reconcile(extension);
}

/** What the panel says to the background after a switch was changed. */
export async function reconcile(extension: Extension): Promise<void> {
  const answer = await extension.desk.evaluate(
    () => chrome.runtime.sendMessage({ id: 0, type: 'reconcile', timestamp: Date.now() }) as Promise<{ err?: unknown }>,
  );
  if (answer?.err) throw new Error(`The background could not register the scripts: ${JSON.stringify(answer.err)}`);
}

/** Write one setting as the panel stores it, once the background has made the library. */
export async function storeSetting(extension: Extension, id: string, value: unknown): Promise<void> {
  await extension.desk.evaluate(
    async ({ id, value }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (let attempt = 0; attempt < 100; attempt++) {
        const isMade = (await indexedDB.databases()).some(({ name }) => name === 'caifeng');
        const database = isMade ? await done(indexedDB.open('caifeng')) : undefined;
        if (database?.objectStoreNames.contains('settings')) {
          await done(database.transaction('settings', 'readwrite').objectStore('settings').put({ id, value }));
          database.close();
          return;
        }
        database?.close();
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      throw new Error('The background made no library.');
    },
    { id, value },
  );
}
