import { describe, expect, test } from 'vitest';
import douyin from '@/lib/platforms/douyin';
import { visit } from './visit';

const [first, second, old, late] = [
  '7622850979351756901',
  '7623759364934861002',
  '7587369825022771503',
  '7623944907522048404',
];
const [owner, other] = ['MS4wLjABAAAAexample_one', 'MS4wLjABAAAAexample_two'];
const site = 'https://www.douyin.com';
const api = `${site}/aweme/v1/web`;
const at = (time: string) => Date.parse(`${time}+08:00`);
const see = (address: string, given: Parameters<typeof visit>[2]) => visit(douyin, address, given);

test('an address says what is behind it', () => {
  const said = (path: string) => douyin.address(new URL(path, site));
  expect(
    [`/video/${first}?from=x`, `/note/${first}`, `/user/${owner}?modal_id=${first}`, `/share/slides/${first}/`].map(
      said,
    ),
  ).toEqual(Array(4).fill({ kind: 'post', id: first }));
  expect(said(`/user/${owner}?showTab=like`)).toEqual({ kind: 'profile', id: owner });
  const searches = ['', '/root', '/jingxuan'].map(room => said(`${room}/search/%E6%98%A5%E8%8C%B6?type=general`));
  expect(searches).toEqual(Array(3).fill({ kind: 'search', id: '春茶' }));
  expect(['/', '/?recommend=1', '/follow', '/jingxuan'].map(said)).toEqual(Array(4).fill({ kind: 'feed' }));
  expect(said('/about')).toBeUndefined();
});

describe('a post', () => {
  test('of an answer, with all that it tells: no plays are unknown, not 0', () => {
    const { posts, state, open } = see(`${site}/video/${first}`, {
      answers: { [`${api}/aweme/detail/?aweme_id=${first}`]: 'video/detail.json' },
    });
    expect([state, open]).toEqual(['ok', first]);
    expect(posts).toMatchObject([
      {
        externalId: first,
        url: `${site}/video/${first}`,
        depth: 'full',
        title: '三分钟学会泡茶',
        text: '先烫杯，再投茶 #泡茶 @茶友小陈 学一下',
        author: { id: '60000000001', handle: '13000001', name: '山里人家', followers: { value: 24_783, step: 1 } },
        publishedAt: { value: at('2026-03-30T09:15:00'), step: 1000 },
        format: 'video',
        duration: 16.648,
        cover: 'https://p3.example/cover.jpeg',
        tags: ['泡茶'],
        mentions: ['茶友小陈'],
        pinned: false,
        metrics: {
          likes: { value: 475_134, step: 1 },
          comments: { value: 3802 },
          saves: { value: 21_931 },
          shares: { value: 0 },
        },
      },
    ]);
    expect(posts[0]?.metrics).not.toHaveProperty('views');
  });

  test('of pictures is one by its pictures, whatever the address says', () => {
    const { posts } = see(`${site}/video/${second}`, {
      answers: { [`${api}/aweme/detail/?aweme_id=${second}`]: 'note/detail.json' },
    });
    expect(posts).toMatchObject([
      { url: `${site}/note/${second}`, format: 'image', images: 2, cover: 'https://p3.example/1.webp' },
    ]);
    expect(posts[0]).not.toHaveProperty('duration');
  });

  test('over a list is read from the list that brought it, and alone', () => {
    const { posts } = see(`${site}/user/${owner}?modal_id=${old}`, {
      answers: { [`${api}/aweme/post/?sec_user_id=${owner}`]: 'profile/post.json' },
    });
    expect(posts).toMatchObject([{ externalId: old, depth: 'full', pinned: true }]);
    expect(posts).toHaveLength(1);
  });

  test.each([
    ['encoded JSON', `${site}/video/${first}`, 'render-data/page.html'],
    ['pushed chunks', `${site}/video/${first}`, 'chunks/page.html'],
  ])('embedded as %s is found by its id', (_name, address, page) => {
    const { posts } = see(address, { page });
    expect(posts).toMatchObject([
      {
        externalId: first,
        text: '泡茶',
        author: { id: '60000000001', name: '山里人家', followers: { value: 24_783 } },
        publishedAt: { value: at('2026-03-30T09:15:00') },
        tags: ['泡茶'],
        metrics: { likes: { value: 11 }, comments: { value: 2 }, shares: { value: 3 }, saves: { value: 4 } },
      },
    ]);
    expect(posts).toHaveLength(1);
    expect(posts[0]).not.toHaveProperty('title');
    expect(see(`${site}/video/${late}`, { page }).posts).toEqual([]);
  });

  test('of the share page', () => {
    const { posts } = see(`https://www.iesdouyin.com/share/note/${second}/?did=1`, { page: 'share/page.html' });
    expect(posts).toMatchObject([{ externalId: second, url: `${site}/note/${second}`, format: 'image' }]);
  });

  test('on screen: a word where a number could be says nothing', () => {
    const { posts } = see(`${site}/?modal_id=${old}`, { page: 'feed/page.html' });
    expect(posts).toMatchObject([
      {
        ...{ externalId: old, source: 'dom', text: '旧的', author: { name: '山里人家' } },
        metrics: { likes: { value: 12_000, step: 1000 }, saves: { value: 88 } },
      },
    ]);
    expect(Object.keys(posts[0]?.metrics ?? {})).toEqual(['likes', 'saves']);
    expect(see(`${site}/?modal_id=${first}`, { page: 'feed/page.html' }).posts).toEqual([]);
  });

  test.each([
    ['gone', { answers: { [`${api}/aweme/detail/?aweme_id=${first}`]: 'gone/detail.json' } }],
    ['gone', { page: 'missing/page.html' }],
    ['challenge', { page: 'challenge/page.html' }],
    ['unknown', { page: 'loading/page.html' }],
  ])('that cannot be read is %s and writes nothing', (state, given) => {
    expect(see(`${site}/video/${first}`, given)).toMatchObject({ state, posts: [], accounts: [] });
  });
});

describe('a profile', () => {
  const answers = {
    [`${api}/user/profile/other/?sec_user_id=${owner}`]: 'profile/user.json',
    [`${api}/aweme/post/?sec_user_id=${owner}&max_cursor=0`]: 'profile/post.json',
    [`${api}/aweme/favorite/?sec_user_id=${owner}`]: 'profile/favorite.json',
  };

  test('shows its account and works, pinned ones told apart; deleted ones are none', () => {
    const { accounts, posts } = see(`${site}/user/${owner}`, { answers });
    expect(accounts).toMatchObject([
      {
        ...{ externalId: '60000000001', handle: 'shanlirenjia', name: '山里人家', bio: '种茶，制茶' },
        ...{ url: `${site}/user/${owner}`, verified: false },
        metrics: {
          followers: { value: 24_783 },
          following: { value: 52 },
          posts: { value: 304 },
          likes: { value: 575_707 },
        },
      },
    ]);
    expect(posts.map(({ externalId, pinned, depth }) => [externalId, pinned, depth])).toEqual([
      [old, true, 'card'],
      [first, false, 'card'],
    ]);
  });

  test('shows on the tab of likes the works of others', () => {
    const { posts } = see(`${site}/user/${owner}?showTab=like`, { answers });
    expect(posts).toMatchObject([{ externalId: late, author: { id: '60000000002', handle: 'luguo' } }]);
    expect(posts).toHaveLength(1);
  });

  test('is not told by what was asked for another, or for the viewer', () => {
    expect(see(`${site}/user/${other}`, { answers })).toMatchObject({ posts: [], accounts: [] });
    const self = { [`${api}/user/profile/self/`]: 'profile/user.json' };
    expect(see(`${site}/user/${owner}`, { answers: self }).accounts).toEqual([]);
    expect(see(`${site}/user/self`, { answers: self }).accounts).toMatchObject([{ externalId: '60000000001' }]);
  });
});

describe('a search', () => {
  const search = (keyword: string, file: string) =>
    see(`${site}/search/%E6%98%A5%E8%8C%B6`, {
      answers: { [`${api}/general/search/single/?offset=0&keyword=${keyword}`]: file },
    });

  test('shows videos and the first of a 合集; words and rooms are none, followers of 0 unknown', () => {
    const { posts } = search('春茶', 'search/general.json');
    expect(posts.map(post => post.externalId)).toEqual([first, second]);
    expect(posts[0]?.author).not.toHaveProperty('followers');
    expect(posts[0]).not.toHaveProperty('pinned');
  });

  test.each([
    ['challenge', '春茶', 'search-verify/general.json'],
    ['empty', '春茶', 'search-empty/general.json'],
    ['unknown', '别的词', 'search/general.json'],
  ])('that shows nothing is %s', (state, keyword, file) => {
    expect(search(keyword, file)).toMatchObject({ state, posts: [] });
  });
});

describe('the feed', () => {
  const answers = {
    [`${api}/tab/feed/?count=10`]: 'feed/tab.json',
    [`${site}/aweme/v2/web/module/feed/`]: 'feed/module.json',
  };

  test('is the list that the address names, without what is paid for', () => {
    const { posts } = see(`${site}/?recommend=1`, { answers });
    expect(posts.map(({ externalId, metrics }) => [externalId, metrics.views?.value])).toEqual([
      [first, undefined],
      [old, 12_418],
    ]);
    expect(see(`${site}/jingxuan`, { answers }).posts).toMatchObject([{ externalId: late, text: '精选' }]);
  });

  test('names the video on screen, which the address does not', () => {
    expect(see(`${site}/?recommend=1`, { answers, page: 'feed/page.html' })).toMatchObject({ open: old, state: 'ok' });
  });

  test('of the first load is in the chunks of the home page alone', () => {
    expect(see(`${site}/`, { page: 'chunks/page.html' }).posts).toMatchObject([{ externalId: first, depth: 'card' }]);
    expect(see(`${site}/follow`, { page: 'chunks/page.html' }).posts).toEqual([]);
  });
});

test('a search for people gives accounts', () => {
  const { accounts, posts } = see(`${site}/search/%E6%B3%A1%E8%8C%B6?type=user`, {
    answers: { [`${api}/discover/search/?keyword=%E6%B3%A1%E8%8C%B6`]: 'search/people.json' },
  });
  expect(posts).toEqual([]);
  expect(accounts).toMatchObject([
    {
      externalId: '60000000001',
      name: '山里人家',
      url: `${site}/user/${owner}`,
      metrics: { followers: { value: 24_783 } },
    },
  ]);
});

test('a profile as it was loaded holds its account', () => {
  const { accounts } = see(`${site}/user/${owner}`, { page: 'render-data/profile.html' });
  expect(accounts).toMatchObject([{ externalId: '60000000001', bio: '种茶的', metrics: { posts: { value: 52 } } }]);
  expect(see(`${site}/user/${other}`, { page: 'render-data/profile.html' }).accounts).toEqual([]);
});

test('a hot list in which no line has a place is in its order', () => {
  const shared = 'https://www.iesdouyin.com/web/api/v2/hotsearch/billboard/word/';
  const { topics } = see(`${site}/hot`, { answers: { [shared]: 'feed/billboard.json' } });
  expect(topics.map(({ title, rank, heat }) => [title, rank, heat?.value])).toEqual([
    ['春茶上市', 1, 9_000_000],
    ['泡茶大赛', 2, 8_000_000],
  ]);
});
