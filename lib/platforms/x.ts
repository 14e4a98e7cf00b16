import type { FoundPost } from '../model/capture';
import type { PageState } from '../model/page';
import { type Address, at, definePlatform, type Found, listOf, type Page } from './define';
import { condition, covers, readArticles, readProfileData } from './x/document';
import { readReplies, readTrends } from './x/talk';
import { asked, instructionsIn, itemsIn, usersIn } from './x/timeline';
import { authorOf, isHandle, readAccount, readTweet, tweetId } from './x/tweet';

/** Requests are told by their operation; the id before it changes with each release, the host with being logged in. */
const operation = (names: string) => new RegExp(`^https://[\\w.]+/(?:i/api/)?graphql/[\\w-]+/(?:${names})(?:\\?|$)`);

/** What each tab of a profile asks for; the media are asked for on every one. */
const tabs: Record<string, string> = {
  '': 'UserTweets',
  with_replies: 'UserTweetsAndReplies',
  media: 'UserMedia',
  likes: 'Likes',
  highlights: 'UserHighlightsTweets',
  articles: 'UserArticlesTweets',
};
const noHandle =
  /^(?:home|explore|search|notifications|messages|settings|compose|i|hashtag|login|logout|signup|tos|privacy|jobs|about|account|download|intent|share|oauth)$/;

function address({ pathname, searchParams }: URL): Address | undefined {
  const post = /^\/\w+(?:\/web)?\/(status|article)\/([1-9]\d*)(?:\/(?:photo|video|media)\b.*)?\/?$/.exec(pathname);
  if (post) return { kind: post[1] === 'status' ? 'post' : 'article', id: post[2] };
  const [first = '', second = '', ...more] = pathname.split('/').filter(Boolean);
  if (/^\/(?:i\/flow\/(?:login|signup)|login)\b/.test(pathname) || !first) return { kind: 'other' };
  if (first === 'explore') return { kind: 'hotlist' };
  if (first === 'search') return { kind: 'search', id: searchParams.get('q')?.trim() };
  if (first === 'hashtag' && second) return { kind: 'search', id: `#${decodeURIComponent(second)}` };
  if (first === 'home' || (first === 'i' && /^(?:lists|bookmarks|communities)$/.test(second))) return { kind: 'feed' };
  const isProfile = /^\w{1,20}$/.test(first) && !noHandle.test(first) && second in tabs && !more.length;
  return isProfile ? { kind: 'profile', id: first } : undefined;
}

const errors: Record<string, PageState> = { 32: 'login', 89: 'login', 215: 'login', 239: 'login', 326: 'challenge' };
for (const code of [34, 50, 63, 144]) errors[code] = 'gone';

function told(answer: unknown): Found {
  const state = listOf(at(answer, 'errors')).map(error => errors[String(at(error, 'code'))])[0];
  return state ? { state } : {};
}

function readTimeline(answer: unknown, page: Page, request: URL): Found {
  const instructions = instructionsIn(at(answer, 'data'));
  if (!instructions) return told(answer);
  const items = itemsIn(instructions);
  const posts = new Map<string, FoundPost>();
  for (const { result, isPinned } of items) {
    const post = readTweet(result, page);
    if (post && !posts.has(post.externalId)) posts.set(post.externalId, isPinned ? { ...post, pinned: true } : post);
  }
  const entries = instructions.flatMap(one => listOf(at(one, 'entries'))).map(entry => String(at(entry, 'entryId')));
  const isEmpty = entries.length > 0 && entries.every(id => id.startsWith('cursor-')) && !asked(request, 'cursor');
  return isEmpty && !items.length ? { state: 'empty' } : { posts: [...posts.values()] };
}

/** The tab in the address, of the profile in the address: one of its posts, or reposts, names it. */
function readProfileTimeline(answer: unknown, page: Page, request: URL): Found {
  const [, tab = ''] = page.url.pathname.split('/').filter(Boolean);
  if (!request.pathname.endsWith(`/${tabs[tab]}`)) return {};
  const items = itemsIn(at(answer, 'data'));
  const isOwn = tab === 'likes' || items.some(({ result }) => isHandle(authorOf(result).handle, page.id));
  return isOwn || !items.length ? readTimeline(answer, page, request) : {};
}

function readSearch(answer: unknown, page: Page, request: URL): Found {
  const words = asked(request, 'rawQuery');
  if (words && !words.includes(page.id ?? '')) return {};
  const accounts = usersIn(at(answer, 'data')).flatMap(user => readAccount(user) ?? []);
  return accounts.length ? { ...readTimeline(answer, page, request), accounts } : readTimeline(answer, page, request);
}

/** Home, a list, bookmarks or a community, of the id in the address. */
function readFeed(answer: unknown, page: Page, request: URL): Found {
  const { pathname } = page.url;
  const place =
    /\/(?:Home(?:Latest)?Timeline|(List|Bookmark|Communit))\w*$/.exec(request.pathname)?.[1]?.toLowerCase() ?? 'home';
  const id = asked(request, 'listId', 'communityId', 'bookmark_collection_id');
  if (!pathname.includes(`/${place}`) || (id && !pathname.includes(id))) return {};
  return readTimeline(answer, page, request);
}

/** The one post in the address, and what answers it; what it answers itself is not the page. */
function readDetail(answer: unknown, page: Page, request: URL): Found {
  const single = at(answer, 'data', 'tweetResult');
  const results = [at(single, 'result'), ...itemsIn(at(answer, 'data')).map(({ result }) => result)];
  const post = readTweet(
    results.find(result => page.id && tweetId(result) === page.id),
    page,
  );
  const comments = readReplies(results, page);
  if (post) return { posts: [post], open: post.externalId, comments };
  if (comments.length) return { comments };
  if (asked(request, 'focalTweetId', 'tweetId') !== page.id || asked(request, 'cursor')) return {};
  const entries = listOf(instructionsIn(at(answer, 'data'))).flatMap(one => listOf(at(one, 'entries')));
  const entry = entries.find(one => at(one, 'entryId') === `tweet-${page.id}`);
  const content = at(entry, 'content', 'itemContent');
  const result = at(single, 'result') ?? at(content, 'tweet_results', 'result') ?? at(content, 'tombstoneInfo');
  if (/Nsfw|LoggedOut/.test(String(at(result, 'reason')))) return { state: 'login' };
  const isGone = /Tombstone|Unavailable/.test(`${at(result, '__typename')}${at(content, 'itemType')}`);
  return isGone ? { state: 'gone' } : told(answer);
}

/** The head of the profile in the address, and not of an account that was hovered. */
function readHead(answer: unknown, page: Page, request: URL): Found {
  const result = at(answer, 'data', 'user', 'result');
  const account = readAccount(result);
  if (account) return isHandle(account.handle, page.id) ? { accounts: [account] } : {};
  if (!isHandle(asked(request, 'screen_name'), page.id)) return {};
  return at(result, '__typename') === 'UserUnavailable' ? { state: 'gone' } : told(answer);
}

// https://x.com/jack/status/20
export default definePlatform({
  id: 'x',
  address,
  taps: [
    { url: operation('TweetDetail|TweetResultByRestId'), on: ['post', 'article'], read: readDetail },
    { url: operation('UserByScreenName'), on: ['profile'], read: readHead },
    { url: operation(Object.values(tabs).join('|')), on: ['profile'], read: readProfileTimeline },
    { url: operation('ExplorePage|GenericTimelineById'), on: ['hotlist'], read: readTrends },
    { url: operation('SearchTimeline'), on: ['search'], read: readSearch },
    {
      url: operation('Home(?:Latest)?Timeline|List\\w*Timeline|Bookmark\\w*|Communit\\w*Timeline'),
      on: ['feed'],
      read: readFeed,
    },
  ],
  states: [],
  documents: [
    { source: 'meta', on: ['profile'], read: readProfileData },
    { source: 'dom', on: ['post', 'article', 'feed', 'search', 'profile'], read: readArticles },
  ],
  condition,
  covers,
});
