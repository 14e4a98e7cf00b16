import type { Transaction } from 'dexie';
import type { KeepRow, TextRow } from './rows';
import { blockOf, keepTextId, keepTextOf } from './text-block';

const atOnce = 1_000;

/** Appends what was written on posts before it was searched. */
export async function findOldKeeps(transaction: Transaction): Promise<void> {
  const texts: { id: string; text: string }[] = [];
  await transaction.table<KeepRow>('keeps').each(keep => {
    const text = keepTextOf(keep);
    if (text !== '') {
      texts.push({ id: keepTextId(keep.id), text });
    }
  });
  const table = transaction.table<TextRow, number>('text');
  const newest = await table.orderBy('block').reverse().limit(1).primaryKeys();
  let block = newest[0] ?? 0;
  for (let at = 0; at < texts.length; at += atOnce) {
    block++;
    const revision = block;
    const entries = texts.slice(at, at + atOnce).map(text => ({ ...text, revision }));
    await table.add(blockOf(block, entries));
  }
}
