import { describe, expect, test } from 'vitest';
import weibo from '@/lib/platforms/weibo';
import { bidOf, midOfBid } from '@/lib/platforms/weibo/ids';
import { counts, readPage, type Shown } from './read-page';

const [A, B] = ['5100000000000011', '5100000000000022'];
const post = 'https://weibo.com/2700000001/P0000000b';
const show = `https://weibo.com/ajax/statuses/show?id=P0000000b&locale=zh-CN`;
const profile = 'https://weibo.com/u/2700000001';
const mobile = 'https://m.weibo.cn/u/2700000001';
const cards = 'https://m.weibo.cn/api/container/getIndex?type=uid&value=2700000001&containerid=1076032700000001';
const read = (address: string, shown: Shown) => readPage(weibo, address, shown);

test('a number and its short name say each other, zeros between groups kept', () => {
  for (const [mid, bid] of [
    [A, 'P0000000b'],
    [B, 'P0000000m'],
  ] as const) {
    expect(bidOf(mid)).toBe(bid);
    expect(midOfBid(bid)).toBe(mid);
  }
  expect(midOfBid('PZZZZZZZZ')).toBeUndefined();
  expect(midOfBid('hot')).toBeUndefined();
});

describe('addresses', () => {
  const at = (link: string) => weibo.address(new URL(link));
  test.each([
    [`${post}?refer_flag=1#comment`, 'post', A],
    [`https://weibo.com/detail/${A}`, 'post', A],
    ['https://weibo.com/status/P0000000b', 'post', A],
    [`https://m.weibo.cn/detail/${A}`, 'post', A],
    ['https://m.weibo.cn/status/P0000000b?from=x', 'post', A],
    [`https://m.weibo.cn/2700000001/${A}`, 'post', A],
    ['https://weibo.cn/comment/P0000000b?uid=1', 'post', A],
    [profile, 'profile', '2700000001'],
    ['https://weibo.com/2700000001', 'profile', '2700000001'],
    ['https://weibo.com/acaikitchen', 'profile', 'acaikitchen'],
    ['https://weibo.com/n/%E9%98%BF%E9%87%87', 'profile', '阿采'],
    [mobile, 'profile', '2700000001'],
    ['https://m.weibo.cn/p/index?containerid=1005052700000001', 'profile', '2700000001'],
    ['https://weibo.com/2700000001/profile?is_all=1', 'profile', '2700000001'],
    ['https://weibo.com/p/1003062700000001/home?from=page', 'profile', '2700000001'],
    ['https://weibo.com/u/2700000001/home?wvr=5', 'feed', undefined],
    ['https://weibo.cn/2700000001/profile?page=3', 'profile', '2700000001'],
    ['https://weibo.cn/2700000001/info', 'profile', '2700000001'],
    ['https://s.weibo.com/weibo?q=%E9%9D%A2&page=2', 'search', '面'],
    ['https://s.weibo.com/weibo/%25E9%259D%25A2', 'search', '面'],
    ['https://m.weibo.cn/search?containerid=100103type%3D1%26q%3D%E9%9D%A2', 'search', '面'],
    ['https://s.weibo.com/top/summary?cate=realtimehot', 'hotlist', undefined],
    ['https://weibo.com/hot/search', 'hotlist', undefined],
    ['https://m.weibo.cn/p/index?containerid=106003type%3D25%26filter_type%3Drealtimehot', 'hotlist', undefined],
    ['https://weibo.com/', 'feed', undefined],
    ['https://m.weibo.cn/', 'feed', undefined],
    ['https://weibo.com/login.php', 'other', undefined],
  ])('%s', (link, kind, id) => {
    expect(at(link)).toMatchObject(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const link of [
      'https://weibo.com/ttarticle/p/show?id=1',
      'https://weibo.com/settings',
      'https://weibo.com/p/100808a1b2c3d4e5/super_index',
      'https://weibo.com/2700000001/favorites',
      'https://m.weibo.cn/x/y',
    ])
      expect(at(link)).toBeUndefined();
  });
});

describe('a post', () => {
  test('is read from its own answer', () => {
    const { post: found, posts, open, state } = read(post, { answers: [[show, 'post/show.json']] });
    expect(state).toBe('ok');
    expect(open).toBe(A);
    expect(posts).toHaveLength(1);
    expect(found).toMatchObject({
      externalId: A,
      url: post,
      aliases: ['P0000000b'],
      depth: 'full',
      text: '#今天吃面# 第一碗春天的面，谢谢@小禾 掌勺[鲜花]',
      tags: ['今天吃面'],
      mentions: ['小禾'],
      author: { id: '2700000001', name: '阿采的厨房' },
      publishedAt: { value: Date.parse('2026-05-20T10:30:05+08:00'), step: 1000 },
      editedAt: { value: Date.parse('2026-05-20T11:00:00+08:00') },
      region: '浙江',
      format: 'image',
      images: 2,
      cover: 'https://wx1.sinaimg.cn/large/p1.jpg',
    });
    expect(counts(found)).toEqual({ likes: 1234567, comments: 88, shares: 1000000 });
    expect(found?.metrics.shares?.open).toBe(true);
    expect(found?.textCut).toBeUndefined();
  });

  test('of another address is not read', () => {
    const { posts, state } = read('https://weibo.com/2700000001/P0000000m', { answers: [[show, 'post/show.json']] });
    expect(posts).toEqual([]);
    expect(state).toBe('unknown');
  });

  test('tells on telephones its counts beside its whole text', () => {
    const extend = `https://m.weibo.cn/statuses/extend?id=${A}`;
    const { post: found } = read(`https://m.weibo.cn/detail/${A}`, { answers: [[extend, 'post/extend.json']] });
    expect(found).toMatchObject({ externalId: A, text: '#今天吃面# 第一碗春天的面\n一、和面' });
    expect(counts(found)).toEqual({ likes: 692, comments: 18, shares: 1_000_000 });
  });

  test('of weibo.cn stands above its comments, its counts between them', () => {
    const old = read('https://weibo.cn/comment/P0000000b?uid=2700000001', { html: 'wap/post.html' });
    expect(old.posts).toMatchObject([
      {
        ...{ externalId: A, url: post, format: 'image', images: 3, tags: ['今天吃面'] },
        text: '#今天吃面#一碗面，先和面再醒面',
        author: { id: '2700000001', name: '阿采的厨房' },
        publishedAt: { value: Date.parse('2026-05-19T11:13:00+08:00'), step: 60_000 },
      },
    ]);
    expect(counts(old.post)).toEqual({ likes: 692, comments: 18, shares: 100 });
    expect(old.commentTotal?.value).toBe(18);
    expect(old.comments).toMatchObject([
      { externalId: '5100000000000030', post: A, author: { id: '2700000005', name: '小禾' }, text: '真香' },
      { externalId: '5100000000000031', author: { name: '面学' }, text: '回复@小禾:学到了' },
    ]);
    expect(old.comments.map(counts)).toEqual([{ likes: 3 }, { likes: 0 }]);
  });

  test('that is cut says so, until its whole text comes', () => {
    const cut = read(post, { answers: [[show, 'post/cut.json']] }).post;
    expect(cut?.textCut).toBe(true);
    expect(cut?.format).toBe('text');
    const long = 'https://weibo.com/ajax/statuses/longtext?id=P0000000b';
    const { posts } = read(post, { answers: [[long, 'post/long.json']] });
    expect(posts[0]?.text).toBe('#今天吃面# 第一碗春天的面，谢谢@小禾 掌勺\n一、和面\n二、醒面');
    expect(posts[0]?.textCut).toBeUndefined();
    // Without an author in the address it is found by its number; where a reading named one, its address stays.
    const byNumber = `https://weibo.com/detail/${A}`;
    expect(read(byNumber, { answers: [[long, 'post/long.json']] }).post?.url).toBe(byNumber);
    const answers: [string, string][] = [
      [show, 'post/show.json'],
      [long, 'post/long.json'],
    ];
    expect(read(byNumber, { answers }).post?.url).toBe(post);
    expect(read(post, { answers: [[long.replace('b', 'm'), 'post/long.json']] }).posts).toEqual([]);
  });

  test('on a telephone is in the state of its page, with its author', () => {
    const { post: found, accounts } = read(`https://m.weibo.cn/detail/${B}`, { html: 'post/mobile.html' });
    expect(found).toMatchObject({
      externalId: B,
      url: 'https://weibo.com/2700000001/P0000000m',
      text: '#番茄炒蛋#\n三分钟学会[憧憬]',
      tags: ['番茄炒蛋'],
      format: 'video',
      duration: 185.5,
      cover: 'https://wx1.sinaimg.cn/cover.jpg',
      author: { id: '2700000001', followers: { value: 43210 } },
    });
    expect(found?.textCut).toBeUndefined();
    expect(counts(found)).toEqual({ views: [870000, 10000], likes: 37, comments: 5, shares: 2 });
    expect(accounts[0]).toMatchObject({ externalId: '2700000001', verified: true, bio: '只做家常菜' });
    expect(counts(accounts[0])).toEqual({ followers: 43210, following: 12, posts: 345 });
  });
});

describe('a profile', () => {
  const listed = 'https://weibo.com/ajax/statuses/mymblog?uid=2700000001&page=1&feature=0';

  test('lists posts and reposts; what was deleted is none, what is repeated is only named', () => {
    const { posts } = read(profile, { answers: [[listed, 'profile/mymblog.json']] });
    expect(posts.map(one => one.externalId)).toEqual([B, '5100000000000033']);
    expect(posts[0]).toMatchObject({ pinned: true, format: 'video', metrics: { views: { value: 870000, step: 1 } } });
    expect(posts[1]).toMatchObject({
      repostOf: '5100000000000044',
      text: '说得真好//@小禾:面要醒',
      mentions: ['小禾'],
    });
    expect(posts[1]?.pinned).toBeUndefined();
    expect(posts[1]?.format).toBeUndefined();
    expect(counts(posts[1])).toEqual({ likes: 9, comments: 0, shares: 1 });
  });

  test('at a word of its own is known by its owner; another’s is not taken for it', () => {
    const { posts } = read('https://weibo.com/acai', { answers: [[listed, 'profile/mymblog.json']] });
    expect(posts).toHaveLength(2);
    expect(read('https://weibo.com/u/2700000099', { answers: [[listed, 'profile/mymblog.json']] }).posts).toEqual([]);
  });

  test('has its account', () => {
    const info = 'https://weibo.com/ajax/profile/info?uid=2700000001';
    const { accounts } = read(profile, { answers: [[info, 'profile/info.json']] });
    expect(accounts[0]).toMatchObject({ externalId: '2700000001', name: '阿采的厨房', verified: false, url: profile });
    expect(counts(accounts[0])).toEqual({ followers: [1455000, 1000], following: 12, posts: 345 });
    expect(read('https://weibo.com/u/2700000099', { answers: [[info, 'profile/info.json']] }).accounts).toEqual([]);
  });

  test('on a telephone comes as cards', () => {
    const { posts, accounts } = read(mobile, { answers: [[cards, 'profile/cards.json']] });
    expect(posts.map(one => one.externalId)).toEqual([A, '5100000000000033', '5100000000000044']);
    expect(posts[0]).toMatchObject({ text: '春天的面，写了很多很多字', textCut: true, format: 'image', images: 2 });
    expect(posts[0]?.publishedAt).toMatchObject({ value: Date.parse('2026-05-18T00:00:00+08:00'), step: 86_400_000 });
    expect(posts[0]?.metrics.shares).toMatchObject({ value: 1_000_000, open: true });
    expect(posts[1]).toMatchObject({ format: 'text', metrics: { likes: { value: 0 } } });
    // Pictures and a video in one: neither word would be true.
    expect(posts[2]?.format).toBeUndefined();
    expect(posts[2]?.images).toBeUndefined();
    expect(accounts).toHaveLength(1);
    expect(read('https://m.weibo.cn/u/2700000099', { answers: [[cards, 'profile/cards.json']] }).posts).toEqual([]);
  });

  test('on the site for old telephones is in the document', () => {
    const { posts, accounts } = read('https://weibo.cn/2700000001/profile', { html: 'wap/profile.html' });
    expect(accounts[0]?.verified).toBe(true);
    expect(posts).toHaveLength(3);
    expect(posts[0]).toMatchObject({ text: '#今天吃面#一碗面[心]', tags: ['今天吃面'], format: 'image', images: 3 });
    expect(posts[0]?.publishedAt).toMatchObject({ value: Date.parse('2026-05-19T11:13:00+08:00'), step: 60_000 });
    expect(counts(posts[0])).toEqual({ likes: 692, shares: 1000000, comments: 18 });
    expect(posts[1]).toMatchObject({ format: 'video' });
    expect(posts[2]).toMatchObject({ text: '#醒面# 说得真好', repostOf: '5100000000000044' });
    expect(counts(posts[2])).toEqual({ shares: 1, comments: 0 });
    expect(counts(accounts[0])).toEqual({ followers: 1455000, following: 12, posts: 345 });
    const info = read('https://weibo.cn/2700000001/info', { html: 'wap/info.html' });
    expect(info.accounts[0]).toMatchObject({ name: '阿采的厨房', bio: '只做家常菜', verified: true });
  });
});
