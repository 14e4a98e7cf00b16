import { describe, expect, test } from 'vitest';
import zhihu from '@/lib/platforms/zhihu';
import { counts, readPage, type Shown } from './read-page';

const www = 'https://www.zhihu.com';
const A = '2000000000000000011';
const answer = `${www}/question/1900000000000000001/answer/${A}`;
const search = `${www}/search?type=content&q=%E9%9D%A2`;
const asked = 'search_v3?t=general&q=%E9%9D%A2&offset=0';
const read = (address: string, shown: Shown) => readPage(zhihu, address, shown);
const answered = (address: string, path: string, given: unknown) =>
  read(address, { answers: [[new URL(path, `${www}/api/v4/`).href, given]] });

describe('a search', () => {
  test('gives posts and people, without the marks on what was found', () => {
    const { posts, accounts } = answered(search, asked, 'search/general.json');
    expect(posts.map(post => post.externalId)).toEqual([`answer:${A}`, 'article:700000001']);
    expect(posts[0]).toMatchObject({
      title: '面要醒多久？',
      text: '二十分钟。',
      author: { followers: { value: 552 } },
    });
    expect(counts(posts[0])).toEqual({ likes: 101, comments: 71, saves: 42 });
    // Its excerpt is taken from anywhere in the text.
    expect(posts[1]?.text).toBeUndefined();
    expect(accounts[0]).toMatchObject({ externalId: 'a1b2', handle: 'acai', name: '阿采' });
  });

  test('has some titles only as they were marked', () => {
    const hit = {
      type: 'search_result',
      highlight: { title: '<em>面</em>的一生' },
      object: { id: '7', type: 'article' },
    };
    expect(answered(search, asked, { data: [hit] }).post?.title).toBe('面的一生');
  });

  test('for other words is not this one', () => {
    expect(answered(`${www}/search?q=x`, asked, 'search/general.json').posts).toEqual([]);
  });

  test('as it was drawn in 2020', () => {
    const { posts } = read(search, { html: 'search-page/page.html', at: '2020-07-09T12:00:00+08:00' });
    expect(posts.map(post => post.externalId)).toEqual(['answer:371000001', 'article:106000001', 'question:36000001']);
    expect(posts[0]).toMatchObject({
      url: `${www}/question/27000001/answer/371000001`,
      title: '面要醒多久？',
      author: { name: '阿采' },
      publishedAt: { value: Date.parse('2018-04-19T00:00:00+08:00'), step: 86_400_000 },
    });
    expect(posts[0]?.text).toBeUndefined();
    expect(counts(posts[0])).toEqual({ likes: [14000, 1000], comments: 1005 });
    // 添加评论 stands where there is none; a bare 赞同 says nothing; an edit is no publishing.
    expect(counts(posts[1])).toEqual({ comments: 0 });
    expect(posts[1]?.publishedAt).toBeUndefined();
    expect(posts[2]).toMatchObject({ title: '谁会和面？', url: `${www}/question/36000001` });
    expect(posts[2]?.author).toBeUndefined();
  });
});

test('the feed of those who are followed: what they liked, also in groups; no advertisement', () => {
  const moments = '../v3/moments?limit=10&desktop=true';
  const { posts } = answered(`${www}/follow`, moments, 'feed/moments.json');
  expect(posts.map(post => post.externalId)).toEqual([`answer:${A}`, 'article:700000001']);
  expect(answered(`${www}/`, moments, 'feed/moments.json').posts).toEqual([]);
  const home = '../v3/feed/topstory/recommend?desktop=true';
  expect(answered(`${www}/`, home, 'feed/moments.json').posts).toHaveLength(2);
});

test('热榜 is a list of questions, with their heat', () => {
  const total = 'https://api.zhihu.com/topstory/hot-lists/total?limit=50';
  const { posts, topics, state } = read(`${www}/hot`, { answers: [[total, 'hot/cards.json']] });
  expect(state).toBe('ok');
  expect(posts.map(post => post.externalId)).toEqual(['question:440000001', 'question:440000002']);
  expect(topics.map(({ title, rank, heat }) => [title, rank, heat?.value, heat?.step])).toEqual([
    ['面要醒多久？', 1, 119_360_000, 10_000],
    ['知乎直播', 2, undefined, undefined],
    ['谁会和面？', 3, 1_730_000, 10_000],
  ]);
  expect(topics[0]?.url).toBe(`${www}/question/440000001`);
});

test('热榜 of a field, and of videos, is told by what each line links to; plays are no heat', () => {
  const videos = `${www}/api/v3/feed/topstory/hot-lists/zvideo?limit=50&desktop=true`;
  const { posts, topics } = read(`${www}/hot?list=zvideo`, { answers: [[videos, 'hot/videos.json']] });
  expect(posts.map(post => post.externalId)).toEqual(['zvideo:1300000000000000001', 'article:700000001']);
  expect(topics.map(({ rank, heat }) => [rank, heat?.value])).toEqual([
    [1, undefined],
    [2, 120_000],
  ]);
});

test('the first tab of a person is what they did, also with the posts of others', () => {
  const asked = '../v3/moments/acai/activities?limit=7';
  const { posts } = answered(`${www}/people/acai`, asked, 'profile/activities.json');
  expect(posts.map(post => [post.externalId, post.author?.name, post.metrics.likes?.value])).toEqual([
    [`answer:${A}`, '小禾', 9],
    ['pin:1900000000000000005', undefined, 3],
  ]);
  expect(answered(`${www}/people/acai/posts`, asked, 'profile/activities.json').posts).toEqual([]);
});

test('a column and a topic are lists of their own', () => {
  const items = `columns/c_100/items?limit=10`;
  const article = { id: '700000001', type: 'article', title: '面的一生', voteup_count: 7 };
  expect(answered(`${www}/column/c_100`, items, { data: [article] }).post?.externalId).toBe('article:700000001');
  expect(answered(`${www}/column/c_200`, items, { data: [article] }).posts).toEqual([]);
  const essence = 'topics/19550000/feeds/essence?limit=10';
  expect(answered(`${www}/topic/19550000/hot`, essence, { data: [{ target: article }] }).posts).toHaveLength(1);
});

test('an article without its state is read from what it prints', () => {
  const page = 'https://zhuanlan.zhihu.com/p/700000001';
  const { post } = read(page, { html: 'article-page/page.html' });
  expect(post).toMatchObject({
    ...{
      externalId: 'article:700000001',
      url: page,
      title: '面的一生',
      text: '从和面说起。\n再说醒面。',
      tags: ['面食'],
    },
    author: { handle: 'acai', name: '阿采', followers: { value: 552 } },
    publishedAt: { value: Date.parse('2026-05-19T11:13:00+08:00'), step: 60_000 },
  });
  expect(counts(post)).toEqual({ likes: 1405, comments: 0 });
  expect(read(page.replace('1', '2'), { html: 'article-page/page.html' }).posts).toEqual([]);
});

test('the cards of a person say in an attribute what was counted, where it is that of the card', () => {
  const { posts } = read(`${www}/people/acai`, { html: 'profile-page/page.html' });
  expect(posts).toMatchObject([
    {
      ...{ externalId: 'article:700000001', title: '面的一生', format: 'article' },
      author: { handle: 'acai', name: '阿采' },
      publishedAt: { value: 1779160000000, step: 1 },
    },
    { externalId: `answer:${A}`, url: `${www}/question/36000001/answer/${A}` },
    { externalId: 'pin:1900000000000000005' },
  ]);
  expect(posts.map(counts)).toEqual([{ likes: 14052, comments: 12 }, {}, {}]);
  expect(posts[2]?.format).toBeUndefined();
});

test('热搜 has an order and no heat', () => {
  const { topics } = read(`${www}/topsearch`, { html: 'topsearch/page.html' });
  expect(topics.map(({ title, rank }) => [title, rank])).toEqual([
    ['面的一生', 1],
    ['醒面', 2],
  ]);
  expect(topics[0]?.heat).toBeUndefined();
  expect(topics[0]?.url).toBe(`${www}/search?type=content&q=${encodeURIComponent('面 一生')}`);
});

describe('comments', () => {
  test('come with what answers them', () => {
    const path = `comment_v5/answers/${A}/root_comment?order_by=score&limit=20&offset=`;
    const { comments, commentTotal } = answered(answer, path, 'comments/root.json');
    expect(commentTotal).toMatchObject({ value: 71 });
    expect(comments).toHaveLength(2);
    expect(comments[0]).toMatchObject({
      post: `answer:${A}`,
      externalId: '11000000001',
      author: { id: 'c3', name: '小禾' },
      text: '说得对 & 好',
      publishedAt: { value: 1779161000000 },
    });
    expect(counts(comments[0])).toEqual({ likes: 37, comments: 1 });
    expect(comments[0]?.parent).toBeUndefined();
    expect(comments[1]).toMatchObject({ parent: '11000000001', author: { name: '匿名用户' } });
    expect(comments[1]?.author.id).toBeUndefined();
  });

  test('of the older interface; and those of another post are not this one’s', () => {
    const { comments } = answered(answer, `answers/${A}/comments`, 'comments/old.json');
    expect(comments[0]).toMatchObject({
      externalId: '900000001',
      author: { id: 'c3' },
      metrics: { likes: { value: 4 } },
    });
    const other = answered(answer, 'comment_v5/answers/2000000000000000022/root_comment', 'comments/root.json');
    expect(other.comments).toEqual([]);
  });
});

describe('pages that show nothing', () => {
  const refused = (error: object) => ({ answers: [[`${www}/api/v4/answers/${A}`, { error }]] }) as Shown;
  test.each<[string, string, Shown, string]>([
    ['challenge', answer, { html: 'challenge/page.html' }, 'challenge'],
    ['challenge by its code', answer, refused({ code: 40362, message: '…' }), 'challenge'],
    ['login', answer, refused({ code: 100, need_login: true }), 'login'],
    ['the login page', `${www}/signin`, { html: 'loading/page.html' }, 'login'],
    ['gone', answer, { html: 'gone/page.html' }, 'gone'],
    ['gone by its code', answer, refused({ code: 4041, name: 'NotFoundException' }), 'gone'],
    ['empty', search, { answers: [[`${www}/api/v4/${asked}`, 'search-empty/general.json']] }, 'empty'],
    ['loading', `${www}/`, { html: 'loading/page.html' }, 'unknown'],
    ['unknown layout', search, { html: 'unknown/page.html' }, 'unknown'],
    ['a list for machines', `${www}/topsearch`, { html: 'unknown/page.html' }, 'unknown'],
  ])('%s', (_name, address, shown, state) => {
    const told = read(address, shown);
    expect(told.state).toBe(state);
    expect([...told.posts, ...told.topics]).toEqual([]);
  });
});
