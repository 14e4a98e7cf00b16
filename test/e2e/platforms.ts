import type { Settings } from '../../lib/db/settings.ts';
import { roll, type SwitchId } from '../../lib/model/roll.ts';
import type { Extension } from '../browser/extension.ts';
import { consent } from '../browser/operator.ts';

type Switches = Partial<Record<SwitchId, Partial<Settings['platforms'][SwitchId]>>>;

/**
 * Switch platforms on without the panel, for tests that are about something else: the same grant, the same stored
 * settings and the same message that its switch sends.
 */
export async function switchOn(extension: Extension, ids: readonly SwitchId[], watch = true): Promise<void> {
  const origins = ids.flatMap(id => [...roll[id].origins]);
  await consent(extension, origins);
  await extension.desk.evaluate(origins => chrome.permissions.request({ origins }), origins);
  const platforms: Switches = Object.fromEntries(ids.map(id => [id, { on: true, watch }]));
  await put(extension, 'settings', [
    { id: 'platforms', value: platforms },
    { id: 'firstRunDone', value: true },
  ]);
  await reconcile(extension);
}

/** What the panel says to the worker after a switch was changed. */
export async function reconcile(extension: Extension): Promise<void> {
  await extension.desk.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'reconcile', timestamp: Date.now() }));
}

/** All rows of a table of the extension's database. */
export async function rows<T>(extension: Extension, table: string): Promise<T[]> {
  return extension.desk.evaluate(async table => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('caifeng');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const all = await new Promise<unknown[]>((done, fail) => {
      const reading = database.transaction(table).objectStore(table).getAll();
      reading.onsuccess = () => done(reading.result);
      reading.onerror = () => fail(reading.error);
    });
    database.close();
    return all;
  }, table) as Promise<T[]>;
}

/** Write rows into a table of the extension's database. */
export async function put(extension: Extension, table: string, values: readonly object[]): Promise<void> {
  await extension.desk.evaluate(
    async ({ table, values }) => {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open('caifeng');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      const writing = database.transaction(table, 'readwrite');
      for (const value of values) writing.objectStore(table).put(value);
      await new Promise<void>((done, fail) => {
        writing.oncomplete = () => done();
        writing.onerror = () => fail(writing.error);
      });
      database.close();
    },
    { table, values },
  );
}
