import { describe, expect, test } from 'vitest';
import xiaohongshu from '@/lib/platforms/xiaohongshu';
import { visit } from './visit';

const [first, second, winter] = ['69c9ce940000000000000001', '69cd08c00000000000000002', '694bc0a80000000000000003'];
const owner = '5f0000000000000000000001';
const site = 'https://www.xiaohongshu.com';
const api = 'https://edith.xiaohongshu.com/api/sns/web';
const at = (time: string) => Date.parse(`${time}+08:00`);
const see = (address: string, given: Parameters<typeof visit>[2]) => visit(xiaohongshu, address, given);

test('an address says what is behind it', () => {
  const kinds = Object.fromEntries(
    [
      `/explore/${first}?xsec_token=T=`,
      `/discovery/item/${first}`,
      `/search_result/${first}`,
      `/user/profile/${owner}/${first}`,
      `/user/profile/${owner}?tab=fav`,
      '/explore?channel_id=homefeed.food_v3',
      '/search_result?keyword=%E6%98%A5%E8%8C%B6&type=51',
      '/login',
      '/about',
    ].map(path => [path, xiaohongshu.address(new URL(path, 'https://www.rednote.com'))]),
  );
  expect(Object.values(kinds)).toEqual([
    ...Array(4).fill({ kind: 'post', id: first }),
    { kind: 'profile', id: owner },
    { kind: 'feed' },
    { kind: 'search', id: '春茶' },
    { kind: 'other' },
    undefined,
  ]);
});

describe('a note', () => {
  const address = `${site}/explore/${first}?xsec_token=T%3D&xsec_source=pc_search`;

  test('of an answer is the page’s own, with all that it tells', () => {
    const { posts, state } = see(address, { answers: { [`${api}/v1/feed`]: 'note/feed.json' } });
    expect(state).toBe('ok');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      externalId: first,
      url: `${site}/explore/${first}`,
      reopenUrl: `${site}/explore/${first}?xsec_token=T%3D&xsec_source=pc_search`,
      depth: 'full',
      source: 'answer',
      title: '三分钟学会泡茶',
      text: '先烫杯 undefined 再投茶[赞R]\n#泡茶 #春茶',
      author: { id: owner, name: '山里人家', avatar: 'https://sns-avatar.example/1.jpg' },
      publishedAt: { value: at('2026-03-30T09:15:00'), step: 1 },
      editedAt: { value: at('2026-03-31T10:00:00'), step: 1 },
      format: 'video',
      duration: 182,
      cover: 'http://sns-webpic.example/first.webp',
      tags: ['泡茶', '春茶'],
      mentions: ['茶友小陈'],
      region: '浙江',
      metrics: {
        likes: { value: 12_000, step: 1000, shown: '1.2万' },
        saves: { value: 3456, step: 1 },
        comments: { value: 0, step: 1 },
        shares: { value: 0, step: 1, shown: '赞' },
      },
    });
    expect(posts[0]).not.toHaveProperty('images');
    expect(posts[0]?.metrics).not.toHaveProperty('views');
  });

  test('over a feed is found by its id among those that were open before', () => {
    const { posts, state } = see(address, { page: 'note-over-feed/page.html' });
    expect(state).toBe('ok');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      externalId: first,
      source: 'state',
      title: '正在看的',
      format: 'image',
      images: 2,
      metrics: { likes: { value: 88 }, saves: { value: 5 }, comments: { value: 2 }, shares: { value: 1 } },
    });
    expect(posts[0]).not.toHaveProperty('editedAt');
    expect(posts[0]).not.toHaveProperty('text');
  });

  test('that the state does not hold is not another one', () => {
    expect(see(`${site}/explore/${winter}`, { page: 'note-over-feed/page.html' })).toMatchObject({
      posts: [],
      state: 'unknown',
    });
  });

  test('on a phone has its own place in the state', () => {
    const { posts } = see(`${site}/discovery/item/${first}`, { page: 'note-mobile/page.html' });
    expect(posts).toMatchObject([{ externalId: first, title: '手机上看', metrics: { likes: { value: 3 } } }]);
  });

  test('on screen keeps its own bar apart from comments and from the list beneath', () => {
    const { posts, document, page } = see(address, { page: 'note-elements/page.html' });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      externalId: first,
      source: 'dom',
      title: '采茶日记',
      text: '上山。#春茶 #手作',
      author: { id: owner, name: '山里人家' },
      editedAt: { value: at('2026-03-31T00:00:00'), step: 86_400_000 },
      region: '浙江',
      format: 'image',
      tags: ['春茶', '手作'],
      metrics: { likes: { value: 15_000, step: 1000 }, saves: { value: 0 }, comments: { value: 26 } },
    });
    expect(posts[0]).not.toHaveProperty('publishedAt');
    const covers = page && xiaohongshu.covers?.(document, page);
    expect(covers?.map(({ externalId, image }) => [externalId, image.getAttribute('src')])).toEqual([
      [first, 'https://sns-webpic.example/open.webp'],
    ]);
  });

  test('on screen is not read under the id of another', () => {
    expect(see(`${site}/explore/${second}`, { page: 'note-elements/page.html' }).posts).toEqual([]);
  });

  test.each([
    ['gone', { answers: { [`${api}/v1/feed`]: 'note-gone/feed.json' } }],
    ['challenge', { answers: { [`${api}/v1/feed`]: 'note-blocked/feed.json' } }],
    ['gone', { page: 'note-refused/page.html' }],
    ['gone', { page: 'note-missing/page.html' }],
    ['unknown', { page: 'loading/page.html' }],
  ])('that cannot be read is %s and writes nothing', (state, given) => {
    expect(see(address, given)).toMatchObject({ state, posts: [], accounts: [] });
  });
});

test.each([
  ['login', '/login?redirectPath=x'],
  ['challenge', '/website-login/captcha?verifyUuid=1'],
  ['challenge', '/404?error_code=300031&error_msg=x'],
  ['gone', '/404'],
])('%s at %s', (state, path) => {
  expect(see(`${site}${path}`, { page: 'loading/page.html' })).toMatchObject({ state, posts: [] });
});
