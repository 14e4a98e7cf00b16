import { exact } from '../metrics/amount';
import { type Address, at, definePlatform, type Found, listOf, oneLine, type Page, textOf, webOf } from './define';
import { condition, readArticlePage, readFeedPage } from './toutiao/document';
import { postIn, readBase, readCell, readInfo, readRendered } from './toutiao/items';

const api = (path: string) => new RegExp(`^https://(?:www|m)\\.toutiao\\.com/(?:toutiao/)?${path}(?:\\?|$)`);

function address(link: URL): Address | undefined {
  const post = postIn(link);
  const [first = '', second, third, fourth] = link.pathname.split('/').filter(Boolean);
  if (post) return { kind: post.path === 'article' ? 'article' : 'post', id: post.id };
  if (first === 'c' && second === 'user') return { kind: 'profile', id: third === 'token' ? fourth : third };
  if (first === 'hot-event') return { kind: 'hotlist' };
  if (/^(?:login|auth)$/.test(first)) return { kind: 'other' };
  return /^(?:|ch)$/.test(first) ? { kind: 'feed' } : undefined;
}

/** An old address may have another number than that of the post (`/i…`): what is read says which. */
function only(posts: Found['posts'] = []): Found {
  const [post] = posts;
  return post ? { posts, open: post.externalId } : {};
}

/** Readers know a refusal by what is missing: only success is told in words. */
function readInfoAnswer(answer: unknown, page: Page, { pathname }: URL): Found {
  return pathname.includes(`/i${page.id}/`) ? only(readInfo(at(answer, 'data'), page)) : {};
}

function readFeed(answer: unknown, page: Page, { searchParams }: URL): Found {
  const isProfile = /^profile/.test(searchParams.get('category') ?? '');
  if (isProfile !== (page.kind === 'profile') || (isProfile && searchParams.get('token') !== page.id)) return {};
  const items = listOf(at(answer, 'data'));
  const isEmpty = isProfile && Array.isArray(at(answer, 'data')) && !items.length && at(answer, 'hasMore') === false;
  return isEmpty ? { state: 'empty' } : { posts: items.flatMap(item => readCell(item, page)) };
}

/** 头条热榜: its order is that of the list. Known from code that reads it, not from a sample. */
function readHotBoard(answer: unknown): Found {
  const topics = listOf(at(answer, 'data')).flatMap((line, index) => {
    const title = oneLine(textOf(at(line, 'Title')));
    const link = webOf(at(line, 'Url'));
    const url = link?.replace(/[?#].*$/s, '');
    return title ? [{ title, rank: index + 1, heat: exact(at(line, 'HotValue')), url }] : [];
  });
  return { topics };
}

const posts = ['post', 'article'] as const;

// https://www.toutiao.com/ · articles from pages of 2019, 2020 and an answer of 2026; the feed from a page of 2026.
export default definePlatform({
  id: 'toutiao',
  address,
  taps: [
    { url: api('i\\d+/info/?'), on: posts, read: readInfoAnswer },
    { url: api('api/pc/(?:list/)?feed/?'), on: ['feed', 'profile'], read: readFeed },
    { url: api('hot-event/hot-board/?'), on: ['feed', 'hotlist'], read: readHotBoard },
  ],
  states: [
    { from: { assign: 'BASE_DATA' }, on: posts, read: (state, page) => only(readBase(state, page)) },
    {
      from: { element: '#RENDER_DATA', decode: 'uri' },
      on: posts,
      read: (state, page) => only(readRendered(state, page)),
    },
  ],
  documents: [
    { source: 'dom', on: posts, read: readArticlePage },
    { source: 'dom', on: ['feed', 'profile'], read: readFeedPage },
  ],
  condition,
});
