import { exact } from '../../metrics/amount';
import { readTime } from '../../metrics/times';
import type { FoundComment } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { channelId, countOf, first, site, wordsOf } from './words';

/** An answer's id holds that of the comment it answers: `Ug….abc`. */
const parentOf = (id: string) => (id.includes('.') ? { parent: id.split('.')[0] } : {});

/** The comments of the open video; the links on their times name it. `commentRenderer` is the shape before 2024. */
export function readComments(answer: unknown, page: Page): Found {
  const continuations = at(answer, 'onResponseReceivedEndpoints') ?? at(answer, 'onResponseReceivedActions');
  if (!page.id || !Array.isArray(continuations) || !linksTo(answer, page.id)) return {};
  const entities = listOf(at(answer, 'frameworkUpdates', 'entityBatchUpdate', 'mutations'))
    .map(one => at(one, 'payload', 'commentEntityPayload'))
    .filter(one => one);
  const found = new Map<string, FoundComment>();
  for (const entity of entities) put(found, readEntity(entity, page));
  for (const old of allUnder(continuations, 'commentRenderer')) put(found, readOld(old, page));
  const total = countOf(at(first(continuations, 'commentsHeaderRenderer'), 'countText'), page);
  const known = { externalId: page.id, url: `${site}/watch?v=${page.id}`, depth: 'full' as const };
  return {
    comments: [...found.values()],
    ...(total && { commentTotal: total, posts: [{ ...known, metrics: { comments: total } }] }),
  };
}

function put(found: Map<string, FoundComment>, comment: FoundComment | undefined): void {
  if (comment && !found.has(comment.externalId)) found.set(comment.externalId, comment);
}

function readEntity(entity: unknown, page: Page): FoundComment | undefined {
  const [said, author, counts] = ['properties', 'author', 'toolbar'].map(part => at(entity, part));
  const id = textOf(at(said, 'commentId'));
  if (!id || !page.id) return undefined;
  return {
    post: page.id,
    externalId: id,
    ...parentOf(id),
    author: { id: channelId(at(author, 'channelId')), name: textOf(at(author, 'displayName')) },
    text: wordsOf(at(said, 'content')) ?? '',
    publishedAt: readTime(textOf(at(said, 'publishedTime')) ?? '', page),
    metrics: {
      likes: countOf(at(counts, 'likeCountNotliked'), page),
      comments: countOf(at(counts, 'replyCount'), page),
    },
  };
}

function readOld(comment: unknown, page: Page): FoundComment | undefined {
  const id = textOf(at(comment, 'commentId'));
  if (!id || !page.id) return undefined;
  return {
    post: page.id,
    externalId: id,
    ...parentOf(id),
    author: {
      id: channelId(at(comment, 'authorEndpoint', 'browseEndpoint', 'browseId')),
      name: wordsOf(at(comment, 'authorText')),
    },
    text: wordsOf(at(comment, 'contentText')) ?? '',
    publishedAt: readTime(wordsOf(at(comment, 'publishedTimeText')) ?? '', page),
    metrics: { likes: countOf(at(comment, 'voteCount'), page), comments: exact(at(comment, 'replyCount')) },
  };
}

function allUnder(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === key ? [part] : allUnder(part, key)));
}

/** Whether the first link to a comment is one of this video. */
function linksTo(value: unknown, id: string): boolean {
  return firstLink(value)?.startsWith(`/watch?v=${id}&`) ?? false;
}

function firstLink(value: unknown): string | undefined {
  if (typeof value === 'string') return /^\/watch\?v=[\w-]{11}&lc=/.test(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const found = firstLink(part);
    if (found) return found;
  }
  return undefined;
}
