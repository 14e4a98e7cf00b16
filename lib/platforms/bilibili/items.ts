import { exact, seconds } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import { readDuration } from '../../metrics/durations';
import type { FoundPost } from '../../model/capture';
import type { PageState } from '../../model/page';
import { at, type Found, listOf, type Page, plainText, textOf, textsOf } from '../define';

export const site = 'https://www.bilibili.com';
export const firstOf = (item: unknown, ...keys: string[]) =>
  keys.map(key => at(item, key)).find(value => value !== undefined && value !== null);

/** Video ids tell upper from lower case. */
export const bvidOf = (value: unknown) => /(?:^|\/)(BV[1-9A-Za-z]{10})(?![0-9A-Za-z])/.exec(textOf(value) ?? '')?.[1];
export const idOf = (value: unknown) => (/^[1-9]\d*$/.test(String(value)) ? String(value) : undefined);
export const count = (value: unknown) => exact(value) ?? readCount(textOf(value) ?? '', 'zh-CN');
/** What was not described shows as `-`. */
export const said = (value: unknown) => textOf(textOf(value)?.trim().replace(/^-$/, ''));
/** Searches say `4:1` and `1205:7`: minutes without end, and seconds as they come. */
export const duration = (value: unknown) => {
  const [, minutes, seconds] = /^(\d+):(\d{1,2})$/.exec(String(value)) ?? [];
  const length = minutes
    ? Number(minutes) * 60 + Number(seconds)
    : typeof value === 'string'
      ? readDuration(value)
      : value;
  return typeof length === 'number' && length > 0 ? length : undefined;
};
export const picture = (value: unknown) => {
  const link = textOf(value)?.replace(/^(?:https?:)?\/\//, 'https://');
  return link?.startsWith('https://') ? link : undefined;
};
export const person = (value: unknown) => ({
  id: idOf(at(value, 'mid')),
  name: textOf(at(value, 'name')),
  avatar: picture(at(value, 'face')),
});
/** One idea has several names, by the answer it comes in. */
const countsIn = (stat: unknown): FoundPost['metrics'] => ({
  views: count(firstOf(stat, 'view', 'play', 'viewCount')),
  danmaku: count(firstOf(stat, 'danmaku', 'video_review', 'dm')),
  // In a space's list `review` is something else.
  comments: count(firstOf(stat, 'reply', 'comment') ?? (at(stat, 'type') === 'video' ? at(stat, 'review') : undefined)),
  saves: count(firstOf(stat, 'favorite', 'favorites', 'fav', 'collect')),
  coins: count(at(stat, 'coin')),
  shares: count(at(stat, 'share')),
  likes: count(at(stat, 'like')),
});

/** What the code of a page's main answer, or of the error in its state, says. */
export function told(answer: unknown): Found {
  const code = String(firstOf(answer, 'code', 'trueCode'));
  const states: [RegExp, PageState][] = [
    [/^(-404|62002|62004|62012)$/, 'gone'],
    [/^(-352|-403|-?412|-799)$/, 'challenge'],
    [/^-101$/, 'login'],
  ];
  const state = states.find(([codes]) => codes.test(code))?.[1];
  return state ? { state } : {};
}

/** The counts belong to the video, so its parts (`?p=`) share one identity; an av number is another name of it. */
export function named(bvid: string, aid: unknown, page: Page) {
  const alias = idOf(aid) && `av${idOf(aid)}`;
  const depth: FoundPost['depth'] = page.id && [bvid, alias].includes(page.id) ? 'full' : 'card';
  const aliases = alias ? [alias] : undefined;
  return { externalId: bvid, url: `${site}/video/${bvid}/`, aliases, depth, format: 'video' as const };
}

/** A video of a page's own answer, a chart, a space, a search or a state. What `goto` says is something else, is none. */
export function readVideo(item: unknown, page: Page): FoundPost[] {
  const bvid = bvidOf(at(item, 'bvid'));
  if (!bvid || (firstOf(item, 'goto') ?? 'av') !== 'av' || at(item, 'business_info')) return [];
  const own = { mid: firstOf(item, 'mid', 'upMid'), name: firstOf(item, 'author', 'upName'), face: at(item, 'upic') };
  const called = listOf(at(item, 'desc_v2')).filter(part => at(part, 'type') === 2);
  const shown = page.kind === 'search' ? plainText : (text: string) => text;
  return [
    {
      ...named(bvid, firstOf(item, 'aid', 'id'), page),
      title: textOf(shown(textOf(at(item, 'title')) ?? '')),
      text: textOf(shown(said(firstOf(item, 'desc', 'description') || at(item, 'description')) ?? '')),
      author: person(at(item, 'owner') ?? own),
      publishedAt: seconds(firstOf(item, 'pubdate', 'created', 'pubtime')),
      duration: duration(firstOf(item, 'duration', 'length')),
      cover: picture(firstOf(item, 'pic', 'cover')),
      tags: textsOf((textOf(at(item, 'tag')) ?? '').split(',')),
      mentions: textsOf(called.map(part => at(part, 'raw_text'))),
      region: textOf(at(item, 'pub_location')),
      metrics: countsIn(at(item, 'stat') ?? item),
    },
  ];
}

/** 专栏, from its own answer and state, or as a search hit. */
export function readArticle(item: unknown, page: Page): FoundPost[] {
  const cvid = idOf(at(item, 'id'));
  if (!cvid) return [];
  // Newer articles hold a list of operations in place of markup: of them the summary is known, which is a beginning.
  const whole = textOf(textOf(at(item, 'content'))?.replace(/^[[{].*/s, ''));
  const words = whole ?? textOf(firstOf(item, 'summary', 'desc'));
  const own = { mid: at(item, 'mid'), name: firstOf(item, 'author_name', 'author') };
  return [
    {
      externalId: `article:${cvid}`,
      url: `${site}/read/cv${cvid}`,
      aliases: idOf(at(item, 'dyn_id_str')) ? [`dynamic:${at(item, 'dyn_id_str')}`] : undefined,
      depth: page.id === `article:${cvid}` ? 'full' : 'card',
      format: 'article',
      title: textOf(plainText(textOf(at(item, 'title')) ?? '')),
      text: textOf(plainText(words ?? '')),
      textCut: words === whole ? undefined : true,
      author: at(item, 'author', 'mid') ? person(at(item, 'author')) : person(own),
      publishedAt: seconds(firstOf(item, 'publish_time', 'pub_time')),
      cover: picture(listOf(at(item, 'image_urls'))[0]),
      tags: textsOf(listOf(at(item, 'tags')).map(tag => at(tag, 'name'))),
      metrics: countsIn(at(item, 'stats') ?? item),
    },
  ];
}
