import type { FoundAccount, FoundPost } from '../model/capture';
import { condition, covers, readCards, readMeta, readVideoPage } from './bilibili/document';
import { readDynamic } from './bilibili/dynamic';
import { bvidOf, count, firstOf, idOf, picture, readArticle, readVideo, told } from './bilibili/items';
import { readArchives, readReplies, readSquare, readTotals } from './bilibili/talk';
import { type Address, at, definePlatform, type Found, listOf, type Page, textOf, textsOf } from './define';

const api = (path: string, host = 'api') => new RegExp(`^https://${host}\\.bilibili\\.com/x/?${path}(?:\\?|$)`);
const isSpace = (link: URL) => link.hostname === 'space.bilibili.com';

function address(link: URL): Address | undefined {
  const { hostname, pathname, searchParams } = link;
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  if (hostname === 'member.bilibili.com') return first === 'platform' ? { kind: 'metrics' } : undefined;
  if (isSpace(link)) return idOf(first) ? { kind: 'profile', id: first } : undefined;
  if (hostname === 'search.bilibili.com') return { kind: 'search', id: searchParams.get('keyword')?.trim() };
  if (hostname === 't.bilibili.com') return idOf(first) ? { kind: 'post', id: `dynamic:${first}` } : { kind: 'feed' };
  if (first === 'opus' && idOf(second)) return { kind: 'post', id: `dynamic:${second}` };
  const cvid = first === 'read' && /\/(?:cv|mobile\/)([1-9]\d*)/.exec(pathname)?.[1];
  if (cvid) return { kind: 'article', id: `article:${cvid}` };
  if (/^(video|festival|list|medialist)$/.test(first)) {
    const video = bvidOf(searchParams.get('bvid')) ?? bvidOf(second) ?? /^av[1-9]\d*$/i.exec(second)?.[0].toLowerCase();
    return video ? { kind: 'post', id: video } : undefined;
  }
  return /^(|v|c|ranking|index\.html)$/.test(first) ? { kind: 'feed' } : undefined;
}

/** The one post of the page; any other is of a page before, or a neighbour. */
function only([post]: FoundPost[], page: Page): Found {
  const isOpen = page.id && (post?.externalId === page.id || post?.aliases?.includes(page.id));
  return post && isOpen ? { posts: [post], open: post.externalId } : {};
}

/** A video with what stands beside it on its page. */
function readOpen(item: unknown, tags: unknown, followers: unknown, page: Page): Found {
  const [video] = readVideo(item, page);
  if (!video) return {};
  const author = { ...video.author, followers: count(followers) };
  return only([{ ...video, author, tags: textsOf(listOf(tags).map(tag => at(tag, 'tag_name'))) }], page);
}

function readView(answer: unknown, page: Page, { searchParams }: URL): Found {
  const asked = searchParams.get('bvid') ?? `av${searchParams.get('aid')}`;
  const data = at(answer, 'data');
  const found = readOpen(at(data, 'View') ?? data, at(data, 'Tags'), at(data, 'Card', 'follower'), page);
  return found.posts || asked !== page.id ? found : told(answer);
}

/** Charts and recommendations. */
function readChart(answer: unknown, page: Page): Found {
  const items = firstOf(at(answer, 'data'), 'list', 'item', 'archives');
  return { ...told(answer), posts: listOf(items).flatMap(item => readVideo(item, page)) };
}

/** The videos of the space in the address; a tab of other things asks for them too. */
function readUploads(answer: unknown, page: Page, { searchParams }: URL): Found {
  if (searchParams.get('mid') !== page.id || /\/(dynamic|article|opus|audio|favlist)/.test(page.url.pathname))
    return {};
  const data = at(answer, 'data');
  const posts = listOf(at(data, 'list', 'vlist')).flatMap(item => readVideo(item, page));
  const none = at(data, 'page', 'count') === 0 && /video/.test(page.url.pathname) && !searchParams.get('keyword');
  return { ...told(answer), posts, ...(none && { state: 'empty' }) };
}

const readArticles = (answer: unknown, page: Page, { searchParams }: URL): Found =>
  searchParams.get('mid') === page.id
    ? { posts: listOf(at(answer, 'data', 'articles')).flatMap(item => readArticle(item, page)) }
    : {};

/** Results of one type, or of all in groups; only videos and articles are posts, and people are accounts. */
function readSearch(answer: unknown, page: Page, { searchParams }: URL): Found {
  if (searchParams.get('keyword')?.trim() !== page.id) return {};
  const data = at(answer, 'data');
  const hits = listOf(at(data, 'result')).flatMap(item =>
    Array.isArray(at(item, 'data')) ? listOf(at(item, 'data')) : [item],
  );
  const of = (type: string) => hits.filter(hit => at(hit, 'type') === type);
  const videos = of('video').flatMap(hit => readVideo(hit, page));
  const posts = [...videos, ...of('article').flatMap(hit => readArticle(hit, page))];
  const accounts = of('bili_user').flatMap(hit => readPerson(hit));
  const isEmpty = at(data, 'numResults') === 0 && !posts.length && !accounts.length;
  return { ...told(answer), posts, accounts, ...(isEmpty && { state: 'empty' }) };
}

function readPerson(hit: unknown): FoundAccount[] {
  const externalId = idOf(at(hit, 'mid'));
  if (!externalId) return [];
  return [
    {
      externalId,
      url: `https://space.bilibili.com/${externalId}`,
      name: textOf(at(hit, 'uname')),
      bio: textOf(at(hit, 'usign')),
      avatar: picture(at(hit, 'upic')),
      metrics: { followers: count(at(hit, 'fans')), posts: count(at(hit, 'videos')) },
    },
  ];
}

/** A space's own dynamics, or those of all whom the operator follows. */
function readFeed(answer: unknown, page: Page, { searchParams }: URL): Found {
  const own = searchParams.get('host_mid') ?? undefined;
  if (own !== page.id || /\/(upload|video|article|audio|favlist)/.test(page.url.pathname)) return {};
  const posts = listOf(at(answer, 'data', 'items')).flatMap(item => readDynamic(item, page));
  // Only the first can be pinned; where it does not say so, that may be told in a way that is not known.
  if (posts[0]?.pinned === false) delete posts[0].pinned;
  return { ...told(answer), posts };
}

function readDetail(answer: unknown, page: Page, { searchParams }: URL): Found {
  const found = only(readDynamic(at(answer, 'data', 'item'), page), page);
  return found.posts || `dynamic:${searchParams.get('id')}` !== page.id ? found : told(answer);
}

function readArticleAnswer(answer: unknown, page: Page, { searchParams }: URL): Found {
  const found = only(readArticle({ id: searchParams.get('id'), ...Object(at(answer, 'data')) }, page), page);
  return found.posts || `article:${searchParams.get('id')}` !== page.id ? found : told(answer);
}

/** The account of the space in the address, and not one whose card was hovered. */
function readAccount(answer: unknown, page: Page, { searchParams, pathname }: URL): Found {
  const data = at(answer, 'data');
  const card = at(data, 'card') ?? data;
  const asked = searchParams.get('mid') ?? searchParams.get('vmid');
  if (!page.id || asked !== page.id || (idOf(at(card, 'mid')) ?? asked) !== asked) return {};
  if (!data) return pathname.endsWith('/acc/info') ? told(answer) : {};
  const official = firstOf(at(card, 'official') ?? at(card, 'Official'), 'type');
  const account: FoundAccount = {
    externalId: page.id,
    url: `https://space.bilibili.com/${page.id}`,
    name: textOf(at(card, 'name')),
    bio: textOf(at(card, 'sign')),
    avatar: picture(at(card, 'face')),
    verified: typeof official === 'number' ? official >= 0 : undefined,
    metrics: {
      followers: count(at(data, 'follower') ?? at(card, 'fans')),
      following: count(at(card, 'attention') ?? at(data, 'following')),
      posts: count(at(data, 'archive_count')),
      likes: count(at(data, 'like_num') ?? at(data, 'likes')),
      views: count(at(data, 'archive', 'view')),
    },
  };
  return { accounts: [account] };
}

/** One state for three kinds of page: a video (its festival page names it otherwise), an opus, an article. */
function readState(state: unknown, page: Page): Found {
  const video = readOpen(
    firstOf(state, 'videoData', 'videoInfo'),
    at(state, 'tags'),
    at(state, 'upData', 'fans'),
    page,
  );
  const other = [...readDynamic(at(state, 'detail'), page), ...readArticle(at(state, 'readInfo'), page)];
  const found = video.posts ? video : only(other, page);
  const isOwn = [page.id, '', undefined].includes(textOf(at(state, 'bvid')));
  return found.posts || !isOwn ? found : told(at(state, 'error'));
}

// https://www.bilibili.com/video/BV1xx411c7mD/
export default definePlatform({
  id: 'bilibili',
  address,
  taps: [
    { url: api('web-interface/(?:wbi/)?view(?:/detail)?'), on: ['post'], read: readView },
    { url: api('polymer/web-dynamic/(?:desktop/)?v1/(?:opus/)?detail'), on: ['post'], read: readDetail },
    { url: api('article/view(?:info)?'), on: ['article'], read: readArticleAnswer },
    {
      url: api(
        'web-interface/(?:popular(?:/\\w+)*|ranking(?:/\\w+)?|newlist|dynamic/region|(?:wbi/)?index/top/(?:feed/)?rcmd)',
      ),
      on: ['feed'],
      read: readChart,
    },
    { url: api('space/(?:wbi/)?arc/search'), on: ['profile'], read: readUploads },
    { url: api('space/(?:wbi/)?article'), on: ['profile'], read: readArticles },
    { url: api('polymer/web-dynamic/(?:desktop/)?v1/feed/(?:space|all)'), on: ['profile', 'feed'], read: readFeed },
    { url: api('web-interface/(?:wbi/)?search/(?:type|all/v2)'), on: ['search'], read: readSearch },
    {
      url: api('(?:space/(?:wbi/)?acc/info|space/upstat|relation/stat|web-interface/card)'),
      on: ['profile'],
      read: readAccount,
    },
    { url: api('v2/reply(?:/(?:wbi/)?main|/reply)?'), on: ['post', 'article'], read: readReplies },
    { url: api('(?:web-interface/(?:wbi/)?search/square|v2/search/trending/ranking)'), on: ['feed'], read: readSquare },
    {
      url: api('(?:2/creative/web/archives/sp|web/data/archive_diagnose/compare)', 'member'),
      on: ['metrics'],
      read: readArchives,
    },
    { url: api('web/(?:index/stat|data/(?!archive_diagnose)[\\w/]+)', 'member'), on: ['metrics'], read: readTotals },
  ],
  states: [{ from: { assign: '__INITIAL_STATE__' }, on: ['post', 'article'], read: readState }],
  documents: [
    { source: 'meta', on: ['post'], read: readMeta },
    { source: 'dom', on: ['post'], read: readVideoPage },
    { source: 'dom', on: ['feed', 'search'], read: readCards },
  ],
  condition,
  covers,
});
