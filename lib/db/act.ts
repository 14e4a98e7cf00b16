import type { Post, Stamp } from '../model/post';
import { type Tick, tick } from './clock';
import { applyTally, countRow, type Tally } from './counters';
import { db } from './database';
import { withFacets } from './facets';
import type { ActId, ActKind, Change, KeepRow, Undoable, UndoableTable } from './rows';
import { same } from './same';
import { appendKeepText, appendText } from './text';

/** A row as it was and as it shall be; absent = not there. */
export type Pair<T, After = T> = { before?: T | undefined; after?: After | undefined };

/** A row as an act writes it: what it is listed by and its stamp are the library's. */
export type Draft<T extends UndoableTable> = Omit<Undoable[T], 'facets' | 'stamp'>;

/** The hand that writes in an act: every change goes through it, so that nothing is done that cannot be undone. */
export type Act = {
  now: number;
  /**
   * Writes rows and notes what changed, one change after the other. `before` must have been read in this transaction.
   */
  change<T extends UndoableTable>(table: T, pairs: Pair<Undoable[T], Draft<T>>[]): Promise<void>;
};

/**
 * One act of the operator: all of its changes, and how to take them back, in one transaction. What it has to know
 * first, `ask` reads, beside the clock: the operator waits for each answer that another question waits for.
 */
export async function perform<Asked>(
  kind: ActKind,
  ask: () => Promise<Asked>,
  body: (act: Act, asked: Asked) => Promise<void>,
): Promise<ActId> {
  // Dexie keeps a transaction open over awaits only where it sees an `async` function.
  return db.transaction('rw', db.tables, async () => {
    const now = Date.now();
    const [ticked, asked] = await Promise.all([tick(now), ask()]);
    return run(kind, now, ticked, act => body(act, asked));
  });
}

/** An act in a transaction that is already open over all tables. */
export async function performWithin(kind: ActKind, body: (act: Act) => Promise<void>): Promise<ActId> {
  const now = Date.now();
  return run(kind, now, await tick(now), body);
}

async function run(
  kind: ActKind,
  now: number,
  { stamp, written }: Tick,
  body: (act: Act) => Promise<void>,
): Promise<ActId> {
  const id = `${String(stamp.time).padStart(15, '0')}-${String(stamp.counter).padStart(6, '0')}-${stamp.device}`;
  const changes: Change[] = [];
  const writeLog = () => db.acts.put({ id, kind, at: now, stamp, changes });
  const act: Act = {
    now,
    async change(table, drafts) {
      const pairs = drafts.map(({ before, after }) => ({ before, after: after && asStored(table, after, stamp) }));
      changes.push(...pairs.flatMap(pair => difference(table, pair)));
      const tally: Tally = new Map();
      // The log goes with each change, not after the last: one answer less to wait for.
      await Promise.all([write(table, pairs, tally), applyTally(tally), writeLog()]);
    },
  };
  await Promise.all([written, body(act)]);
  if (changes.length === 0) {
    await writeLog();
  }
  return id;
}

/** A row as the library holds it: what the operator writes is stamped, and a keep has the strings it is listed by. */
export function asStored<T extends UndoableTable>(table: T, draft: Draft<T>, stamp: Stamp): Undoable[T] {
  const row: unknown = isOperators(table) ? { ...draft, stamp } : draft;
  return (table === 'keeps' ? withFacets(row as Omit<KeepRow, 'facets'>) : row) as Undoable[T];
}

/** Writes rows, and lets search know of changed words. What they count for is in `tally` at once. */
export async function write<T extends UndoableTable>(table: T, pairs: Pair<Undoable[T]>[], tally: Tally) {
  const rows: Undoable[T][] = [];
  const gone: string[] = [];
  for (const { before, after } of pairs) {
    if (before) {
      countRow(tally, table, before, -1);
    }
    if (after) {
      countRow(tally, table, after, 1);
      rows.push(after);
    } else if (before) {
      gone.push(before.id);
    }
  }
  await Promise.all([
    // Its question goes first: behind a hundred rows it would wait for all of them.
    table === 'posts' ? appendText(pairs as Pair<Post>[]) : undefined,
    table === 'keeps' ? appendKeepText(pairs as Pair<KeepRow>[]) : undefined,
    rows.length > 0 ? db.table(table).bulkPut(rows) : undefined,
    gone.length > 0 ? db.table(table).bulkDelete(gone) : undefined,
  ]);
}

/** Derived, or the clock's own: they say nothing of whether the operator's words changed. */
const derived: Partial<Record<UndoableTable, readonly string[]>> = {
  keeps: ['stamp', 'facets', 'author'],
  plans: ['stamp'],
  variants: ['stamp'],
};

/** Whether a table holds the operator's own words. */
export function isOperators(table: UndoableTable): boolean {
  return table in derived;
}

/** The fields of a row that an act is about. */
export function fieldsOf(table: UndoableTable, row: object): Record<string, unknown> {
  const ignored = derived[table] ?? [];
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !ignored.includes(name) && value !== undefined),
  );
}

function difference<T extends UndoableTable>(table: T, { before, after }: Pair<Undoable[T]>): Change[] {
  const was = before && fieldsOf(table, before);
  const is = after && fieldsOf(table, after);
  const id = (after ?? before)?.id;
  if (id === undefined) {
    return [];
  }
  if (!was || !is) {
    return [{ table, id, ...(was && { before: was }), ...(is && { after: is }) }];
  }
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(name => !same(was[name], is[name]));
  const pick = (fields: Record<string, unknown>) =>
    Object.fromEntries(names.filter(name => name in fields).map(name => [name, fields[name]]));
  return names.length === 0 ? [] : [{ table, id, before: pick(was), after: pick(is) }];
}
