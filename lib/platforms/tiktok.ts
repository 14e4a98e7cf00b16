import type { PageKind } from '../model/page';
import { type Address, at, definePlatform, type Found, listOf, type Page, type Tap } from './define';
import { readContent } from './tiktok/centre';
import { readAccount, readComments, readItems, same } from './tiktok/items';

function address({ pathname, searchParams }: URL): Address | undefined {
  const post = /^\/(?:@[^/]*|share|embed(?:\/v2)?)\/(?:(?:video|photo)\/)?(\d{5,})\/?$/.exec(pathname)?.[1];
  if (post) return { kind: 'post', id: post };
  const profile = /^\/@([\w.]+)\/?$/.exec(pathname)?.[1];
  if (profile) return { kind: 'profile', id: profile };
  const tag = /^\/tag\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (tag) return { kind: 'search', id: `#${decoded(tag)}` };
  if (/^\/search(?:\/\w+)?\/?$/.test(pathname)) return { kind: 'search', id: searchParams.get('q')?.trim() };
  if (/^\/tiktokstudio\/content\/?$/.test(pathname)) return { kind: 'metrics' };
  if (/^\/(?:foryou|following|friends|explore)?\/?$/.test(pathname)) return { kind: 'feed' };
  return pathname.startsWith('/login') ? { kind: 'other' } : undefined;
}

/** An address may hold a `%` that stands for itself. */
const decoded = (part: string) => new URLSearchParams(`_=${part.replace(/[+&]/g, encodeURIComponent)}`).get('_') ?? '';

/** What is said in place of a video or a profile; 10204 also of what only this viewer may not see. */
function told(detail: unknown, gone: number[]): Found {
  const isHidden = /fenc|self_see|filter|region|private/i.test(String(at(detail, 'statusMsg')));
  return gone.includes(Number(at(detail, 'statusCode'))) && !isHidden ? { state: 'gone' } : {};
}

function readDetail(detail: unknown, page: Page, request?: URL): Found {
  const item = at(detail, 'itemInfo', 'itemStruct');
  const posts = readItems([item], page);
  const isOwn = !item && (request?.searchParams.get('itemId') ?? page.id) === page.id;
  return isOwn ? told(detail, [10204, 10217]) : { posts };
}

function readUser(detail: unknown, page: Page, request?: URL): Found {
  const info = at(detail, 'userInfo');
  const accounts = readAccount(info, page);
  if (accounts.length) return { accounts, posts: readOwn(at(info, 'itemList'), page) };
  const isOwn = !at(info, 'user') && same(request?.searchParams.get('uniqueId') ?? page.id, page.id);
  return isOwn ? told(detail, [10202, 10221]) : {};
}

/** Of the lists of a profile only that of its own posts names it as their author. */
const readOwn = (items: unknown, page: Page) =>
  readItems(items, page).filter(({ author }) => page.kind === 'post' || same(author?.handle, page.id));

/** The state of the first page; after in-page navigation it speaks of another. */
function readState(state: unknown, page: Page): Found {
  const scope = at(state, '__DEFAULT_SCOPE__');
  if (page.kind === 'post') {
    return readDetail(at(scope, 'webapp.video-detail') ?? at(scope, 'webapp.reflow.video.detail'), page);
  }
  // What the first screen of a feed was made of. Known from code that reads it, not from a sample.
  if (page.kind === 'feed') return { posts: isForYou(page) ? readItems(at(scope, 'webapp.updated-items'), page) : [] };
  return page.kind === 'profile' ? readUser(at(scope, 'webapp.user-detail'), page) : {};
}

const isForYou = ({ url }: Page) => /^\/(?:foryou\/?)?$/.test(url.pathname);

/** The state of 2019 to 2021, of a video or an account. Known from code that reads it, not from a sample. */
function readFirstState(state: unknown, page: Page): Found {
  const props = at(state, 'props', 'pageProps');
  return page.kind === 'post' ? readDetail(props, page) : readUser(props, page);
}

/** The state before 2023. Known from code that reads it, not from a sample. */
function readOldState(state: unknown, page: Page): Found {
  const items = Object.values(Object(at(state, 'ItemModule')));
  if (page.kind === 'post') return { posts: readItems(items, page) };
  if (page.kind === 'feed') {
    const listed = listOf(at(state, 'ItemList', 'foryou', 'list')).map(String);
    return { posts: isForYou(page) ? readItems(items, page).filter(post => listed.includes(post.externalId)) : [] };
  }
  if (page.kind === 'search') return readTag({ itemList: page.id?.startsWith('#') ? items : [] }, page);
  const key = Object.keys(Object(at(state, 'UserModule', 'users'))).find(handle => same(handle, page.id)) ?? '';
  const [user, stats] = ['users', 'stats'].map(part => at(state, 'UserModule', part, key));
  return { accounts: readAccount({ user, stats }, page), posts: user ? readOwn(items, page) : [] };
}

/** Results of all kinds under `data`, of videos alone under `item_list`. What an empty one looks like is not sampled. */
function readSearch(answer: unknown, page: Page, { searchParams }: URL): Found {
  if (page.kind === 'search' && searchParams.get('keyword')?.trim() !== page.id) return {};
  const lists = [at(answer, 'data'), at(answer, 'itemList')].filter(Array.isArray);
  const posts = readItems(
    lists.flat().map(hit => at(hit, 'item') ?? hit),
    page,
  );
  const isFirst = [searchParams.get('offset'), searchParams.get('cursor')].every(at => !at || at === '0');
  const isEmpty = isFirst && lists.length > 0 && !lists.flat().length && !at(answer, 'hasMore');
  return isEmpty && page.kind === 'search' && at(answer, 'statusCode') === 0 ? { state: 'empty' } : { posts };
}

/** A tag's list is asked for by a number: its own posts all bear the tag. */
function readTag(answer: unknown, page: Page): Found {
  const posts = readItems(at(answer, 'itemList'), page);
  return { posts: posts.filter(({ tags }) => page.kind === 'post' || tags?.some(tag => same(`#${tag}`, page.id))) };
}

/** A feed's list is read on its own page only: TikTok loads the others ahead. */
const readFeed = (shown: RegExp) => (answer: unknown, page: Page) =>
  page.kind === 'post' || shown.test(page.url.pathname) ? { posts: readItems(at(answer, 'itemList'), page) } : {};

/** On a post's page, also one over a list, that post alone is read from whatever list brought it. */
const tap = (path: string, kind: PageKind, read: Tap['read']): Tap => {
  return { url: new RegExp(`tiktok\\.com/api/${path}/(?:\\?|$)`), on: [kind, 'post'], read };
};

// https://www.tiktok.com/@tiktok
export default definePlatform({
  id: 'tiktok',
  address,
  taps: [
    tap('item/detail', 'post', readDetail),
    tap('user/detail', 'profile', (answer, page, request) =>
      page.kind === 'profile' ? readUser(answer, page, request) : {},
    ),
    tap('post/item_list', 'profile', (answer, page) => ({ posts: readOwn(at(answer, 'itemList'), page) })),
    tap('recommend/item_list', 'feed', readFeed(/^\/(?:foryou\/?)?$/)),
    tap('following/item_list', 'feed', readFeed(/^\/following/)),
    tap('friends/item_list', 'feed', readFeed(/^\/friends/)),
    tap('explore/item_list', 'feed', readFeed(/^\/explore/)),
    tap('challenge/item_list', 'search', readTag),
    tap('search/(?:general|item)/full', 'search', readSearch),
    tap('comment/list(?:/reply)?', 'post', readComments),
    { url: /tiktok\.com\/tiktok\/creator\/manage\/item_list\/v1\/(?:\?|$)/, on: ['metrics'], read: readContent },
  ],
  states: [
    {
      from: { element: 'script#__UNIVERSAL_DATA_FOR_REHYDRATION__' },
      on: ['post', 'profile', 'feed'],
      read: readState,
    },
    { from: { element: 'script#SIGI_STATE' }, on: ['post', 'profile', 'feed', 'search'], read: readOldState },
    { from: { element: 'script#__NEXT_DATA__' }, on: ['post', 'profile'], read: readFirstState },
  ],
  documents: [],
  condition(document, { kind }) {
    if (kind === 'other') return 'login';
    if (document.querySelector('video, [data-e2e]')) return undefined;
    // A riddle for the browser (`#wci`), or one for the operator.
    const riddle = document.querySelector('#wci, .captcha-verify-container, #captcha_container, #tiktok-verify-ele');
    return riddle ? 'challenge' : undefined;
  },
  covers: document =>
    [...document.querySelectorAll('a[href*="/video/"], a[href*="/photo/"]')].flatMap(link => {
      const externalId = /\/(?:video|photo)\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
      const image = link.querySelector('img');
      return externalId && image ? [{ externalId, image }] : [];
    }),
});
