import { intervalOf } from '../metrics/compare';
import type { Format, Metric } from '../model/capture';
import type { Author, Post } from '../model/post';
import { roll } from '../model/roll';
import { type Baselines, baselinesOf } from './baseline';
import { type ChangeOver, changeOver } from './change-over';

const day = 86_400_000;

/** How many, at least and at most: a coarse time (`3天前`) may lie on either side of the line. */
export type Count = { low: number; high: number };
export type FormatShare = { format?: Format; count: number; share: number };

export type AccountSummary = {
  /** When its own page was last looked at; absent where that was never seen. */
  lastLook?: number;
  /** When the account, or any post of it, was last seen anywhere. */
  lastSeen: number;
  /** Posts published in the last 7 and 30 days, of those that were seen; absent where no post tells its time. */
  week?: Count;
  month?: Count;
  /** Posts that do not tell when they were published, first seen in the last 30 days. */
  undated: number;
  /** How many posts of it are known at all. */
  known: number;
  /** The most used first; posts that do not tell theirs come last. */
  formats: FormatShare[];
  /** The posts with most of the platform's main metric, the best first; a reading in doubt gives no place. */
  best: Post[];
  mainMetric: Metric;
  followers?: ChangeOver;
  baselines: Baselines;
};

/** What the looks at an account and its posts say of it, as of now. */
export function summarise({ author, posts }: { author: Author; posts: readonly Post[] }, now: number): AccountSummary {
  const mainMetric = author.platform === 'generic' ? 'views' : roll[author.platform].mainMetric;
  const dated = posts.filter(post => post.times?.publishedAt);
  const followers = changeOver(author.series.followers, now - 30 * day);
  return {
    ...(author.lookedAt !== undefined && { lastLook: author.lookedAt }),
    lastSeen: Math.max(author.lastSeen, ...posts.map(post => post.lastSeen)),
    ...(dated.length > 0 && { week: countSince(dated, now - 7 * day), month: countSince(dated, now - 30 * day) }),
    undated: posts.filter(post => !post.times?.publishedAt && post.firstSeen >= now - 30 * day).length,
    known: posts.length,
    formats: formatsOf(posts),
    best: bestOf(posts, mainMetric),
    mainMetric,
    ...(followers && { followers }),
    baselines: baselinesOf(posts),
  };
}

function countSince(posts: readonly Post[], moment: number): Count {
  const spans = posts.flatMap(({ times }) => (times?.publishedAt ? [intervalOf(times.publishedAt)] : []));
  return {
    low: spans.filter(({ low }) => low >= moment).length,
    high: spans.filter(({ high }) => high >= moment).length,
  };
}

function formatsOf(posts: readonly Post[]): FormatShare[] {
  return [...Map.groupBy(posts, post => post.media?.format)]
    .map(([format, some]) => ({ ...(format && { format }), count: some.length, share: some.length / posts.length }))
    .sort((a, b) => Number(b.format !== undefined) - Number(a.format !== undefined) || b.count - a.count);
}

function bestOf(posts: readonly Post[], metric: Metric): Post[] {
  const value = (post: Post) => post.latest[metric]?.value ?? -1;
  return posts
    .filter(post => post.latest[metric] && !post.latest[metric].unverified)
    .sort((a, b) => value(b) - value(a) || b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1));
}
