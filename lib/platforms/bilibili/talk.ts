import { seconds } from '../../metrics/amount';
import type { FoundComment } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { count, firstOf, idOf, readVideo, told } from './items';

/** What comments stand under, by the number of its kind; a video goes by its av number. */
const places: Record<string, string> = { 1: 'av', 12: 'article:', 17: 'dynamic:' };

/** A comment names what it stands under; pictures have a number of their own there, so they are the page's. */
function readReply(reply: unknown, page: Page): FoundComment[] {
  const id = idOf(firstOf(reply, 'rpid_str', 'rpid'));
  const [place, oid] = [places[String(at(reply, 'type'))], idOf(at(reply, 'oid'))];
  const post = place && oid ? place + oid : at(reply, 'type') === 11 ? page.id : undefined;
  if (!id || !post) return [];
  const member = at(reply, 'member');
  const read: FoundComment = {
    externalId: id,
    post,
    parent: idOf(firstOf(reply, 'parent_str', 'parent')),
    author: { id: idOf(at(member, 'mid')), name: textOf(at(member, 'uname')) },
    text: textOf(at(reply, 'content', 'message')) ?? '',
    publishedAt: seconds(at(reply, 'ctime')),
    metrics: { likes: count(at(reply, 'like')), comments: count(at(reply, 'rcount')) },
  };
  return [read, ...listOf(at(reply, 'replies')).flatMap(answer => readReply(answer, page))];
}

/** Comments, the pinned and the hot ones first; the answers to one of them do not tell how many there are. */
export function readReplies(answer: unknown, page: Page): Found {
  const data = at(answer, 'data');
  const lists = ['top_replies', 'hots', 'replies'].flatMap(name => listOf(at(data, name)));
  const comments = [at(data, 'upper', 'top'), ...lists].flatMap(reply => readReply(reply, page));
  const commentTotal = count(at(data, 'cursor', 'all_count') ?? at(data, 'page', 'acount'));
  return { comments, ...(commentTotal && { commentTotal }) };
}

/** B站热搜, as the search box lists it, or whole; what is paid for has no place. */
export function readSquare(answer: unknown): Found {
  const data = at(answer, 'data');
  const lines = listOf(at(data, 'trending', 'list') ?? at(data, 'list'));
  const topics = lines.flatMap((line, place) => {
    const words = textOf(at(line, 'keyword'));
    const title = textOf(at(line, 'show_name')) ?? words;
    const url = `https://search.bilibili.com/all?keyword=${encodeURIComponent(words ?? title ?? '')}`;
    const isPaid = String(at(line, 'is_commercial')) === '1';
    return title && !isPaid ? [{ title, rank: Number(at(line, 'position')) || place + 1, url }] : [];
  });
  return { topics };
}

/** The owner's own videos: what is said of them here agrees with their pages. In the list of all their time is often 0. */
export function readArchives(answer: unknown, page: Page): Found {
  const data = at(answer, 'data');
  const items = [
    ...listOf(at(data, 'arc_audits')).map(item => ({ ...Object(at(item, 'Archive')), stat: at(item, 'stat') })),
    ...listOf(at(data, 'list')),
  ];
  const posts = items.flatMap(item =>
    readVideo(item, page).map(read => ({
      ...read,
      author: undefined,
      tags: undefined,
      publishedAt: read.publishedAt ?? seconds(at(item, 'ptime')),
    })),
  );
  return { ...told(answer), posts };
}

/** Totals of the account, of which the answer does not say whose they are: understood, and nothing to keep. */
export const readTotals = (answer: unknown): Found => (at(answer, 'code') === 0 ? { state: 'ok' } : told(answer));
