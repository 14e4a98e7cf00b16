import type { Post } from '../model/post';
import { db } from './database';
import { foldText } from './fold-text';
import type { KeepRow, TextRow } from './rows';
import { blockOf, keepTextId, keepTextOf } from './text-block';

/** What a post is found by. */
function textOf({ words, author }: Post): string {
  const parts = [words?.title, words?.text, words?.tags?.join(' '), author?.name, author?.handle];
  return parts.filter(part => part !== undefined).join('\n');
}

type Pair<T> = { before?: T | undefined; after?: T | undefined };

/**
 * Appends the texts of the posts that changed, in the transaction that changes them: rewriting blocks would cost 60
 * times as much. A post that is gone is appended empty.
 */
export async function appendText(pairs: Pair<Post>[]): Promise<void> {
  const changed = pairs.flatMap(({ before, after }) => {
    const id = (after ?? before)?.id;
    const text = after ? textOf(after) : '';
    return id === undefined || text === (before ? textOf(before) : '') ? [] : [{ id, text: foldText(text) }];
  });
  await append(changed);
}

/** The same for what the operator wrote on posts. A keep that was taken back has no words. */
export async function appendKeepText(pairs: Pair<KeepRow>[]): Promise<void> {
  const changed = pairs.flatMap(({ before, after }) => {
    const id = (after ?? before)?.id;
    const text = after ? keepTextOf(after) : '';
    return id === undefined || text === (before ? keepTextOf(before) : '') ? [] : [{ id: keepTextId(id), text }];
  });
  await append(changed);
}

/** One after the other: two at once would take the same number, and the second would fail. */
async function append(texts: { id: string; text: string }[]): Promise<void> {
  if (texts.length === 0) {
    return;
  }
  const block = (await lastBlock()) + 1;
  await db.text.add(
    blockOf(
      block,
      texts.map(text => ({ ...text, revision: block })),
    ),
  );
}

/** The number of the newest block, 0 before the first. */
async function lastBlock(): Promise<number> {
  const keys = await db.text.orderBy('block').reverse().limit(1).primaryKeys();
  return keys[0] ?? 0;
}

/** The blocks after one, oldest first. */
export async function readBlocks(after: number, limit: number): Promise<TextRow[]> {
  return db.text.where('block').above(after).limit(limit).toArray();
}
