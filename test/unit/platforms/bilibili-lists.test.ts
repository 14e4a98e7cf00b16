import { describe, expect, test } from 'vitest';
import bilibili from '@/lib/platforms/bilibili';
import { counts, readPage, type Shown } from './read-page';

const [A, B] = ['BV1cF4m1a7Ab', 'BV1cF4m1b7Bc'];
const www = 'https://www.bilibili.com';
const video = `${www}/video/${A}/`;
const space = 'https://space.bilibili.com/700001';
const api = 'https://api.bilibili.com/x';
const published = { value: 1779160000000, step: 1000, source: 'answer' };
const whole = { views: 120345, danmaku: 321, comments: 88, saves: 456, coins: 77, shares: 12, likes: 6789 };

const read = (address: string, shown: Shown) => readPage(bilibili, address, shown);
const answered = (address: string, ...answers: [path: string, answer: unknown][]) =>
  read(address, { answers: answers.map(([path, answer]) => [`${api}/${path}`, answer]) });

describe('a space', () => {
  test('gathers its account from four answers', () => {
    const { accounts, posts } = answered(
      space,
      ['space/wbi/acc/info?mid=700001', 'space/info.json'],
      ['relation/stat?vmid=700001', 'space/stat.json'],
      ['space/upstat?mid=700001', 'space/upstat.json'],
    );
    expect(posts).toEqual([]);
    expect(accounts).toMatchObject([
      { externalId: '700001', name: '阿采的厨房', bio: '会做饭', verified: true, url: space },
    ]);
    expect(counts(accounts[0])).toEqual({ followers: 43210, following: 15, likes: 54321, views: 9876543 });
  });

  test('reads the card of its own account, and not of one that was hovered', () => {
    const { accounts } = answered(space, ['web-interface/card?mid=700001', 'space/card.json']);
    expect(counts(accounts[0])).toEqual({ followers: 43210, following: 15, posts: 12, likes: 54321 });
    expect(
      answered('https://space.bilibili.com/5', ['web-interface/card?mid=700001', 'space/card.json']).accounts,
    ).toEqual([]);
    expect(answered(space, ['web-interface/card?mid=5', 'space/card.json']).accounts).toEqual([]);
  });

  test('that does not exist is gone', () => {
    expect(answered(space, ['space/wbi/acc/info?mid=700001', { code: -404, data: null }]).state).toBe('gone');
  });

  test('lists videos with what a list shows of them', () => {
    const { posts } = answered(`${space}/upload/video`, ['space/wbi/arc/search?mid=700001&pn=1', 'space/videos.json']);
    expect(posts.map(post => post.externalId)).toEqual([A, B]);
    expect(posts[0]).toMatchObject({ depth: 'card', text: '第一期', duration: 185, publishedAt: published });
    expect(counts(posts[0])).toEqual({ views: 120345, comments: 88, danmaku: 321 });
    expect(posts[1]).toMatchObject({ author: { id: '700002', name: '小禾' } });
    expect(posts[1]?.metrics.views).toBeUndefined();
    expect(posts[1]?.duration).toBeUndefined();
  });

  test('does not take another’s list, nor one behind another tab', () => {
    expect(answered(space, ['space/wbi/arc/search?mid=5', 'space/videos.json']).posts).toEqual([]);
    expect(answered(`${space}/dynamic`, ['space/wbi/arc/search?mid=700001', 'space/videos.json']).posts).toEqual([]);
  });

  test('without videos is empty', () => {
    const none = { code: 0, data: { list: { vlist: [] }, page: { count: 0 } } };
    expect(answered(`${space}/upload/video`, ['space/wbi/arc/search?mid=700001', none]).state).toBe('empty');
  });
});

describe('dynamics', () => {
  const feed = 'polymer/web-dynamic/v1/feed/space?host_mid=700001&offset=';
  const { posts } = answered(`${space}/dynamic`, [feed, 'dynamics/space.json']);
  const of = (number: number) => posts.find(post => post.externalId === `dynamic:110000000000000000${number}`);

  test('are one post each, advertisements aside', () => {
    expect(posts.map(post => post.externalId)).toEqual([
      'dynamic:1100000000000000001',
      A,
      ...[3, 4, 5, 6, 7, 9].map(number => `dynamic:110000000000000000${number}`),
      'dynamic:1100000000000000010',
    ]);
  });

  test('with pictures', () => {
    expect(of(1)).toMatchObject({
      url: `${www}/opus/1100000000000000001`,
      title: '今天吃什么',
      text: '#晚饭#和@小禾 吃面',
      tags: ['晚饭', '一人食'],
      mentions: ['小禾'],
      format: 'image',
      images: 2,
      cover: 'https://i0.hdslb.com/bfs/new_dyn/p1.jpg',
      pinned: true,
      publishedAt: { value: 1779000000000 },
    });
    expect(counts(of(1))).toEqual({ likes: 5, comments: 3, shares: 1 });
    expect(of(9)).toMatchObject({ format: 'image', images: 3, text: '三张图', pinned: false });
  });

  test('that announce a video are the video', () => {
    const one = posts.find(post => post.externalId === A);
    expect(one).toMatchObject({ url: video, aliases: ['av900000001', 'dynamic:1100000000000000002'], duration: 185 });
    expect(one).toMatchObject({ format: 'video', title: '三分钟学会番茄炒蛋', pinned: false });
    expect(one?.text).toBeUndefined();
    expect(counts(one)).toEqual({ views: [123000, 1000], danmaku: 321, likes: 6789, comments: 88 });
  });

  test('that forward have their own counts, and name what they repeat', () => {
    expect(of(3)).toMatchObject({ text: '推荐这支', repostOf: B, author: { id: '700001' } });
    expect(counts(of(3))).toEqual({ likes: 5, comments: 3, shares: 1 });
    expect(of(4)?.repostOf).toBeUndefined();
  });

  test('of words, articles and live rooms', () => {
    expect(of(5)).toMatchObject({ format: 'text', text: '明天不更新' });
    expect(counts(of(5))).toEqual({ likes: 5, shares: 1 });
    expect(of(6)).toMatchObject({ format: 'article', title: '选锅指南', aliases: ['article:33000001'], textCut: true });
    expect(of(7)?.format).toBe('live');
    const older = posts.find(post => post.externalId === 'dynamic:1100000000000000010');
    expect(older).toMatchObject({
      format: 'article',
      title: '旧专栏',
      text: '开头几句',
      aliases: ['article:12000001'],
    });
  });

  test('of another space are not read', () => {
    expect(answered('https://space.bilibili.com/5/dynamic', [feed, 'dynamics/space.json']).posts).toEqual([]);
    expect(answered(`${space}/upload/video`, [feed, 'dynamics/space.json']).posts).toEqual([]);
  });

  test('of all whom one follows are a feed, where nothing is pinned', () => {
    const { posts, state } = answered('https://t.bilibili.com/', [
      'polymer/web-dynamic/v1/feed/all?type=all',
      'dynamics/space.json',
    ]);
    expect(state).toBe('ok');
    expect(posts).toHaveLength(9);
    expect(posts.some(post => post.pinned !== undefined)).toBe(false);
    const refused = ['polymer/web-dynamic/v1/feed/all', { code: -101, data: null }] as [string, unknown];
    expect(answered('https://t.bilibili.com/', refused).state).toBe('login');
  });

  test('whose own page announces a video open the video', () => {
    const { post, open } = answered('https://t.bilibili.com/1100000000000000002', [
      'polymer/web-dynamic/v1/detail?id=1100000000000000002',
      'dynamics/announcement.json',
    ]);
    expect(post?.externalId).toBe(A);
    expect(open).toBe(A);
  });
});

describe('a search', () => {
  const page = 'https://search.bilibili.com/video?keyword=%E7%95%AA%E8%8C%84';
  const asked = 'web-interface/wbi/search/type?search_type=video&keyword=%E7%95%AA%E8%8C%84';

  test('lists videos, its marks dropped', () => {
    const { posts } = answered(page, [asked, 'search/type.json']);
    expect(posts).toHaveLength(2);
    expect(posts[0]).toMatchObject({
      externalId: A,
      title: '三分钟学会番茄炒蛋 & 米饭',
      text: '第一期',
      tags: ['美食', '家常菜'],
      duration: 185,
      author: { id: '700001', name: '阿采的厨房' },
    });
    expect(counts(posts[0])).toEqual({ views: 120345, danmaku: 321, comments: 88, saves: 456, likes: 6789 });
    expect(posts[1]).toMatchObject({ externalId: B, duration: 72307 });
    expect(posts[1]?.metrics.views).toBeUndefined();
    expect(posts[1]?.tags).toBeUndefined();
  });

  test('of everything comes in groups, of which videos and articles are posts', () => {
    const all = 'web-interface/wbi/search/all/v2?keyword=%E7%95%AA%E8%8C%84';
    const { posts } = answered(page.replace('video', 'all'), [all, 'search/all.json']);
    expect(posts.map(post => post.externalId)).toEqual([A, 'article:33000001']);
    expect(posts[1]).toMatchObject({ title: '番茄选锅指南', text: '从铁锅说起' });
    expect(counts(posts[1])).toEqual({ views: 2345, likes: 17, comments: 3 });
  });

  test('answers its own words only, and may be empty', () => {
    expect(answered(page.replace('%84', '%85'), [asked, 'search/type.json']).posts).toEqual([]);
    expect(answered(page, [asked, { code: 0, data: { numResults: 0, result: [] } }]).state).toBe('empty');
    expect(answered(page, [asked, { code: -412 }]).state).toBe('challenge');
  });

  test('prints cards', () => {
    const { post } = read(page, { html: 'search-page/page.html' });
    expect(post).toMatchObject({ externalId: A, title: '番茄炒蛋', author: { id: '700001', name: '阿采的厨房' } });
    expect(post?.publishedAt).toMatchObject({ value: Date.parse('2026-05-19T00:00:00+08:00'), step: 86_400_000 });
    expect(counts(post)).toEqual({ views: [123000, 1000], danmaku: 321 });
  });
});

describe('feeds', () => {
  test('recommendations, without what is advertised', () => {
    const { posts } = answered(`${www}/`, ['web-interface/wbi/index/top/feed/rcmd?ps=12', 'home/rcmd.json']);
    expect(posts.map(post => post.externalId)).toEqual([A]);
    expect(counts(posts[0])).toEqual({ views: 120345, likes: 6789, danmaku: 321 });
  });

  test.each(['popular?ps=20', 'popular/series/one?number=1', 'ranking/v2?rid=0', 'ranking?rid=1', 'newlist?rid=1'])(
    'charts: %s',
    path => {
      const { posts } = answered(`${www}/v/popular/all`, [`web-interface/${path}`, 'home/popular.json']);
      expect(posts.map(post => post.externalId)).toEqual([A, B]);
      expect(counts(posts[0])).toEqual(whole);
    },
  );

  test('the cards of the home page name what they count', () => {
    const { posts, document, page } = read(`${www}/`, { html: 'home/page.html' });
    expect(posts.map(post => post.externalId)).toEqual([A]);
    expect(posts[0]).toMatchObject({ duration: 185, cover: 'https://i1.hdslb.com/bfs/archive/cover-a.jpg' });
    expect(counts(posts[0])).toEqual({ views: [123000, 1000], likes: 6789 });
    expect(document && page && bilibili.covers?.(document, page).map(cover => cover.externalId)).toEqual([A]);
  });

  test('the cards of 2020 are still read', () => {
    const { posts } = read(`${www}/`, { html: 'home-2020/page.html' });
    expect(posts.map(post => post.externalId)).toEqual([A, B]);
    expect(posts[0]).toMatchObject({ title: '三分钟学会番茄炒蛋', author: { name: '阿采的厨房' } });
    expect(counts(posts[0])).toEqual({ views: [364000, 1000] });
    expect(posts[1]).toMatchObject({ title: '另一支视频', duration: 107, author: { id: '700002', name: '小禾' } });
    expect(counts(posts[1])).toEqual({ views: 4102, likes: [26000, 1000] });
  });
});
