import { Dexie, type Table } from 'dexie';
import type { Health } from '../model/health';
import type { Plan, Variant } from '../model/plan';
import type { Author, Post } from '../model/post';
import { type Migration, migrations } from './migrations';
import { DatabaseProblem, problemOf } from './problem';
import type {
  ActRow,
  AliasRow,
  BatchRow,
  CommentRow,
  CounterRow,
  HistoryRow,
  HotlistRow,
  KeepRow,
  MediaRow,
  PageItemRow,
  SettingRow,
  TabPageRow,
  TextRow,
} from './rows';

export class Database extends Dexie {
  declare pages: Table<TabPageRow, number>;
  declare pageItems: Table<PageItemRow, [number, string]>;
  declare posts: Table<Post, string>;
  declare history: Table<HistoryRow, string>;
  declare authors: Table<Author, string>;
  declare aliases: Table<AliasRow, string>;
  declare keeps: Table<KeepRow, string>;
  declare text: Table<TextRow, number>;
  declare media: Table<MediaRow, string>;
  declare plans: Table<Plan, string>;
  declare variants: Table<Variant, string>;
  declare acts: Table<ActRow, string>;
  declare batches: Table<BatchRow, string>;
  declare settings: Table<SettingRow, string>;
  declare comments: Table<CommentRow, string>;
  declare hotlists: Table<HotlistRow, string>;
  declare health: Table<Health, string>;
  declare counters: Table<CounterRow, string>;

  constructor(name: string, steps: readonly Migration[] = migrations) {
    // What was acknowledged must survive a power cut; measured to cost nothing for batches of this size.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of steps) {
      const step = this.version(version).stores(stores);
      if (upgrade) {
        step.upgrade(transaction => upgrade(transaction).catch(surface));
      }
    }
    this.on('populate', () => {
      this.settings.add({ id: 'device', value: crypto.randomUUID() });
    });
  }
}

/** What an upgrade threw, so that the panel can say it. The browser takes the whole upgrade back. */
function surface(error: unknown): never {
  throw new DatabaseProblem('migration-failed', error);
}

export const db = new Database('caifeng');

const listeners = new Set<(problem: DatabaseProblem) => void>();

function report(problem: DatabaseProblem): void {
  for (const listener of listeners) {
    listener(problem);
  }
}

db.on('versionchange', () => {
  db.close();
  report(new DatabaseProblem('updated'));
  // Dexie would close it once more, and log.
  return false;
});
db.on('blocked', () => report(new DatabaseProblem('blocked')));

/** Hears what happens to the open database (`updated`, `blocked`). Returns how to stop hearing. */
export function watchDatabase(listener: (problem: DatabaseProblem) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the database now rather than at the first verb, and says what is wrong as a `DatabaseProblem`. */
export async function openDatabase(database: Database = db): Promise<void> {
  try {
    await database.open();
  } catch (error) {
    throw problemOf(error) ?? new DatabaseProblem('migration-failed', error);
  }
}
