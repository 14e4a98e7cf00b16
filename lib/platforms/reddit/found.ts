import { exact } from '../../metrics/amount';
import type { FoundPost } from '../../model/capture';
import { type Found, textOf } from '../define';
import { isGone, moment } from './document';
import { addressOf, idOf } from './listing';

/**
 * The results of a search in the interface of today, which are no components of posts. From published descriptions of
 * 2025 and 2026, not from a sample. One wraps another, so a post may be found twice.
 */
export function readFoundPosts(document: Document): Found {
  const posts = new Map<string, FoundPost>();
  for (const unit of document.querySelectorAll('[data-testid="search-sdui-post"], [data-testid="search-post-unit"]')) {
    const link = unit.querySelector('a[data-testid="post-title-text"], a[data-testid="post-title"]');
    const path = link?.getAttribute('href');
    const id = idOf(unit.getAttribute('data-thingid'), 't3') ?? /\/comments\/([0-9a-z]{2,13})\//.exec(path ?? '')?.[1];
    const title = textOf(link?.textContent)?.trim();
    if (!id || !path?.includes(`/comments/${id}/`) || !title || isGone(title) || posts.has(id)) continue;
    const time = unit.querySelector('faceplate-timeago[ts], time[datetime]');
    const counters = unit.querySelectorAll('[data-testid="search-counter-row"] faceplate-number[number]');
    const [votes, comments] = [...counters].map(counter => exact(counter.getAttribute('number')));
    posts.set(id, {
      externalId: id,
      url: addressOf(id, path),
      depth: 'card',
      title,
      publishedAt: moment(time?.getAttribute('ts') ?? time?.getAttribute('datetime')),
      // One number alone may be either.
      metrics: counters.length === 2 ? { likes: votes, comments } : {},
    });
  }
  return { posts: [...posts.values()] };
}
