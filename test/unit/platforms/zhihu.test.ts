import { describe, expect, test } from 'vitest';
import zhihu from '@/lib/platforms/zhihu';
import { counts, readPage, type Shown } from './read-page';

const www = 'https://www.zhihu.com';
const question = `${www}/question/1900000000000000001`;
const [A, B] = ['2000000000000000011', '2000000000000000022'];
const answer = `${question}/answer/${A}`;
const published = { value: 1779160000000, step: 1000 };
const read = (address: string, shown: Shown) => readPage(zhihu, address, shown);
const answered = (address: string, path: string, given: unknown) =>
  read(address, { answers: [[`${www}/api/v4/${path}`, given]] });

describe('addresses', () => {
  const at = (link: string) => zhihu.address(new URL(link));
  test.each([
    [`${answer}?utm_source=x#y`, 'post', `answer:${A}`],
    [`${www}/answer/${A}`, 'post', `answer:${A}`],
    [question, 'post', 'question:1900000000000000001'],
    [`${question}/answers/updated`, 'post', 'question:1900000000000000001'],
    ['https://zhuanlan.zhihu.com/p/700000001', 'article', 'article:700000001'],
    [`${www}/pin/2000000000000000033`, 'post', 'pin:2000000000000000033'],
    [`${www}/zvideo/1500000000000000044`, 'post', 'zvideo:1500000000000000044'],
    [`${www}/people/acai/answers`, 'profile', 'acai'],
    [`${www}/org/noodles`, 'profile', 'noodles'],
    [`${www}/search?type=content&q=%E9%9D%A2`, 'search', '面'],
    [`${www}/hot`, 'hotlist', undefined],
    [`${www}/topsearch`, 'hotlist', undefined],
    [`${www}/`, 'feed', undefined],
    [`${www}/follow`, 'feed', undefined],
    [`${www}/signin?next=%2F`, 'other', undefined],
  ])('%s', (link, kind, id) => {
    expect(at(link)).toMatchObject(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const link of ['https://zhuanlan.zhihu.com/noodles', `${www}/settings`, `${www}/question/new`])
      expect(at(link)).toBeUndefined();
  });
});

describe('an answer', () => {
  test('is read from its own request, under its question’s title', () => {
    const { post, posts, open } = answered(answer, `answers/${A}?include=content`, 'answer/answer.json');
    expect(posts).toHaveLength(1);
    expect(open).toBe(`answer:${A}`);
    expect(post).toMatchObject({
      externalId: `answer:${A}`,
      url: answer,
      depth: 'full',
      title: '面要醒多久？',
      text: '二十分钟。\n盖上湿布。',
      author: { id: 'a1b2', handle: 'acai', name: '阿采' },
      publishedAt: published,
      editedAt: { value: 1779170000000 },
      region: '浙江',
      tags: ['面食'],
      format: 'article',
    });
    expect(counts(post)).toEqual({ likes: 101, comments: 71, saves: 42 });
  });

  test('is found in the state; the ones below it on the screen are not its page', () => {
    const { posts } = read(answer, { html: 'answer/page.html' });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ externalId: `answer:${A}`, text: '二十分钟。', author: { handle: 'acai' } });
    expect(posts[0]?.publishedAt).toMatchObject({ value: published.value });
    expect(counts(posts[0])).toEqual({ likes: 1234, comments: 5, saves: 6 });
  });

  test('of another address is not read', () => {
    expect(answered(`${question}/answer/${B}`, `answers/${A}`, 'answer/answer.json').posts).toEqual([]);
    expect(answered(`${question}/answer/${B}`, `answers/${B}`, 'answer/answer.json').posts).toEqual([]);
    const stale = read(`${question}/answer/2000000000000000099`, { html: 'answer/page.html' });
    expect(stale.posts).toEqual([]);
  });
});

describe('a question', () => {
  test('is a page of several answers, each a post of its own', () => {
    const { posts, open } = answered(question, 'questions/1900000000000000001/feeds?limit=5', 'question/feeds.json');
    expect(posts.map(post => post.externalId)).toEqual([`answer:${A}`, `answer:${B}`]);
    expect(open).toBe('question:1900000000000000001');
    expect(posts[0]).toMatchObject({ url: answer, depth: 'card', title: '面要醒多久？', textCut: true });
    expect(posts[1]).toMatchObject({ text: '三十分钟，冬天更久', textCut: true, author: { name: '匿名用户' } });
    // Who is anonymous has neither an id nor a page.
    expect(posts[1]?.author?.id).toBeUndefined();
    expect(posts[1]?.author?.handle).toBeUndefined();
    expect(counts(posts[1])).toEqual({ likes: 9 });
  });

  test('has itself and its answers in the state, and more answers in the document', () => {
    const { posts } = read(question, { html: 'answer/page.html' });
    expect(posts.map(post => post.externalId)).toEqual(['question:1900000000000000001', `answer:${A}`, `answer:${B}`]);
    expect(posts[0]).toMatchObject({ title: '面要醒多久？', text: '冬天呢？', author: { handle: 'xiaohe' } });
    expect(counts(posts[0])).toEqual({ views: 54383, comments: 3 });
    expect(posts[2]).toMatchObject({ title: '面要醒多久？', author: { name: '别人' } });
    expect(counts(posts[2])).toEqual({ likes: [12000, 1000], comments: 0 });
  });
});

test('an article', () => {
  const { post } = answered('https://zhuanlan.zhihu.com/p/700000001', 'articles/700000001', 'article/article.json');
  expect(post).toMatchObject({
    externalId: 'article:700000001',
    url: 'https://zhuanlan.zhihu.com/p/700000001',
    title: '面的 & 一生',
    text: '一\n和面。',
    format: 'article',
    cover: 'https://pic1.zhimg.com/c.jpg',
    publishedAt: published,
  });
  expect(post?.editedAt).toBeUndefined();
  expect(counts(post)).toEqual({ likes: 12, comments: 3 });
});

test('what a pin of 2019 was given stands under another name, and its own is 0', () => {
  const id = '1140000000000000033';
  const pin = { id, type: 'pin', created: 1564965116, author: { id: 'b2c3', name: '阿采' }, comment_count: 10 };
  const liked = (given: object) => counts(answered(`${www}/pin/${id}`, `pins/${id}`, { ...pin, ...given }).post).likes;
  expect(liked({ like_count: 0, reaction_count: 18 })).toBe(18);
  expect(liked({ like_count: 3, reaction_count: 4 })).toBe(3);
  expect(liked({ like_count: 0, reaction_count: 0 })).toBe(0);
  expect(liked({ like_count: 0 })).toBe(0);
});

test('who stays anonymous has no followers, whatever number stands there', () => {
  const author = { id: '0', url_token: '', name: '匿名用户', follower_count: 0 };
  const given = { id: A, type: 'answer', question: { id: '1900000000000000001' }, content: '<p>半小时</p>', author };
  const { post } = answered(answer, `answers/${A}`, given);
  expect(post).toMatchObject({ text: '半小时', author: { name: '匿名用户' } });
  expect(post?.author).not.toHaveProperty('followers');
});

test('a beginning without its text is read without its marks', () => {
  const target = { id: 700000009, type: 'article', title: '面', excerpt: '<b>揉面</b> 要 <b>三次 &amp; 醒…</b>' };
  const { posts } = answered(`${www}/`, 'topstory/recommend', { data: [{ type: 'feed', target }] });
  expect(posts).toMatchObject([{ text: '揉面 要 三次 & 醒', textCut: true }]);
});

test('a pin counts at its top, not under its reactions', () => {
  const { post } = answered(`${www}/pin/2000000000000000033`, 'pins/2000000000000000033', 'pin/pin.json');
  expect(post).toMatchObject({ text: '今天的面\n真好', format: 'image', images: 1, publishedAt: published });
  expect(counts(post)).toEqual({ likes: 3, comments: 1, shares: 2, saves: 4 });
});

test('a video', () => {
  const { post } = answered(`${www}/zvideo/1500000000000000044`, 'zvideos/1500000000000000044', 'zvideo/zvideo.json');
  expect(post).toMatchObject({ title: '三分钟和面', format: 'video', duration: 185.2, publishedAt: published });
  expect(post?.cover).toBe('https://pic1.zhimg.com/e.jpg');
  expect(counts(post)).toEqual({ views: 9035, likes: 31, comments: 2 });
});

describe('a profile', () => {
  const profile = `${www}/people/acai`;
  test('has its account, by its token', () => {
    const { accounts } = answered(profile, 'members/acai?include=x', 'profile/member.json');
    expect(accounts[0]).toMatchObject({
      externalId: 'a1b2',
      handle: 'acai',
      name: '阿采',
      bio: '做面的',
      url: profile,
    });
    expect(counts(accounts[0])).toEqual({ followers: 552, following: 3, likes: 3980 });
    expect(answered(`${www}/people/other`, 'members/acai', 'profile/member.json').accounts).toEqual([]);
  });

  test('lists what its tab lists', () => {
    const list = 'members/acai/answers?offset=0';
    expect(answered(`${profile}/answers`, list, 'profile/answers.json').posts).toHaveLength(1);
    expect(answered(`${profile}/pins`, list, 'profile/answers.json').posts).toEqual([]);
    expect(answered(`${www}/people/other`, list, 'profile/answers.json').posts).toEqual([]);
  });
});
