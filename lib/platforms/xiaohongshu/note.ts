import { exact, milliseconds } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import { timeInHex } from '../../metrics/ids';
import { readTime } from '../../metrics/times';
import type { FoundPost } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { at, listOf, type Page, textOf, textsOf } from '../define';

export const home = 'https://www.xiaohongshu.com';
export const notePath = /^\/(?:explore|discovery\/item|search_result|user\/profile\/[0-9a-f]{24})\/([0-9a-f]{24})\/?$/;
export const profilePath = /\/user\/profile\/([0-9a-f]{24})\/?(?:[?#]|$)/;
const hour = 3_600_000;
export const formats: Partial<Record<string, FoundPost['format']>> = { normal: 'image', video: 'video' };

/** Where nothing was counted 小红书 prints the button's word; its own state says "0" there. */
export const count = (value: unknown): Amount | undefined =>
  exact(value) ?? readCount(textOf(value) ?? '', 'zh-CN', ['赞', '点赞', '收藏', '评论', '分享']);

/** A note's id begins with the second it was made in: what lies before it, or ahead of us, is no publishing. */
export function published(id: string, moment: Amount | undefined, now: number): Amount | undefined {
  const made = timeInHex(id)?.value ?? 0;
  return moment && (made > now || moment.value > made - 24 * hour) && moment.value < now + hour ? moment : undefined;
}
export const timeOf = (words: string | undefined, { now, language }: Page) =>
  readTime(words ?? '', { now, zone: 'Asia/Shanghai', language });

/** A card shows the day of the last edit, if there was one: only the day of the making is that of publishing. */
export function cardTime(id: string, words: string | undefined, page: Page): Amount | undefined {
  const moment = timeOf(words, page);
  const late = (timeInHex(id)?.value ?? 0) - (moment?.value ?? 0);
  return moment && late > -moment.step / 2 && late < moment.step + hour ? moment : undefined;
}

/** Without its token an address shows no note; the token is no part of what a note is. */
export function identify(id: string, token: unknown, { kind, url }: Page) {
  const own = kind === 'post' ? url.searchParams : undefined;
  const key = textOf(token) ?? textOf(own?.get('xsec_token'));
  const from = textOf(own?.get('xsec_source')) ?? (kind === 'search' ? 'pc_search' : 'pc_feed');
  const reopenUrl = key && `${url.origin}/explore/${id}?xsec_token=${encodeURIComponent(key)}&xsec_source=${from}`;
  return { externalId: id, url: `${home}/explore/${id}`, reopenUrl, depth: own ? 'full' : 'card' } as const;
}

/** A note of an answer or a state. Rooms, words to search for and other notes than the page's are none. */
function readNote(item: unknown, page: Page): FoundPost[] {
  const card = at(item, 'noteCard') ?? item;
  const says = (...path: string[]) => textOf(at(card, ...path));
  const all = (key: string) => listOf(at(card, key));
  const counted = (key: string) => count(at(card, 'interactInfo', `${key}Count`));
  const id = textOf(at(item, 'id')) ?? says('noteId') ?? '';
  if (!/^[0-9a-f]{24}$/.test(id) || (says('noteId') ?? id) !== id || (at(item, 'modelType') ?? 'note') !== 'note')
    return [];
  if ((page.kind === 'post' && id !== page.id) || !(at(card, 'user') ?? at(card, 'interactInfo'))) return [];
  const name = says('user', 'nickname') ?? says('user', 'nickName');
  const format = formats[says('type') ?? ''];
  const length = at(card, 'video', 'capa', 'duration');
  const cover = all('imageList')[0] ?? at(card, 'cover');
  const publishedAt = published(id, milliseconds(at(card, 'time')), page.now);
  const editedAt = milliseconds(at(card, 'lastUpdateTime'));
  const corner = all('cornerTagInfo').find(tag => at(tag, 'type') === 'publish_time');
  const topics = all('tagList').filter(tag => /^(?:topic|undefined)/.test(String(at(tag, 'type'))));
  const shares = counted('share') ?? counted('shared');
  const post: FoundPost = {
    ...identify(id, at(item, 'xsecToken') ?? at(card, 'xsecToken'), page),
    title: says('title') ?? says('displayTitle'),
    // A topic is kept as `#话题[话题]#` and shown as `#话题`.
    text: says('desc')?.replace(/(#[^#[\]]+)\[话题\]#/g, '$1'),
    author: { id: says('user', 'userId'), name, avatar: says('user', 'avatar') },
    publishedAt: publishedAt ?? cardTime(id, textOf(at(corner, 'text')), page),
    editedAt: publishedAt && editedAt && editedAt.value > publishedAt.value ? editedAt : undefined,
    format,
    duration: format === 'video' && typeof length === 'number' && length >= 1 && length < 4 * 3600 ? length : undefined,
    images: (format === 'image' && all('imageList').length) || undefined,
    cover: textOf(at(cover, 'urlDefault')) ?? textOf(at(cover, 'url')),
    tags: textsOf(topics.map(topic => at(topic, 'name'))),
    mentions: textsOf(all('atUserList').map(person => at(person, 'nickname'))),
    region: says('ipLocation'),
    pinned: { true: true, false: false }[String(at(card, 'interactInfo', 'sticky'))],
    metrics: { likes: counted('liked'), saves: counted('collected'), comments: counted('comment'), shares },
  };
  return [post];
}
export const readNotes = (items: unknown, page: Page) => ({
  posts: listOf(items).flatMap(item => readNote(item, page)),
});
