import type { Post } from '../model/post';
import { db } from './database';
import { foldText } from './fold-text';
import type { TextRow } from './rows';

/** Parts the texts of a block; folding takes it out of the texts themselves. */
export const separator = '\u0000';

/** What a post is found by. */
export function searchTextOf(post: Post): string {
  return foldText(wordsOf(post));
}

function wordsOf({ words, author }: Post): string {
  const parts = [words?.title, words?.text, words?.tags?.join(' '), author?.name, author?.handle];
  return parts.filter(part => part !== undefined).join('\n');
}

/**
 * Appends the texts of the posts that changed, in the transaction that changes them: rewriting blocks would cost 60
 * times as much. A post that is gone is appended empty.
 */
export async function appendText(pairs: { before?: Post | undefined; after?: Post | undefined }[]): Promise<void> {
  const entries = pairs.flatMap(({ before, after }) => {
    const id = (after ?? before)?.id;
    const isSame = (after ? wordsOf(after) : '') === (before ? wordsOf(before) : '');
    return id === undefined || isSame ? [] : [{ id, text: after ? searchTextOf(after) : '' }];
  });
  if (entries.length > 0) {
    const last = await lastBlock();
    const block = last + 1;
    await db.text.add(
      blockOf(
        block,
        entries.map(({ id, text }) => ({ id, text, revision: block })),
      ),
    );
  }
}

export type TextEntry = { id: string; revision: number; text: string };

export function blockOf(block: number, entries: TextEntry[]): TextRow {
  return {
    block,
    ids: entries.map(entry => entry.id),
    revisions: entries.map(entry => entry.revision),
    texts: entries.map(entry => entry.text).join(separator),
  };
}

export function entriesOf(row: TextRow): TextEntry[] {
  const texts = row.texts.split(separator);
  return row.ids.map((id, at) => ({ id, revision: row.revisions[at] ?? row.block, text: texts[at] ?? '' }));
}

/** The number of the newest block, 0 before the first. */
export async function lastBlock(): Promise<number> {
  const keys = await db.text.orderBy('block').reverse().limit(1).primaryKeys();
  return keys[0] ?? 0;
}

/** The blocks after one, oldest first. */
export async function readBlocks(after: number, limit: number): Promise<TextRow[]> {
  return db.text.where('block').above(after).limit(limit).toArray();
}
