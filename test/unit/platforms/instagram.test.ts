import { describe, expect, test } from 'vitest';
import instagram from '@/lib/platforms/instagram';
import { numberOf } from '@/lib/platforms/instagram/media';
import { madeAt } from '@/lib/platforms/instagram/meta';
import { counts, fixture, readPage } from './read-page';

const code = 'DR2kMadeUp1';
const site = 'https://www.instagram.com';
const address = `${site}/p/${code}/`;
const profile = `${site}/teafield/`;
const at = '2025-12-05T12:00:00Z';
const graph = `${site}/graphql/query`;
const read = (page: string, html: string) => readPage(instagram, page, { html: `${html}/page.html`, at });
const answered = (page: string, ...answers: [string, string][]) => readPage(instagram, page, { answers });
const info = `${site}/api/v1/media/${numberOf(code)}/info/`;

describe('addresses', () => {
  test.each([
    [`${address}?igsh=x&img_index=2`, 'post', code],
    [`${site}/reel/${code}/`, 'post', code],
    [`${site}/teafield/reel/${code}/`, 'post', code],
    [`${site}/tv/${code}/`, 'post', code],
    [`${site}/tea.field_1/`, 'profile', 'tea.field_1'],
    [`${site}/teafield/reels/`, 'profile', 'teafield'],
    [`${site}/`, 'feed', undefined],
    [`${site}/explore/`, 'feed', undefined],
    [`${site}/explore/tags/%E8%8C%B6/`, 'search', '#茶'],
    [`${site}/explore/search/keyword/?q=green%20tea`, 'search', 'green tea'],
    [`${site}/popular/tea/`, 'search', 'tea'],
    [`${site}/accounts/login/?next=x`, 'other', undefined],
  ])('%s', (link, kind, id) => {
    expect(instagram.address(new URL(link))).toEqual(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const path of ['direct/inbox/', 'stories/teafield/1/', 'teafield/tagged/', 'reels/audio/123456789/'])
      expect(instagram.address(new URL(`${site}/${path}`))).toBeUndefined();
  });
});

describe('a post', () => {
  test('is told by its answer, with the comments that come along', () => {
    const { state, post, posts, open, comments, commentTotal } = answered(address, [info, 'post/info.json']);
    expect([state, posts.length, open, commentTotal?.value]).toEqual(['ok', 1, code, 504]);
    expect(post).toMatchObject({
      url: address,
      depth: 'full',
      text: 'Morning #tea_time #1 with @pot.ter.',
      tags: ['tea_time'],
      mentions: ['pot.ter'],
      author: { id: '7001', handle: 'teafield', name: 'Tea Field' },
      publishedAt: { value: 1764856318000, step: 1000 },
      format: 'image',
      images: 2,
      cover: 'https://cdn.example.org/c.jpg',
    });
    expect(counts(post)).toEqual({ likes: 38884, comments: 504, shares: 12 });
    expect(comments).toMatchObject([
      { post: code, externalId: '18000000000000001', author: { id: '7002', name: 'potter' } },
    ]);
    expect(counts(comments[0])).toEqual({ likes: 5, comments: 1 });
  });

  test('is told by the shape of today: plays are its views, and other posts in it are not the page', () => {
    const { post, posts } = answered(address, [graph, 'post/root.json']);
    expect(posts).toHaveLength(1);
    expect(post).toMatchObject({ format: 'video', duration: 31.5 });
    expect(counts(post)).toEqual({ views: 1585253, likes: 38884, comments: 504 });
  });

  test('that comes first as a stub is told by its whole', () => {
    const stub = { code, media_type: 2, user: null, caption: null };
    const [whole] = JSON.parse(fixture(instagram, 'post/info.json')).items;
    const { post } = readPage(instagram, address, { answers: [[graph, { data: [stub, whole] }]] });
    expect([post?.format, counts(post)]).toEqual(['image', { likes: 38884, comments: 504, shares: 12 }]);
  });

  test('whose counts are hidden has none; pictures and films together are no format', () => {
    const { post } = answered(address, [info, 'post/hidden.json']);
    expect(counts(post)).toEqual({ comments: 504 });
    expect([post?.format, post?.images]).toEqual([undefined, undefined]);
  });

  test('of another address is not read', () => {
    const other = `${site}/p/DR2kOtherOn2/`;
    const { posts, state } = answered(other, [info, 'post/info.json'], [graph, 'post/root.json']);
    expect([posts, state]).toEqual([[], 'unknown']);
  });

  test('has its comments by its number', () => {
    const comments = (code: string) => `${site}/api/v1/media/${numberOf(code)}/comments/?can_support_threading=true`;
    const found = answered(address, [info, 'post/info.json'], [comments(code), 'post/comments.json']).comments;
    expect(found.map(one => [one.externalId, one.parent, one.text])).toEqual([
      ['18000000000000001', undefined, 'Lovely'],
      ['18000000000000002', '18000000000000001', 'Thank you'],
    ]);
    expect(answered(address, [comments('DR2kOtherOn2'), 'post/comments.json']).comments).toEqual([]);
  });

  test('has the comments that are listed by themselves, also those of a picture alone', () => {
    const { comments } = answered(address, [graph, 'post/connection.json']);
    expect(comments.map(one => [one.externalId, one.author.name, one.text])).toEqual([
      ['18000000000000011', 'kettle', 'Which leaf?'],
      ['18000000000000012', 'potter', ''],
    ]);
    expect(counts(comments[0])).toEqual({ likes: 7, comments: 1 });
  });

  test('of the graph of old has plays for views, and its comments with their answers', () => {
    const { post, comments } = answered(address, [graph, 'post/graph-comments.json']);
    expect(counts(post)).toEqual({ views: 1200, comments: 2 });
    expect(comments.map(one => [one.externalId, one.parent, one.text])).toEqual([
      ['17900000000000001', undefined, 'Lovely'],
      ['17900000000000002', '17900000000000001', 'Thanks'],
    ]);
    expect(comments.map(counts)).toEqual([{ likes: 3, comments: 1 }, { likes: 0 }]);
  });

  test('is told by the state of its document', () => {
    const { post, state } = read(address, 'post-state');
    expect([state, counts(post)]).toEqual(['ok', { likes: 38884, comments: 504 }]);
    expect(read(`${site}/p/DR2kOtherOn2/`, 'post-state').posts).toEqual([]);
  });
});

describe('a profile', () => {
  test('is told by its head', () => {
    const { accounts } = answered(profile, [
      `${site}/api/v1/users/web_profile_info/?username=teafield`,
      'profile/head.json',
    ]);
    expect(accounts[0]).toMatchObject({ externalId: '7001', name: 'Tea Field', bio: 'Pots, leaves', verified: false });
    expect(counts(accounts[0])).toEqual({ followers: 2362, following: 136, posts: 224 });
  });

  test('has its posts, also those made with others', () => {
    const { posts } = answered(profile, [graph, 'profile/timeline.json']);
    expect(posts.map(post => [post.externalId, post.author?.handle, post.pinned])).toEqual([
      ['DR2kMadeUp1', 'teafield', true],
      ['DR2kMadeUp2', 'potter', undefined],
    ]);
    expect(answered(`${site}/kettle/`, [graph, 'profile/timeline.json']).posts).toEqual([]);
  });

  test('has reels that name nobody', () => {
    const { posts } = answered(`${profile}reels/`, [graph, 'reels/clips.json']);
    expect(posts.map(post => [post.externalId, post.author?.id, post.author?.handle])).toEqual([
      ['DR2kMadeUp1', '7001', 'teafield'],
      ['DR2kMadeUp2', '7001', 'teafield'],
    ]);
    expect(counts(posts[0])).toEqual({ views: 1585253, likes: 38884, comments: 504 });
    expect(answered(profile, [graph, 'reels/clips.json']).posts).toEqual([]);
  });

  test('of the years before 2022 stands whole in its document', () => {
    const { accounts, posts } = read(profile, 'shared-data');
    expect(accounts).toMatchObject([{ externalId: '7001', handle: 'teafield', bio: 'Pots, leaves' }]);
    expect(posts.map(post => [post.externalId, counts(post)])).toEqual([['DR2kMadeUp1', { likes: 31, comments: 4 }]]);
    expect(read(`${site}/kettle/`, 'shared-data').accounts).toEqual([]);
  });

  test('of the graph of old has formats by type; a count below zero is none', () => {
    const { posts } = answered(profile, [`${graph}/?query_hash=made`, 'profile/grid.json']);
    expect(posts.map(post => [post.format, post.images, counts(post)])).toEqual([
      ['video', undefined, { views: 99, likes: 10, comments: 2 }],
      ['image', 1, { comments: 2 }],
      ['image', 2, { likes: 10, comments: 2 }],
      [undefined, undefined, { likes: 10, comments: 2 }],
    ]);
  });

  test('is told by its metas to who is not logged in', () => {
    const { accounts, posts } = read(profile, 'profile-meta');
    expect(posts).toEqual([]);
    expect(accounts[0]).toMatchObject({
      externalId: '7001',
      handle: 'teafield',
      name: 'Tea Field',
      bio: 'Pots, leaves',
    });
    expect(counts(accounts[0])).toEqual({ followers: 2362, following: 136, posts: [1200000, 100000] });
    expect(read(`${site}/kettle/`, 'profile-meta').accounts).toEqual([]);
  });
});

describe('a list', () => {
  test('of the home page has no advertisements, and is read nowhere else', () => {
    const request = `${site}/api/v1/feed/timeline/`;
    const { posts } = answered(`${site}/`, [request, 'home/timeline.json']);
    expect(posts.map(post => post.externalId)).toEqual(['DR2kMadeUp1', 'DR2kMadeUp4']);
    expect(answered(`${site}/explore/`, [request, 'home/timeline.json']).posts).toEqual([]);
    expect(answered(profile, [request, 'home/timeline.json']).posts).toEqual([]);
  });

  test('of a topic is that of the address, each post once', () => {
    const { posts } = answered(`${site}/explore/tags/Tea/`, [`${graph}/?query_hash=made`, 'tag/hashtag.json']);
    expect(posts.map(post => [post.externalId, post.format])).toEqual([
      ['B7made0001', 'image'],
      ['B7made0002', undefined],
    ]);
    expect(answered(`${site}/explore/tags/pots/`, [graph, 'tag/hashtag.json']).posts).toEqual([]);
  });
});

describe('pages without content', () => {
  test.each([
    [`${site}/accounts/login/?next=%2F`, 'login', 'login'],
    [`${site}/challenge/?next=%2F`, 'challenge', 'challenge'],
    [address, 'wall', 'login'],
    [address, 'gone', 'gone'],
    [profile, 'not-available', 'gone'],
    [address, 'unknown', 'unknown'],
    [`${site}/`, 'loading', 'unknown'],
  ])('%s (%s) is %s', (link, html, state) => {
    const page = read(link, html);
    expect([page.state, page.posts]).toEqual([state, []]);
  });

  test.each([
    [address, info, 'refused/missing.json', 'gone'],
    [address, info, 'refused/checkpoint.json', 'challenge'],
    [profile, graph, 'refused/login.json', 'login'],
    [profile, `${site}/api/v1/users/web_profile_info/?username=TeaField`, 'profile/nobody.json', 'gone'],
    [`${site}/explore/tags/tea/`, graph, 'tag-none/hashtag.json', 'empty'],
  ])('%s asks %s: %s', (link, request, file, state) => {
    const page = answered(link, [request, file]);
    expect([page.state, page.posts]).toEqual([state, []]);
  });
});

test('a short code carries the moment its post was begun', () => {
  const moment = Date.parse('2024-05-01T04:18:33.250Z');
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let code = '';
  for (let rest = ((BigInt(moment) - 1_314_220_021_721n) << 23n) + 99n; rest > 0n; rest /= 64n)
    code = digits[Number(rest % 64n)] + code;
  expect(madeAt(code)).toEqual({ value: moment, step: 60_000 });
  expect(madeAt('short')).toBeUndefined();
});
