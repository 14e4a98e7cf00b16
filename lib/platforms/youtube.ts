import type { FoundPost } from '../model/capture';
import { type Address, at, definePlatform, type Found, type Page } from './define';
import { readCards } from './youtube/cards';
import { placeOf, readChannel, readFoundChannels } from './youtube/channel';
import { readComments } from './youtube/comments';
import { readMetas } from './youtube/metas';
import { readBelow, readPlayer } from './youtube/watch';
import { first, videoId } from './youtube/words';

/** Every request is a POST: what was asked for shows in the answer alone. */
const api = (path: string) => new RegExp(`^https://(?:www|m)\\.youtube\\.com/youtubei/v1/${path}(?:\\?|$)`);
const inlined = { assign: 'ytInitialData' };

function address({ pathname, searchParams }: URL): Address | undefined {
  const [one = '', two = '', three = '', ...more] = pathname.split('/').filter(Boolean).map(decoded);
  const post = one === 'watch' ? searchParams.get('v') : /^(?:shorts|live|embed)$/.test(one) ? two : undefined;
  if (videoId(post)) return { kind: 'post', id: String(post) };
  if (one === 'results') return { kind: 'search', id: searchParams.get('search_query')?.trim() };
  if (one === 'hashtag' && two) return { kind: 'search', id: `#${two}` };
  if (one.startsWith('@')) return isTab(two) && !three ? { kind: 'profile', id: one.slice(1) } : undefined;
  if (/^(?:channel|c|user)$/.test(one) && two && isTab(three) && !more.length) return { kind: 'profile', id: two };
  const isFeed =
    /^(?:|gaming|playlist|podcasts)$/.test(one) ||
    (one === 'channel' && three === 'livetab') ||
    (one === 'feed' && /^(?:trending|explore|subscriptions|history)$/.test(two));
  return isFeed ? { kind: 'feed' } : undefined;
}

const isTab = (part: string) => /^(?:|featured|videos|shorts|streams|about)$/.test(part);
const decoded = (part: string) =>
  new URLSearchParams(`_=${part.replace(/[+&]/g, encodeURIComponent)}`).get('_') ?? part;

/** YouTube's own pages have names; a topic's (`/gaming`, what is live now) is a channel. */
function isShown(place: string | undefined, { url: { pathname, searchParams } }: Page): boolean {
  if (!place) return true;
  if (pathname === '/') return place === 'FEwhat_to_watch';
  if (pathname.startsWith('/hashtag/')) return place === 'FEhashtag';
  if (pathname.startsWith('/playlist')) return place === `VL${searchParams.get('list')}`;
  if (pathname.startsWith('/channel/')) return pathname.startsWith(`/channel/${place}/`);
  const name = /^\/(?:feed\/|(?=podcasts\b))(\w+)/.exec(pathname)?.[1];
  return name ? place.startsWith(`FE${name}`) : place.startsWith('UC');
}

/** The list in the middle; `empty` only where the page says so itself. */
function readList(answer: unknown, page: Page): Found {
  const parts = [
    at(answer, 'contents'),
    at(answer, 'onResponseReceivedActions'),
    at(answer, 'onResponseReceivedCommands'),
  ];
  const posts: FoundPost[] = readCards(parts, page);
  const isNone = ['backgroundPromoRenderer', 'feedNudgeRenderer'].some(key => first(at(answer, 'contents'), key));
  return isNone && !posts.length ? { state: 'empty' } : { posts };
}

const readFeed = (answer: unknown, page: Page): Found => (isShown(placeOf(answer), page) ? readList(answer, page) : {});
const readBrowse = (answer: unknown, page: Page): Found =>
  page.kind === 'profile' ? readChannel(answer, page) : page.url.pathname === '/results' ? {} : readFeed(answer, page);
const readSearch = (answer: unknown, page: Page): Found =>
  page.url.pathname === '/results'
    ? { ...readList(answer, page), accounts: readFoundChannels(at(answer, 'contents'), page) }
    : {};

function readNext(answer: unknown, page: Page): Found {
  const found = readBelow(answer, page);
  return found.posts ? found : readComments(answer, page);
}

/** The state is of the page that was loaded: a watch page says which video, a channel which channel. */
function readInlined(data: unknown, page: Page): Found {
  if (page.kind === 'post') return readBelow(data, page);
  return page.url.pathname === '/results' ? readSearch(data, page) : readBrowse(data, page);
}

// https://www.youtube.com/watch?v=jNQXAC9IVRw
export default definePlatform({
  id: 'youtube',
  address,
  taps: [
    { url: api('player'), on: ['post'], read: readPlayer },
    { url: api('(?:next|reel/reel_item_watch)'), on: ['post'], read: readNext },
    { url: api('browse'), on: ['profile', 'feed', 'search'], read: readBrowse },
    { url: api('search'), on: ['search'], read: readSearch },
  ],
  states: [
    { from: { assign: 'ytInitialPlayerResponse' }, on: ['post'], read: readPlayer },
    { from: inlined, on: ['post', 'profile', 'feed', 'search'], read: readInlined },
  ],
  documents: [{ source: 'meta', on: ['post'], read: readMetas }],
  condition: (document, { kind }) => (kind === 'profile' && /^404\b/.test(document.title) ? 'gone' : undefined),
  covers: document =>
    [...document.querySelectorAll('a[href*="/watch?v="], a[href*="/shorts/"]')].flatMap(link => {
      const externalId = /(?:[?&]v=|\/shorts\/)([\w-]{11})/.exec(link.getAttribute('href') ?? '')?.[1];
      const image = link.querySelector('img');
      return externalId && image ? [{ externalId, image }] : [];
    }),
});
