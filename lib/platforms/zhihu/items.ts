import { exact, seconds } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import type { Format, FoundAccount, FoundPost } from '../../model/capture';
import { at, listOf, oneLine, type Page, plainText, textOf, textsOf, webAddress } from '../define';

export const site = 'https://www.zhihu.com';
export const count = (value: unknown) => exact(value) ?? readCount(textOf(value) ?? '', 'zh-CN');
/** 8 to 19 digits, as a number or as text. */
export const idOf = (value: unknown) => (/^[1-9]\d*$/.test(String(value)) ? String(value) : undefined);
/** A name or a title; searches mark the words that were found. */
export const plain = (value: unknown) => oneLine(textOf(value)?.replace(/<\/?em>/g, ''));
const picture = (value: unknown) => webAddress(textOf(value));

/** Who stays anonymous has no id and no page. */
export const person = (author: unknown) => ({
  id: textOf(String(at(author, 'id') ?? '').replace(/^0$/, '')),
  handle: textOf(at(author, 'urlToken')),
  name: plain(at(author, 'name')),
});

type Kind = 'answer' | 'article' | 'pin' | 'zvideo' | 'question';
export const kinds: readonly string[] = ['answer', 'article', 'pin', 'zvideo', 'question'] satisfies Kind[];

export function named(kind: Kind, id: string, page: Page, url: string) {
  const externalId = `${kind}:${id}`;
  return { externalId, url, depth: page.id === externalId ? ('full' as const) : ('card' as const) };
}
export const addressOf = {
  answer: (id: string, question: string) => `${site}/question/${question}/answer/${id}`,
  article: (id: string) => `https://zhuanlan.zhihu.com/p/${id}`,
  pin: (id: string) => `${site}/pin/${id}`,
  zvideo: (id: string) => `${site}/zvideo/${id}`,
  question: (id: string) => `${site}/question/${id}`,
};

/** What answers, articles, pins and videos share. The state of a page has the same keys in another spelling. */
function shared(item: unknown): Omit<FoundPost, 'externalId' | 'url' | 'depth' | 'metrics'> {
  const author = at(item, 'author');
  const who = person(author);
  const publishedAt = seconds(at(item, 'createdTime') ?? at(item, 'created') ?? at(item, 'publishedAt'));
  const editedAt = seconds(at(item, 'updatedTime') ?? at(item, 'updated'));
  return {
    author: {
      ...who,
      avatar: picture(at(author, 'avatarUrl')),
      // Nobody follows who is not named: the 0 there says nothing.
      followers: who.id ? count(at(author, 'followerCount')) : undefined,
    },
    publishedAt,
    editedAt: publishedAt && editedAt && editedAt.value > publishedAt.value ? editedAt : undefined,
    region: textOf(at(item, 'ipInfo')),
    tags: textsOf(listOf(at(item, 'topics') ?? at(item, 'question', 'topics')).map(topic => at(topic, 'name'))),
  };
}

/** The words of an answer or an article: all of them, or the beginning that a list has. Searches cut from anywhere. */
function wordsOf(item: unknown, page: Page) {
  const content = textOf(plainText(textOf(at(item, 'content')) ?? ''));
  if (content)
    return { text: content, textCut: at(item, 'contentNeedTruncated') === true ? (true as const) : undefined };
  if (page.kind === 'search') return {};
  const excerpt = oneLine(plainText(textOf(at(item, 'excerpt')) ?? ''));
  return { text: excerpt?.replace(/(?:\.{3}|…)$/, ''), textCut: true as const };
}

const votes = (item: unknown) => {
  const reacted = at(item, 'reaction', 'statistics');
  return count(at(item, 'voteupCount') ?? at(reacted, 'upVoteCount') ?? at(reacted, 'likeCount'));
};
const saves = (item: unknown) =>
  count(at(item, 'favoritesCount') ?? at(item, 'reaction', 'statistics', 'favorites') ?? at(item, 'favlistsCount'));

const readers: Record<Kind, (item: unknown, id: string, page: Page) => FoundPost[]> = {
  answer(item, id, page) {
    const question = idOf(at(item, 'question', 'id'));
    if (!question) return [];
    const isVideo = /video/.test(String(at(item, 'attachment', 'type')));
    return [
      {
        ...{ ...named('answer', id, page, addressOf.answer(id, question)), ...shared(item), ...wordsOf(item, page) },
        title: plain(at(item, 'question', 'title') ?? at(item, 'question', 'name')),
        format: isVideo ? 'video' : 'article',
        metrics: { likes: votes(item), comments: count(at(item, 'commentCount')), saves: saves(item) },
      },
    ];
  },
  article(item, id, page) {
    return [
      {
        ...{ ...named('article', id, page, addressOf.article(id)), ...shared(item), ...wordsOf(item, page) },
        title: plain(at(item, 'title')),
        format: 'article',
        cover: picture(at(item, 'imageUrl')) ?? picture(at(item, 'titleImage')),
        metrics: { likes: votes(item), comments: count(at(item, 'commentCount')), saves: saves(item) },
      },
    ];
  },
  pin(item, id, page) {
    const parts = listOf(at(item, 'content'));
    const types = parts.map(part => String(at(part, 'type')));
    const images = types.filter(type => type === 'image').length;
    const isPlain = types.length > 0 && types.every(type => type === 'text');
    const format: Format | undefined = types.includes('video')
      ? 'video'
      : images
        ? 'image'
        : isPlain
          ? 'text'
          : undefined;
    const written = parts.flatMap(part => (at(part, 'type') === 'text' ? (textOf(at(part, 'content')) ?? []) : []));
    const repeated = idOf(at(item, 'originPin', 'id'));
    return [
      {
        ...{ ...named('pin', id, page, addressOf.pin(id)), ...shared(item) },
        text: textOf(plainText(textOf(at(item, 'contentHtml')) ?? written.join('<br>'))),
        format,
        images: format === 'image' ? images : undefined,
        cover: picture(at(parts[types.indexOf('image')], 'url')),
        repostOf: repeated && `pin:${repeated}`,
        // The counts under `reaction` are 0 here, also where there are some; so was `like_count` in 2019.
        metrics: {
          likes: count(at(item, 'likeCount') || (at(item, 'reactionCount') ?? at(item, 'likeCount'))),
          comments: count(at(item, 'commentCount')),
          shares: count(at(item, 'repinCount')),
          saves: count(at(item, 'favoriteCount')),
        },
      },
    ];
  },
  // Known from code that reads it, not from a sample.
  zvideo(item, id, page) {
    const length = at(item, 'video', 'duration');
    return [
      {
        ...{ ...named('zvideo', id, page, addressOf.zvideo(id)), ...shared(item) },
        title: plain(at(item, 'title')),
        text: textOf(plainText(textOf(at(item, 'description')) ?? '')),
        format: 'video',
        duration: typeof length === 'number' && length > 0 ? length : undefined,
        cover: picture(at(item, 'imageUrl')),
        metrics: { views: count(at(item, 'playCount')), likes: votes(item), comments: count(at(item, 'commentCount')) },
      },
    ];
  },
  question(item, id, page) {
    const isWhole = page.id === `question:${id}`;
    return [
      {
        ...{ ...named('question', id, page, addressOf.question(id)), ...shared(item) },
        title: plain(at(item, 'title') ?? at(item, 'name')),
        text: isWhole ? textOf(plainText(textOf(at(item, 'detail')) ?? '')) : undefined,
        metrics: { views: count(at(item, 'visitCount')), comments: count(at(item, 'commentCount')) },
      },
    ];
  },
};

/** A post of any answer or state, by what it calls itself. Advertisements and courses are none. */
export function readItem(item: unknown, page: Page, type: unknown = at(item, 'type')): FoundPost[] {
  const id = idOf(at(item, 'id'));
  return id && kinds.includes(String(type)) ? readers[type as Kind](item, id, page) : [];
}

/** An account with its counts. What it was given in 赞同 are its likes. */
export function readUser(user: unknown): FoundAccount[] {
  const { id, handle, name } = person(user);
  const followers = count(at(user, 'followerCount'));
  if (!id || !name || !followers) return [];
  return [
    {
      externalId: id,
      handle,
      name,
      bio: plain(at(user, 'headline')),
      avatar: picture(at(user, 'avatarUrl')),
      url: handle && `${site}/${at(user, 'userType') === 'organization' ? 'org' : 'people'}/${handle}`,
      metrics: { followers, following: count(at(user, 'followingCount')), likes: count(at(user, 'voteupCount')) },
    },
  ];
}
