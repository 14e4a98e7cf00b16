import { describe, expect, test } from 'vitest';
import xiaohongshu from '@/lib/platforms/xiaohongshu';
import { visit } from './visit';

const [first, second, winter, today] = [
  '69c9ce940000000000000001',
  '69cd08c00000000000000002',
  '694bc0a80000000000000003',
  '69cf03000000000000000004',
];
const [owner, other] = ['5f0000000000000000000001', '5f0000000000000000000002'];
const site = 'https://www.xiaohongshu.com';
const api = 'https://edith.xiaohongshu.com/api/sns/web';
const at = (time: string) => Date.parse(`${time}+08:00`);
const see = (address: string, given: Parameters<typeof visit>[2]) => visit(xiaohongshu, address, given);

describe('the feed', () => {
  test('of the state: notes alone, a zero is a zero, no title is none', () => {
    const { posts, state } = see(`${site}/explore`, { page: 'feed/page.html' });
    expect(state).toBe('ok');
    expect(posts).toMatchObject([
      {
        externalId: first,
        depth: 'card',
        title: '三分钟学会泡茶',
        format: 'video',
        duration: 182,
        reopenUrl: `${site}/explore/${first}?xsec_token=T1%3D&xsec_source=pc_feed`,
        metrics: { likes: { value: 15_000, step: 1000 } },
      },
      {
        externalId: second,
        author: { id: other, name: '路过的人' },
        format: 'image',
        metrics: { likes: { value: 0 } },
      },
    ]);
    expect(posts[1]).not.toHaveProperty('title');
    expect(posts[0]).not.toHaveProperty('publishedAt');
  });

  test('of another channel is not what the state was made for', () => {
    expect(see(`${site}/explore?channel_id=homefeed.food_v3`, { page: 'feed/page.html' }).posts).toEqual([]);
  });

  test('of an answer to someone not logged in gives open counts', () => {
    const { posts } = see(`${site}/explore`, { answers: { [`${api}/v1/homefeed`]: 'feed/homefeed.json' } });
    expect(posts.map(post => post.metrics.likes)).toMatchObject([
      { value: 10_000, open: true, shown: '1w+' },
      { value: 10, open: true, shown: '10+' },
    ]);
  });
});

describe('a search', () => {
  const address = `${site}/search_result?keyword=%E6%98%A5%E8%8C%B6`;

  test('of an answer: all four counts; a day of editing is no day of publishing', () => {
    const { posts } = see(address, { answers: { [`${api}/v1/search/notes`]: 'search/notes.json' } });
    expect(posts).toMatchObject([
      {
        externalId: first,
        publishedAt: { step: 86_400_000, shown: '4天前' },
        metrics: {
          likes: { value: 103_000, step: 1000 },
          saves: { value: 2000, step: 1000 },
          comments: { value: 88 },
          shares: { value: 0 },
        },
      },
      {
        externalId: winter,
        metrics: { likes: { value: 120 }, comments: { value: 0, shown: '赞' }, shares: { value: 3 } },
      },
    ]);
    expect(posts[1]).not.toHaveProperty('publishedAt');
  });

  test('of the elements: cards of this search alone, each by itself', () => {
    const { posts, document, page } = see(address, { page: 'search/page.html' });
    expect(posts).toMatchObject([
      {
        externalId: first,
        title: '三分钟学会泡茶',
        author: { id: owner, name: '山里人家' },
        format: 'video',
        publishedAt: { value: at('2026-03-30T00:00:00'), step: 86_400_000 },
        cover: 'https://sns-webpic.example/1.webp',
        metrics: { likes: { value: 327_000, step: 1000, shown: '32.7万' } },
      },
      { externalId: winter, format: 'image', metrics: { likes: { value: 0, shown: '赞' } } },
      { externalId: today, publishedAt: { step: 3_600_000 }, metrics: { likes: { value: 3 } } },
    ]);
    expect(posts[2]).not.toHaveProperty('format');
    const covers = page && xiaohongshu.covers?.(document, page);
    expect(covers?.map(cover => cover.externalId)).toEqual([first, winter, today]);
  });

  test.each([
    ['empty', { answers: { [`${api}/v1/search/notes`]: 'search-empty/notes.json' } }],
    ['login', { page: 'search-login/page.html' }],
    ['challenge', { page: 'search-blocked/page.html' }],
    ['unknown', { page: 'loading/page.html' }],
  ])('that shows nothing is %s', (state, given) => {
    expect(see(address, given)).toMatchObject({ state, posts: [] });
  });
});

describe('a profile', () => {
  const address = `${site}/user/profile/${owner}`;
  const answers = {
    [`${api}/v1/user_posted?num=30&cursor=&user_id=${owner}`]: 'profile/user_posted.json',
    [`${api}/v2/note/collect/page?num=30&cursor=&user_id=${owner}`]: 'profile/collect.json',
    [`${api}/v1/user/otherinfo?target_user_id=${owner}`]: 'profile/otherinfo.json',
  };

  test('shows its account and its own notes; likes and saves in one are neither', () => {
    const { accounts, posts } = see(address, { answers });
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({
      ...{ externalId: owner, handle: '9000000001', name: '山里人家', bio: '种茶，制茶', url: address },
      metrics: { followers: { value: 18_000, step: 1000 }, following: { value: 12, step: 1 } },
    });
    expect(Object.keys(accounts[0]?.metrics ?? {})).toEqual(['followers', 'following']);
    expect(posts.map(({ externalId, pinned, metrics }) => [externalId, pinned, metrics.likes?.value])).toEqual([
      [first, true, 51_070],
      [second, false, 97],
    ]);
  });

  test('shows on the tab of favourites the notes of others, not its own', () => {
    expect(see(`${address}?tab=fav`, { answers }).posts).toMatchObject([{ externalId: winter, author: { id: other } }]);
    const { accounts, posts } = see(`${address}?tab=fav&subTab=note`, { page: 'profile/page.html' });
    expect(accounts).toMatchObject([{ externalId: owner, metrics: { followers: { value: 5 } } }]);
    expect(posts).toMatchObject([{ externalId: winter, author: { id: other }, metrics: { likes: { value: 31_000 } } }]);
  });

  test('of which a guest is shown the frame alone asks for a login', () => {
    expect(see(address, { page: 'profile-guest/page.html' })).toMatchObject({
      state: 'login',
      posts: [],
      accounts: [],
    });
    expect(see(`${site}/explore`, { page: 'profile-guest/page.html' }).state).toBe('unknown');
  });

  test('is not told by what was asked or kept for another', () => {
    expect(see(`${site}/user/profile/${other}`, { answers, page: 'profile/page.html' })).toMatchObject({
      posts: [],
      accounts: [],
    });
    expect(see(address, { page: 'profile/page.html' }).posts).toEqual([]);
  });
});

test('a search for people gives accounts', () => {
  const { accounts } = see(`${site}/search_result?keyword=%E8%8C%B6&type=54`, {
    answers: { [`${api}/v1/search/usersearch`]: 'search/people.json' },
  });
  expect(accounts).toMatchObject([
    {
      ...{ externalId: owner, handle: '9430001', name: '山里人家', url: `${site}/user/profile/${owner}` },
      metrics: { followers: { value: 12_000, step: 1000 }, posts: { value: 52 } },
    },
  ]);
});

test('before 2023 a page held one note, beside no map', () => {
  const page = 'note-2022/page.html';
  const { posts } = see(`${site}/discovery/item/${first}`, { page });
  expect(posts).toMatchObject([{ externalId: first, title: '三分钟学会泡茶', metrics: { likes: { value: 683 } } }]);
  expect(see(`${site}/explore/${second}`, { page }).posts).toEqual([]);
});
