import { exact } from '../metrics/amount';
import type { PageState } from '../model/page';
import { type Address, at, definePlatform, type Found, listOf, type Page, shownText, type Tap } from './define';
import { readWorks } from './kuaishou/centre';
import { eidOf, firstOf, isOpen, readAccount, readComment, readHotRank, readItem, readPeople } from './kuaishou/items';

const isMobile = ({ hostname }: URL) => hostname !== 'www.kuaishou.com';

function address({ hostname, pathname, searchParams }: URL): Address | undefined {
  if (hostname === 'cp.kuaishou.com')
    return /^\/statistics\/article\/?$/.test(pathname) ? { kind: 'metrics' } : undefined;
  const [one = '', two = '', three = ''] = pathname.split('/').filter(Boolean);
  const post = /^(?:short-video|long-video)$/.test(one)
    ? two
    : one === 'fw' && /^(?:photo|long-video)$/.test(two)
      ? three
      : '';
  if (eidOf(post) || /^\d{8,}$/.test(post)) return { kind: 'post', id: post };
  if (one === 'profile' && eidOf(two)) return { kind: 'profile', id: two };
  if (one === 'search' && /^(?:video|author)$/.test(two))
    return { kind: 'search', id: searchParams.get('searchKey')?.trim() };
  return /^(?:|brilliant|new-reco|channel)$/.test(one) ? { kind: 'feed' } : undefined;
}

/** What the number of a refused answer means. 2 and 21 are said of requests, not of pages. */
function told(answer: unknown): Found {
  const code = String(at(answer, 'result'));
  const states: Record<string, PageState> = { 50: 'challenge', 2001: 'challenge', 400002: 'challenge', 109: 'login' };
  return states[code] ? { state: states[code] } : {};
}

/** A list, under whatever key: on a post's page that post alone. */
function readAll(list: unknown, page: Page): Found {
  const feeds = at(list, 'feeds');
  const posts = listOf(feeds).flatMap(item => readItem(item, page));
  const isEmpty = page.kind === 'search' && Array.isArray(feeds) && !feeds.length && at(list, 'result') === 1;
  return isEmpty ? { state: 'empty' } : posts.length ? { posts } : told(list);
}

/** On a profile what its owner made; the answers do not say otherwise whose list they are. */
function readFeeds(list: unknown, page: Page): Found {
  const found = readAll(list, page);
  const posts = found.posts?.filter(({ author }) => page.kind !== 'profile' || author?.id === page.id);
  return posts ? { posts } : found;
}

function readDetail(detail: unknown, page: Page): Found {
  const posts = readItem(detail, page);
  if (posts.length) return { posts, open: posts[0]?.externalId ?? '' };
  // Known from code that reads it, not from a sample.
  const isGone = at(detail, 'photo') === null && typeof at(detail, 'status') === 'number' && at(detail, 'status') !== 1;
  return isGone ? { state: 'gone' } : {};
}

/** Answers name no video: they are of the open one. */
function readComments(list: unknown, page: Page): Found {
  if (page.kind !== 'post') return {};
  const all = ['rootCommentsV2', 'rootComments', 'subCommentsV2', 'subComments'].flatMap(key => listOf(at(list, key)));
  const comments = all.flatMap(comment => readComment(comment, page));
  const total = exact(firstOf(list, 'commentCountV2', 'commentCount'));
  return { comments, ...(total && total.value >= comments.length && { commentTotal: total }) };
}

const lists: Record<string, { on: Page['kind'][]; read(part: unknown, page: Page): Found }> = {
  visionVideoDetail: { on: ['post'], read: readDetail },
  visionProfile: { on: ['profile'], read: readProfile },
  visionProfilePhotoList: { on: ['profile', 'post'], read: readFeeds },
  // The tab of liked posts, which are those of others; the address does not change with it.
  visionProfileLikePhotoList: { on: ['profile', 'post'], read: readAll },
  visionSearchPhoto: { on: ['search', 'post'], read: readFeeds },
  visionSearchUser: { on: ['search'], read: list => ({ accounts: readPeople(list) }) },
  visionHotRank: { on: ['feed'], read: list => ({ topics: readHotRank(list) }) },
  visionCommentList: { on: ['post'], read: readComments },
  visionSubCommentList: { on: ['post'], read: readComments },
  // The lists of the home page are known by name, from code that asks for them.
  brilliantTypeData: { on: ['feed', 'post'], read: readFeeds },
  brilliantData: { on: ['feed', 'post'], read: readFeeds },
  visionNewRecoFeed: { on: ['feed', 'post'], read: readFeeds },
  visionShortVideoReco: { on: ['post'], read: readFeeds },
};

/** Until 2025 one address answered everything, under a name for each thing asked. */
function readGraph(answer: unknown, page: Page): Found {
  const data = at(answer, 'data');
  if (String(at(data, 'result')) === '400002') return { state: 'challenge' };
  for (const [name, { on, read }] of Object.entries(lists)) {
    const part = at(data, name);
    if (part && on.includes(page.kind)) return read(part, page);
  }
  return {};
}

function readProfile(answer: unknown, page: Page): Found {
  const accounts = readAccount(at(answer, 'userProfile'), page);
  return accounts.length ? { accounts } : told(answer);
}

/** A normalised cache: what belongs together is named by references. It holds the page that was loaded. */
function readApollo(state: unknown, page: Page): Found {
  const cache = Object(at(state, 'defaultClient') ?? state) as Record<string, unknown>;
  const keyOf = (part: unknown) => String(at(part, 'id') ?? at(part, '__ref') ?? '');
  const follow = (part: unknown) => cache[keyOf(part)] ?? part;
  const detail = Object.values(cache).find(part => {
    const photo = follow(at(part, 'photo'));
    return keyOf(at(part, 'photo')).startsWith('VisionVideoDetailPhoto:') && isOpen(named(photo, page), page);
  });
  const photo = named(detail ? follow(at(detail, 'photo')) : cache[`VisionVideoDetailPhoto:${page.id}`], page);
  const tags = listOf(at(detail, 'tags')).map(follow);
  return photo ? readDetail({ photo, author: follow(at(detail, 'author')), tags }, page) : {};

  /** A cached photo may be named by its key alone. */
  function named(photo: unknown, { id }: Page): unknown {
    const isKeyed = photo !== undefined && photo === cache[`VisionVideoDetailPhoto:${id}`];
    return isKeyed && at(photo, 'id') === undefined ? { ...Object(photo), id } : photo;
  }
}

/** What the home page was loaded with. */
function readHome(state: unknown): Found {
  const cache = Object(at(state, 'defaultClient') ?? state) as Record<string, unknown>;
  const lists = Object.entries(cache).filter(([key]) => key.startsWith('$ROOT_QUERY.visionHotRank('));
  const items = lists.flatMap(([, list]) => listOf(at(list, 'items')).map(line => cache[String(at(line, 'id'))]));
  return { topics: readHotRank({ items }) };
}

/** The mobile page: keys without meaning, and under one of them the photo. On www it may be of an earlier page. */
function readMobile(state: unknown, page: Page): Found {
  const photos = Object.values(Object(state)).flatMap(part => at(part, 'photo') ?? []);
  const own = photos.find(photo => isOpen(photo, page));
  if (own) return readDetail(own, page);
  const [only, ...others] = photos;
  const isNamed = only !== undefined && !others.length && isMobile(page.url) && page.id !== undefined;
  // An address with the short id, and a photo with its number: they are of one page, and the only ones there.
  return isNamed && eidOf(page.id) && !/photoId=3x/.test(String(at(only, 'share_info'))) && !eidOf(at(only, 'photoId'))
    ? readDetail({ ...Object(only), photoEid: page.id }, page)
    : {};
}

const rest = (path: string, on: Tap['on'], read: Tap['read']): Tap => {
  return { url: new RegExp(`^https://[\\w.-]+/rest/${path}(?:\\?|$)`), on, read };
};

// https://www.kuaishou.com/new-reco
export default definePlatform({
  id: 'kuaishou',
  address,
  taps: [
    { url: /kuaishou\.com\/graphql(?:\?|$)/, on: ['post', 'profile', 'search', 'feed'], read: readGraph },
    // Signed requests, since 2026: of the account there is a sample, of the lists only code that reads them.
    rest('v/profile/user', ['profile'], readProfile),
    // The viewer's own head is asked for on every page: that they are not logged in says nothing of this one.
    rest('v/profile/get', ['profile'], (answer, page) => ({ accounts: readAccount(at(answer, 'userProfile'), page) })),
    rest('v/profile/feed', ['profile', 'post'], readFeeds),
    rest('v/search/user', ['search'], answer => ({ accounts: readPeople(answer) })),
    rest('v/search/feed', ['search', 'post'], readFeeds),
    rest('v/photo/comment/(?:sub)?list', ['post'], readComments),
    // The mini program of 2020, whose answers are the only whole lists there are samples of.
    rest('wd/wechatApp/user/profile', ['profile'], readProfile),
    rest('wd/wechatApp/feed/profile', ['profile', 'post'], readFeeds),
    rest('wd/search/feed', ['search', 'post'], readFeeds),
    rest('cp/creator/analysis/pc/photo/list', ['metrics'], answer => ({ ...told(answer), posts: readWorks(answer) })),
  ],
  states: [
    { from: { assign: '__APOLLO_STATE__' }, on: ['post'], read: readApollo },
    { from: { assign: '__APOLLO_STATE__' }, on: ['feed'], read: readHome },
    { from: { assign: 'INIT_STATE' }, on: ['post'], read: readMobile },
  ],
  documents: [],
  condition(document, { kind }) {
    if (document.querySelector('video')) return undefined;
    if (document.querySelector('iframe[src*="captcha.zt.kuaishou.com"]')) return 'challenge';
    const said = kind === 'post' && document.body ? shownText(document.body) : '';
    return /(?:作品|视频)(?:不存在|(?:已|已被|被)删除|已失效)/.test(said) ? 'gone' : undefined;
  },
});
