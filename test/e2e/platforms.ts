import type { SwitchId } from '../../lib/model/roll.ts';
import type { Extension } from '../browser/extension.ts';
import * as switches from '../browser/switches.ts';

/** Switch platforms on and leave the first run behind, for tests that are about something else. */
export async function switchOn(extension: Extension, ids: readonly SwitchId[], watch = true): Promise<void> {
  await switches.storeSetting(extension, 'firstRunDone', true);
  await switches.switchOn(extension, ids, { watch });
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
