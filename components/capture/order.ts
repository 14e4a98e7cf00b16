import type { PageItem } from '@/lib/db/pages';
import { type Metric, metrics } from '@/lib/model/capture';

export const orders = [...metrics, 'published', 'page'] as const;
export type Order = (typeof orders)[number];

/** The metrics that any of these posts shows, in the order of the dictionary. */
export function metricsOf(items: readonly PageItem[]): Metric[] {
  return metrics.filter(metric => items.some(({ post }) => post.latest[metric]));
}

/** At least this many of the metric, highest first; what a post does not show counts as neither high nor enough. */
export function arrange<T extends PageItem>(items: readonly T[], order: Order, atLeast: number): T[] {
  const worth = ({ post, position }: T): number => {
    if (order === 'page') return -position;
    if (order === 'published') return post.times?.publishedAt?.value ?? Number.NEGATIVE_INFINITY;
    return post.latest[order]?.value ?? Number.NEGATIVE_INFINITY;
  };
  return items
    .filter(item => order === 'page' || order === 'published' || atLeast === 0 || worth(item) >= atLeast)
    .sort((a, b) => worth(b) - worth(a) || a.position - b.position);
}
