import { exact } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import { readTime } from '../../metrics/times';
import type { Format, FoundAccount, FoundPost } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { at, listOf, type Page, plainText, textOf, textsOf, webOf } from '../define';
import { bidOf, midOf, uidOf } from './ids';

export const site = 'https://weibo.com';
export const timeOf = (value: unknown, page: Page) =>
  readTime(textOf(value) ?? '', { now: page.now, zone: 'Asia/Shanghai', language: 'zh-CN' });

/** A whole number, `1.2万`, or the `100万+` behind which 微博 counts no further. */
export const count = (value: unknown) => exact(value) ?? readCount(textOf(value) ?? '', 'zh-CN');
/** 转发 and 评论 stop at a million: that number means "at least", also where it is printed without a sign. */
export const capped = (value: unknown): Amount | undefined => {
  const amount = count(value);
  return amount?.value === 1_000_000 ? { ...amount, open: true } : amount;
};

/** As text where it is given so: a number may have lost digits. */
export const midIn = (item: unknown) => midOf(at(item, 'idstr')) ?? midOf(at(item, 'mid')) ?? midOf(at(item, 'id'));

export const countsIn = (status: unknown) => ({
  likes: count(at(status, 'attitudes_count')),
  comments: capped(at(status, 'comments_count')),
  shares: capped(at(status, 'reposts_count')),
});

/** The canonical address; where the author is not known, the one that finds the post by its number. */
export const urlOf = (mid: string, uid: string | undefined) =>
  uid ? `${site}/${uid}/${bidOf(mid)}` : `${site}/detail/${mid}`;
export const named = (mid: string, uid: string | undefined, page: Page) => ({
  externalId: mid,
  url: urlOf(mid, uid),
  aliases: [bidOf(mid)],
  depth: page.kind === 'post' && page.id === mid ? ('full' as const) : ('card' as const),
});

/** The words of a text that is HTML: signs that are pictures by their name, as 微博's own plain text has them. */
export const wordsOf = (html: string) =>
  textOf(plainText(html.replace(/<img\b[^>]*?\balt=["']?(\[[^\]<>]*\])[^>]*>/gi, '$1')));

/** A link to go on with, behind a text that was cut. */
const more = /(?:\.{3}|…)?\s*<(a|span)\b[^>]*>\s*(?:全文|展开)\s*(?:<[^>]*>\s*)*<\/\1>\s*$/;

function textIn(status: unknown) {
  const html = textOf(at(status, 'text')) ?? '';
  const raw = textOf(at(status, 'text_raw'));
  const long = textOf(at(status, 'longText', 'longTextContent') ?? at(status, 'longText', 'content'));
  const text = long
    ? wordsOf(long)
    : raw
      ? textOf(raw.replace(/[\u200b\u2060\ufeff]/g, ''))
      : wordsOf(html.replace(more, ''));
  const isCut = !long && (more.test(html) || (at(status, 'isLongText') === true && raw !== undefined));
  // Links where there is markup; words alone hold topics between two signs.
  const links = (html ? [...html.matchAll(/>\s*([#@][^<>]+?)\s*</g)] : [...(raw ?? '').matchAll(/(#[^#\s]+#)/g)]).map(
    ([, words = '']) => words,
  );
  return {
    text,
    textCut: isCut ? (true as const) : undefined,
    tags: textsOf(links.map(link => /^#([^#]+)#$/.exec(link)?.[1])),
    mentions: textsOf(links.map(link => /^@([^\s@:：]+)$/.exec(link)?.[1])),
  };
}

/** Cards that stand under words without making them anything else. */
const plainCards = /^(?:undefined|topic|search_topic|webpage|place)$/;

function mediaIn(status: unknown): Partial<FoundPost> {
  const card = at(status, 'page_info');
  const type = String(at(card, 'type'));
  const object = String(at(card, 'object_type'));
  const info = at(status, 'pic_infos');
  const ids = listOf(at(status, 'pic_ids'));
  const given = at(status, 'pics');
  // An array, or an object by number.
  const pics = Array.isArray(given) ? given : Object.values(Object(given));
  const first = pics[0] ?? at(info, String(ids[0]));
  const picture = webOf(at(first, 'large', 'url')) ?? webOf(at(first, 'url'));
  if (at(status, 'mix_media_info') || pics.some(one => at(one, 'type') === 'video')) return { cover: picture };
  const isVideo = type === 'video' || object === 'video';
  const images = exact(at(status, 'pic_num'))?.value || pics.length || ids.length;
  const length = at(card, 'media_info', 'duration');
  const format: Format | undefined = isVideo
    ? images
      ? undefined
      : 'video'
    : images
      ? 'image'
      : type === 'live' || object === 'live'
        ? 'live'
        : plainCards.test(type) && !at(status, 'retweeted_status')
          ? 'text'
          : undefined;
  return {
    format,
    duration: format === 'video' && typeof length === 'number' && length > 0 ? length : undefined,
    images: format === 'image' ? images : undefined,
    cover: picture ?? (isVideo ? (webOf(at(card, 'page_pic', 'url')) ?? webOf(at(card, 'page_pic'))) : undefined),
    metrics: isVideo ? { views: count(at(card, 'play_count')) } : {},
  };
}

/** What was deleted or is withheld has no author. Advertisements between others' posts are told as code that leaves them out tells them. */
function isNone(status: unknown, { kind }: Page): boolean {
  const isList = kind === 'feed' || kind === 'search';
  const isAd =
    at(status, 'promotion', 'type') === 'ad' ||
    /广告/.test(String(at(status, 'mblogtypename'))) ||
    at(status, 'is_ad') === 1;
  return !at(status, 'user') || (isList && isAd) || String(at(status, 'deleted')) === '1';
}

/** A post of any answer or state; what it repeats is named, and is no post of this list. */
export function readStatus(status: unknown, page: Page): FoundPost[] {
  const mid = midIn(status);
  if (!mid || isNone(status, page)) return [];
  const user = at(status, 'user');
  const { metrics, ...media } = mediaIn(status);
  const repeated = at(status, 'retweeted_status');
  const isEdited = Number(at(status, 'edit_count')) > 0;
  const isTop = at(status, 'isTop') === 1 || at(status, 'title', 'text') === '置顶';
  return [
    {
      ...named(mid, uidOf(at(user, 'id')), page),
      ...{ ...textIn(status), ...media },
      author: {
        id: uidOf(at(user, 'id')),
        name: textOf(at(user, 'screen_name')),
        avatar: webOf(at(user, 'profile_image_url')),
        followers: count(at(user, 'followers_count')),
      },
      publishedAt: timeOf(at(status, 'created_at'), page),
      editedAt: isEdited ? timeOf(at(status, 'edit_at'), page) : undefined,
      region: textOf(textOf(at(status, 'region_name'))?.replace(/^发布于\s*/, '')),
      pinned: page.kind === 'profile' && isTop ? true : undefined,
      repostOf: midIn(repeated),
      metrics: {
        ...metrics,
        ...countsIn(status),
      },
    },
  ];
}

/** An account with its counts. */
export function readUser(user: unknown): FoundAccount[] {
  const id = uidOf(at(user, 'id'));
  const name = textOf(at(user, 'screen_name'));
  if (!id || !name || at(user, 'followers_count') === undefined) return [];
  const verified = at(user, 'verified');
  return [
    {
      externalId: id,
      name,
      bio: textOf(at(user, 'description')),
      avatar: webOf(at(user, 'avatar_hd')) ?? webOf(at(user, 'profile_image_url')),
      url: `${site}/u/${id}`,
      verified: typeof verified === 'boolean' ? verified : undefined,
      metrics: {
        followers: count(at(user, 'followers_count')),
        following: count(at(user, 'friends_count') ?? at(user, 'follow_count')),
        posts: count(at(user, 'statuses_count')),
      },
    },
  ];
}

/** A profile is at a number, at a name (`/n/…`), or at a word of its own. */
export const isOwner = (user: unknown, id: string | undefined) =>
  id !== undefined &&
  ['idstr', 'id', 'screen_name', 'domain'].some(key => String(at(user, key)).toLowerCase() === id.toLowerCase());
