import type { PageState } from '../model/page';
import { type Address, at, definePlatform, type Found, listOf, type Page, textOf } from './define';
import { condition, readItems, readSummary } from './weibo/document';
import { bidOf, midOf, midOfBid, uidOf } from './weibo/ids';
import { countsIn, isOwner, named, readStatus, readUser, wordsOf } from './weibo/items';
import { readComments, readHotCards, readHotSearch } from './weibo/lists';
import { readWap, readWapInfo, readWapPost } from './weibo/wap';

const ajax = (path: string) => new RegExp(`^https://(?:www\\.)?weibo\\.com/ajax/${path}(?:\\?|$)`);
const mobile = (path: string) => new RegExp(`^https://m\\.weibo\\.cn/${path}(?:\\?|$)`);
/** First words of addresses on weibo.com that are nobody's own. */
const taken =
  /^(?:search|at|comment|message|messages|settings|set|tv|ttarticle|ajax|fav|like|friends|follow|top|article|video)$/;
/** Short names mix their signs; a word in small letters (`profile`) is a page of its owner. */
const post = (name: string | undefined): Address | undefined => {
  const mid = midOf(name) ?? (/[A-Z\d]/.test(name ?? '') ? midOfBid(name ?? '') : undefined);
  return mid && (midOf(name) || bidOf(mid) === name) ? { kind: 'post', id: mid } : undefined;
};
const profile = (id: string | undefined): Address | undefined => (id ? { kind: 'profile', id } : undefined);
const feed: Address = { kind: 'feed' };

/** `containerid` holds parameters of its own: `100103type=1&q=…`. */
const container = ({ searchParams }: URL) => {
  const [, kind = '', rest = ''] = /^(\d{6})(.*)$/s.exec(searchParams.get('containerid') ?? '') ?? [];
  return { kind, id: uidOf(rest), words: new URLSearchParams(rest) };
};
const asked = (link: URL) => (link.searchParams.get('q') ?? container(link).words.get('q') ?? '').trim() || undefined;

/** Containers of one account: its page, its posts, its videos. */
const ofUser = /^(?:100505|107603|230283|230413|231567|231522)$/;

function onMobile(link: URL, [first = '', second]: string[]): Address | undefined {
  const { kind, id } = container(link);
  if (first === 'detail' || first === 'status') return post(second);
  if (first === 'u' || first === 'profile') return profile(uidOf(second));
  if (first === 'search') return { kind: 'search', id: asked(link) };
  if (first === 'p' && kind === '106003') return { kind: 'hotlist' };
  if (first === 'p') return ofUser.test(kind) ? profile(id) : undefined;
  if (first === 'login') return { kind: 'other' };
  if (uidOf(first)) return second ? post(second) : profile(first);
  return first === '' || first === 'beta' ? feed : undefined;
}

/** weibo.cn, the site for old telephones. */
function onWap([first = '', second = '']: string[]): Address | undefined {
  if (first === 'comment') return post(second);
  if (first === 'u') return profile(uidOf(second));
  return uidOf(first) && /^(?:|profile|info)$/.test(second) ? profile(first) : undefined;
}

function address(link: URL): Address | undefined {
  const parts = link.pathname.split('/').filter(Boolean).map(decodePart);
  const [first = '', second] = parts;
  if (link.hostname === 'm.weibo.cn') return onMobile(link, parts);
  if (link.hostname === 'weibo.cn') return onWap(parts);
  if (link.hostname === 's.weibo.com') {
    if (first === 'top') return { kind: 'hotlist' };
    const words = asked(link) ?? decodePart(second ?? '').trim();
    return /^(?:weibo|realtime|hot|article|video|pic)$/.test(first)
      ? { kind: 'search', id: words || undefined }
      : undefined;
  }
  if (first === 'hot' && second === 'search') return { kind: 'hotlist' };
  if (first === 'detail' || first === 'status') return post(second);
  if (first !== 'p' && parts.at(-1) === 'home') return feed;
  if (first === 'u') return profile(uidOf(second));
  if (first === 'n') return profile(second);
  // `/p/100505…`: the kind of page, and the account's number.
  if (first === 'p') return profile(/^100[2-6]0[56](\d{10})$/.exec(second ?? '')?.[1]);
  if (/^login/.test(first)) return { kind: 'other' };
  if (/^(?:|hot|mygroups|newlogin)$/.test(first)) return feed;
  if (uidOf(first)) return second && second !== 'profile' ? post(second) : profile(first);
  return !second && /^[A-Za-z][\w-]{3,29}$/.test(first) && !taken.test(first) ? profile(first) : undefined;
}

/** As `decodeURIComponent`, but what cannot be decoded throws nothing. */
function decodePart(part: string): string {
  return new URLSearchParams(`part=${part.replace(/\+/g, '%2B').replace(/&/g, '%26')}`).get('part') ?? '';
}

/** What an answer says in place of content. The codes are those of 微博's open interface. */
function told(answer: unknown, page: Page): PageState | undefined {
  if (String(at(answer, 'ok')) === '-100') return 'login';
  const code = String(at(answer, 'error_code') ?? at(answer, 'errno'));
  if ((page.kind === 'post' && code === '20101') || (page.kind === 'profile' && code === '20003')) return 'gone';
  return at(answer, 'ok') === 0 && /还没有内容/.test(String(at(answer, 'msg'))) && page.kind !== 'post'
    ? 'empty'
    : undefined;
}

/** The post of the page, with its author. */
function readOne(status: unknown, page: Page): Found {
  const [found] = readStatus(status, page);
  if (!found || found.externalId !== page.id) return {};
  return { posts: [found], accounts: readUser(at(status, 'user')), open: found.externalId };
}

function readShow(answer: unknown, page: Page, { searchParams }: URL): Found {
  const found = readOne(at(answer, 'data') ?? answer, page);
  const id = searchParams.get('id') ?? '';
  const state = (midOf(id) ?? midOfBid(id)) === page.id ? told(answer, page) : undefined;
  return found.posts || !state ? found : { state };
}

/**
 * The whole of a long text comes by itself, on telephones with the counts, and without its author: where neither the
 * address nor another reading names one, the post is found by its number.
 */
function readLongText(answer: unknown, page: Page, { searchParams }: URL): Found {
  const id = searchParams.get('id') ?? '';
  const data = at(answer, 'data');
  const text = wordsOf(textOf(at(data, 'longTextContent')) ?? '');
  const uid = uidOf(page.url.pathname.split('/')[1]);
  if (!text || !page.id || !(uid ?? !page.open) || (midOf(id) ?? midOfBid(id)) !== page.id) return {};
  return { posts: [{ ...named(page.id, uid, page), text, metrics: countsIn(data) }] };
}

/** The posts of the profile in the address. */
function readOwn(answer: unknown, page: Page, { searchParams }: URL): Found {
  const list = listOf(at(answer, 'data', 'list'));
  const isOwn = searchParams.get('uid') === page.id || list.some(status => isOwner(at(status, 'user'), page.id));
  const state = told(answer, page);
  if (!isOwn) return state === 'login' ? { state } : {};
  return state ? { state } : { posts: list.flatMap(status => readStatus(status, page)) };
}

function readProfile(answer: unknown, page: Page): Found {
  const user = at(answer, 'data', 'user');
  if (isOwner(user, page.id)) return { accounts: readUser(user) };
  const state = user ? undefined : told(answer, page);
  return state ? { state } : {};
}

function readTimeline(answer: unknown, page: Page): Found {
  const state = told(answer, page);
  const posts = listOf(at(answer, 'statuses') ?? at(answer, 'data', 'statuses')).flatMap(one => readStatus(one, page));
  return state && !posts.length ? { state } : { posts };
}

/** One address of m.weibo.cn serves profiles, searches, feeds and 热搜, as cards, some in groups. */
function readContainer(answer: unknown, page: Page, request: URL): Found {
  const { kind, id } = container(request);
  const owner = id ?? uidOf(request.searchParams.get('value'));
  if (page.kind === 'hotlist') return kind === '106003' ? readHotCards(at(answer, 'data', 'cards')) : {};
  if (page.kind === 'profile' && owner !== page.id) return {};
  if (page.kind === 'search' && asked(request) !== page.id) return {};
  const cards = listOf(at(answer, 'data', 'cards')).flatMap(card => [card, ...listOf(at(card, 'card_group'))]);
  const posts = cards.flatMap(card => readStatus(at(card, 'mblog'), page));
  const user = at(answer, 'data', 'userInfo');
  const accounts = page.kind === 'profile' && isOwner(user, page.id) ? readUser(user) : [];
  const state = told(answer, page);
  return state && !posts.length && !accounts.length ? { state } : { posts, accounts };
}

/** What the document prints: the site for old telephones, or that of large screens. */
function readPrinted(document: Document, page: Page): Found {
  if (page.url.hostname !== 'weibo.cn') return readItems(document, page);
  if (page.kind === 'post') return readWapPost(document, page);
  return page.url.pathname.endsWith('/info') ? readWapInfo(document, page) : readWap(document, page);
}

// https://weibo.com/hot/search · weibo.com from answers of 2021 and from code of 2026; m.weibo.cn from pages of 2019–2024.
export default definePlatform({
  id: 'weibo',
  address,
  taps: [
    { url: /^https:\/\/(?:(?:www\.)?weibo\.com\/ajax|m\.weibo\.cn)\/statuses\/show\?/, on: ['post'], read: readShow },
    {
      url: /^https:\/\/(?:(?:www\.)?weibo\.com\/ajax\/statuses\/longtext|m\.weibo\.cn\/statuses\/extend)\?/,
      on: ['post'],
      read: readLongText,
    },
    { url: ajax('statuses/(?:mymblog|searchProfile)'), on: ['profile'], read: readOwn },
    { url: ajax('profile/info'), on: ['profile'], read: readProfile },
    {
      url: /^https:\/\/(?:(?:www\.)?weibo\.com\/ajax\/feed\/(?:unreadfriends|friends|hot|groups)timeline|m\.weibo\.cn\/feed\/\w+)(?:\?|$)/,
      on: ['feed'],
      read: readTimeline,
    },
    { url: mobile('api/container/getIndex'), on: ['profile', 'search', 'feed', 'hotlist'], read: readContainer },
    { url: ajax('(?:side/hotSearch|statuses/hot_band)'), on: ['hotlist'], read: readHotSearch },
    { url: ajax('statuses/buildComments'), on: ['post'], read: readComments },
    { url: mobile('(?:comments/hotflow|comments/hotFlowChild|api/comments/show)'), on: ['post'], read: readComments },
  ],
  states: [
    { from: { assign: '$render_data' }, on: ['post'], read: (state, page) => readOne(at(state, '0', 'status'), page) },
  ],
  documents: [
    { source: 'dom', on: ['search', 'profile', 'feed', 'post'], read: readPrinted },
    { source: 'dom', on: ['hotlist'], read: readSummary },
  ],
  condition,
});
