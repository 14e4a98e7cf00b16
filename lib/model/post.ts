import type { AccountMetric, Capture, Format, Metric } from './capture';
import type { Reading, ReadingSource } from './reading';
import type { PlatformId } from './roll';

/** When and where a group of fields was last seen. */
export type Seen = { seenAt: number; source: ReadingSource };

/**
 * The facts of a post: one row per platform and native id. Each group carries its own seen-at and source, so that
 * folding is commutative: newer words win, cut text never replaces full text, silence erases nothing.
 */
export type Post = {
  /** `platform:externalId` */
  id: string;
  platform: PlatformId;
  externalId: string;
  url: string;
  reopen?: { url: string } & Seen;
  words?: {
    title?: string;
    text?: string;
    textCut?: true;
    tags?: string[];
    mentions?: string[];
    language?: string;
  } & Seen;
  author?: { id?: string; handle?: string; name?: string; avatar?: string } & Seen;
  /** What its looks said of how many follow its author: an account that nobody marked has no readings of its own. */
  followers?: Run[];
  times?: { publishedAt?: Reading; editedAt?: Reading; region?: string } & Seen;
  media?: { format?: Format; duration?: number; images?: number; cover?: string } & Seen;
  place?: { pinned?: boolean; repostOf?: string } & Seen;
  article?: { site?: string; wordCount?: number; readingMinutes?: number } & Seen;
  /** The last reading of each metric, for sorting and cards; the whole series is in `history`. */
  latest: Partial<Record<Metric, Reading & { seenAt: number }>>;
  /** Fields of a group that were last said earlier than the group's own seen-at, by `group.field`. */
  older?: Record<string, Seen>;
  /** Words (`group.field`) that a page contradicted itself in, and when: until a later look says them again. */
  doubts?: Record<string, number>;
  /** `card` until the post's own page was read. */
  depth: Capture['depth'];
  firstSeen: number;
  lastSeen: number;
};

/** One metric's readings over time, in order; `last` moves while looks say nothing new. */
export type Run = { first: number; last: number } & Reading;
export type History = { id: string; series: Partial<Record<Metric, Run[]>> };

export const roles = ['own', 'competitor', 'kol'] as const;
export type Role = (typeof roles)[number];

/** An account seen: facts, its readings over time, and the operator's mark. */
export type Author = {
  /** `platform:externalId` */
  id: string;
  platform: PlatformId;
  externalId: string;
  handle?: string;
  name?: string;
  bio?: string;
  avatar?: string;
  url?: string;
  verified?: boolean;
  role?: Role;
  /** The operator's own words for sets of accounts that are looked at together. */
  groups?: string[];
  series: Partial<Record<AccountMetric, Run[]>>;
  /** When and where each fact was last said. */
  seen?: Record<string, Seen>;
  firstSeen: number;
  lastSeen: number;
  /** When the operator last had its own page in front of them; a post in a feed does not count. */
  lookedAt?: number;
};

/** Why a post is worth keeping. */
export const whys = ['topic', 'title', 'cover', 'structure', 'pace'] as const;
export type Why = (typeof whys)[number];

/** When and where an operator's row was last changed: hybrid clock and device, made for merging between machines. */
export type Stamp = { time: number; counter: number; device: string };

/** The operator's words on a post. A post without a keep was only seen. */
export type Keep = {
  /** The post's id. */
  id: string;
  keptAt: number;
  why: Why[];
  note: string;
  tags: string[];
  trashedAt?: number;
  stamp: Stamp;
};

export function postId(platform: PlatformId, externalId: string): string {
  return `${platform}:${externalId}`;
}
