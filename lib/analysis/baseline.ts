import { median } from '../metrics/arithmetic';
import { intervalOf } from '../metrics/compare';
import { type Metric, metrics } from '../model/capture';
import type { Post } from '../model/post';
import type { Amount } from '../model/reading';

const day = 86_400_000;

/** A post's numbers are compared once this many days of its life were over when they were read. */
export const settledDays = 3;
/** With fewer posts one of them moves the middle: it must be said how few they are. */
export const fewPosts = 8;

export type Baseline = {
  median: Amount;
  /** How many posts it rests on. */
  n: number;
};

export type Baselines = {
  of: Partial<Record<Metric, Baseline>>;
  /** Posts left out: read before they were settled, or not known to be. */
  unsettled: number;
};

/**
 * What is usual for an account: of each metric the median of its posts' latest readings. The median, as outlier tools
 * take the channel's own (outlier.so: views ÷ channel median; viralfinder.ai), because one outlier can be two fifths of
 * a period's sum. Posts are to be compared at equal age or past the days in which they grow most: a reading counts
 * when its post was at least three days old as it was made, and when nothing contradicts it.
 */
export function baselinesOf(posts: readonly Post[]): Baselines {
  const of: Baselines['of'] = {};
  for (const metric of metrics) {
    const readings = posts.flatMap(post => {
      const reading = post.latest[metric];
      return reading && !reading.unverified && isSettled(post, reading.seenAt) ? [reading] : [];
    });
    const middle = median(readings);
    if (middle) {
      of[metric] = { median: middle, n: readings.length };
    }
  }
  const settled = posts.filter(post => Object.values(post.latest).some(({ seenAt }) => isSettled(post, seenAt)));
  return { of, unsettled: posts.length - settled.length };
}

/** Whether a post was surely settled at a moment. One that shows no time is at least as old as the first look at it. */
function isSettled({ times, firstSeen }: Post, moment: number): boolean {
  const published = times?.publishedAt;
  const latest = Math.min(firstSeen, published ? intervalOf(published).high : firstSeen);
  return moment - latest >= settledDays * day;
}
