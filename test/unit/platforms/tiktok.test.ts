import { describe, expect, test } from 'vitest';
import tiktok from '@/lib/platforms/tiktok';
import { counts, fixture, readPage } from './read-page';

const id = '7580000000000000001';
const address = `https://www.tiktok.com/@teafield/video/${id}`;
const api = (path: string) => `https://www.tiktok.com/api/${path}`;
const read = (page: string, html: string) => readPage(tiktok, page, { html, language: 'en' });
const answered = (page: string, request: string, file: string) =>
  readPage(tiktok, page, { answers: [[api(request), file]] });

describe('addresses', () => {
  test.each([
    [`${address}?is_from_webapp=1&lang=en`, 'post', id],
    [`https://www.tiktok.com/@/video/${id}`, 'post', id],
    [`https://www.tiktok.com/@teafield/photo/${id}`, 'post', id],
    [`https://www.tiktok.com/embed/v2/${id}`, 'post', id],
    ['https://www.tiktok.com/@tea.field_1?lang=en', 'profile', 'tea.field_1'],
    ['https://www.tiktok.com/search/video?q=green%20tea&t=1', 'search', 'green tea'],
    ['https://www.tiktok.com/tag/%E8%8C%B6', 'search', '#茶'],
    ['https://www.tiktok.com/foryou', 'feed', undefined],
    ['https://www.tiktok.com/login?redirect_url=x', 'other', undefined],
    ['https://www.tiktok.com/tiktokstudio/content?from=menu', 'metrics', undefined],
  ])('%s', (link, kind, id) => {
    expect(tiktok.address(new URL(link))).toEqual(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const path of ['@teafield/live', 'about', 'messages', 'tiktokstudio/upload'])
      expect(tiktok.address(new URL(`https://www.tiktok.com/${path}`))).toBeUndefined();
  });
});

describe('a post', () => {
  test('is told by the state of its page, by its digits and not by what is printed', () => {
    const { state, post, posts, open } = read(address, 'video/page.html');
    expect([state, posts.length, open]).toEqual(['ok', 1, id]);
    expect(post).toMatchObject({
      url: address,
      depth: 'full',
      text: 'Morning rows #tea @potter',
      author: {
        id: '6900000000000000011',
        handle: 'teafield',
        name: 'Tea Field',
        followers: { value: 12300, step: 100 },
      },
      publishedAt: { value: 1764856318000, step: 1000, source: 'state' },
      format: 'video',
      duration: 31,
      cover: 'https://p16.example.org/c.jpeg',
      tags: ['tea'],
      mentions: ['potter'],
      language: 'en',
      region: 'NZ',
    });
    expect(counts(post)).toEqual({ views: 1585253, likes: 38884, comments: 504, shares: 12, saves: 77 });
  });

  test('of another address is not read', () => {
    const { posts, state } = read('https://www.tiktok.com/@teafield/video/7580000000000000009', 'video/page.html');
    expect([posts, state]).toEqual([[], 'unknown']);
  });

  test('of pictures, with counts that may be rounded and one that is hidden', () => {
    const photo = '7580000000000000002';
    const page = `https://www.tiktok.com/@teafield/photo/${photo}`;
    const { post } = answered(page, `item/detail/?itemId=${photo}`, 'photo/detail.json');
    expect(post).toMatchObject({ url: page, title: 'Six cups', text: 'Cups', format: 'image', images: 2 });
    expect(post).not.toHaveProperty('duration');
    expect(counts(post)).toEqual({ views: [3400000, 100000], likes: [21500, 100], comments: 12345, shares: 0 });
  });

  test('in the state of 2022', () => {
    const { post } = read(address, 'old-state/page.html');
    expect(post).toMatchObject({ author: { id: '6900000000000000011', handle: 'teafield', name: 'Tea Field' } });
    expect(counts(post)).toMatchObject({ views: [1600000, 100000], likes: [38900, 100] });
  });

  test('in the state before 2021', () => {
    const { post } = read(address, 'next-state/page.html');
    expect(post).toMatchObject({ externalId: id, author: { handle: 'teafield' }, duration: 31 });
    expect(counts(post)).toEqual({ views: 160, likes: 38, comments: 5, shares: 1 });
    const { accounts } = read('https://www.tiktok.com/@teafield', 'next-state/page.html');
    expect(accounts).toMatchObject([{ handle: 'teafield', bio: 'Rows of green', verified: true }]);
  });

  test('is found in the list that brought it', () => {
    expect(
      answered(address, 'recommend/item_list/?count=6', 'feed/items.json').posts.map(each => each.externalId),
    ).toEqual([id]);
  });
});

describe('lists', () => {
  const two = [id, '7580000000000000003'];

  test('the first screen of a feed, and of a tag, stands in the document', () => {
    const ids = (page: string) =>
      read(`https://www.tiktok.com/${page}`, 'first-screen/page.html').posts.map(post => post.externalId);
    expect(ids('foryou')).toEqual([id]);
    expect(ids('following')).toEqual([]);
    expect(ids('tag/tea')).toEqual([id, '7580000000000000002']);
    expect(ids('tag/pots')).toEqual([]);
  });

  test('a feed without advertisements and rooms', () => {
    const found = answered('https://www.tiktok.com/foryou', 'recommend/item_list/?count=6', 'feed/items.json');
    expect(found.posts.map(post => [post.externalId, post.depth])).toEqual(two.map(each => [each, 'card']));
  });

  test('a feed that was loaded ahead is not on screen', () => {
    expect(answered('https://www.tiktok.com/following', 'recommend/item_list/', 'feed/items.json').posts).toEqual([]);
  });

  test('a search, of its own words', () => {
    const request = 'search/general/full/?keyword=tea&offset=0';
    expect(
      answered('https://www.tiktok.com/search?q=tea', request, 'search/general.json').posts.map(
        each => each.externalId,
      ),
    ).toEqual(two);
    expect(answered('https://www.tiktok.com/search?q=coffee', request, 'search/general.json').posts).toEqual([]);
  });

  test('a tag, whose posts bear it', () => {
    const request = 'challenge/item_list/?challengeID=1';
    expect(
      answered('https://www.tiktok.com/tag/Tea', request, 'tag/items.json').posts.map(each => each.externalId),
    ).toEqual([id]);
  });
});

describe('a profile', () => {
  test('has its counts whole, and nothing where hearts were too many', () => {
    const { accounts, state } = read('https://www.tiktok.com/@TeaField', 'profile/page.html');
    expect(state).toBe('ok');
    expect(accounts).toMatchObject([
      {
        externalId: '6900000000000000011',
        handle: 'teafield',
        name: 'Tea Field',
        bio: 'Rows of green',
        verified: true,
      },
    ]);
    expect(counts(accounts[0])).toEqual({ followers: 783427, following: 3, posts: 19, likes: 3900000123 });
    expect(read('https://www.tiktok.com/@potter', 'profile/page.html').accounts).toEqual([]);
  });

  test('in the state of 2022, where the posts of others are none of its', () => {
    const { accounts, posts } = read('https://www.tiktok.com/@teafield', 'old-state/page.html');
    expect(counts(accounts[0])).toEqual({ followers: [12300, 100], following: 3, posts: 2, likes: 9876 });
    expect(posts.map(post => post.externalId)).toEqual([id]);
  });

  test('lists its own posts', () => {
    const { posts } = answered('https://www.tiktok.com/@teafield', 'post/item_list/?secUid=x', 'profile/items.json');
    expect(posts.map(post => [post.externalId, post.pinned])).toEqual([
      [id, true],
      ['7570000000000000003', undefined],
    ]);
  });
});

describe('comments', () => {
  const tap = tiktok.taps.find(({ url }) => url.test(api('comment/list/?aweme_id=1')));
  const page = { url: new URL(address), kind: 'post', id, now: Date.now(), zone: 'UTC', language: 'en' } as const;
  const found = tap?.read(
    JSON.parse(fixture(tiktok, 'comments/list.json')),
    page,
    new URL(api(`comment/list/?aweme_id=${id}`)),
  );

  test('of the open post, with the answers shown below them', () => {
    expect(found?.comments).toMatchObject([
      {
        post: id,
        externalId: '7580000000000000101',
        author: { id: '6900000000000000021', name: 'Walker' },
        text: 'Which hill?',
        publishedAt: { value: 1764857178000, step: 1000 },
        metrics: { likes: { value: 3, step: 1 }, comments: { value: 1, step: 1 } },
      },
      { externalId: '7580000000000000102', parent: '7580000000000000101', text: 'The north one' },
      { externalId: '7580000000000000103', text: '' },
    ]);
    expect(found?.comments?.[0]).not.toHaveProperty('parent');
    expect(found?.commentTotal).toEqual({ value: 46, step: 1 });
  });
});

describe('pages that show nothing', () => {
  test.each([
    ['https://www.tiktok.com/login', 'login', 'login'],
    [address, 'challenge', 'challenge'],
    [address, 'gone', 'gone'],
    ['https://www.tiktok.com/@nobody', 'no-account', 'gone'],
    [address, 'hidden', 'unknown'],
    [address, 'loading', 'unknown'],
    [address, 'unknown', 'unknown'],
  ])('%s: %s is %s', (page, folder, state) => {
    expect(read(page, `${folder}/page.html`)).toMatchObject({ state, posts: [], accounts: [] });
  });

  test('a search without results is empty', () => {
    const request = 'search/general/full/?keyword=tea&offset=0';
    expect(answered('https://www.tiktok.com/search?q=tea', request, 'search-empty/general.json').state).toBe('empty');
  });
});
