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

describe('addresses', () => {
  const at = (link: string) => bilibili.address(new URL(link));

  test.each([
    [`${video}?p=2&vd_source=x`, 'post', A],
    [`${www}/video/AV555001`, 'post', 'av555001'],
    [`${www}/festival/gala?bvid=${A}`, 'post', A],
    [`${www}/list/watchlater?bvid=${A}&oid=1`, 'post', A],
    [`${www}/opus/1100000000000000006`, 'post', 'dynamic:1100000000000000006'],
    ['https://t.bilibili.com/1100000000000000006?tab=2', 'post', 'dynamic:1100000000000000006'],
    [`${www}/read/cv33000001/`, 'article', 'article:33000001'],
    [`${www}/read/mobile/33000001`, 'article', 'article:33000001'],
    [`${space}/upload/video`, 'profile', '700001'],
    ['https://search.bilibili.com/video?keyword=%E7%95%AA%E8%8C%84+%E9%94%85', 'search', '番茄 锅'],
    [`${www}/`, 'feed', undefined],
    [`${www}/v/popular/rank/all`, 'feed', undefined],
    ['https://t.bilibili.com/', 'feed', undefined],
  ])('%s', (link, kind, id) => {
    expect(at(link)).toEqual(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const link of [
      `${www}/bangumi/play/ep1`,
      `${www}/account/history`,
      'https://space.bilibili.com/',
      `${www}/video/x`,
    ])
      expect(at(link)).toBeUndefined();
  });
});

describe('a video', () => {
  test('is read whole from its own answer', () => {
    const { state, post, posts, open } = answered(video, [`web-interface/view?bvid=${A}`, 'video/view.json']);
    expect(state).toBe('ok');
    expect(open).toBe(A);
    expect(posts).toHaveLength(1);
    expect(post).toMatchObject({
      externalId: A,
      url: video,
      aliases: ['av900000001'],
      depth: 'full',
      title: '三分钟学会番茄炒蛋',
      text: '和@小禾 一起做的第一期',
      author: { id: '700001', name: '阿采的厨房', avatar: 'https://i0.hdslb.com/bfs/face/aaaa.jpg' },
      publishedAt: published,
      format: 'video',
      duration: 185,
      cover: 'https://i1.hdslb.com/bfs/archive/cover-a.jpg',
      mentions: ['小禾'],
    });
    expect(counts(post)).toEqual(whole);
  });

  test('comes with its tags and its author’s followers; related videos are not the page', () => {
    const { post, posts } = answered(video, [`web-interface/wbi/view/detail?bvid=${A}`, 'video/detail.json']);
    expect(posts).toHaveLength(1);
    expect(post?.tags).toEqual(['美食', '家常菜']);
    expect(post?.author?.followers).toMatchObject({ value: 43210, step: 1 });
  });

  test('is found by its av number', () => {
    const { post, open } = answered(`${www}/video/av900000001`, [
      'web-interface/view?aid=900000001',
      'video/view.json',
    ]);
    expect(post).toMatchObject({ externalId: A, depth: 'full' });
    expect(open).toBe(A);
  });

  test('keeps hidden counts unknown, and `-` is no description', () => {
    const { post } = answered(video, [`web-interface/view?bvid=${A}`, 'video/hidden.json']);
    expect(counts(post)).toEqual({ comments: 88, saves: 456, coins: 77, shares: 12 });
    expect(post?.text).toBeUndefined();
  });

  test('of another address is not read', () => {
    const { posts, state } = answered(`${www}/video/${B}/`, [`web-interface/view?bvid=${A}`, 'video/view.json']);
    expect(posts).toEqual([]);
    expect(state).toBe('unknown');
  });

  test.each([
    [-404, 'gone'],
    [62002, 'gone'],
    [-352, 'challenge'],
    [-403, 'challenge'],
    [-412, 'challenge'],
    [-799, 'challenge'],
    [-101, 'login'],
  ])('that is refused with %i is %s', (code, state) => {
    expect(answered(video, [`web-interface/view?bvid=${A}`, { code, data: null }]).state).toBe(state);
    expect(answered(video, [`web-interface/view?bvid=${B}`, { code, data: null }]).state).toBe('unknown');
  });

  test('is read from the state of its page, before its meta', () => {
    const { post, posts } = read(video, { html: 'video-page/page.html' });
    expect(posts).toHaveLength(1);
    expect(post).toMatchObject({ externalId: A, tags: ['美食'], duration: 185, depth: 'full' });
    expect(post?.publishedAt).toMatchObject({ value: 1779160000000, source: 'state' });
    expect(counts(post)).toEqual(whole);
    expect(post?.author?.followers).toMatchObject({ value: 43210 });
  });

  test('is read from meta alone where the state is of another', () => {
    const { document, page } = read(video, { html: 'video-page/page.html' });
    const meta = bilibili.documents.find(({ source }) => source === 'meta');
    if (!document || !page || !meta) throw new Error('The fixture is a page with meta.');
    const { posts = [] } = meta.read(document, page);
    expect(posts[0]).toMatchObject({
      title: '三分钟学会番茄炒蛋',
      author: { name: '阿采的厨房' },
      publishedAt: { value: 1779160000000 },
      metrics: { views: { value: 120345 }, likes: { value: 6789 }, shares: { value: 12 } },
    });
    expect(meta.read(document, { ...page, id: B })).toEqual({});
  });

  test('prints rounded counts, and `分享` is no number', () => {
    const { post } = read(video, { html: 'video-dom/page.html' });
    expect(post).toMatchObject({ title: '三分钟学会番茄炒蛋', author: { id: '700001', name: '阿采的厨房' } });
    expect(post?.publishedAt).toMatchObject({ value: 1779160000000, source: 'dom' });
    expect(counts(post)).toEqual({ views: [120000, 1000], danmaku: 321, likes: 6789, coins: 77, saves: 456 });
    expect(read(`${www}/video/${B}/`, { html: 'video-dom/page.html' }).posts).toEqual([]);
  });

  test('of a festival has other names', () => {
    const { post } = read(`${www}/festival/gala?bvid=${A}`, { html: 'festival/page.html' });
    expect(post).toMatchObject({ externalId: A, title: '晚会第一幕', author: { id: '700009', name: '晚会' } });
    expect(counts(post)).toEqual({ views: 998 });
  });

  test('that is gone, or behind a challenge, says so', () => {
    expect(read(video, { html: 'video-gone/page.html' })).toMatchObject({ state: 'gone', posts: [] });
    expect(read(video, { html: 'challenge/page.html' })).toMatchObject({ state: 'challenge', posts: [] });
  });
});

describe('words on a page of their own', () => {
  test('an opus is a list of modules', () => {
    const { post, state } = answered(`${www}/opus/1100000000000000006`, [
      'polymer/web-dynamic/v1/opus/detail?id=1100000000000000006',
      'opus/detail.json',
    ]);
    expect(state).toBe('ok');
    expect(post).toMatchObject({
      externalId: 'dynamic:1100000000000000006',
      aliases: ['article:33000001'],
      depth: 'full',
      format: 'article',
      title: '选锅指南',
      text: '从铁锅说起\n厚的\n#铸铁#',
      tags: ['铸铁', '厨具'],
      author: { id: '700001', name: '阿采的厨房' },
      publishedAt: published,
    });
    expect(counts(post)).toEqual({ likes: 17, comments: 3, shares: 0, saves: 4, coins: 1 });
  });

  test('an article', () => {
    const { post } = answered(`${www}/read/cv33000001`, ['article/view?id=33000001', 'article/view.json']);
    expect(post).toMatchObject({
      externalId: 'article:33000001',
      url: `${www}/read/cv33000001`,
      aliases: ['dynamic:1100000000000000006'],
      depth: 'full',
      text: '从铁锅说起\n厚的 & 重的',
      tags: ['厨具'],
      cover: 'https://i0.hdslb.com/bfs/article/c.jpg',
    });
    expect(counts(post)).toEqual({ views: 2345, likes: 17, comments: 3, saves: 4, coins: 1, shares: 2 });
  });
});
