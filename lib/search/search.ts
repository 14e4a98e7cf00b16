import { db } from '../db/database';
import { foldText } from '../db/fold-text';
import type { TextRow } from '../db/rows';
import { readBlocks } from '../db/text';
import { postOfText, separator } from '../db/text-block';

export type SearchOptions = { kept?: boolean; limit?: number };

/**
 * The ids of posts that hold all words of the query, in their own text or in what the operator wrote on them, the last
 * changed first. `kept`: of kept posts only.
 */
export async function searchPosts(query: string, { kept = false, limit = 200 }: SearchOptions = {}): Promise<string[]> {
  const words = wordsOf(query);
  if (words.length === 0) {
    return [];
  }
  await feed();
  return kept ? onlyKept(find(words), limit) : take(find(words), limit);
}

/** Where the words of a query stand in a text as shown: ranges [start, end), in order, none overlapping. */
export function highlight(text: string, query: string): [number, number][] {
  const folded = foldText(text);
  const ranges: [number, number][] = [];
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      ranges.push([at, at + word.length]);
    }
  }
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      joined.push([start, end]);
    }
  }
  return joined;
}

function wordsOf(query: string): string[] {
  return [
    ...new Set(
      foldText(query)
        .split(/\s+/)
        .filter(word => word !== ''),
    ),
  ];
}

/** Blocks in memory, oldest first. `starts` are where each text begins in `texts`. */
type Block = { ids: string[]; revisions: number[]; starts: number[]; texts: string };

let loaded: Block[] = [];
let newest = new Map<string, number>();
/** What the operator wrote, by post. */
let written = new Map<string, string>();
let lastLoaded = 0;
let feeding: Promise<void> | undefined;

/** Forgets what is in memory; the next search reads it all again. */
export function forgetSearch(): void {
  [loaded, newest, written, lastLoaded] = [[], new Map(), new Map(), 0];
}

/** Reads the blocks that were appended since. The first time that is all of them. */
async function feed(): Promise<void> {
  feeding ??= readNew().finally(() => {
    feeding = undefined;
  });
  await feeding;
}

async function readNew(): Promise<void> {
  for (;;) {
    const rows = await readBlocks(lastLoaded, 50);
    for (const row of rows) {
      load(row);
    }
    if (rows.length < 50) {
      return;
    }
  }
}

function load(row: TextRow): void {
  const starts: number[] = [];
  for (let at = 0; starts.length < row.ids.length; at = row.texts.indexOf(separator, at) + 1) {
    starts.push(at);
  }
  loaded.push({ ids: row.ids, revisions: row.revisions, starts, texts: row.texts });
  row.ids.forEach((id, at) => {
    const revision = row.revisions[at] ?? 0;
    if (revision < (newest.get(id) ?? 0)) {
      return;
    }
    newest.set(id, revision);
    const { postId, isOfKeep } = postOfText(id);
    if (isOfKeep) {
      written.set(postId, row.texts.slice(starts[at], (starts[at + 1] ?? row.texts.length + 1) - 1));
    }
  });
  lastLoaded = row.block;
}

/** Ids of the posts that hold all words, each once: packing can bring a text that is in memory already once more. */
function* find(words: string[]): Generator<string> {
  const found = new Set<string>();
  for (const ids of [scan(words), scanBoth(words)]) {
    for (const id of ids) {
      if (!found.has(id)) {
        found.add(id);
        yield id;
      }
    }
  }
}

/** The posts of which one text holds all words, newest first; a text that was replaced since does not count. */
function* scan(words: string[]): Generator<string> {
  for (const block of loaded.toReversed()) {
    for (const index of hits(block, words).toReversed()) {
      const id = block.ids[index] ?? '';
      if (newest.get(id) === block.revisions[index]) {
        yield postOfText(id).postId;
      }
    }
  }
}

/** The posts of which the operator wrote some of the words, and their own text holds the others. */
function* scanBoth(words: string[]): Generator<string> {
  const wanting = new Map<string, { others: string[]; ids: string[] }>();
  for (const [id, text] of words.length > 1 ? written : []) {
    const isIn = (word: string) => text.includes(word);
    if (words.some(isIn) && !words.every(isIn)) {
      const others = words.filter(word => !isIn(word));
      const group = wanting.get(others.join(' ')) ?? { others, ids: [] };
      group.ids.push(id);
      wanting.set(others.join(' '), group);
    }
  }
  for (const { others, ids } of wanting.values()) {
    const holding = new Set(scan(others));
    yield* ids.filter(id => holding.has(id));
  }
}

/** The places in a block of the texts that hold all words. */
function hits({ starts, texts }: Block, words: string[]): number[] {
  // The longest word is likely the rarest.
  const [rarest = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  const found: number[] = [];
  for (let at = texts.indexOf(rarest); at >= 0; ) {
    const index = indexAt(starts, at);
    const end = starts[index + 1] ?? texts.length + 1;
    const text = others.length > 0 ? texts.slice(starts[index], end - 1) : '';
    if (others.every(word => text.includes(word))) {
      found.push(index);
    }
    at = texts.indexOf(rarest, end);
  }
  return found;
}

/** The last text that begins at or before an offset. */
function indexAt(starts: number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    [low, high] = (starts[middle] ?? 0) <= offset ? [middle, high] : [low, middle - 1];
  }
  return low;
}

function take(ids: Iterable<string>, limit: number): string[] {
  const taken: string[] = [];
  for (const id of ids) {
    if (taken.length >= limit) {
      break;
    }
    taken.push(id);
  }
  return taken;
}

async function onlyKept(ids: Iterable<string>, limit: number): Promise<string[]> {
  const found = [...ids];
  const kept: string[] = [];
  for (let at = 0; at < found.length && kept.length < limit; at += 200) {
    const rows = await db.keeps.bulkGet(found.slice(at, at + 200));
    kept.push(
      ...rows.flatMap(row => (row && row.removedAt === undefined && row.trashedAt === undefined ? [row.id] : [])),
    );
  }
  return kept.slice(0, limit);
}
