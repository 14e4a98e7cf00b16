import type { Metric } from '@/lib/model/capture';
import type { Post } from '@/lib/model/post';
import { roll } from '@/lib/model/roll';

/** The count a platform's lists are sorted by; an article of any other site has none. */
export function mainMetricOf(platform: Post['platform']): Metric {
  return platform === 'generic' ? 'views' : roll[platform].mainMetric;
}

/** What one calls a post: its title, or how its text begins. */
export function titleOf(post: Post): string | undefined {
  return post.words?.title || post.words?.text?.slice(0, 120) || undefined;
}

/** Who wrote a post, as far as its looks told. */
export function writerOf({ author }: Post): string | undefined {
  return author?.name ?? author?.handle;
}

export const details = ['title', 'text', 'author', 'publishedAt', 'format', 'tags'] as const;
export type Detail = (typeof details)[number];

/** Which details only the post's own page would tell. */
export function missingOf({ words, author, times, media, depth }: Post): Detail[] {
  if (depth === 'full') return [];
  const has: Record<Detail, boolean> = {
    title: words?.title !== undefined,
    text: words?.text !== undefined && !words.textCut,
    author: author?.name !== undefined,
    publishedAt: times?.publishedAt !== undefined,
    format: media?.format !== undefined,
    tags: words?.tags !== undefined,
  };
  return details.filter(detail => !has[detail]);
}

/** Which details a page contradicted itself in. */
export function doubtedOf({ doubts = {} }: Post): Detail[] {
  const paths = Object.keys(doubts);
  const isIn: Partial<Record<Detail, RegExp>> = {
    title: /^words\.title$/,
    author: /^author\./,
    format: /^media\.format$/,
  };
  return details.filter(detail => paths.some(path => isIn[detail]?.test(path)));
}
