import { exact, seconds } from '../../metrics/amount';
import { secondsInBits } from '../../metrics/ids';
import type { FoundAccount, FoundComment, FoundPost } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { at, type Found, listOf, type Page, textOf, textsOf } from '../define';

export const home = 'https://www.tiktok.com';
const day = 86_400_000;
export const idOf = (value: unknown) => (/^[1-9]\d{4,21}$/.test(textOf(value) ?? '') ? String(value) : undefined);
export const same = (handle: unknown, wanted: string | undefined) =>
  textOf(handle)?.toLowerCase() === (wanted ?? '').toLowerCase();

/** From 10 000 on `stats` holds what is printed, `38.9K` as 38900; what no such rounding gives is exact. */
export function printed(value: unknown): Amount | undefined {
  const whole = exact(value);
  const step = [1e9, 1e6, 1e4].find(size => (whole?.value ?? 0) >= size);
  const grain = step === 1e9 ? 1e8 : step === 1e6 ? 1e5 : 100;
  return whole && step && whole.value % grain === 0 ? { value: whole.value, step: grain } : whole;
}

/** `statsV2` says the same as digits, mostly unrounded. Where the two are about different numbers neither is known. */
function countsOf(item: unknown, part: string, keys: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(keys).map(([metric, key]) => {
      const [whole, rounded] = [exact(at(item, `${part}V2`, key)), printed(at(item, part, key))];
      const differ = whole && rounded && Math.abs(whole.value - rounded.value) > rounded.step;
      // Some lists leave the digits out as 0.
      return [metric, differ ? (whole.value === 0 ? rounded : undefined) : (whole ?? rounded)];
    }),
  );
}

const ofPost = {
  views: 'playCount',
  likes: 'diggCount',
  comments: 'commentCount',
  shares: 'shareCount',
  saves: 'collectCount',
};
const ofAccount = { followers: 'followerCount', following: 'followingCount', posts: 'videoCount', likes: 'heartCount' };

/** An id holds the second it was made in, in its upper half: a moment before it, or ahead of us, is no publishing. */
export function published(id: string, moment: Amount | undefined, now: number): Amount | undefined {
  const made = secondsInBits(id)?.value ?? 0;
  return moment && (made > now || moment.value > made - day) && moment.value < now + day ? moment : undefined;
}

/** An author is an object; in the state of 2022 (`SIGI_STATE`) it was a handle, with the rest beside it. */
function authorOf(item: unknown): NonNullable<FoundPost['author']> {
  const author = at(item, 'author');
  const { followers } = countsOf(item, 'authorStats', ofAccount);
  const flat = typeof author === 'string' && {
    id: idOf(at(item, 'authorId')),
    handle: textOf(author),
    name: textOf(at(item, 'nickname')),
  };
  const whole = {
    id: idOf(at(author, 'id')),
    handle: textOf(at(author, 'uniqueId')),
    name: textOf(at(author, 'nickname')),
  };
  return { ...(flat || whole), avatar: textOf(at(author, 'avatarThumb')), followers };
}

function mediaOf(item: unknown): Pick<FoundPost, 'format' | 'duration' | 'images' | 'cover'> {
  const pictures = listOf(at(item, 'imagePost', 'images'));
  const cover = textOf(at(item, 'video', 'cover')) ?? textOf(at(pictures[0], 'imageURL', 'urlList', '0'));
  if (at(item, 'imagePost')) return { format: 'image', images: pictures.length || undefined, cover };
  const length = exact(at(item, 'video', 'duration'))?.value;
  return length ? { format: 'video', duration: length, cover } : { cover };
}

/** One post of an answer or a state. Advertisements, rooms, and what names no author or moment are none. */
function readItem(item: unknown, page: Page): FoundPost[] {
  const id = idOf(at(item, 'id'));
  const author = authorOf(item);
  if (!id || at(item, 'isAd') === true || at(item, 'liveRoomInfo') || !at(item, 'createTime')) return [];
  if (!author.handle || (page.kind === 'post' && id !== page.id)) return [];
  const media = mediaOf(item);
  const marks = listOf(at(item, 'textExtra'));
  const named = [
    ...marks.map(mark => at(mark, 'hashtagName')),
    ...listOf(at(item, 'challenges')).map(one => at(one, 'title')),
  ];
  const tags = textsOf(named);
  const language = textOf(at(item, 'textLanguage'));
  return [
    {
      externalId: id,
      url: `${home}/@${author.handle}/${media.format === 'image' ? 'photo' : 'video'}/${id}`,
      depth: page.kind === 'post' ? 'full' : 'card',
      title: textOf(at(item, 'imagePost', 'title')),
      text: textOf(at(item, 'desc')),
      author,
      publishedAt: published(id, seconds(at(item, 'createTime')), page.now),
      ...media,
      tags: tags && [...new Set(tags)],
      mentions: textsOf(marks.map(mark => at(mark, 'userUniqueId'))),
      region: textOf(at(item, 'locationCreated')),
      language: language && /^[a-z]{2,3}(?:-\w+)?$/.test(language) && language !== 'un' ? language : undefined,
      // Seen in code that reads it, not in a sample.
      pinned: page.kind === 'profile' && at(item, 'isPinnedItem') === true ? true : undefined,
      metrics: countsOf(item, 'stats', ofPost),
    },
  ];
}

export const readItems = (items: unknown, page: Page) => listOf(items).flatMap(item => readItem(item, page));

/** The account in the address; `stats` is rounded, and hearts past 2^31 are negative there. */
export function readAccount(info: unknown, page: Page): FoundAccount[] {
  const user = at(info, 'user');
  const [id, handle] = [idOf(at(user, 'id')), textOf(at(user, 'uniqueId'))];
  if (!id || !same(handle, page.id)) return [];
  const verified = at(user, 'verified');
  return [
    {
      externalId: id,
      handle,
      name: textOf(at(user, 'nickname')),
      bio: textOf(at(user, 'signature')),
      avatar: textOf(at(user, 'avatarThumb')),
      url: `${home}/@${handle}`,
      verified: typeof verified === 'boolean' ? verified : undefined,
      metrics: countsOf(info, 'stats', ofAccount),
    },
  ];
}

/** The comments of the open post, and the answers shown below them. Pictures and stickers have no words. */
export function readComments(answer: unknown, page: Page, { searchParams }: URL): Found {
  const all = listOf(at(answer, 'comments')).flatMap(one => [one, ...listOf(at(one, 'replyComment'))]);
  const comments = all.flatMap((one): FoundComment[] => {
    const [id, parent] = [idOf(at(one, 'cid')), idOf(at(one, 'replyId'))];
    if (!id || !page.id || String(at(one, 'awemeId')) !== page.id) return [];
    return [
      {
        post: page.id,
        externalId: id,
        ...(parent && { parent }),
        author: { id: idOf(at(one, 'user', 'uid')), name: textOf(at(one, 'user', 'nickname')) },
        text: textOf(at(one, 'text')) ?? '',
        publishedAt: seconds(at(one, 'createTime')),
        metrics: { likes: exact(at(one, 'diggCount')), comments: exact(at(one, 'replyCommentTotal')) },
      },
    ];
  });
  const total = exact(at(answer, 'total'));
  const isWhole = total && total.value >= comments.length && searchParams.get('aweme_id') === page.id;
  return { comments, ...(isWhole && { commentTotal: total }) };
}
