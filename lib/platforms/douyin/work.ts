import { exact, seconds } from '../../metrics/amount';
import { secondsInBits } from '../../metrics/ids';
import type { FoundPost } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { at, listOf, type Page, textOf, textsOf } from '../define';

export const home = 'https://www.douyin.com';
const day = 86_400_000;
export const idOf = (value: unknown) =>
  /^[1-9]\d{4,21}$/.test(String(value)) && !(Number(value) === value && value > 2 ** 53) ? String(value) : undefined;

const ofWork = { likes: 'diggCount', comments: 'commentCount', shares: 'shareCount', saves: 'collectCount' };
export const ofUser = {
  followers: 'followerCount',
  following: 'followingCount',
  posts: 'awemeCount',
  likes: 'totalFavorited',
};
export const countsOf = (part: unknown, keys: Record<string, string>) =>
  Object.fromEntries(Object.entries(keys).map(([metric, key]) => [metric, exact(at(part, key))]));

/** 0 stands for "not public" where it cannot be told from none: plays of other people's works, followers in a search. */
const positive = (value: unknown): Amount | undefined => (exact(value)?.value ? exact(value) : undefined);

/** A work's id holds the second it was made in, in its upper half: a moment before it, or ahead of us, is no publishing. */
function published(id: string, moment: Amount | undefined, now: number): Amount | undefined {
  const made = secondsInBits(id)?.value ?? 0;
  return moment && (made > now || moment.value > made - day) && moment.value < now + day ? moment : undefined;
}

/** Pictures decide: a set of them, also of moving ones, is no video. What neither says is left open. */
function mediaOf(work: unknown): Pick<FoundPost, 'format' | 'duration' | 'images' | 'cover'> {
  const pictures = listOf(at(work, 'images'));
  const still = at(work, 'video', 'cover');
  const cover = textOf(at(still, 'urlList', '0') ?? at(pictures[0], 'urlList', '0') ?? still);
  const type = Number(at(work, 'mediaType'));
  const isSet = type === 2 || type === 42 || at(work, 'awemeType') === 68;
  if (pictures.length || isSet) return { cover, format: 'image', images: pictures.length || undefined };
  // Said twice, in milliseconds; two lengths that differ tell none.
  const lengths = [at(work, 'video', 'duration'), at(work, 'duration')].flatMap(told => positive(told)?.value ?? []);
  const [length = 0, same = length] = lengths;
  const duration = length >= 1000 && length < day && Math.abs(length - same) < 1000 ? length / 1000 : undefined;
  return { cover, format: duration || type === 4 ? 'video' : undefined, duration };
}

/** A work of an answer or a state. Rooms, advertisements, deleted works and other works than the page's are none. */
export function readWork(work: unknown, page: Page): FoundPost[] {
  const id = idOf(at(work, 'awemeId'));
  const isOther = ['isAds', 'rawAdData', 'cellRoom'].some(key => at(work, key)) || at(work, 'awemeType') === 101;
  if (!id || isOther || at(work, 'status', 'isDelete') === true || (page.kind === 'post' && id !== page.id)) return [];
  const media = mediaOf(work);
  const stated = at(work, 'statistics') ?? at(work, 'stats');
  const counts = (at(stated, 'awemeId') ?? id) === id ? stated : undefined;
  const text = textOf(at(work, 'desc')) ?? textOf(at(work, 'caption'));
  const marks = listOf(at(work, 'textExtra'));
  const named = marks.filter(mark => idOf(at(mark, 'userId')));
  const names = named.map(mark => text?.slice(Number(at(mark, 'start')), Number(at(mark, 'end'))));
  const isNote = media.format ? media.format === 'image' : String(at(work, 'shareUrl')).includes('/note/');
  const top = ['profile', 'post'].includes(page.kind) ? (at(work, 'isTop') ?? at(work, 'tag', 'isTop')) : undefined;
  const post: FoundPost = {
    externalId: id,
    url: `${home}/${isNote ? 'note' : 'video'}/${id}`,
    depth: page.kind === 'post' ? 'full' : 'card',
    title: textOf(at(work, 'itemTitle')),
    text,
    author: authorOf(at(work, 'author') ?? at(work, 'authorInfo')),
    publishedAt: published(id, seconds(at(work, 'createTime')), page.now),
    ...media,
    tags: textsOf(marks.map(mark => at(mark, 'hashtagName'))),
    mentions: textsOf(names.map(name => /^@(.+)/.exec(name ?? '')?.[1])),
    pinned: { 0: false, 1: true, false: false, true: true }[String(top)],
    metrics: { ...countsOf(counts, ofWork), views: positive(at(counts, 'playCount')) },
  };
  return [post];
}

export function authorOf(user: unknown): NonNullable<FoundPost['author']> {
  return {
    id: idOf(at(user, 'uid')),
    handle: textOf(at(user, 'uniqueId')) ?? (at(user, 'uniqueId') === '' ? idOf(at(user, 'shortId')) : undefined),
    name: textOf(at(user, 'nickname')),
    avatar: textOf(at(user, 'avatarThumb', 'urlList', '0')),
    followers: positive(at(user, 'followerCount')),
  };
}
