import { describe, expect, test } from 'vitest';
import kuaishou from '@/lib/platforms/kuaishou';
import { counts, readPage } from './read-page';

const id = '3xmadeup0tea001';
const number = '5256826694355000001';
const owner = '3xmadeup0farm01';
const address = `https://www.kuaishou.com/short-video/${id}`;
const profile = `https://www.kuaishou.com/profile/${owner}`;
const search = 'https://www.kuaishou.com/search/video?searchKey=%E6%98%A5%E8%8C%B6';
const graph = 'https://www.kuaishou.com/graphql';
const rest = (path: string) => `https://www.kuaishou.com/rest/v/${path}?caver=2`;
const read = (page: string, html: string) => readPage(kuaishou, page, { html });
const answered = (page: string, request: string, file: string) =>
  readPage(kuaishou, page, { answers: [[request, file]] });

describe('addresses', () => {
  test.each([
    [`${address}?authorId=${owner}&streamSource=profile`, 'post', id],
    [`https://v.m.chenzhongtech.com/fw/photo/${id}?fid=1`, 'post', id],
    [`https://m.gifshow.com/fw/photo/${number}`, 'post', number],
    [profile, 'profile', owner],
    [search, 'search', '春茶'],
    ['https://www.kuaishou.com/new-reco', 'feed', undefined],
    ['https://www.kuaishou.com/', 'feed', undefined],
  ])('%s', (link, kind, id) => {
    expect(kuaishou.address(new URL(link))).toEqual(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const path of ['about', 'short-video/x', 'profile/me'])
      expect(kuaishou.address(new URL(`https://www.kuaishou.com/${path}`))).toBeUndefined();
  });
});

describe('a post', () => {
  const facts = {
    externalId: id,
    url: address,
    depth: 'full',
    text: '今年的春茶 #春茶 @陶匠 慢慢炒',
    author: { id: owner, name: '茶田' },
    publishedAt: { value: 1779160060791, step: 1 },
    format: 'video',
    duration: 27.266,
    mentions: ['陶匠'],
  };

  test('of GraphQL: likes are whole, views are not', () => {
    const { post, state, open } = answered(address, graph, 'video/detail.json');
    expect([state, open]).toEqual(['ok', id]);
    expect(post).toMatchObject({ ...facts, tags: ['春茶', '手作'] });
    expect(counts(post)).toEqual({ likes: 12345, views: [222000, 1000] });
  });

  test('of a cache that refers to its parts', () => {
    const { post, posts } = read(address, 'apollo/page.html');
    expect(posts).toHaveLength(1);
    expect(post).toMatchObject({ ...facts, tags: ['手作', '春茶'] });
  });

  test('of a cache that names it by its key alone, and its author not at all', () => {
    const { post } = read(address, 'apollo-bare/page.html');
    expect(post).toMatchObject({ externalId: id, text: facts.text });
    expect(post).not.toHaveProperty('author');
  });

  test('of another address is not read', () => {
    const other = 'https://www.kuaishou.com/short-video/3xmadeup0tea009';
    expect(answered(other, graph, 'video/detail.json').posts).toEqual([]);
    expect(read(other, 'apollo/page.html')).toMatchObject({ posts: [], state: 'unknown' });
  });

  test.each([
    ['mobile', `https://m.gifshow.com/fw/photo/${number}`],
    ['mobile', `https://c.kuaishou.com/fw/photo/${id}`],
    ['mobile-number', `https://v.m.chenzhongtech.com/fw/photo/${id}`],
  ])('of the page for phones: %s at %s goes by both its ids', (folder, page) => {
    const { post, open } = read(page, `${folder}/page.html`);
    expect(open).toBe(id);
    expect(post).toMatchObject({
      externalId: id,
      aliases: [number],
      url: address,
      format: 'image',
      images: 3,
      author: { id: owner, handle: 'teafield', name: '茶田' },
    });
    expect(counts(post)).toEqual({ views: 987654, likes: 45678, comments: 87, shares: 321 });
  });

  test('of which only the number is known goes by that', () => {
    const { post } = read(`https://m.gifshow.com/fw/photo/${number}`, 'mobile-number/page.html');
    expect(post).toMatchObject({ externalId: number, url: `https://www.kuaishou.com/short-video/${number}` });
    expect(post).not.toHaveProperty('aliases');
  });

  test('a cache for phones on the site for desktops may be of an earlier page', () => {
    expect(read(address, 'mobile-number/page.html').posts).toEqual([]);
  });
});

describe('lists', () => {
  test.each([
    [graph, 'profile/photos.json'],
    [rest('profile/feed'), 'profile/feed.json'],
  ])('a profile, by %s', (request, file) => {
    const { posts } = answered(profile, request, file);
    expect(posts.map(post => [post.externalId, post.pinned, post.text, counts(post)])).toEqual([
      [id, true, undefined, { likes: 12345, views: 154028 }],
      ['3xmadeup0tea002', false, '#秋茶', { likes: 88 }],
    ]);
  });

  test('a tab of what is liked, which others made', () => {
    const { posts } = answered(profile, graph, 'profile/liked.json');
    expect(posts).toMatchObject([{ externalId: '3xmadeup0pot002', author: { name: '陶匠' } }]);
  });

  test('a search, without rooms', () => {
    const { posts } = answered(search, rest('search/feed'), 'search/feed.json');
    expect(posts.map(post => post.externalId)).toEqual([id, '3xmadeup0pot002']);
    expect(answered('https://www.kuaishou.com/', rest('search/feed'), 'search/feed.json').posts).toEqual([]);
  });

  test('the home page', () => {
    expect(answered('https://www.kuaishou.com/brilliant', graph, 'home/brilliant.json').posts).toHaveLength(2);
  });

  test('the mini program of 2020, where 0 is not told from unknown', () => {
    const request = 'https://wxmini-api.uyouqu.com/rest/wd/wechatApp/feed/profile';
    const { post } = answered(profile, request, 'mini/profile.json');
    expect(post).toMatchObject({ externalId: id, aliases: [number], format: 'video' });
    expect(counts(post)).toEqual({ views: 2670, likes: 107 });
  });
});

describe('an account', () => {
  test('of GraphQL is rounded, of today whole', () => {
    const [old] = answered(profile, graph, 'profile/graph.json').accounts;
    expect(old).toMatchObject({ externalId: owner, name: '茶田', bio: '炒茶人', url: profile });
    expect(counts(old)).toEqual({ followers: [1698000, 1000], following: 396, posts: 202 });
    const [now] = answered(profile, rest('profile/user'), 'profile/user.json').accounts;
    expect(now).toMatchObject({ externalId: owner, handle: '1578000001' });
    expect(counts(now)).toEqual({ followers: 12548, following: 8, posts: 176, likes: 55165 });
  });

  test('that is another is not read', () => {
    const other = 'https://www.kuaishou.com/profile/3xmadeup0pot001';
    expect(answered(other, rest('profile/user'), 'profile/user.json').accounts).toEqual([]);
  });
});

test('an account of the mini program goes by a number, with its id in what is shared', () => {
  const asked = 'https://wxmini-api.uyouqu.com/rest/wd/wechatApp/user/profile';
  const { accounts } = answered(profile, asked, 'profile/mini.json');
  expect(accounts).toMatchObject([{ externalId: owner, handle: 'nongchang', name: '春山农场', bio: '种茶的' }]);
  expect(counts(accounts[0])).toEqual({ followers: 12548, following: 8, posts: 176 });
});

test('a search for people gives accounts', () => {
  const people = search.replace('/video', '/author');
  const { accounts } = answered(people, graph, 'search/people.json');
  expect(accounts).toMatchObject([{ externalId: owner, name: '春山农场', url: profile }]);
  expect(counts(accounts[0])).toEqual({ followers: [13000, 1000], posts: 176 });
});

test('快手热榜 is on the home page; what is pinned has no place', () => {
  const { topics } = read('https://www.kuaishou.com/', 'home/apollo.html');
  expect(topics).toMatchObject([{ title: '春茶上市', rank: 1, heat: { value: 11_933_000 }, url: address }]);
});

describe('comments', () => {
  test('of the open post, with the answers below them', () => {
    const { comments, commentTotal } = answered(address, rest('photo/comment/list'), 'comments/list.json');
    expect(comments).toMatchObject([
      {
        post: id,
        externalId: '55667788',
        author: { id: '3xmadeup0walk01', name: '路人' },
        text: '哪座山？',
        publishedAt: { value: 1779161245000 },
        metrics: { likes: { value: 12000, step: 1000 }, comments: { value: 1 } },
      },
      { externalId: '55667799', parent: '55667788', metrics: { likes: { value: 3 } } },
    ]);
    expect(commentTotal).toMatchObject({ value: 210 });
  });

  test('of GraphQL', () => {
    const { comments } = answered(address, graph, 'comments/graph.json');
    expect(comments).toMatchObject([
      { externalId: '55667711', author: { name: '路人' }, metrics: { likes: { value: 12 } } },
    ]);
  });
});

describe('pages that show nothing', () => {
  test.each([
    [address, 'challenge', 'challenge'],
    [address, 'missing', 'gone'],
    [address, 'loading', 'unknown'],
    [address, 'unknown', 'unknown'],
  ])('%s: %s is %s', (page, folder, state) => {
    expect(read(page, `${folder}/page.html`)).toMatchObject({ state, posts: [], accounts: [] });
  });

  test.each([
    [search, rest('search/feed'), 'login/feed.json', 'login'],
    [search, graph, 'refused/graph.json', 'challenge'],
    [address, graph, 'gone/detail.json', 'gone'],
    [search, rest('search/feed'), 'search-empty/feed.json', 'empty'],
  ])('%s: %s says %s: %s', (page, request, file, state) => {
    expect(answered(page, request, file)).toMatchObject({ state, posts: [] });
  });

  test('that the viewer is not logged in says nothing of a profile', () => {
    expect(answered(profile, rest('profile/get'), 'profile/self-logged-out.json').state).toBe('unknown');
  });
});
