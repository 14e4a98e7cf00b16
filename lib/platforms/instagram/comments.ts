import { exact, seconds } from '../../metrics/amount';
import type { FoundComment } from '../../model/capture';
import { at, listOf, textOf } from '../define';
import { idOf, nodesOf, partsIn } from './media';

/** A comment and the answers that came with it; `above` is the one it stands under, where it does not say so itself. */
export function readComment(comment: unknown, post: string, above?: string): FoundComment[] {
  const id = idOf(at(comment, 'pk') ?? at(comment, 'id'));
  const user = at(comment, 'user') ?? at(comment, 'owner');
  // A picture that moves has no words.
  if (!id || !user || typeof at(comment, 'text') !== 'string') return [];
  const below = [...nodesOf(at(comment, 'edge_threaded_comments')), ...listOf(at(comment, 'preview_child_comments'))];
  const own: FoundComment = {
    externalId: id,
    post,
    parent: idOf(at(comment, 'parent_comment_id')) ?? above,
    author: { id: idOf(at(user, 'pk') ?? at(user, 'id')), name: textOf(at(user, 'username')) },
    text: textOf(at(comment, 'text')) ?? '',
    publishedAt: seconds(at(comment, 'created_at_utc') ?? at(comment, 'created_at')),
    metrics: {
      likes: exact(at(comment, 'comment_like_count') ?? at(comment, 'edge_liked_by', 'count')),
      comments: exact(at(comment, 'child_comment_count') ?? at(comment, 'edge_threaded_comments', 'count')),
    },
  };
  return [own, ...below.flatMap(one => readComment(one, post, id))];
}

/** The comments within a media: a few of today's shape, or those of the graph before it, under one of three names. */
export function commentsWithin(media: unknown, post: string): FoundComment[] {
  const few = listOf(at(media, 'comments') ?? at(media, 'preview_comments'));
  const old = ['parent', 'to', 'preview'].map(name =>
    nodesOf(at(media, name === 'parent' ? 'edge_media_to_parent_comment' : `edge_media_${name}_comment`)),
  );
  const all = few.length ? few : (old.find(nodes => nodes.length) ?? []);
  return all.flatMap(comment => readComment(comment, post));
}

/** A list of comments that was asked for by itself (`isOwn`: by the number of the post), or the answers to one. */
export function commentsIn(answer: unknown, post: string, isOwn: boolean): FoundComment[] {
  const lists = partsIn(answer, /^xdt_api__v1__media__media_id__comments__\w*connection$/).flatMap(nodesOf);
  const own = isOwn ? ['comments', 'child_comments'].flatMap(key => listOf(at(answer, key))) : [];
  return [...lists, ...own].flatMap(comment => readComment(comment, post));
}
