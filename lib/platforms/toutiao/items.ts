import { exact, seconds } from '../../metrics/amount';
import { readDuration } from '../../metrics/durations';
import { readTime } from '../../metrics/times';
import type { FoundPost } from '../../model/capture';
import { at, listOf, oneLine, type Page, plainText, textOf, textsOf, webAddress } from '../define';

export const site = 'https://www.toutiao.com';
/** Group ids have 19 digits, older ones fewer. */
export const idOf = (value: unknown) => (/^[1-9]\d{9,19}$/.test(String(value)) ? String(value) : undefined);
const uidOf = (value: unknown) => (/^[1-9]\d*$/.test(String(value)) ? String(value) : undefined);

type Path = 'article' | 'video' | 'w';

/** A post's kind is a part of its address: 微头条 are `w`. Where an old address leads to, it does not say. */
export function postIn({ hostname, pathname }: URL): { id: string; path?: Path | undefined } | undefined {
  if (!/(?:^|\.)toutiao\.com$/.test(hostname)) return undefined;
  const [, path = '', number] = /^\/(article|video|w|group|item|[ai])\/?(\d{10,20})(?:\/|$)/.exec(pathname) ?? [];
  const id = idOf(number);
  return id ? { id, path: (['article', 'video', 'w'] as const).find(one => one === path) } : undefined;
}

/** 微头条 may have pictures or none, so that their kind is no format. */
export function named(id: string, kind: Path | undefined, page: Page) {
  const isOpen = page.id === id || page.open === id;
  const path = kind ?? (isOpen ? postIn(page.url)?.path : undefined);
  return {
    externalId: id,
    url: `${site}/${path ?? 'article'}/${id}/`,
    format: path === 'w' ? undefined : path,
    depth: isOpen ? 'full' : 'card',
  } as const;
}

/** The number of the page's post; of the two that older posts have, the address may tell the other. */
function idIn(item: unknown, { id: shown }: Page) {
  const id = idOf(at(item, 'gid')) ?? idOf(at(item, 'groupId')) ?? idOf(at(item, 'itemId'));
  const isShown = shown !== undefined && (id === shown || idOf(at(item, 'itemId')) === shown);
  return id && isShown ? { id, aliases: id === shown ? undefined : [shown] } : undefined;
}

/** The answer that an article's page on telephones is made of. Its `url` is that of the site it was taken from. */
export function readInfo(data: unknown, page: Page): FoundPost[] {
  const { id, aliases } = idIn(data, page) ?? {};
  if (!id) return [];
  const text = textOf(plainText(textOf(at(data, 'content')) ?? ''));
  const isVideo = Boolean(at(data, 'playUrlList')) || /视频/.test(String(at(data, 'bizTag')));
  const isArticle = !isVideo && (at(data, 'bizTag') === '图文' || at(data, 'isPgcArticle') === true);
  return [
    {
      ...named(id, isVideo ? 'video' : isArticle ? 'article' : undefined, { ...page, open: id }),
      aliases,
      title: oneLine(textOf(at(data, 'title'))),
      text: isVideo ? undefined : text,
      author: {
        id: uidOf(at(data, 'creatorUid')),
        name: textOf(at(data, 'source')) ?? textOf(at(data, 'mediaUser', 'screenName')),
        avatar: webAddress(textOf(at(data, 'mediaUser', 'avatarUrl'))),
        followers: exact(at(data, 'mediaUser', 'followerCount')),
      },
      publishedAt: seconds(at(data, 'publishTime')),
      // Whether `impression_count` counts readers or showings is not known, so it is not read.
      metrics: {
        likes: exact(at(data, 'diggCount')),
        comments: exact(at(data, 'commentCount')),
        shares: exact(at(data, 'repostCount')),
        saves: exact(at(data, 'repinCount')),
      },
    },
  ];
}

/** The state of a page of 2019 and 2020. Its words are code, and are read from the document. */
export function readBase(state: unknown, page: Page): FoundPost[] {
  const article = at(state, 'articleInfo');
  const { id, aliases } = idIn(article, page) ?? {};
  if (!id) return [];
  const tags = listOf(at(article, 'tagInfo', 'tags')).map(tag => at(tag, 'name'));
  const clock = { now: page.now, zone: 'Asia/Shanghai', language: 'zh-CN' };
  const media = at(state, 'mediaInfo');
  const comments = at(state, 'commentInfo');
  return [
    {
      ...named(id, 'article', { ...page, open: id }),
      aliases,
      author: {
        id: uidOf(at(media, 'uid')),
        name: textOf(at(article, 'subInfo', 'source')) ?? textOf(at(media, 'name')),
        avatar: webAddress(textOf(at(media, 'avatar'))),
      },
      publishedAt: readTime(textOf(at(article, 'subInfo', 'time')) ?? '', clock),
      cover: webAddress(textOf(at(article, 'coverImg'))),
      tags: textsOf(tags),
      metrics: { comments: at(comments, 'groupId') === id ? exact(at(comments, 'commentsCount')) : undefined },
    },
  ];
}

/**
 * The state of today's pages, a video or an article. Known from code that reads it, not from a sample, so everything but
 * the id may be absent.
 */
export function readRendered(state: unknown, page: Page): FoundPost[] {
  const data = at(state, 'data');
  const video = at(data, 'initialVideo');
  const item = video ?? data;
  const ids = ['groupId', 'gid', 'itemId'].map(key => idOf(at(item, key)));
  if (!page.id || !ids.includes(page.id)) return [];
  const path = postIn(page.url)?.path ?? (video ? 'video' : undefined);
  const counters = at(item, 'itemCell', 'itemCounter');
  const length = at(item, 'videoPlayInfo', 'videoDuration');
  const text = textOf(plainText(textOf(at(item, 'content')) ?? ''));
  return [
    {
      ...named(page.id, path, page),
      title: oneLine(textOf(at(item, 'title'))),
      text: video ? undefined : text,
      author: {
        id: uidOf(at(item, 'userInfo', 'userId')),
        name: textOf(at(item, 'userInfo', 'name')) ?? textOf(at(item, 'source')),
      },
      publishedAt: seconds(at(item, 'publishTime')),
      duration: path === 'video' && typeof length === 'number' && length > 0 ? length : undefined,
      cover: webAddress(textOf(at(item, 'coverUrl'))),
      metrics: {
        views: video ? exact(at(counters, 'videoWatchCount')) : undefined,
        likes: exact(at(counters, 'diggCount')),
        comments: exact(at(counters, 'commentCount')),
      },
    },
  ];
}

/** One item of a feed or of a profile. `behot_time` is when it was recommended, so it says nothing of publishing. */
export function readCell(item: unknown, page: Page): FoundPost[] {
  const id = idOf(at(item, 'groupId')) ?? idOf(at(item, 'gid')) ?? idOf(at(item, 'itemId'));
  const type = exact(at(item, 'cellType'))?.value;
  const isAd =
    at(item, 'isFeedAd') === true ||
    ['adId', 'rawAdData'].some(key => at(item, key) !== undefined) ||
    at(item, 'label') === '广告';
  const title = oneLine(textOf(at(item, 'title')));
  const text = textOf(at(item, 'content')) ?? textOf(at(item, 'richContent'));
  if (!id || isAd || !(title || text)) return [];
  const isShort = type === 32;
  const isVideo = type === 49 || at(item, 'hasVideo') === true;
  const isArticle = type === 60 || at(item, 'articleGenre') === 'article';
  const path = isShort ? 'w' : isVideo ? 'video' : isArticle ? 'article' : undefined;
  const writer = at(item, 'userInfo') ?? at(item, 'user');
  const counters = at(item, 'itemCell', 'itemCounter');
  const counted = (...keys: string[]) =>
    keys.map(key => exact(at(item, key)) ?? exact(at(counters, key))).find(amount => amount);
  const views = isVideo ? counted('videoWatchCount', 'videoPlayCount') : counted('readCount');
  // Until 2021 it was words alone: `01:04`.
  const length = at(item, 'videoDuration') ?? readDuration(textOf(at(item, 'videoDurationStr')) ?? '');
  return [
    {
      ...named(id, path, page),
      title: isShort ? undefined : title,
      text: isShort && text ? textOf(plainText(text)) : undefined,
      author: {
        id: uidOf(at(writer, 'userId')) ?? uidOf(at(writer, 'id')),
        name: textOf(at(item, 'source')) ?? textOf(at(writer, 'name')),
      },
      publishedAt: seconds(at(item, 'publishTime')),
      duration: isVideo && typeof length === 'number' && length > 0 ? length : undefined,
      metrics: {
        // 0 also stands where they are not told.
        views: views?.value ? views : undefined,
        likes: counted('diggCount'),
        comments: counted('commentCount', 'commentsCount'),
      },
    },
  ];
}
