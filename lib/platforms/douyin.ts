import { readCount } from '../metrics/counts';
import type { FoundAccount, FoundPost } from '../model/capture';
import type { PageKind } from '../model/page';
import { at, definePlatform, type Found, listOf, type Page, shownText, type Tap, textOf } from './define';
import { readItems, readOwnWorks } from './douyin/centre';
import { readComments, readHotSearch } from './douyin/talk';
import { authorOf, countsOf, home, idOf, ofUser, readWork } from './douyin/work';

function accountOf(user: unknown, key = textOf(at(user, 'secUid'))): FoundAccount[] {
  const { id, handle, name, avatar } = authorOf(user);
  if (!id) return [];
  const bio = textOf(at(user, 'signature') ?? at(user, 'desc'));
  const url = key?.startsWith('MS4') ? `${home}/user/${key}` : undefined;
  const marks = [at(user, 'customVerify'), at(user, 'enterpriseVerifyReason')];
  const verified = marks.some(textOf) || (marks.includes('') ? false : undefined);
  return [{ externalId: id, handle, name, avatar, bio, url, verified, metrics: countsOf(user, ofUser) }];
}

function readUser(user: unknown, { id }: Page): FoundAccount[] {
  const key = textOf(at(user, 'secUid')) ?? id;
  return id === 'self' || key === id ? accountOf(user, key) : [];
}

/** The works of a list, whatever it is called. A 合集 of a search shows its first; some are JSON within the JSON. */
function readWorks(answer: unknown, page: Page): Found {
  const items = ['awemeList', 'cards', 'data'].flatMap(key => listOf(at(answer, key)));
  const posts = items.flatMap(item => {
    const work = at(item, 'aweme') ?? at(item, 'awemeInfo') ?? at(item, 'awemeMixInfo', 'mixItems', '0') ?? item;
    return readWork(typeof work === 'string' ? parsed(work) : work, page);
  });
  return at(answer, 'statusCode') === 8 && !posts.length ? { state: 'login' } : { posts };
}

/** What was cut, or is no JSON at all, holds no work. React's references (`$undefined`, `$L1f`) stand for nothing. */
function parsed(json: string): unknown {
  const isReference = (value: unknown) => typeof value === 'string' && /^\$(?:undefined|L?[0-9a-f]+)$/.test(value);
  try {
    return JSON.parse(json, (_, value) => (isReference(value) ? undefined : value));
  } catch {
    return undefined;
  }
}

const asks = ({ searchParams }: URL, name: string, wanted = '') => (searchParams.get(name) ?? wanted) === wanted;

function readDetail(answer: unknown, page: Page, request: URL): Found {
  const posts = readWork(at(answer, 'awemeDetail'), page);
  const isGone = at(answer, 'filterDetail') ?? at(answer, 'awemeDetail', 'status', 'isDelete') === true;
  return isGone && !posts.length && asks(request, 'aweme_id', page.id) ? { state: 'gone' } : { posts };
}

function readSearch(answer: unknown, page: Page, request: URL): Found {
  if (page.kind === 'post') return readWorks(answer, page);
  if (!asks(request, 'keyword', page.id)) return {};
  if (at(answer, 'searchNilInfo', 'searchNilType') === 'verify_check') return { state: 'challenge' };
  const isFirst = at(answer, 'statusCode') === 0 && asks(request, 'offset', '0');
  const isEmpty = isFirst && !at(answer, 'hasMore') && Array.isArray(at(answer, 'data')) && !at(answer, 'data', '0');
  return isEmpty ? { state: 'empty' } : readWorks(answer, page);
}

/** The viewer's own profile is asked for on every page. */
function readProfile(answer: unknown, page: Page, request: URL): Found {
  const asked = request.pathname.includes('/self') ? page.id === 'self' : asks(request, 'sec_user_id', page.id);
  return asked ? { accounts: readUser(at(answer, 'user'), page) } : {};
}

/** The people that a search for them shows. Known from code that asks for them, not from a sample. */
function readPeople(answer: unknown, page: Page, request: URL): Found {
  if (page.kind !== 'search' || !asks(request, 'keyword', page.id)) return {};
  return { accounts: listOf(at(answer, 'userList')).flatMap(item => accountOf(at(item, 'userInfo'))) };
}

/** The works of this account or, on the tab of that name, those it likes or keeps. */
const readTab = (tab: string) => (answer: unknown, page: Page, request: URL) => {
  const isOwn = page.id === 'self' || (asks(request, 'sec_user_id', page.id) && asks(request, 'user_id', page.id));
  const isShown = isOwn && (page.url.searchParams.get('showTab') ?? 'post') === tab;
  return isShown || page.kind === 'post' ? readWorks(answer, page) : {};
};

/** The home page loads several lists at once; the address says which is on screen. */
const readFeed = (shown: RegExp) => (answer: unknown, page: Page) =>
  page.kind === 'post' || shown.test(page.url.pathname + page.url.search) ? readWorks(answer, page) : {};

/** On a post's page, also one over a list, that post alone is read from whatever list brought it. */
const tap = (path: string, kind: PageKind, read: Tap['read']): Tap => {
  return { url: new RegExp(`/aweme/v\\d/(?:web/)?${path}/`), on: [kind, 'post'], read };
};

/** The first part of a state that passes: the keys around it change with each deployment. */
function find(value: unknown, passes: (part: unknown) => boolean, depth = 14): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  if (passes(value)) return value;
  return Object.values(value).reduce<unknown>((found, part) => found ?? find(part, passes, depth - 1), undefined);
}

function readState(state: unknown, page: Page): Found {
  const has = (key: string) => (part: unknown) => at(part, 'awemeId') === page.id && at(part, key) !== undefined;
  if (page.kind === 'post') {
    const posts = readWork(find(state, has('createTime')), page);
    return !posts.length && find(state, has('filterReason')) ? { state: 'gone' } : { posts };
  }
  if (page.kind === 'profile') {
    const user = find(state, part => at(part, 'secUid') === page.id && at(part, 'followerCount') !== undefined);
    return { accounts: readUser(user, page) };
  }
  const list = find(state, part => Array.isArray(at(part, 'recommendAwemeList')));
  return page.url.pathname === '/' ? readWorks({ data: at(list, 'recommendAwemeList') }, page) : {};
}

/** `self.__pace_f.push([1, "7:{…}\n…"])`: the pushed texts make one, each line of which is JSON after its number. */
function readChunks(document: Document, page: Page): Found {
  const texts = [...document.scripts].map(script => /__pace_f\.push\((\[1,[\s\S]*\])\)/.exec(script.textContent ?? ''));
  const whole = texts.map(text => at(parsed(text?.[1] ?? ''), '1') ?? '').join('');
  const sought = page.kind === 'post' ? `"${page.id}"` : '"recommendAwemeList"';
  const rows = whole.split('\n').filter(row => row.includes(sought));
  const values = rows.map(row => parsed(row.slice(row.indexOf(':') + 1)));
  return readState(values, page);
}

/** A swipe changes the video, not the address. A word in place of a number says nothing here. */
function readActive(document: Document, page: Page): Found {
  const active = [...document.querySelectorAll('[data-e2e="feed-active-video"][data-e2e-vid]')].at(-1);
  const id = idOf(active?.getAttribute('data-e2e-vid'));
  if (!id || page.kind !== 'post') return id ? { open: id } : {};
  const says = (mark: string) => textOf(active?.querySelector(`[data-e2e="${mark}"]`)?.textContent);
  const counted = (mark: string) => readCount(says(mark) ?? '', 'zh-CN');
  const text = says('video-desc');
  const author = { name: says('feed-video-nickname')?.replace(/^@/, '') };
  const metrics = {
    likes: counted('video-player-digg'),
    comments: counted('feed-comment-icon'),
    saves: counted('video-player-collect'),
    shares: counted('video-player-share'),
  };
  const path = page.url.pathname.includes('/note/') ? 'note' : 'video';
  const post: FoundPost = { externalId: id, url: `${home}/${path}/${id}`, depth: 'full', text, author, metrics };
  return id === page.id && (text || author.name) ? { posts: [post] } : {};
}

// https://www.douyin.com/jingxuan
export default definePlatform({
  id: 'douyin',
  address({ hostname, pathname, searchParams }) {
    if (hostname === 'creator.douyin.com') return { kind: pathname.startsWith('/creator-micro') ? 'metrics' : 'other' };
    if (/^\/hot(?:\/|$)/.test(pathname)) return { kind: 'hotlist' };
    const post =
      /^\/(?:share\/)?(?:video|note|slides)\/(\d+)/.exec(pathname)?.[1] ?? idOf(searchParams.get('modal_id'));
    if (post) return { kind: 'post', id: post };
    const profile = /^\/(?:share\/)?user\/([\w-]+)/.exec(pathname)?.[1];
    if (profile) return { kind: 'profile', id: profile };
    const asked = /^\/(?:root\/|jingxuan\/)?search\/([^/]+)/.exec(pathname)?.[1]?.replace(/[+&]/g, encodeURIComponent);
    if (asked) return { kind: 'search', id: new URLSearchParams(`_=${asked}`).get('_') ?? asked };
    return /^\/(?:follow|discover|jingxuan|friend)?\/?$/.test(pathname) ? { kind: 'feed' } : undefined;
  },
  taps: [
    tap('aweme/detail', 'post', readDetail),
    tap('aweme/post', 'profile', readTab('post')),
    tap('aweme/favorite', 'profile', readTab('like')),
    tap('aweme/listcollection', 'profile', readTab('favorite_collection')),
    tap('user/profile/(?:other|self)', 'profile', readProfile),
    tap('(?:general/search/single|(?:home/)?search/item)', 'search', readSearch),
    tap('discover/search', 'search', readPeople),
    tap('tab/feed', 'feed', readFeed(/^\/(?:\?|$)/)),
    tap('tab/feed', 'hotlist', readFeed(/^\/hot/)),
    tap('module/feed', 'feed', readFeed(/^\/(?:jingxuan|discover|\?(?!.*recommend=1)|$)/)),
    tap('follow/feed', 'feed', readFeed(/^\/follow/)),
    tap('comment/list(?:/reply)?', 'feed', readComments),
    {
      url: /\/(?:aweme\/v\d\/(?:web\/)?hot\/search\/list|web\/api\/v\d\/hotsearch\/billboard\/word)\//,
      on: ['hotlist'],
      read: readHotSearch,
    },
    { url: /\/web\/api\/(?:media\/)?creator\/item\/list/, on: ['metrics'], read: readItems },
    { url: /\/janus\/douyin\/creator\/pc\/work_list/, on: ['metrics'], read: readOwnWorks },
  ],
  states: [
    { from: { element: 'script#RENDER_DATA', decode: 'uri' }, on: ['post', 'feed', 'profile'], read: readState },
    { from: { assign: '_ROUTER_DATA' }, on: ['post'], read: readState },
  ],
  documents: [
    { source: 'meta', on: ['post', 'feed'], read: readChunks },
    { source: 'dom', on: ['post', 'feed', 'hotlist'], read: readActive },
  ],
  condition(document, { kind }) {
    if (document.title.includes('验证码中间页')) return 'challenge';
    if (kind === 'feed' || kind === 'search' || document.querySelector('video, [data-e2e]')) return undefined;
    const said = document.body ? shownText(document.body) : '';
    return /(?:视频|作品|内容|用户)(?:不存在|已被删除|已删除)/.test(said) ? 'gone' : undefined;
  },
  covers: document =>
    [...document.querySelectorAll('a[href*="/video/"], a[href*="/note/"]')].flatMap(link => {
      const externalId = /\/(?:video|note)\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
      const image = link.querySelector('img');
      return externalId && image ? [{ externalId, image }] : [];
    }),
});
