import type { CapturedAccount, PageReport } from '../model/capture';
import type { Comment } from '../model/comment';
import type { Plan, Variant } from '../model/plan';
import type { Author, History, Keep, Post, Stamp } from '../model/post';
import type { PlatformId } from '../model/roll';

/** What one tab shows now. */
export type TabPage = PageReport & {
  tabId: number;
  updatedAt: number;
  /** The accounts this page told of, newest facts each. */
  accounts: CapturedAccount[];
};

/**
 * `order`: the ids of the posts shown, as they were first seen. `past`: visits this tab has left; what still arrives
 * from them is not shown any more.
 */
export type TabPageRow = TabPage & { order: string[]; past: string[] };

/** One post as the looks of a page (and the library, where it knows the post) show it. */
export type Look = {
  post: Post;
  history: History;
  aliases: string[];
};

/**
 * What a tab shows of a post that is not in the library. A post that is has no such row: a hundred of them were a third
 * of what a batch cost.
 */
export type PageItemRow = Look & { tabId: number; postId: string };
export type PageItem = { tabId: number; postId: string; position: number; post: Post; history: History };

/** A history as stored, where it says more than its post; `pack` reads and writes it. */
export type HistoryRow = { id: string; series: Record<string, (number | string)[]> };

/** A comment as stored: its series packed as those of a history. */
export type CommentRow = Omit<Comment, 'series'> & { series: HistoryRow['series'] };

/** One topic of a platform's hot list and all sightings of it; `pack-sightings` reads and writes them. */
export type HotlistRow = {
  /** `platform:title` */
  id: string;
  platform: PlatformId;
  title: string;
  url?: string;
  sightings: (number | string)[];
  firstSeen: number;
  lastSeen: number;
};

/** `id`: another id or a link of the post. */
export type AliasRow = { id: string; postId: string };

/**
 * A keep as stored. `facets` are the strings it is listed by. A keep that was taken back or emptied from the trash
 * stays as a tombstone: no words, no facets, `removedAt`.
 */
export type KeepRow = Keep & { author?: string; facets: string[]; removedAt?: number };

/** A block of folded text: the texts of `ids`, in order, joined by U+0000. Later revisions of a post replace earlier. */
export type TextRow = { block: number; ids: string[]; revisions: number[]; texts: string };

export type MediaRow = { id: string; type: string; bytes: Uint8Array<ArrayBuffer>; width: number; height: number };
export type BatchRow = { id: string; at: number; saved: number };
export type SettingRow = { id: string; value: unknown };
export type CounterRow = { id: string; count: number };

/** The tables an act may change. */
export type Undoable = {
  keeps: KeepRow;
  plans: Plan;
  variants: Variant;
  authors: Author;
  settings: SettingRow;
  posts: Post;
  history: HistoryRow;
  aliases: AliasRow;
};
export type UndoableTable = keyof Undoable;

export const actKinds = [
  'keep',
  'changeKeep',
  'tag',
  'trash',
  'restore',
  'plan',
  'savePlan',
  'move',
  'status',
  'deletePlan',
  'markAuthor',
  'groupAuthors',
  'merge',
] as const;
export type ActKind = (typeof actKinds)[number];
export type ActId = string;

/** Fields of a row that an act changed: created rows have no `before`, deleted rows no `after`. */
export type Change = {
  table: UndoableTable;
  id: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};
export type ActRow = { id: ActId; kind: ActKind; at: number; stamp: Stamp; changes: Change[]; undoneAt?: number };
