import { db } from './database';
import type { TextRow } from './rows';
import { readBlocks } from './text';
import { blockOf, entriesOf, type TextEntry } from './text-block';

const full = 1000;
const readAtOnce = 50;

/**
 * Rewrites runs of neighbouring blocks that are small or hold much that was replaced. A rewritten run keeps the highest
 * of its block numbers, and entries their revisions, so that a reader who has heard of a part is not misled. Oldest
 * first: a post's old text is gone before the empty entry that says it was forgotten.
 */
export async function compact(): Promise<void> {
  const newest = await readNewest();
  let run: number[] = [];
  let live = 0;
  for await (const row of blocks()) {
    const entries = entriesOf(row);
    const own = entries.filter(entry => isLive(entry, newest));
    const isFine =
      own.length >= full / 2 &&
      own.length >= entries.length * 0.75 &&
      !entries.some(entry => newest.get(entry.id)?.isEmpty);
    if (!isFine) {
      run.push(row.block);
      live += own.length;
    }
    if (isFine || live >= full) {
      await rewrite(run, newest);
      run = [];
      live = 0;
    }
  }
  await rewrite(run, newest);
}

type Newest = Map<string, { revision: number; isEmpty: boolean }>;

async function* blocks(): AsyncGenerator<TextRow> {
  let after = 0;
  for (;;) {
    const rows = await readBlocks(after, readAtOnce);
    if (rows.length === 0) {
      return;
    }
    yield* rows;
    after = rows.at(-1)?.block ?? after;
  }
}

async function readNewest(): Promise<Newest> {
  const newest: Newest = new Map();
  for await (const row of blocks()) {
    for (const { id, revision, text } of entriesOf(row)) {
      if (revision >= (newest.get(id)?.revision ?? 0)) {
        newest.set(id, { revision, isEmpty: text === '' });
      }
    }
  }
  return newest;
}

function isLive({ id, revision, text }: TextEntry, newest: Newest): boolean {
  return text !== '' && revision >= (newest.get(id)?.revision ?? 0);
}

async function rewrite(keys: number[], newest: Newest): Promise<void> {
  if (keys.length === 0) {
    return;
  }
  await db.transaction('rw', db.text, async () => {
    const rows = await db.text.bulkGet(keys);
    const live = rows.flatMap(row => (row ? entriesOf(row).filter(entry => isLive(entry, newest)) : []));
    const unchanged = rows.length === 1 && live.length === rows[0]?.ids.length;
    if (unchanged) {
      return;
    }
    const packed: TextEntry[][] = [];
    // Never more blocks than there were: each takes the number of one of them.
    const size = Math.max(full, Math.ceil(live.length / keys.length));
    for (let at = 0; at < live.length; at += size) {
      packed.push(live.slice(at, at + size));
    }
    const numbers = keys.slice(keys.length - packed.length);
    await db.text.bulkDelete(keys);
    await db.text.bulkPut(packed.map((entries, at) => blockOf(numbers[at] ?? 0, entries)));
  });
}
