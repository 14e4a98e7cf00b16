import { readCount } from '../../metrics/counts';
import type { FoundComment, FoundTopic } from '../../model/capture';
import { at, type Found, type Page, textOf } from '../define';
import { answeredBy, conversationOf, readTweet, site, tweetId } from './tweet';

/** The posts that answer the one in the address, or answer an answer to it. */
export function readReplies(results: unknown[], page: Page): FoundComment[] {
  const above = new Map(results.map(result => [tweetId(result), answeredBy(result)]));
  const isBelow = (id: string | undefined, steps = 0): boolean =>
    id !== undefined && steps < 100 && (id === page.id || isBelow(above.get(id), steps + 1));
  const replies = new Map<string, FoundComment>();
  for (const result of results) {
    const [id, parent] = [tweetId(result), answeredBy(result)];
    const isReply = parent && (conversationOf(result) === page.id || isBelow(parent));
    const post = isReply && page.id && id !== page.id ? readTweet(result, page) : undefined;
    if (!post || !page.id || post.externalId !== id) continue;
    const { externalId, author, text = '', textCut, publishedAt, metrics } = post;
    replies.set(externalId, {
      externalId,
      post: page.id,
      parent: parent === page.id ? undefined : parent,
      author: { id: author?.id, name: author?.name },
      text,
      textCut,
      publishedAt,
      metrics: { likes: metrics.likes, comments: metrics.comments },
    });
  }
  return [...replies.values()];
}

/** Trends, wherever the page holds them; paid ones are none. How many posts there are is said last in a line of words. */
export function readTrends(answer: unknown, page: Page): Found {
  const topics = new Map<string, FoundTopic>();
  for (const trend of trendsIn(at(answer, 'data'))) {
    const title = textOf(at(trend, 'name'));
    const rank = Number(at(trend, 'rank'));
    const said = textOf(at(trend, 'trend_metadata', 'meta_description')) ?? textOf(at(trend, 'social_context', 'text'));
    const heat = readCount(said?.split('·').at(-1) ?? '', page.language);
    if (!title || at(trend, 'promoted_metadata')) continue;
    topics.set(title, { title, rank: rank > 0 ? rank : undefined, heat, url: linkOf(trend) });
  }
  return { topics: [...topics.values()] };
}

function trendsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return at(value, 'itemType') === 'TimelineTrend' ? [value] : Object.values(value).flatMap(trendsIn);
}

/** Links are written for telephones: `twitter://search/?query=…`, `twitter://trending/<id>`. */
function linkOf(trend: unknown): string | undefined {
  const link = textOf(at(trend, 'trend_url', 'url')) ?? '';
  const story = /^twitter:\/\/trending\/(\d+)/.exec(link)?.[1];
  if (story) return `${site}/i/trending/${story}`;
  const query = /^twitter:\/\/search\/?\?(.*)/.exec(link)?.[1];
  const words = query && new URLSearchParams(query).get('query');
  return words ? `${site}/search?q=${encodeURIComponent(words)}` : undefined;
}
