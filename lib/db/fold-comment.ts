import type { CapturedComment } from '../model/capture';
import type { Comment } from '../model/comment';
import { type Post, postId } from '../model/post';
import { joinPosts, postOf } from './fold';
import { joinSeries, seriesOf } from './history';

/** What one look says of a comment. */
export function commentOf({ post, parent, metrics, ...seen }: CapturedComment): Comment {
  const { platform, externalId, seenAt } = seen;
  const {
    latest: _latest,
    depth: _depth,
    url: _url,
    ...facts
  } = postOf({ ...seen, url: '', depth: 'full', metrics: {} });
  return {
    ...facts,
    id: postId(platform, externalId),
    postId: postId(platform, post),
    ...(parent !== undefined && { parent: postId(platform, parent) }),
    series: seriesOf(metrics, seenAt),
  };
}

/** Both looks as one, by the rules that posts are folded by. */
export function joinComments(a: Comment, b: Comment): Comment {
  const { latest: _latest, depth: _depth, url: _url, ...facts } = joinPosts(asPost(a), asPost(b));
  const parent = first(a.parent, b.parent);
  return {
    ...facts,
    postId: first(a.postId, b.postId) ?? a.postId,
    ...(parent !== undefined && { parent }),
    series: joinSeries(a.series, b.series),
  };
}

function asPost({ postId: _postId, parent: _parent, series: _series, ...facts }: Comment): Post {
  return { ...facts, url: '', depth: 'full', latest: {} };
}

/** Where a comment stands does not change; of two claims the same one is always taken. */
function first(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}
