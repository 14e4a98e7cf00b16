import { describe, expect, test } from 'vitest';
import toutiao from '@/lib/platforms/toutiao';
import { counts, readPage, type Shown } from './read-page';

const www = 'https://www.toutiao.com';
const [A, B, C] = ['7600000000000000011', '7600000000000000022', '7600000000000000033'];
const mobile = `https://m.toutiao.com/i${A}/`;
const profile = `${www}/c/user/token/MS4wMadeUp/`;
const listed = `${www}/api/pc/list/feed?category=profile_all&token=MS4wMadeUp&max_behot_time=0&a_bogus=x`;
const read = (address: string, shown: Shown) => readPage(toutiao, address, shown);

describe('addresses', () => {
  const at = (link: string) => toutiao.address(new URL(link));
  test.each([
    [`${www}/article/${A}/?source=feed#comment`, 'article', A],
    [`${www}/video/${B}/`, 'post', B],
    [`${www}/w/${C}/`, 'post', C],
    [`${www}/group/${A}/`, 'post', A],
    [`${www}/item/${A}/`, 'post', A],
    [`${www}/a${A}/`, 'post', A],
    [mobile, 'post', A],
    [profile, 'profile', 'MS4wMadeUp'],
    [`${www}/c/user/5820000001/`, 'profile', '5820000001'],
    [`${www}/hot-event/hot-board/?origin=toutiao_pc`, 'hotlist', undefined],
    [`${www}/`, 'feed', undefined],
  ])('%s', (link, kind, id) => {
    expect(at(link)).toMatchObject(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const link of [`${www}/trending/7600000000000000002/`, `${www}/about/`]) expect(at(link)).toBeUndefined();
  });
});

describe('an article', () => {
  test('on a telephone is its answer; the site it was taken from is not its address', () => {
    const { post, open } = read(mobile, { answers: [[`${mobile}info/`, 'info/info.json']] });
    expect(open).toBe(A);
    expect(post).toMatchObject({
      externalId: A,
      url: `${www}/article/${A}/`,
      depth: 'full',
      title: '面的 & 一生',
      text: '和面。\n醒面。',
      format: 'article',
      author: { id: '1400000000000001', name: '阿采', followers: { value: 4061 } },
      publishedAt: { value: 1779160000000, step: 1000 },
    });
    expect(counts(post)).toEqual({ likes: 11, comments: 4, shares: 0, saves: 6 });
  });

  test('of another address is not read', () => {
    const other = `https://m.toutiao.com/i${B}/`;
    expect(read(other, { answers: [[`${mobile}info/`, 'info/info.json']] }).posts).toEqual([]);
    expect(read(other, { answers: [[`${other}info/`, 'info/info.json']] }).posts).toEqual([]);
    expect(read(`${www}/video/${A}/`, { html: 'today/video.html' }).posts).toEqual([]);
  });

  test('of 2019 has its facts in a state, its words on the page', () => {
    const id = '6700000000000000011';
    const { post, posts } = read(`${www}/a${id}/`, { html: 'article/page.html' });
    expect(posts).toHaveLength(1);
    expect(post).toMatchObject({
      externalId: id,
      url: `${www}/article/${id}/`,
      title: '面的一生',
      text: '和面。\n醒面。',
      author: { id: '5820000001', name: '阿采' },
      tags: ['面食', '家常菜'],
      publishedAt: { value: Date.parse('2019-09-09T16:01:46+08:00'), step: 1000 },
      format: 'article',
    });
    expect(counts(post)).toEqual({ comments: 4060 });
  });

  test('of today', () => {
    const { post } = read(`${www}/article/${A}/`, { html: 'today/article.html' });
    expect(post).toMatchObject({ title: '面的一生', text: '和面。', format: 'article', author: { name: '阿采' } });
    expect(counts(post)).toEqual({});
  });
});

test('a video', () => {
  const { post } = read(`${www}/video/${B}/`, { html: 'today/video.html' });
  expect(post).toMatchObject({
    url: `${www}/video/${B}/`,
    title: '三分钟和面',
    format: 'video',
    duration: 185,
    author: { id: '5820000001', name: '阿采' },
    cover: 'https://p3.toutiaoimg.com/c.jpg',
  });
  expect(counts(post)).toEqual({ views: 9035, likes: 31, comments: 2 });
});

test('a profile lists articles, 微头条 and videos, each at its own address', () => {
  const { posts } = read(profile, { answers: [[listed, 'feed/profile.json']] });
  expect(posts.map(post => [post.url, post.format])).toEqual([
    [`${www}/article/${A}/`, 'article'],
    [`${www}/w/${C}/`, undefined],
    [`${www}/video/${B}/`, 'video'],
  ]);
  expect(posts[1]).toMatchObject({ text: '今天的面' });
  expect(counts(posts[0])).toEqual({ likes: 11, comments: 4 });
  expect(read(`${www}/c/user/token/other/`, { answers: [[listed, 'feed/profile.json']] }).posts).toEqual([]);
});

describe('the home page', () => {
  test('has a feed: no advertisement, and no time of recommendation for one of publishing', () => {
    const asked = `${www}/api/pc/feed/?category=__all__`;
    const { posts } = read(`${www}/`, { answers: [[asked, 'feed/home.json']] });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ externalId: A, title: '面的一生', author: { name: '阿采' } });
    expect(posts[0]?.publishedAt).toBeUndefined();
    expect(counts(posts[0])).toEqual({ comments: 4 });
  });

  test('is drawn as cards, with 热榜 beside them', () => {
    const { posts, topics } = read(`${www}/`, { html: 'home/page.html' });
    expect(posts.map(post => post.url)).toEqual([`${www}/article/${A}/`, `${www}/w/${C}/`]);
    expect(posts[0]).toMatchObject({
      title: '面的一生',
      author: { name: '阿采' },
      cover: 'https://p3.toutiaoimg.com/c.jpg',
      publishedAt: { value: Date.parse('2026-05-18T14:13:00+08:00'), step: 60_000 },
    });
    expect(counts(posts[0])).toEqual({ comments: 87 });
    expect(posts[1]?.publishedAt?.step).toBe(3_600_000);
    expect(counts(posts[1])).toEqual({});
    expect(topics.map(({ title, rank, url }) => [title, rank, url])).toEqual([
      ['面价', 1, `${www}/trending/7600000000000000002/`],
    ]);
  });

  test('asks for 热榜, which has its heat', () => {
    const { topics } = read(`${www}/`, {
      answers: [[`${www}/hot-event/hot-board/?origin=toutiao_pc`, 'board/board.json']],
    });
    expect(topics.map(({ title, rank, heat }) => [title, rank, heat?.value])).toEqual([
      ['面价', 1, 12345678],
      ['醒面', 2, 1234567],
    ]);
    expect(topics[0]?.url).toBe(`${www}/trending/7600000000000000002/`);
  });
});

describe('pages that show nothing', () => {
  test.each<[string, string, Shown, string]>([
    ['login', `${www}/login/`, { html: 'loading/page.html' }, 'login'],
    ['challenge', `${www}/article/${A}/`, { html: 'challenge/page.html' }, 'challenge'],
    ['gone', `${www}/article/${A}/`, { html: 'gone/page.html' }, 'gone'],
    ['empty', profile, { answers: [[listed, 'empty/profile.json']] }, 'empty'],
    ['loading', `${www}/`, { html: 'loading/page.html' }, 'unknown'],
    ['unknown layout', `${www}/article/${A}/`, { html: 'unknown/page.html' }, 'unknown'],
    ['an error', profile, { answers: [[listed, { message: 'error', data: null }]] }, 'unknown'],
  ])('%s', (_name, address, shown, state) => {
    const told = read(address, shown);
    expect(told.state).toBe(state);
    expect(told.posts).toEqual([]);
  });
});

test('an old address may name the item; the post goes by its group', () => {
  const item = 'https://m.toutiao.com/i7600000000000000099/';
  const data = { gid: '7600000000000000011', item_id: '7600000000000000099', title: '面的一生', is_pgc_article: true };
  const { post, open, posts } = read(item, { answers: [[`${item}info/`, { data }]] });
  expect(posts).toHaveLength(1);
  expect(post).toMatchObject({
    externalId: data.gid,
    aliases: [data.item_id],
    url: `${www}/article/${data.gid}/`,
    depth: 'full',
  });
  expect(open).toBe(data.gid);
});

test('a cell may have its counts apart, and its writer under another name; no plays are not told', () => {
  const data = [
    {
      ...{ cell_type: 49, group_id: '7600000000000000022', title: '三分钟和面', video_duration: 185 },
      user: { id: '1400000000000001', name: '阿采' },
      item_cell: { item_counter: { digg_count: 11, comment_count: 4, video_watch_count: 120_345 } },
    },
    { cell_type: 60, group_id: '7600000000000000011', title: '面的一生', read_count: 0, video_play_count: 0 },
    { cell_type: 60, group_id: '7600000000000000044', title: '买锅', raw_ad_data: {} },
  ];
  const { posts } = read(`${www}/c/user/token/MS4wMadeUp/`, { answers: [[listed, { message: 'success', data }]] });
  expect(posts).toMatchObject([
    { format: 'video', duration: 185, author: { id: '1400000000000001', name: '阿采' } },
    { format: 'article' },
  ]);
  expect(posts.map(counts)).toEqual([{ views: 120_345, likes: 11, comments: 4 }, {}]);
});

test('a cell of 2021 says its kind and its length in words', () => {
  const data = [
    {
      ...{
        group_id: '6940000000000000022',
        title: '三分钟和面',
        source: '阿采',
        article_genre: 'video',
        has_video: true,
      },
      ...{ video_duration_str: '03:05', video_play_count: 11_411, comments_count: 28, is_feed_ad: false },
    },
    {
      group_id: '6940000000000000011',
      title: '面的一生',
      source: '阿采',
      article_genre: 'article',
      comments_count: 940,
    },
  ];
  const { posts } = read(`${www}/`, { answers: [[`${www}/api/pc/feed/?category=news_hot`, { data }]] });
  expect(posts).toMatchObject([
    { format: 'video', duration: 185, author: { name: '阿采' } },
    { format: 'article', author: { name: '阿采' } },
  ]);
  expect(posts.map(counts)).toEqual([{ views: 11_411, comments: 28 }, { comments: 940 }]);
});
