import { exact, seconds } from '../../metrics/amount';
import type { Format, FoundAccount, FoundComment, FoundPost } from '../../model/capture';
import { at, decodeEntities, type Found, listOf, type Page, textOf, webOf } from '../define';

export const site = 'https://www.reddit.com';
/** `t3_1ab2c` → `1ab2c`: a post is t3, a comment t1, an account t2. */
export const idOf = (value: unknown, kind: 't1' | 't2' | 't3') =>
  new RegExp(`^${kind}_([0-9a-z]{1,13})$`).exec(String(value))?.[1];
/** Names that stand where an account or its words were. */
export const said = (value: unknown) => {
  const text = textOf(value)?.trim();
  return text && !/^\[ ?(?:deleted|removed)[^\]]*\]$/i.test(text) ? text : undefined;
};
export const addressOf = (id: string, path: unknown) => {
  const link = textOf(path)?.replace(/^https?:\/\/(?:www|old|new)\.reddit\.com/, '');
  const whole = link && new RegExp(`^/(?:r|user)/[\\w-]+/comments/${id}/[^/?#]*`).exec(link)?.[0];
  return whole ? `${site}${whole.replace(/\/?$/, '/')}` : `${site}/comments/${id}/`;
};

/** Without `raw_json=1` Reddit escapes its words. */
type Words = (value: unknown) => string | undefined;
const wordsOf =
  (request: URL): Words =>
  value =>
    said(request.searchParams.get('raw_json') === '1' ? value : decodeEntities(textOf(value) ?? ''));

/** The pictures and the film of a post; those of a crosspost are with the post that it repeats. */
function mediaOf(data: unknown, words: Words) {
  const own = listOf(at(data, 'crosspost_parent_list'))[0] ?? data;
  const gallery = listOf(at(own, 'gallery_data', 'items'));
  const film = at(own, 'secure_media', 'reddit_video') ?? at(own, 'media', 'reddit_video');
  const isImage = at(own, 'post_hint') === 'image' || at(own, 'domain') === 'i.redd.it';
  // A link to a place elsewhere has no format of its own.
  const format: Format | undefined =
    at(own, 'is_self') === true
      ? 'text'
      : at(own, 'is_video') === true
        ? 'video'
        : at(own, 'is_gallery') === true || isImage
          ? 'image'
          : undefined;
  const preview = listOf(at(own, 'preview', 'images'))[0];
  return {
    format,
    duration: format === 'video' ? exact(at(film, 'duration'))?.value || undefined : undefined,
    images: format !== 'image' ? undefined : at(own, 'is_gallery') === true ? gallery.length || undefined : 1,
    cover: webOf(words(at(preview, 'source', 'url'))) ?? webOf(words(at(own, 'thumbnail'))),
  };
}

/** A post of a listing. Scores that are hidden yet are given as numbers of no meaning. */
function readPost(thing: unknown, page: Page, words: Words): FoundPost[] {
  const data = at(thing, 'data');
  const id = idOf(at(data, 'name'), 't3');
  if (!id || at(thing, 'kind') !== 't3' || at(data, 'promoted') === true) return [];
  const handle = said(at(data, 'author'));
  const place = page.kind === 'profile' ? 'pinned' : 'stickied';
  const isHere = page.kind === 'profile' || page.url.pathname.startsWith(`/r/${at(data, 'subreddit')}/`);
  return [
    {
      externalId: id,
      url: addressOf(id, at(data, 'permalink')),
      depth: page.id === id ? 'full' : 'card',
      title: words(at(data, 'title')),
      text: words(at(data, 'selftext')),
      author: handle ? { id: idOf(at(data, 'author_fullname'), 't2'), handle } : undefined,
      publishedAt: seconds(at(data, 'created_utc')),
      editedAt: seconds(at(data, 'edited')),
      ...mediaOf(data, words),
      pinned: isHere && at(data, place) === true ? true : undefined,
      repostOf: idOf(at(data, 'crosspost_parent'), 't3'),
      metrics: {
        likes: at(data, 'hide_score') === true ? undefined : exact(at(data, 'score')),
        comments: exact(at(data, 'num_comments')),
      },
    },
  ];
}

/** The comments of a tree, in its order; those that are to be loaded are none yet. */
function readComments(listing: unknown, words: Words): FoundComment[] {
  return listOf(at(listing, 'data', 'children') ?? listing).flatMap(thing => {
    const data = at(thing, 'data');
    const [id, post] = [idOf(at(data, 'name'), 't1'), idOf(at(data, 'link_id'), 't3')];
    if (at(thing, 'kind') !== 't1' || !id || !post) return [];
    const name = textOf(at(data, 'author'));
    const comment: FoundComment = {
      externalId: id,
      post,
      parent: idOf(at(data, 'parent_id'), 't1'),
      author: { id: idOf(at(data, 'author_fullname'), 't2'), name },
      text: words(at(data, 'body')) ?? '',
      publishedAt: seconds(at(data, 'created_utc')),
      metrics: { likes: at(data, 'score_hidden') === true ? undefined : exact(at(data, 'score')) },
    };
    return [comment, ...readComments(at(data, 'replies'), words)];
  });
}

const isSame = (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase();
/** The place a listing is of: `/r/aww/top/.json` and `/r/aww/top` are one; the default order and tab have no name. */
const placeOf = ({ pathname }: URL) =>
  pathname
    .replace(/\/?(?:\.json)?$/, '')
    .replace(/\/(?:hot|best|overview)$|^\/r\/all(?=\/search$)/, '')
    .replace(/^\/u\//, '/user/')
    .toLowerCase();
const orderOf = ({ searchParams }: URL) => [searchParams.get('sort'), searchParams.get('t')];

/** A refusal in place of a listing. What may not be seen by this account is not known to be gone. */
function told(answer: unknown): Found {
  const [code, reason] = [at(answer, 'error'), at(answer, 'reason')];
  if (reason === 'banned' || (code === 404 && !reason)) return { state: 'gone' };
  return code === 429 ? { state: 'challenge' } : {};
}

/** The post in the address, and the comments under it. */
export function readPostAnswer(answer: unknown, page: Page, request: URL): Found {
  const path = /\/comments\/(?:t3_)?([0-9a-z]+)/.exec(request.pathname)?.[1];
  if (!page.id || (path ?? idOf(request.searchParams.get('id'), 't3')) !== page.id) return {};
  const [first, second] = Array.isArray(answer) ? answer : [answer, undefined];
  if (at(first, 'kind') !== 'Listing') return told(answer);
  const words = wordsOf(request);
  const things = listOf(at(first, 'data', 'children'));
  const thing = things.find(one => idOf(at(one, 'data', 'name'), 't3') === page.id);
  const removed = at(thing, 'data', 'removed_by_category');
  const posts = readPost(thing, page, words);
  if (posts[0] && (!posts[0].title || (removed && !said(at(thing, 'data', 'selftext'))))) return { state: 'gone' };
  const comments = readComments(second, words).filter(({ post }) => post === page.id);
  const commentTotal = exact(at(thing, 'data', 'num_comments'));
  return { posts, comments, ...(commentTotal && { commentTotal }) };
}

/** Comments that were folded, and came when they were asked for. */
export function readMoreComments(answer: unknown, page: Page, request: URL): Found {
  const found = readComments(at(answer, 'json', 'data', 'things'), wordsOf(request));
  return { comments: found.filter(({ post }) => post === page.id) };
}

/** A list of posts: of the place, the order and the words in the address. */
export function readListing(answer: unknown, page: Page, request: URL): Found {
  const wanted = orderOf(page.url);
  const isOrder = orderOf(request).every((order, index) => !order || !wanted[index] || order === wanted[index]);
  const isSearch = page.kind === 'search';
  if (placeOf(request) !== placeOf(page.url) || !isOrder) return {};
  if (isSearch && !isSame(request.searchParams.get('q')?.trim(), page.id)) return {};
  if (at(answer, 'kind') !== 'Listing') return told(answer);
  const things = listOf(at(answer, 'data', 'children'));
  const isFirst = !request.searchParams.has('after') && !request.searchParams.has('before');
  if (!things.length && isFirst && Array.isArray(at(answer, 'data', 'children'))) return { state: 'empty' };
  return { posts: things.flatMap(thing => readPost(thing, page, wordsOf(request))) };
}

/** The head of the profile in the address. Karma is no count of the model. */
export function readAbout(answer: unknown, page: Page, request: URL): Found {
  const data = at(answer, 'data');
  const [id, handle] = [textOf(at(data, 'id')), textOf(at(data, 'name'))];
  if (!isSame(/\/user\/([\w-]+)\/about/.exec(request.pathname)?.[1], page.id)) return {};
  if (at(answer, 'kind') !== 't2') return told(answer);
  if (at(data, 'is_suspended') === true && isSame(handle, page.id)) return { state: 'gone' };
  if (!id || !handle || !isSame(handle, page.id)) return {};
  const words = wordsOf(request);
  const account: FoundAccount = {
    externalId: id,
    handle,
    name: words(at(data, 'subreddit', 'title')),
    bio: words(at(data, 'subreddit', 'public_description')),
    avatar: webOf(decodeEntities(textOf(at(data, 'icon_img')) ?? '')),
    url: `${site}/user/${handle}/`,
    metrics: {},
  };
  return { accounts: [account] };
}
