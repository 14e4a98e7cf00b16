import { milliseconds } from '../../metrics/amount';
import type { FoundComment } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { count } from './note';

const idOf = (value: unknown) => /^[0-9a-f]{24}$/.exec(String(value))?.[0];

/** A comment of the page's note, and the answers that came with it, each beneath the one it answers. */
function readComment(comment: unknown, page: Page, above?: string): FoundComment[] {
  const id = idOf(at(comment, 'id'));
  if (!id || !page.id || (at(comment, 'noteId') ?? page.id) !== page.id) return [];
  const user = at(comment, 'userInfo');
  const target = idOf(at(comment, 'targetComment', 'id'));
  const read: FoundComment = {
    externalId: id,
    post: page.id,
    parent: target === id ? above : (target ?? above),
    author: { id: idOf(at(user, 'userId')), name: textOf(at(user, 'nickname')) ?? textOf(at(user, 'nickName')) },
    text: textOf(at(comment, 'content')) ?? '',
    publishedAt: milliseconds(at(comment, 'createTime')),
    metrics: { likes: count(at(comment, 'likeCount')), comments: count(at(comment, 'subCommentCount')) },
  };
  return [read, ...listOf(at(comment, 'subComments')).flatMap(answer => readComment(answer, page, id))];
}

export const readCommentState = (comments: unknown, page: Page): FoundComment[] =>
  page.kind === 'post' ? listOf(at(comments, 'list')).flatMap(comment => readComment(comment, page)) : [];

/** The comments of one note, or the further answers to one of them. */
export function readCommentAnswer(answer: unknown, page: Page, { searchParams }: URL): Found {
  if ((searchParams.get('note_id') ?? page.id) !== page.id) return {};
  const root = idOf(searchParams.get('root_comment_id'));
  return { comments: listOf(at(answer, 'data', 'comments')).flatMap(comment => readComment(comment, page, root)) };
}
