import type { FoundComment, FoundTopic } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { midOf, uidOf } from './ids';
import { count, midIn, timeOf, wordsOf } from './items';

const search = (words: string) => `https://s.weibo.com/weibo?q=${encodeURIComponent(words)}`;

/** A line of 热搜. What is paid for, and what is pinned above the list, has no place in it. */
export function topic(title: unknown, rank: unknown, heat: unknown, url?: string): FoundTopic[] {
  const words = textOf(textOf(title)?.replace(/^#(.+)#$/s, '$1'));
  const place = Number(rank);
  if (!words || !Number.isInteger(place) || place < 1) return [];
  return [
    {
      title: words,
      rank: place,
      heat: count(typeof heat === 'string' ? heat.replace(/^\D+/, '') : heat),
      url: url ?? search(words),
    },
  ];
}

/** 热搜 of weibo.com, from the list beside every page and from the page of its own. */
export function readHotSearch(answer: unknown): Found {
  const data = at(answer, 'data');
  const lines = listOf(at(data, 'realtime') ?? at(data, 'band_list'));
  const isAd = (line: unknown) => at(line, 'is_ad') === 1 || at(line, 'topic_ad') === 1;
  const ranked = lines.filter(line => !isAd(line));
  // Where no line tells its place, the order of those that are not paid for does.
  const isTold = ranked.some(line => at(line, 'realpos') !== undefined);
  return {
    topics: ranked.flatMap((line, index) =>
      topic(
        at(line, 'word'),
        isTold ? at(line, 'realpos') : index + 1,
        at(line, 'num'),
        search(textOf(at(line, 'word_scheme')) ?? textOf(at(line, 'word')) ?? ''),
      ),
    ),
  };
}

/** 热搜 on a telephone: the list proper says each line's place in its id; rising topics and other lists do not. */
export function readHotCards(cards: unknown): Found {
  const lines = listOf(cards).flatMap(card => listOf(at(card, 'card_group')));
  return {
    topics: lines.flatMap(line => {
      const place = /\|realpos:(\d+)\|/.exec(String(at(line, 'itemid')))?.[1];
      return topic(at(line, 'desc'), place, at(line, 'desc_extr'));
    }),
  };
}

function readComment(item: unknown, page: Page, post: string, parent?: string): FoundComment[] {
  const id = midIn(item);
  const text = wordsOf(textOf(at(item, 'text')) ?? '') ?? textOf(at(item, 'text_raw'));
  if (!id || !text || !at(item, 'user')) return [];
  const answered = parent ?? midOf(at(item, 'reply_id'));
  const comment: FoundComment = {
    post,
    externalId: id,
    parent: answered === id ? undefined : answered,
    author: { id: uidOf(at(item, 'user', 'id')), name: textOf(at(item, 'user', 'screen_name')) },
    text,
    publishedAt: timeOf(at(item, 'created_at'), page),
    metrics: {
      likes: count(at(item, 'like_count') ?? at(item, 'like_counts')),
      comments: parent ? undefined : count(at(item, 'total_number')),
    },
  };
  const inner = listOf(at(item, 'comments')).flatMap(one => readComment(one, page, post, id));
  return [comment, ...inner];
}

/** Comments of the open post: hot ones and new ones, each with the answers that are shown below it. */
export function readComments(answer: unknown, page: Page, { searchParams }: URL): Found {
  const post = page.id;
  if (!post) return {};
  // The answers to one comment are asked for by its own id.
  const root =
    searchParams.get('cid') ?? (searchParams.get('fetch_level') === '1' ? searchParams.get('id') : undefined);
  if (!root && searchParams.get('id') !== post) return {};
  const data = at(answer, 'data');
  const items = Array.isArray(data) ? data : [...listOf(at(data, 'hot_data')), ...listOf(at(data, 'data'))];
  const comments = items.flatMap(item => readComment(item, page, post, root ?? undefined));
  const total = root ? undefined : count(at(data, 'total_number') ?? at(answer, 'total_number'));
  return { comments, ...(total && { commentTotal: total }) };
}
