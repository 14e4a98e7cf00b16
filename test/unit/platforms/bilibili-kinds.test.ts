import { expect, test } from 'vitest';
import bilibili from '@/lib/platforms/bilibili';
import { counts, readPage, type Shown } from './read-page';

const A = 'BV1cF4m1a7Ab';
const www = 'https://www.bilibili.com';
const space = 'https://space.bilibili.com/700001';
const read = (address: string, shown: Shown) => readPage(bilibili, address, shown);
const answered = (address: string, ...answers: [path: string, answer: unknown][]) =>
  read(address, { answers: answers.map(([path, answer]) => [`https://api.bilibili.com/x/${path}`, answer]) });

test('a search for people gives accounts', () => {
  const person = { type: 'bili_user', mid: 700001, uname: '阿采的厨房', usign: '会做饭', fans: 43210, videos: 12 };
  const { accounts, posts } = answered('https://search.bilibili.com/upuser?keyword=%E9%9D%A2', [
    'web-interface/wbi/search/type?search_type=bili_user&keyword=%E9%9D%A2',
    { code: 0, data: { numResults: 1, result: [person, { ...person, mid: null }] } },
  ]);
  expect(posts).toEqual([]);
  expect(accounts).toMatchObject([{ externalId: '700001', name: '阿采的厨房', bio: '会做饭', url: space }]);
  expect(counts(accounts[0])).toEqual({ followers: 43210, posts: 12 });
});

test('a dynamic of a part of a 合集 is the video that its link names', () => {
  const part = {
    jump_url: `//www.bilibili.com/video/${A}/`,
    title: '第一期',
    duration_text: '03:05',
    stat: { play: '1.2万' },
  };
  const item = {
    ...{ id_str: '900000000000000001', type: 'DYNAMIC_TYPE_UGC_SEASON' },
    modules: { module_dynamic: { major: { type: 'MAJOR_TYPE_UGC_SEASON', ugc_season: part } } },
  };
  const path = 'polymer/web-dynamic/v1/feed/space?host_mid=700001';
  const { posts } = answered(`${space}/dynamic`, [path, { code: 0, data: { items: [item] } }]);
  expect(posts).toMatchObject([{ externalId: A, title: '第一期', duration: 185 }]);
  expect(counts(posts[0])).toEqual({ views: [12000, 1000] });
});

test('the articles of a space are its own', () => {
  const article = { id: 30000001, title: '面的一生', publish_time: 1779160000, stats: { view: 7, reply: 1 } };
  const list = { code: 0, data: { articles: [article] } };
  expect(answered(`${space}/article`, ['space/wbi/article?mid=700001', list]).post?.externalId).toBe(
    'article:30000001',
  );
  expect(answered(`${space}/article`, ['space/wbi/article?mid=5', list]).posts).toEqual([]);
});

test('a chart is drawn with its own cards', () => {
  const { posts } = read(`${www}/v/popular/rank/all`, { html: 'rank/page.html' });
  expect(posts).toMatchObject([{ externalId: A, title: '面的一生', author: { id: '700001', name: '阿采的厨房' } }]);
  expect(counts(posts[0])).toEqual({ views: [12000, 1000] });
});

test('the owner’s videos side by side', () => {
  const compared = {
    bvid: A,
    title: '面的一生',
    pubtime: 1779160000,
    duration: 185,
    stat: { play: 13, dm: 2, fav: 3, like: 1 },
  };
  const { posts } = read('https://member.bilibili.com/platform/data-up/video', {
    answers: [
      [
        'https://member.bilibili.com/x/web/data/archive_diagnose/compare?size=3',
        { code: 0, data: { list: [compared] } },
      ],
    ],
  });
  expect(posts).toMatchObject([{ externalId: A, publishedAt: { value: 1779160000000 }, duration: 185 }]);
  expect(counts(posts[0])).toEqual({ views: 13, danmaku: 2, saves: 3, likes: 1 });
});

test('the whole 热搜 tells each place; what is paid for has none', () => {
  const list = [
    { position: 1, keyword: '和面', show_name: '一起和面', is_commercial: '0' },
    { position: 2, keyword: '买锅', show_name: '买锅', is_commercial: '1' },
    { position: 3, keyword: '醒面', show_name: '醒面', is_commercial: '0' },
  ];
  const { topics } = answered(`${www}/`, ['v2/search/trending/ranking?limit=50', { code: 0, data: { list } }]);
  expect(topics.map(({ title, rank }) => [title, rank])).toEqual([
    ['一起和面', 1],
    ['醒面', 3],
  ]);
});

test('an article that is a list of operations is known by its summary, which is cut', () => {
  const given = (content: string) =>
    answered(`${www}/read/cv33000009`, [
      'article/view?id=33000009',
      { code: 0, data: { id: 33000009, title: '面', summary: '先和', content, author: { mid: 700001, name: '阿采' } } },
    ]).post;
  expect(given('{"ops":[{"insert":"先和面"}]}')).toMatchObject({ text: '先和', textCut: true, depth: 'full' });
  expect(given('<p>先和面</p>')).toMatchObject({ text: '先和面' });
  expect(given('<p>先和面</p>')).not.toHaveProperty('textCut');
});
