import type { PageState } from '../model/page';
import { type Address, at, definePlatform, type Found, listOf, type Page } from './define';
import { condition, readArticlePage, readCards } from './zhihu/document';
import { idOf, kinds, plain, readItem, readUser } from './zhihu/items';
import { readComments, readFeed, readHot, readTopSearch } from './zhihu/lists';

/** The same interface answers under several hosts, with and without its version. */
const api = (path: string) =>
  new RegExp(`^https://(?:www|api|zhuanlan)\\.zhihu\\.com/(?:api/(?:v\\d/)?)?${path}(?:\\?|$)`);

function address({ hostname, pathname, searchParams }: URL): Address | undefined {
  const [first = '', second, third, fourth] = pathname.split('/').filter(Boolean);
  const id = idOf(second);
  if (first === 'p') return id ? { kind: 'article', id: `article:${id}` } : undefined;
  if (hostname === 'zhuanlan.zhihu.com') return /^c_\d+$/.test(first) ? { kind: 'feed' } : undefined;
  const answer = first === 'answer' ? id : third === 'answer' ? idOf(fourth) : undefined;
  if (/^(?:answer|question)$/.test(first) && answer) return { kind: 'post', id: `answer:${answer}` };
  if (/^(?:question|pin|zvideo)$/.test(first)) return id ? { kind: 'post', id: `${first}:${id}` } : undefined;
  if (/^(?:people|org)$/.test(first)) return second ? { kind: 'profile', id: second } : undefined;
  if (first === 'search') return { kind: 'search', id: searchParams.get('q')?.trim() || undefined };
  if (/^(?:hot|topsearch|billboard)$/.test(first)) return { kind: 'hotlist' };
  if (/^(?:|follow|column|topic|collection)$/.test(first)) return { kind: 'feed' };
  return /^(?:signin|signup|account)$/.test(first) ? { kind: 'other' } : undefined;
}

/** What an answer says in place of content. */
function told(answer: unknown): PageState | undefined {
  const error = at(answer, 'error');
  const code = String(at(error, 'code'));
  if (/^(?:40352|40362)$/.test(code)) return 'challenge';
  if (at(error, 'needLogin') === true) return 'login';
  return undefined;
}
const refused = (answer: unknown): Found => {
  const state = told(answer);
  return state ? { state } : {};
};

/** The post of the page, by its own request. */
function readOne(answer: unknown, page: Page, { pathname }: URL): Found {
  const [, type = '', id = ''] = /\/(answer|article|pin|zvideo|question)s\/(\d+)$/.exec(pathname) ?? [];
  if (`${type}:${id}` !== page.id) return {};
  const [post] = readItem(answer, page, type);
  if (post?.externalId === page.id) return { posts: [post], open: page.id };
  // Known from code: what was deleted is answered so.
  return /^404\d?$/.test(String(at(answer, 'error', 'code'))) ? { state: 'gone' } : refused(answer);
}

/** The answers below a question: bare, or as a feed. */
function readAnswers(answer: unknown, page: Page, { pathname }: URL): Found {
  const question = /\/questions\/(\d+)\//.exec(pathname)?.[1];
  if (page.id !== `question:${question}`) return {};
  const items = listOf(at(answer, 'data')).map(item => at(item, 'target') ?? item);
  const posts = items.flatMap(item => (at(item, 'type') === 'answer' ? readItem(item, page) : []));
  return posts.length ? { posts } : refused(answer);
}

const tabs: Record<string, string> = {
  answers: 'answers',
  articles: 'posts',
  pins: 'pins',
  zvideos: 'zvideos',
  questions: 'asks',
  activities: 'activities',
};

/** What the person of the address wrote, on the tab that shows it; on the first also what they liked of others. */
function readOwn(answer: unknown, page: Page, { pathname }: URL): Found {
  const [, token, list = ''] = /\/(?:members|moments)\/([^/]+)\/(\w+)$/.exec(pathname) ?? [];
  const tab = page.url.pathname.split('/')[3];
  if (token !== page.id || (tab && tab !== tabs[list])) return {};
  const posts = listOf(at(answer, 'data')).flatMap(item => readItem(at(item, 'target') ?? item, page));
  return posts.length ? { posts } : refused(answer);
}

function readMember(answer: unknown, page: Page): Found {
  return at(answer, 'urlToken') === page.id ? { accounts: readUser(answer) } : refused(answer);
}

function readSearch(answer: unknown, page: Page, { searchParams }: URL): Found {
  if (searchParams.get('q')?.trim() !== page.id) return {};
  const hits = listOf(at(answer, 'data')).filter(hit => at(hit, 'type') === 'search_result');
  const objects = hits.map(hit => at(hit, 'object'));
  // Some hits have their title only as it was marked.
  const posts = hits.flatMap(hit =>
    readItem(at(hit, 'object'), page).map(post => ({
      ...post,
      title: post.title ?? plain(at(hit, 'highlight', 'title')),
    })),
  );
  const accounts = objects.flatMap(object => (at(object, 'type') === 'people' ? readUser(object) : []));
  const isFirst = /^0?$/.test(searchParams.get('offset') ?? '');
  const none = isFirst && Array.isArray(at(answer, 'data')) && !listOf(at(answer, 'data')).length;
  if (none && at(answer, 'paging', 'isEnd') === true) return { state: 'empty' };
  return posts.length || accounts.length ? { posts, accounts } : refused(answer);
}

const onPath = (path: RegExp, read: (answer: unknown, page: Page) => Found) => (answer: unknown, page: Page) => {
  if (!path.test(page.url.pathname)) return {};
  const found = read(answer, page);
  return found.posts?.length || found.topics?.length ? found : refused(answer);
};

/**
 * The state holds what the server rendered first, by kind and id. Of answers, articles and pins it is known from code,
 * not from a sample; 热搜 from pages of 2023 and 2026.
 */
function readState(state: unknown, page: Page): Found {
  const initial = at(state, 'initialState');
  const all = (kind: string) => at(initial, 'entities', `${kind}s`);
  if (page.kind === 'profile') {
    const user = at(all('user'), page.id ?? '');
    return at(user, 'urlToken') === page.id ? { accounts: readUser(user) } : {};
  }
  if (page.kind === 'hotlist') {
    const isWords = page.url.pathname.startsWith('/topsearch');
    if (isWords) return { topics: readTopSearch(at(initial, 'topsearch', 'data')) };
    return /^\/(?:hot|billboard)/.test(page.url.pathname) ? readHot(at(initial, 'topstory', 'hotList'), page) : {};
  }
  const [kind = '', id = ''] = page.id?.split(':') ?? [];
  const open = kinds.includes(kind) ? readItem(at(all(kind), id), page, kind) : [];
  const own = open.filter(({ externalId }) => externalId === page.id);
  if (kind !== 'question' || !own.length) return { posts: own };
  const answers = Object.values(Object(all('answer'))).filter(item => idOf(at(item, 'question', 'id')) === id);
  return { posts: [...own, ...answers.flatMap(item => readItem(item, page, 'answer'))] };
}

/** The list of a column, a topic or a collection, which its page names. */
const ofPath = (answer: unknown, page: Page, { pathname }: URL): Found => {
  const id = /\/(?:columns|topics|collections)\/([^/]+)/.exec(pathname)?.[1] ?? '';
  return page.url.pathname.split('/').includes(id) ? feed(answer, page) : {};
};
const hot = (answer: unknown, page: Page) => readHot(at(answer, 'data'), page);
const feed = (answer: unknown, page: Page) => readFeed(at(answer, 'data'), page);
const onPosts = ['post', 'article'] as const;

// https://www.zhihu.com/hot
export default definePlatform({
  id: 'zhihu',
  address,
  taps: [
    { url: api('(?:answers|articles|pins|zvideos|questions)/\\d+'), on: onPosts, read: readOne },
    { url: api('questions/\\d+/(?:feeds|answers)'), on: ['post'], read: readAnswers },
    { url: api('members/[^/?]+'), on: ['profile'], read: readMember },
    {
      url: api('(?:members/[^/?]+/(?:answers|articles|pins|zvideos|questions|activities)|moments/[^/?]+/activities)'),
      on: ['profile'],
      read: readOwn,
    },
    { url: api('search_v3'), on: ['search'], read: readSearch },
    { url: api('(?:feed/)?topstory/recommend'), on: ['feed'], read: onPath(/^\/$/, feed) },
    { url: api('moments'), on: ['feed'], read: onPath(/^\/follow/, feed) },
    // Known from code that asks for them, not from samples.
    { url: api('columns/[^/?]+/(?:items|articles)'), on: ['feed'], read: ofPath },
    { url: api('topics/[^/?]+/feeds/[\\w/]+'), on: ['feed'], read: ofPath },
    { url: api('collections/[^/?]+/items'), on: ['feed'], read: ofPath },
    { url: api('(?:feed/)?topstory/hot-list[\\w-]*(?:/\\w+)?'), on: ['hotlist'], read: onPath(/^\/hot/, hot) },
    {
      url: api(
        '(?:comment_v5/)?(?:(?:answers|articles|pins|zvideos|questions)/\\d+/(?:root_)?comments?|comment/\\d+/child_comment)',
      ),
      on: onPosts,
      read: readComments,
    },
  ],
  states: [{ from: { element: '#js-initialData' }, on: ['post', 'article', 'profile', 'hotlist'], read: readState }],
  documents: [
    { source: 'dom', on: ['search', 'feed', 'post', 'profile'], read: readCards },
    { source: 'dom', on: ['article'], read: readArticlePage },
  ],
  condition,
});
