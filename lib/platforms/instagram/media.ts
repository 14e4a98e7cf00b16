import { exact, seconds } from '../../metrics/amount';
import type { Format, FoundAccount, FoundPost } from '../../model/capture';
import { at, listOf, type Page, textOf, textsOf, webOf } from '../define';

export const site = 'https://www.instagram.com';
export const idOf = (value: unknown) => (/^[1-9]\d*$/.test(String(value)) ? String(value) : undefined);
export const isHandle = (value: unknown, handle: string | undefined) =>
  typeof value === 'string' && value.toLowerCase() === handle?.toLowerCase();
export const codeOf = (value: unknown) => /^[\w-]{5,40}$/.exec(textOf(value) ?? '')?.[0];
export const nodesOf = (connection: unknown) => listOf(at(connection, 'edges')).map(edge => at(edge, 'node'));

/** `#tea_time` is a topic, `#1` is not. */
export function calledIn(caption: string | undefined) {
  const all = (pattern: RegExp) => textsOf([...(caption ?? '').matchAll(pattern)].map(found => found[1]));
  return {
    tags: all(/#((?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{M}\p{N}_]+)/gu),
    mentions: all(/(?<![\p{L}\p{N}_.])@(\w(?:[\w.]{0,28}\w)?)/gu),
  };
}

/** The owner, of the shape of today and of that of the graph before it. */
function ownerOf(media: unknown): FoundPost['author'] {
  const user = at(media, 'user') ?? at(media, 'owner');
  const author = {
    id: idOf(at(user, 'pk') ?? at(user, 'id')),
    handle: textOf(at(user, 'username')),
    name: textOf(at(user, 'full_name')),
    avatar: webOf(at(user, 'profile_pic_url')),
  };
  return author.id || author.handle ? author : undefined;
}

/** Everyone a post names as its maker: a post made together stands in the grid of each. */
const makersOf = (media: unknown) =>
  [at(media, 'user') ?? at(media, 'owner'), ...listOf(at(media, 'coauthor_producers'))].map(user =>
    at(user, 'username'),
  );
export const isBy = (media: unknown, handle: string | undefined) =>
  makersOf(media).some(maker => isHandle(maker, handle));

const oneFormat: Record<string, Format> = { 1: 'image', 2: 'video' };
for (const name of ['Graph', 'XDTGraph'])
  Object.assign(oneFormat, { [`${name}Image`]: 'image', [`${name}Video`]: 'video' });
const kindOf = (media: unknown) => oneFormat[String(at(media, 'media_type') ?? at(media, '__typename'))];

/** An album has a format where all of it is pictures; where films are among them it has none of the model. */
function shapeOf(media: unknown) {
  const legacy = nodesOf(at(media, 'edge_sidecar_to_children'));
  const parts = legacy.length ? legacy : listOf(at(media, 'carousel_media'));
  const isAlbum = parts.length > 0 && parts.every(part => kindOf(part) === 'image');
  const format = isAlbum ? 'image' : kindOf(media);
  const length = at(media, 'video_duration');
  const candidates = at(media, 'image_versions2', 'candidates') ?? at(parts[0], 'image_versions2', 'candidates');
  return {
    format,
    images: isAlbum ? parts.length : format === 'image' ? 1 : undefined,
    duration: format === 'video' && typeof length === 'number' && length > 0 ? length : undefined,
    cover: webOf(at(media, 'display_url') ?? at(listOf(candidates)[0], 'url')),
  };
}

/** An author may hide what is counted: then the numbers that are there mean nothing. */
function countsOf(media: unknown): FoundPost['metrics'] {
  const isHidden = at(media, 'like_and_view_counts_disabled') === true;
  const comments =
    at(media, 'comment_count') ??
    at(media, 'edge_media_to_comment', 'count') ??
    at(media, 'edge_media_to_parent_comment', 'count') ??
    at(media, 'edge_media_preview_comment', 'count');
  if (isHidden) return { comments: exact(comments) };
  // Where plays and views differ, plays are what is shown.
  const plays = ['play_count', 'video_play_count', 'view_count', 'video_view_count'].map(key => exact(at(media, key)));
  return {
    views: kindOf(media) === 'video' ? plays.find(count => count) : undefined,
    likes: exact(
      at(media, 'like_count') ?? at(media, 'edge_media_preview_like', 'count') ?? at(media, 'edge_liked_by', 'count'),
    ),
    comments: exact(comments),
    shares: exact(at(media, 'reshare_count')),
  };
}

/** Advertisements stand among posts, in the same shape. */
const isAd = (media: unknown) =>
  at(media, 'product_type') === 'ad' ||
  Boolean(at(media, 'ad_id') ?? at(media, 'ad_action')) ||
  String(at(media, 'link')).startsWith('https://www.facebook.com/ads/');

const isMedia = (value: unknown) =>
  Boolean(
    (codeOf(at(value, 'code')) && exact(at(value, 'media_type'))) ||
      // The list of a place names no kind.
      (codeOf(at(value, 'shortcode')) &&
        (/Graph(?:Image|Video|Sidecar)$/.test(String(at(value, '__typename'))) || at(value, 'taken_at_timestamp'))),
  );

/** Every media of an answer, wherever it holds them; what a media holds itself is part of it. */
export function mediaIn(value: unknown, depth = 0): unknown[] {
  if (typeof value !== 'object' || value === null || depth > 24) return [];
  if (isMedia(value)) return isAd(value) ? [] : [value];
  return Object.values(value).flatMap(part => mediaIn(part, depth + 1));
}

/** What stands under keys of these names, wherever it is. */
export function partsIn(value: unknown, names: RegExp, depth = 0): unknown[] {
  if (typeof value !== 'object' || value === null || depth > 24) return [];
  return Object.entries(value).flatMap(([key, part]) => (names.test(key) ? [part] : partsIn(part, names, depth + 1)));
}

export function readMedia(media: unknown, page: Page): FoundPost | undefined {
  const code = codeOf(at(media, 'code') ?? at(media, 'shortcode'));
  if (!code) return undefined;
  const legacy = at(nodesOf(at(media, 'edge_media_to_caption'))[0], 'text');
  const caption = textOf(at(media, 'caption', 'text') ?? legacy);
  const author = ownerOf(media);
  const pins = [...listOf(at(media, 'timeline_pinned_user_ids')), ...listOf(at(media, 'pinned_for_users'))];
  const isPinned = pins.some(pin => author?.id && [String(pin), at(pin, 'id')].includes(author.id));
  return {
    externalId: code,
    url: `${site}/p/${code}/`,
    depth: page.id === code ? 'full' : 'card',
    text: caption,
    ...calledIn(caption),
    author,
    publishedAt: seconds(at(media, 'taken_at') ?? at(media, 'taken_at_timestamp')),
    ...shapeOf(media),
    pinned: page.kind === 'profile' && isPinned ? true : undefined,
    metrics: countsOf(media),
  };
}

/** The number that a code writes in base 64. */
export function numberOf(code: string | undefined): string | undefined {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  if (!code || !/^[\w-]{9,11}$/.test(code)) return undefined;
  return String([...code].reduce((sum, sign) => sum * 64n + BigInt(digits.indexOf(sign)), 0n));
}

/** The head of a profile: of the graph (a sample of 2023), or of the shape of today, which is known from code only. */
export function readAccount(user: unknown): FoundAccount | undefined {
  const [id, handle] = [idOf(at(user, 'id') ?? at(user, 'pk')), textOf(at(user, 'username'))];
  if (!id || !handle) return undefined;
  const verified = at(user, 'is_verified');
  return {
    externalId: id,
    handle,
    name: textOf(at(user, 'full_name')),
    bio: textOf(at(user, 'biography')),
    avatar: webOf(at(user, 'profile_pic_url')),
    url: `${site}/${handle}/`,
    verified: typeof verified === 'boolean' ? verified : undefined,
    metrics: {
      followers: exact(at(user, 'edge_followed_by', 'count') ?? at(user, 'follower_count')),
      following: exact(at(user, 'edge_follow', 'count') ?? at(user, 'following_count')),
      posts: exact(at(user, 'edge_owner_to_timeline_media', 'count') ?? at(user, 'media_count')),
    },
  };
}
