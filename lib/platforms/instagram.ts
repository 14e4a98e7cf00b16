import type { FoundPost } from '../model/capture';
import type { PageState } from '../model/page';
import { type Address, at, definePlatform, type Found, listOf, type Page, textOf } from './define';
import { commentsIn, commentsWithin } from './instagram/comments';
import { codeOf, isBy, isHandle, mediaIn, numberOf, partsIn, readAccount, readMedia } from './instagram/media';
import { readMeta } from './instagram/meta';

// Posts and lists of the old graph and of `api/v1` are known from samples of 2020 to 2023, the metas of pages from
// samples of 2024. What begins with `xdt_`, embedded or answered, is known from code of 2026, and not from a sample.

const noHandle =
  /^(?:about|accounts|api|ar|challenge|developer|direct|directory|emails|explore|graphql|legal|lite|locations|p|popular|press|privacy|reel|reels|stories|terms|topics|tv|web|your_activity)$/;
/** Who tagged the account, and what it saved, are lists of others' posts that name no owner. */
const tabs = /^(?:reels)?$/;

function address({ pathname, searchParams }: URL): Address | undefined {
  const [first = '', second = '', third = '', ...more] = pathname.split('/').filter(Boolean);
  const post = /^\/(?:[\w.]+\/)?(?:p|reel|reels|tv)\/(?!audio\/)([\w-]{5,40})\/?(?:embed\/?|c\/\d+\/?.*)?$/.exec(
    pathname,
  )?.[1];
  if (post && codeOf(post)) return { kind: 'post', id: post };
  if (!first || (first === 'explore' && !second)) return { kind: 'feed' };
  if (first === 'accounts' || first === 'challenge') return { kind: 'other' };
  if (first === 'explore' && second === 'tags' && third)
    return { kind: 'search', id: `#${decodeURIComponent(third).toLowerCase()}` };
  if (first === 'explore' && second === 'search') return { kind: 'search', id: searchParams.get('q')?.trim() };
  if (first === 'explore' && second === 'locations') return { kind: 'feed', id: third };
  if (first === 'popular' && second) return { kind: 'search', id: second };
  const isProfile = /^\w[\w.]{0,29}$/.test(first) && !noHandle.test(first) && tabs.test(second) && !third;
  return isProfile && !more.length ? { kind: 'profile', id: first } : undefined;
}

/** What each page asks for, by its request or by the key of its list. The rest is loaded in advance, or for other pages. */
const lists: [kind: string, request: RegExp, key: RegExp][] = [
  ['/', /\/feed\/timeline\//, /^(?:xdt_api__v1__feed__timeline|edge_web_feed_timeline$)/],
  ['/explore/', /\/discover\/web\/explore_grid\//, /^xdt_api__v1__discover__web__explore/],
  ['/explore/locations/', /\/locations\/\d+\/sections\//, /^(?:location$|xdt_location_get_web_info)/],
  ['/explore/tags/', /\/tags\/[^/]+\/sections\/|\/tags\/web_info\//, /^(?:hashtag$|xdt_api__v1__(?:tags|fbsearch))/],
  ['/explore/search/', /\/fbsearch\//, /^xdt_api__v1__fbsearch/],
  ['/popular/', /\/fbsearch\//, /^xdt_api__v1__fbsearch/],
];
const grids: [kind: string, request: RegExp, key: RegExp][] = [
  ['', /\/feed\/user\//, /^(?:xdt_api__v1__feed__user_timeline|edge_owner_to_timeline_media$)/],
  ['reels', /\/clips\/user\//, /^xdt_api__v1__clips__user/],
];

const ruleOf = ({ kind, url }: Page) =>
  kind === 'profile'
    ? grids.find(([tab]) => tab === (url.pathname.split('/').filter(Boolean)[1] ?? ''))
    : (lists.find(([path]) => path !== '/' && path !== '/explore/' && url.pathname.startsWith(path)) ??
      lists.find(([path]) => path === url.pathname.replace(/\/?$/, '/')));

/** A refusal in place of an answer. */
function told(answer: unknown): Found {
  const words = `${at(answer, 'message')} ${at(answer, 'error_type')}`;
  const state: PageState | undefined = /checkpoint|challenge/.test(words)
    ? 'challenge'
    : /login_required/.test(words) || at(answer, 'require_login') === true
      ? 'login'
      : undefined;
  return state ? { state } : {};
}

/** The post in the address, and the comments that came with it. Other media of the answer are not the page. */
function readPost(answer: unknown, page: Page): Found {
  const own = mediaIn(answer).filter(media => [at(media, 'code'), at(media, 'shortcode')].includes(page.id));
  const posts = own.flatMap(media => readMedia(media, page) ?? []);
  const id = page.id;
  const commentTotal = posts.map(post => post.metrics.comments).find(count => count);
  // The same post may come first as a stub, without counts.
  const whole = posts.find(post => post.metrics.likes ?? post.metrics.comments) ?? posts[0];
  if (!whole || !id) return told(answer);
  return {
    posts: [whole],
    comments: own.flatMap(media => commentsWithin(media, id)),
    open: id,
    ...(commentTotal && { commentTotal }),
  };
}

function readPostAnswer(answer: unknown, page: Page, request: URL): Found {
  const asked = /\/media\/(\d+)\/(info|comments)\//.exec(request.pathname);
  if (asked && asked[1] !== numberOf(page.id)) return {};
  const comments = page.id && asked?.[2] !== 'info' ? commentsIn(answer, page.id, Boolean(asked)) : [];
  if (asked?.[2] === 'comments') return { comments };
  const isMissing = asked && /not found|unavailable/i.test(String(at(answer, 'message')));
  if (isMissing) return { state: 'gone' };
  const old = readOldComments(answer, page, request);
  if (old) return old;
  const found = readPost(answer, page);
  return comments.length ? { ...found, comments: [...(found.comments ?? []), ...comments] } : found;
}

/** The graph of 2020 gives comments alone too: whose they are only the request says. */
function readOldComments(answer: unknown, { id }: Page, { searchParams }: URL): Found | undefined {
  const asked = /"shortcode": *"([\w-]+)"/.exec(searchParams.get('variables') ?? '')?.[1];
  const comments = id && asked === id ? commentsWithin(at(answer, 'data', 'shortcode_media'), id) : [];
  return comments.length && !mediaIn(answer).length ? { comments } : undefined;
}

/**
 * The list that the page is about, out of an answer or a state. On a profile one of its posts names it; the tab of reels
 * names nobody, but all of it is of one account.
 */
function readParts(parts: unknown[], page: Page): Found {
  const media = parts.flatMap(part => mediaIn(part));
  const posts = unique(media.flatMap(one => readMedia(one, page) ?? []));
  if (page.kind !== 'profile' || !media.length || media.some(one => isBy(one, page.id))) return { posts };
  const isReels = page.url.pathname.split('/').filter(Boolean)[1] === 'reels';
  const isNamed = posts.some(({ author }) => author?.handle || author?.id !== posts[0]?.author?.id);
  if (!isReels || isNamed) return {};
  return { posts: posts.map(post => ({ ...post, author: { ...post.author, handle: page.id } })) };
}

/** Each post once, as it comes first. */
function unique(posts: FoundPost[]): FoundPost[] {
  const first = new Map<string, FoundPost>();
  for (const post of posts) if (!first.has(post.externalId)) first.set(post.externalId, post);
  return [...first.values()];
}

function readList(answer: unknown, page: Page, request: URL): Found {
  const rule = ruleOf(page);
  if (!rule) return {};
  const whole = rule[1].test(request.pathname) ? [answer] : partsIn(answer, rule[2]);
  const name = request.searchParams.get('tag_name') ?? at(whole[0], 'name');
  const tag = page.id?.startsWith('#') && textOf(name)?.toLowerCase();
  if (tag && `#${tag}` !== page.id) return {};
  const location = at(whole[0], 'edge_location_to_media') && at(whole[0], 'id');
  if (location && location !== page.id) return {};
  const words = request.searchParams.get('query');
  if (words && page.kind === 'search' && words.replace(/^#/, '') !== page.id?.replace(/^#/, '')) return {};
  const account = page.kind === 'profile' ? readHead(answer, page, request) : {};
  const found = { ...account, ...readParts(whole, page) };
  if (found.posts?.length || found.accounts?.length || found.state) return found;
  const isEmpty = page.kind === 'search' && at(whole[0], 'edge_hashtag_to_media', 'count') === 0;
  return isEmpty ? { state: 'empty' } : told(answer);
}

/** The head of the profile in the address; nobody is there where the answer for it is nobody. */
function readHead(answer: unknown, page: Page, request: URL): Found {
  const user = at(answer, 'data', 'user');
  const account = readAccount(user);
  if (account && isHandle(account.handle, page.id)) return { accounts: [account] };
  const asked = request.pathname.endsWith('/web_profile_info/') && request.searchParams.get('username');
  return asked && isHandle(asked, page.id) && user === null ? { state: 'gone' } : {};
}

/** What pages of 2016 to 2021 held, as answers of their graph. */
function readSharedData(state: unknown, page: Page): Found {
  const user = at(listOf(at(state, 'entry_data', 'ProfilePage'))[0], 'graphql', 'user');
  const account = page.kind === 'profile' ? readAccount(user) : undefined;
  const isOwn = account && isHandle(account.handle, page.id);
  return { ...readState(state, page), ...(isOwn && { accounts: [account] }) };
}

function readState(state: unknown, page: Page): Found {
  if (page.kind === 'post') return readPost(state, page);
  const rule = ruleOf(page);
  // A search's words are not told by its state.
  return rule && page.kind !== 'search' ? readParts(partsIn(state, rule[2]), page) : {};
}

function condition(document: Document, page: Page): PageState | undefined {
  if (page.kind === 'other') return page.url.pathname.startsWith('/accounts/login') ? 'login' : 'challenge';
  if (/^Page not found/i.test(document.title)) return 'gone';
  if (/^Log ?in \u2022 Instagram$/i.test(document.title)) return 'login';
  const heading = document.querySelector('main h2, main span[dir]')?.textContent ?? '';
  return /(?:page|post|profile) isn.t available/i.test(heading) ? 'gone' : undefined;
}

const api = '^https://(?:www|i)\\.instagram\\.com/';
const pages = ['profile', 'feed', 'search'] as const;

// https://www.instagram.com/instagram/
export default definePlatform({
  id: 'instagram',
  address,
  taps: [
    {
      url: new RegExp(`${api}(?:api/)?graphql|${api}api/v1/(?:media|feed|clips)/`),
      on: ['post'],
      read: readPostAnswer,
    },
    {
      url: new RegExp(`${api}(?:api/)?graphql|${api}api/v1/(?:feed|clips|users|discover|tags|fbsearch|locations)/`),
      on: pages,
      read: readList,
    },
  ],
  states: [
    { from: { element: 'script[type="application/json"][data-sjs]' }, on: ['post', ...pages], read: readState },
    { from: { assign: '_sharedData' }, on: ['post', ...pages], read: readSharedData },
  ],
  documents: [{ source: 'meta', on: ['post', 'profile'], read: readMeta }],
  condition,
  covers(document) {
    const links = [...document.querySelectorAll('a[href*="/p/"], a[href*="/reel/"]')];
    return links.flatMap(link => {
      const externalId = /\/(?:p|reel)\/([\w-]+)\/?$/.exec(link.getAttribute('href') ?? '')?.[1];
      const image = link.querySelector<HTMLImageElement>('img');
      return externalId && image ? [{ externalId, image }] : [];
    });
  },
});
