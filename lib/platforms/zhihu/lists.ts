import { seconds } from '../../metrics/amount';
import type { FoundComment, FoundTopic } from '../../model/capture';
import { at, type Found, listOf, type Page, plainText, textOf } from '../define';
import { addressOf, count, idOf, named, person, plain, readItem, site } from './items';

/** Mostly questions; the list of videos, and lines of advice, link to others. */
function linked(link: string, target: unknown, page: Page) {
  const [, kind = '', number] = /\/(questions?|p|zvideo|pin)\/(\d+)/.exec(link) ?? [];
  const id = number ?? (at(target, 'type') === 'question' ? idOf(at(target, 'id')) : undefined);
  if (!id) return undefined;
  if (kind === 'p') return named('article', id, page, addressOf.article(id));
  if (kind === 'zvideo' || kind === 'pin') return named(kind, id, page, addressOf[kind](id));
  return named('question', id, page, addressOf.question(id));
}

/** 热榜: questions in order, each a post and a topic; by cards, and by the older shape with a whole question. */
export function readHot(lines: unknown, page: Page): Found {
  const found = listOf(lines).flatMap((line, index) => {
    const target = at(line, 'target');
    const name = linked(textOf(at(target, 'link', 'url')) ?? '', target, page);
    const title = plain(at(target, 'titleArea', 'text') ?? at(target, 'title'));
    if (!title) return [];
    const shown = textOf(at(target, 'metricsArea', 'text') ?? at(line, 'detailText')) ?? '';
    // Of a video the plays may stand there.
    const topic: FoundTopic = {
      title,
      rank: index + 1,
      heat: /播放/.test(shown) ? undefined : count(shown),
      url: name?.url,
    };
    return [{ topic, posts: name ? [{ ...name, title, metrics: {} }] : [] }];
  });
  return { topics: found.map(({ topic }) => topic), posts: found.flatMap(({ posts }) => posts) };
}

/** 热搜: words that are searched for, without their heat. An empty list is given to those who look like machines. */
export function readTopSearch(lines: unknown): FoundTopic[] {
  return listOf(lines).flatMap((line, index) => {
    const title = plain(at(line, 'queryDisplay'));
    const words = textOf(at(line, 'realQuery')) ?? title ?? '';
    const url = `${site}/search?type=content&q=${encodeURIComponent(words)}`;
    return title ? [{ title, rank: index + 1, url }] : [];
  });
}

/** What a feed has, bare or as the target of something done; several that were liked by one person come in a group. Advertisements have no target of a known kind. */
export function readFeed(items: unknown, page: Page): Found {
  const flat = listOf(items).flatMap(item => [item, ...listOf(at(item, 'list'))]);
  const isAd = (item: unknown) => /advert|^ad_/.test(String(at(item, 'type'))) || at(item, 'ad') !== undefined;
  return {
    posts: flat.flatMap(item => (isAd(item) ? [] : readItem(at(item, 'target') ?? at(item, 'content') ?? item, page))),
  };
}

function readComment(item: unknown, post: string): FoundComment[] {
  const id = idOf(at(item, 'id'));
  const text = textOf(plainText(textOf(at(item, 'content')) ?? ''));
  if (!id || !text || at(item, 'isDelete') === true) return [];
  const { id: author, name } = person(at(item, 'author', 'member') ?? at(item, 'author'));
  const comment: FoundComment = {
    post,
    externalId: id,
    parent: idOf(at(item, 'replyCommentId')),
    author: { id: author, name },
    text,
    publishedAt: seconds(at(item, 'createdTime')),
    metrics: {
      likes: count(at(item, 'likeCount') ?? at(item, 'voteCount')),
      comments: count(at(item, 'childCommentCount')),
    },
  };
  return [comment, ...listOf(at(item, 'childComments')).flatMap(one => readComment(one, post))];
}

/** Comments of the open post. The answers to one comment are asked for by that comment's id. */
export function readComments(answer: unknown, page: Page, { pathname }: URL): Found {
  const [, type = '', id] = /\/(answer|article|pin|zvideo|question)s\/(\d+)\/(?:root_)?comments?$/.exec(pathname) ?? [];
  const isChild = /\/comment\/\d+\/child_comment$/.test(pathname);
  if (!page.id || !(isChild || `${type}:${id}` === page.id)) return {};
  const comments = listOf(at(answer, 'data')).flatMap(item => readComment(item, page.id ?? ''));
  const total = isChild ? undefined : count(at(answer, 'counts', 'totalCounts') ?? at(answer, 'commonCounts'));
  return { comments, ...(total && { commentTotal: total }) };
}
