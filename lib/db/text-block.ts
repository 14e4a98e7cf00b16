import { foldText } from './fold-text';
import type { KeepRow, TextRow } from './rows';

/** Parts the texts of a block; folding takes it out of the texts themselves. */
export const separator = '\u0000';

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

/**
 * What the operator wrote on a post is a text of its own beside the post's: the two change at different times, and
 * whoever changes one need not read the other.
 */
const keepMark = 'keep ';

export function keepTextId(postId: string): string {
  return keepMark + postId;
}

/** The post of a text, and whether it is the operator's. */
export function postOfText(id: string): { postId: string; isOfKeep: boolean } {
  const isOfKeep = id.startsWith(keepMark);
  return { postId: isOfKeep ? id.slice(keepMark.length) : id, isOfKeep };
}

/** What a kept post is found by besides its own words. */
export function keepTextOf({ tags, note }: Pick<KeepRow, 'tags' | 'note'>): string {
  return foldText([...tags, note].filter(part => part !== '').join('\n'));
}
