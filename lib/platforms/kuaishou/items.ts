import { exact, milliseconds } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import type { Format, FoundAccount, FoundComment, FoundPost, FoundTopic } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { at, listOf, type Page, textOf, textsOf, webOf } from '../define';

export const home = 'https://www.kuaishou.com';
export const firstOf = (value: unknown, ...keys: string[]) =>
  keys.map(key => at(value, key)).find(found => found !== undefined && found !== null);

/** A photo and a person have a short id (`3x…`), that of addresses, and a number; neither tells the other. */
export const eidOf = (value: unknown) => (/^3x[0-9a-z]{6,}$/.test(textOf(value) ?? '') ? String(value) : undefined);
const numberOf = (value: unknown) => {
  const isWhole = typeof value !== 'number' || Number.isSafeInteger(value);
  return isWhole && /^[1-9]\d{4,21}$/.test(String(value)) ? String(value) : undefined;
};

export const count = (value: unknown) => exact(value) ?? readCount(textOf(value) ?? '', 'zh-CN');
/** 0 is also what is said where nothing is told. */
const positive = (value: unknown) => (exact(value)?.value ? exact(value) : undefined);

/** `realLikeCount` is whole, `likeCount` its text; where the two are about different numbers neither is known. */
function likesOf(photo: unknown): Amount | undefined {
  const [whole, shown] = [exact(at(photo, 'realLikeCount')), count(at(photo, 'likeCount'))];
  if (!whole || !shown) return whole ?? shown;
  const agree = whole.value >= shown.value - shown.step / 2 && whole.value < shown.value + shown.step;
  return agree ? whole : whole.value === 0 ? shown : undefined;
}

/** What nobody saw nobody liked: such a 0 is not told. */
function viewsOf(photo: unknown, likes: Amount | undefined): Amount | undefined {
  const views = count(at(photo, 'viewCount'));
  return views?.value === 0 && likes?.value !== 0 ? undefined : views;
}

function mediaOf(photo: unknown): Pick<FoundPost, 'format' | 'duration' | 'images'> {
  const atlas = at(photo, 'extParams', 'atlas') ?? at(photo, 'atlas');
  const type = textOf(at(photo, 'photoType')) ?? '';
  const pictures = listOf(at(atlas, 'list')).length || (type === 'SINGLE_PICTURE' ? 1 : 0);
  if (atlas || /ATLAS|PICTURE/.test(type) || at(photo, 'singlePicture') === true) {
    return { format: 'image', images: pictures || undefined };
  }
  const length = exact(at(photo, 'duration'))?.value ?? 0;
  const isVideo = length > 0 || at(photo, 'video') === true || type === 'VIDEO' || textOf(at(photo, 'photoUrl'));
  return {
    format: isVideo ? ('video' satisfies Format) : undefined,
    duration: length >= 1000 ? length / 1000 : undefined,
  };
}

/** The ids of a photo: the short one may stand only in what is shared. */
export function idsOf(photo: unknown) {
  const shared = /(?:^|&)photoId=(3x[0-9a-z]+)/.exec(textOf(firstOf(photo, 'share_info', 'shareInfo')) ?? '')?.[1];
  const own = [at(photo, 'id'), at(photo, 'photoId'), at(photo, 'photoEid')];
  return { eid: own.map(eidOf).find(id => id) ?? eidOf(shared), number: own.map(numberOf).find(id => id) };
}

/** Whether the page is that of this photo. */
export function isOpen(photo: unknown, { id }: Page): boolean {
  const { eid, number } = idsOf(photo);
  return id !== undefined && (id === eid || id === number);
}

/**
 * One post: `{ photo, author, tags }` of the site of today, or all in one (the mobile page, the mini program of 2020).
 * Rooms have no photo.
 */
export function readItem(item: unknown, page: Page): FoundPost[] {
  const photo = at(item, 'photo') ?? item;
  const { eid, number } = idsOf(photo);
  const id = eid ?? number;
  const caption = textOf(at(photo, 'caption'));
  if (!id || (caption === undefined && at(photo, 'timestamp') === undefined)) return [];
  const open = page.kind === 'post' && isOpen(photo, page);
  if (page.kind === 'post' && !open) return [];
  // `@name(O3x…)` is shown as `@name`; `...` stands for no words.
  const text = caption === '...' ? undefined : caption?.replace(/(@[^@()\s]+)\(O?3x[0-9a-z]+\)/g, '$1');
  const likes = likesOf(photo);
  const isFlat = at(photo, 'photoId') !== undefined && at(photo, 'realLikeCount') === undefined;
  const tagged = listOf(at(item, 'tags')).map(tag => at(tag, 'name'));
  const written = [...(text ?? '').matchAll(/#([^\s#@]+)/g)].map(found => found[1]);
  const top = at(photo, 'profileUserTopPhoto');
  return [
    {
      externalId: id,
      url: `${home}/short-video/${id}`,
      aliases: eid && number ? [number] : undefined,
      depth: open ? 'full' : 'card',
      text,
      author: authorOf(item, photo),
      publishedAt: milliseconds(at(photo, 'timestamp')),
      ...mediaOf(photo),
      cover: webOf(at(photo, 'coverUrl')) ?? webOf(at(listOf(at(photo, 'coverUrls'))[0], 'url')),
      tags: textsOf([...new Set([...tagged, ...written])]),
      mentions: textsOf([...(text ?? '').matchAll(/@([^@#\s]+)/g)].map(found => found[1])),
      pinned: page.kind === 'profile' && typeof top === 'boolean' ? top : undefined,
      metrics: {
        views: viewsOf(photo, likes),
        likes,
        comments: isFlat ? positive(at(photo, 'commentCount')) : count(at(photo, 'commentCount')),
        shares: positive(firstOf(photo, 'shareCount', 'forwardCount')),
      },
    },
  ];
}

function authorOf(item: unknown, photo: unknown): NonNullable<FoundPost['author']> {
  const author = at(item, 'author');
  return {
    id: eidOf(at(author, 'id')) ?? eidOf(at(photo, 'userEid')),
    handle: textOf(at(photo, 'kwaiId')),
    name: textOf(at(author, 'name')) ?? textOf(at(photo, 'userName')),
    avatar: webOf(at(author, 'headerUrl')) ?? webOf(at(photo, 'headUrl')),
  };
}

/** The account in the address: GraphQL rounds its counts (`1.3万`, `169.8w`), the requests of 2026 do not. */
export function readAccount(profile: unknown, page: Page): FoundAccount[] {
  const person = at(profile, 'profile');
  // The mini program's people go by a number, and have the id of addresses beside it or in what is shared.
  const shared = /(?:^|[?&])userId=(3x[0-9a-z]+)/.exec(textOf(firstOf(profile, 'share_info', 'shareInfo')) ?? '')?.[1];
  const ids = [at(person, 'user_id'), at(person, 'eid'), at(person, 'userEid'), at(profile, 'eid'), shared].map(eidOf);
  return page.id && ids.includes(page.id) ? accountOf(page.id, profile, person) : [];
}

function accountOf(id: string, profile: unknown, person: unknown): FoundAccount[] {
  const counts = at(profile, 'ownerCount');
  const handle = firstOf(profile, 'userDefineId') ?? firstOf(person, 'kwaiId', 'userDefineId');
  return [
    {
      externalId: id,
      handle: textOf(handle) ?? numberOf(handle),
      name: textOf(at(person, 'user_name')),
      bio: textOf(at(person, 'user_text')),
      avatar: webOf(at(person, 'headurl')),
      url: `${home}/profile/${id}`,
      metrics: {
        followers: count(firstOf(counts, 'fan') ?? at(person, 'fansCount')),
        following: count(at(counts, 'follow')),
        posts: count(firstOf(counts, 'photo_public') ?? at(person, 'photoCount')),
        likes: count(at(counts, 'like')),
      },
    },
  ];
}

/** The people that a search for them shows. Known from code that asks for them, not from a sample. */
export const readPeople = (list: unknown): FoundAccount[] =>
  listOf(at(list, 'users')).flatMap(person => {
    const id = eidOf(at(person, 'user_id'));
    return id && textOf(at(person, 'user_name')) ? accountOf(id, undefined, person) : [];
  });

/** 快手热榜 on the home page, in its order; what is pinned above it has no place. Known from code that reads it. */
export function readHotRank(list: unknown): FoundTopic[] {
  const lines = listOf(at(list, 'items')).filter(line => at(line, 'tagType') !== '置顶');
  return lines.flatMap((line, index) => {
    const title = textOf(at(line, 'name'));
    const photo = eidOf(at(listOf(at(line, 'photoIds', 'json') ?? at(line, 'photoIds')), '0'));
    const url = photo && `${home}/short-video/${photo}`;
    return title ? [{ title, rank: index + 1, heat: count(at(line, 'hotValue')), url }] : [];
  });
}

/** A comment of either shape, and the answers below it. Known from code that reads them, not from a sample. */
export function readComment(comment: unknown, page: Page, root?: string): FoundComment[] {
  const id = idText(firstOf(comment, 'comment_id', 'commentId'));
  if (!id || !page.id) return [];
  const parent = idText(firstOf(comment, 'root_comment_id', 'rootCommentId')) ?? root;
  const author = at(comment, 'author');
  return [
    {
      post: page.id,
      externalId: id,
      ...(parent && parent !== id && { parent }),
      author: {
        id: idText(firstOf(comment, 'author_id', 'authorId') ?? at(author, 'id')),
        name: textOf(firstOf(comment, 'author_name', 'authorName') ?? at(author, 'name')),
      },
      text: textOf(at(comment, 'content')) ?? '',
      publishedAt: milliseconds(at(comment, 'timestamp')),
      metrics: {
        likes: count(firstOf(comment, 'realLikedCount', 'likedCount', 'likeCount')),
        comments: count(firstOf(comment, 'subCommentCount', 'commentCount')),
      },
    },
    ...listOf(firstOf(comment, 'subCommentsV2', 'subComments')).flatMap(answer => readComment(answer, page, id)),
  ];
}

const idText = (value: unknown) => (/^[\w-]{4,40}$/.test(String(value ?? '')) ? String(value) : undefined);
