import { Dexie } from 'dexie';

/**
 * Has the browser begin a new log file for the library.
 *
 * Chrome appends every write to a log. Where it is killed in the middle of one, the next start passes over the torn end
 * but goes on writing behind it (https://github.com/google/leveldb/issues/1287). When the database is opened after that,
 * the log cannot be read any more, and the browser empties the whole library. What makes Chrome put its log away and
 * begin a new one is deleting a database, any of the same origin: an empty one will do. Takes some 10 ms.
 */
export async function renewLog(): Promise<void> {
  const passing = new Dexie('caifeng-passing');
  passing.version(1).stores({});
  await passing.open();
  await passing.delete();
}
