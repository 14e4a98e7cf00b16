import { exact, seconds } from '../../metrics/amount';
import type { FoundComment, FoundTopic } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { home, idOf } from './work';

/** A comment, and the answers that came with it. It names its work itself; on a work's page others are none. */
function readComment(comment: unknown, page: Page, work: string | undefined, above?: string): FoundComment[] {
  const id = idOf(at(comment, 'cid'));
  const post = idOf(at(comment, 'awemeId')) ?? work;
  if (!id || !post || (page.kind === 'post' && post !== page.id)) return [];
  const target = idOf(at(comment, 'replyToReplyId')) ?? idOf(at(comment, 'replyId'));
  const user = at(comment, 'user');
  const read: FoundComment = {
    externalId: id,
    post,
    parent: target ?? above,
    author: { id: idOf(at(user, 'uid')), name: textOf(at(user, 'nickname')) },
    // A sticker alone comes without words.
    text: textOf(at(comment, 'text')) ?? '',
    publishedAt: seconds(at(comment, 'createTime')),
    metrics: { likes: exact(at(comment, 'diggCount')), comments: exact(at(comment, 'replyCommentTotal')) },
  };
  return [read, ...listOf(at(comment, 'replyComment')).flatMap(answer => readComment(answer, page, post, id))];
}

/** The comments of a work, or the answers to one of them; only the first tell how many there are. */
export function readComments(answer: unknown, page: Page, { searchParams, pathname }: URL): Found {
  const work = idOf(searchParams.get('aweme_id')) ?? idOf(searchParams.get('item_id'));
  if (page.kind === 'post' && work && work !== page.id) return {};
  const above = idOf(searchParams.get('comment_id'));
  const comments = listOf(at(answer, 'comments')).flatMap(comment => readComment(comment, page, work, above));
  const total = pathname.includes('/reply') || page.kind !== 'post' ? undefined : exact(at(answer, 'total'));
  return { comments, ...(total && { commentTotal: total }) };
}

/**
 * 抖音热点榜. Lines without a place are put there by the house, and one that carries an advertisement is none; in the list
 * that is shared outside of the site no line has a place, so its order is meant.
 */
export function readHotSearch(answer: unknown): Found {
  const lines = listOf(at(answer, 'data', 'wordList') ?? at(answer, 'wordList'));
  const isPlaced = lines.some(line => at(line, 'position') !== undefined);
  const topics = lines.flatMap((line, index): FoundTopic[] => {
    const title = textOf(at(line, 'word'));
    const rank = isPlaced ? exact(at(line, 'position'))?.value : index + 1;
    if (!title || !rank || at(line, 'adData')) return [];
    const heat = exact(at(line, 'hotValue'));
    const id = idOf(at(line, 'sentenceId'));
    const url = id ? `${home}/hot/${id}` : `${home}/search/${encodeURIComponent(title)}`;
    return [{ title, rank, heat: heat?.value ? heat : undefined, url }];
  });
  return { topics };
}
