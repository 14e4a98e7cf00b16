import type { Stamp } from '../model/post';
import { asStored, type Draft, fieldsOf, isOperators, type Pair, write } from './act';
import { tick } from './clock';
import { applyTally, type Tally } from './counters';
import { db } from './database';
import { tombstone } from './facets';
import type { ActId, ActKind, ActRow, Change, KeepRow } from './rows';
import { same } from './same';

export type { ActId } from './rows';

/** One line of the log of what was done. */
export type Act = { id: ActId; kind: ActKind; at: number; rows: number; undoneAt?: number };

/** The last acts, newest first. */
export async function listActs(limit: number): Promise<Act[]> {
  return (await db.acts.orderBy('id').reverse().limit(limit).toArray()).map(actOf);
}

/** What the operator did last and has not taken back. Doubles are merged by a look: the log alone takes that back. */
export async function readLastAct(): Promise<Act | undefined> {
  const newest = db.acts.orderBy('id').reverse();
  const [row] = await newest
    .filter(({ undoneAt, kind }) => undoneAt === undefined && kind !== 'merge')
    .limit(1)
    .toArray();
  return row && actOf(row);
}

function actOf({ id, kind, at, changes, undoneAt }: ActRow): Act {
  return { id, kind, at, rows: changes.length, ...(undoneAt !== undefined && { undoneAt }) };
}

/**
 * Takes an act back. What has been changed since is left as it is, row by row: `in-part` where some was, and
 * `changed-since` where all was and nothing is taken back. A merge is taken back whole or not at all.
 */
export async function undo(actId: ActId): Promise<'done' | 'in-part' | 'changed-since'> {
  return db.transaction('rw', db.tables, async () => {
    const act = await db.acts.get(actId);
    if (!act) {
      return 'changed-since';
    }
    if (act.undoneAt !== undefined) {
      return 'done';
    }
    const steps = await readSteps(act);
    const open = steps.filter(step => !step.changed);
    if (open.length < steps.length && (act.kind === 'merge' || open.length === 0)) {
      return 'changed-since';
    }
    const now = Date.now();
    const { stamp, written } = await tick(now);
    const tally: Tally = new Map();
    for (const [table, own] of Map.groupBy(open, step => step.change.table)) {
      const pairs = own.map(({ change, current }) => ({
        before: current,
        after: restore(change, current, now, stamp),
      }));
      await write(table, pairs as Pair<never>[], tally);
    }
    await Promise.all([written, applyTally(tally), db.acts.update(actId, { undoneAt: now })]);
    return open.length < steps.length ? 'in-part' : 'done';
  });
}

type Row = Record<string, unknown> & { id: string };
type Step = { change: Change; current: Row | undefined; changed: boolean };

/** Each change beside its row as it is now. */
async function readSteps(act: ActRow): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [table, changes] of Map.groupBy(act.changes, change => change.table)) {
    const rows: (Row | undefined)[] = await db.table(table).bulkGet(changes.map(change => change.id));
    changes.forEach((change, at) => {
      const current = rows[at];
      steps.push({ change, current, changed: !holds(change, current) });
    });
  }
  return steps;
}

/** Whether the row still is as the act left it, in all that the act changed. */
function holds({ table, before, after }: Change, current: Row | undefined): boolean {
  if (!after || !current) {
    return !after && !current;
  }
  const fields = fieldsOf(table, current);
  const names = before
    ? [...Object.keys(before), ...Object.keys(after)]
    : [...Object.keys(fields), ...Object.keys(after)];
  return names.every(name => same(fields[name], after[name]));
}

/**
 * The row as it was. Taking back is itself a change, so the operator's rows get a fresh stamp; what the act created
 * leaves a tombstone, so that another machine that has heard of it hears of its end.
 */
function restore({ table, before, after }: Change, current: Row | undefined, now: number, stamp: Stamp) {
  if (!before && !isOperators(table)) {
    return undefined;
  }
  const rest = () => Object.entries(current ?? {}).filter(([name]) => !(after && name in after));
  const row = before
    ? { ...Object.fromEntries(rest()), ...before }
    : table === 'keeps'
      ? tombstone(current as unknown as KeepRow, now)
      : { ...current, deletedAt: now };
  return asStored(table, row as Draft<typeof table>, stamp);
}
