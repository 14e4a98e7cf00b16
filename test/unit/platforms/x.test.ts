import { describe, expect, test } from 'vitest';
import x from '@/lib/platforms/x';
import { counts, readPage } from './read-page';

const id = '2056572466754486273';
const address = `https://x.com/CaiFood/status/${id}`;
const whole = { views: 12345, likes: 50, comments: 4, shares: 3, quotes: 1, saves: 2 };

const request = (operation: string, variables: object) =>
  `https://x.com/i/api/graphql/Ab_c-1/${operation}?variables=${encodeURIComponent(JSON.stringify(variables))}`;
const answered = (page: string, operation: string, variables: object, answer: unknown) =>
  readPage(x, page, { answers: [[request(operation, variables), answer]], language: 'en' });
const single = (file: unknown) => answered(address, 'TweetResultByRestId', { tweetId: id }, file);

describe('addresses', () => {
  const at = (link: string) => x.address(new URL(link));

  test.each([
    [`${address}?s=20`, 'post', id],
    [`${address}/photo/2`, 'post', id],
    [`https://twitter.com/i/web/status/${id}`, 'post', id],
    [`https://mobile.twitter.com/i/status/${id}`, 'post', id],
    [`https://x.com/CaiFood/article/${id}`, 'article', id],
    ['https://x.com/CaiFood', 'profile', 'CaiFood'],
    ['https://x.com/CaiFood/media/', 'profile', 'CaiFood'],
    ['https://x.com/search?q=braise%20pot&f=live', 'search', 'braise pot'],
    ['https://x.com/hashtag/%E6%99%9A%E9%A5%AD', 'search', '#晚饭'],
  ])('%s', (link, kind, id) => {
    expect(at(link)).toEqual({ kind, id });
  });

  test('without an id', () => {
    for (const path of ['home', 'i/lists/123', 'i/bookmarks', 'i/communities/5']) {
      expect(at(`https://x.com/${path}`)).toEqual({ kind: 'feed' });
    }
  });

  test('say nothing of parts without posts', () => {
    for (const path of [
      'messages',
      'notifications',
      'settings/account',
      'CaiFood/followers',
      `CaiFood/status/${id}/likes`,
    ])
      expect(at(`https://x.com/${path}`)).toBeUndefined();
  });
});

describe('a post', () => {
  test('is the focal one of its conversation', () => {
    const { state, posts, post, open } = answered(address, 'TweetDetail', { focalTweetId: id }, 'post/detail.json');
    expect(state).toBe('ok');
    expect(open).toBe(id);
    expect(posts).toHaveLength(1);
    expect(post).toMatchObject({
      externalId: id,
      url: address,
      depth: 'full',
      text: 'Braise & rest. https://example.org/braise',
      author: { id: '9001', handle: 'CaiFood', name: 'Cai', followers: { value: 4321, step: 1 } },
      publishedAt: { value: 1779160060000, step: 1000, source: 'answer' },
      format: 'image',
      images: 2,
      cover: 'https://pbs.twimg.com/media/a.jpg',
      tags: ['dinner'],
      mentions: ['xiaohe'],
      language: 'en',
    });
    expect(counts(post)).toEqual(whole);
  });

  test('of another address is not read', () => {
    const other = 'https://x.com/CaiFood/status/1800000000000000001';
    const { posts, state } = answered(other, 'TweetDetail', { focalTweetId: id }, 'post/detail.json');
    expect(posts).toEqual([]);
    expect(state).toBe('unknown');
  });

  test('in the shape of 2025, with a video and a quote', () => {
    const { post } = single('post/single-2025.json');
    expect(post).toMatchObject({
      author: { id: '9001', handle: 'CaiFood', name: 'Cai', followers: { value: 4321 } },
      format: 'video',
      duration: 21.5,
      repostOf: '1800000000000000001',
    });
    expect(post?.text).toBeUndefined();
    expect(post?.images).toBeUndefined();
  });

  test('within a wrapper of limited visibility, its views hidden', () => {
    const { post } = single('post/visibility.json');
    expect(post).toMatchObject({
      text: 'limited',
      format: 'text',
      author: { handle: 'CaiFood', followers: { value: 4321 } },
    });
    expect(post?.metrics.views).toBeUndefined();
  });

  test('that is long comes whole', () => {
    const { post } = single('post/long.json');
    expect(post?.text).toMatch(/One\. The end\. https:\/\/example\.org\/more$/);
    expect(post).toMatchObject({ tags: ['long'], format: 'image', images: 1 });
  });

  test('that is an article has a title', () => {
    const { post } = single('post/article.json');
    expect(post).toMatchObject({ format: 'article', title: 'On braising', text: 'Low and slow, all day.' });
    expect(post?.cover).toBe('https://pbs.twimg.com/media/cover.jpg');
  });

  test('that is gone, or walled, says so', () => {
    expect(answered(address, 'TweetDetail', { focalTweetId: id }, 'post/tombstone.json').state).toBe('gone');
    const withheld = (result: object) => ({ data: { tweetResult: { result } } });
    expect(single(withheld({ __typename: 'TweetTombstone' })).state).toBe('gone');
    expect(single(withheld({ __typename: 'TweetUnavailable', reason: 'Suspended' })).state).toBe('gone');
    expect(single(withheld({ __typename: 'TweetUnavailable', reason: 'NsfwLoggedOut' })).state).toBe('login');
    expect(single({ errors: [{ code: 144 }], data: {} }).state).toBe('gone');
    expect(single({ errors: [{ code: 32 }] }).state).toBe('login');
    expect(single({ data: { tweetResult: {} } }).state).toBe('unknown');
  });

  test('whose details cannot be read is silent about them', () => {
    const changed = (legacy: object, tweet: object = {}) => {
      const author = { rest_id: '9001', core: { screen_name: 'CaiFood' } };
      const created_at = 'Tue May 19 03:07:40 +0000 2026';
      const words = { full_text: 'words https://t.co/pic', created_at, favorite_count: 50, ...legacy };
      const result = { rest_id: id, core: { user_results: { result: author } }, legacy: words, ...tweet };
      return single({ data: { tweetResult: { result } } }).post;
    };
    // A short link that nothing explains is that of media.
    expect(changed({})?.format).toBeUndefined();
    expect(changed({ extended_entities: { media: [{ type: 'hologram' }] } })?.format).toBeUndefined();
    expect(changed({}, { note_tweet: { changed: true } })?.text).toBeUndefined();
    expect(changed({ created_at: undefined })?.publishedAt).toMatchObject({ value: 1779160060000 });
    expect(changed({ created_at: 'Tue May 19 03:07:40 +0000 2020' })?.publishedAt).toBeUndefined();
    expect(changed({ favorite_count: null, quote_count: -1 })?.metrics).toEqual({});
    expect(changed({}, { core: {} })?.url).toBe(address);
  });
});

describe('a profile', () => {
  const profile = 'https://x.com/caifood';
  const posts = (page: string, operation = 'UserTweets', file: unknown = 'profile/posts.json') =>
    answered(page, operation, { userId: '9001' }, file);

  test.each(['groups', 'core', 'legacy'])('is headed by its account: %s', generation => {
    const { accounts, state } = answered(
      profile,
      'UserByScreenName',
      { screen_name: 'caifood' },
      `profile/head-${generation}.json`,
    );
    expect(state).toBe('ok');
    expect(accounts).toMatchObject([
      { externalId: '9001', handle: 'CaiFood', name: 'Cai', url: 'https://x.com/CaiFood' },
    ]);
    expect(accounts[0]?.bio).toBe(generation === 'core' ? 'cooks' : 'cooks https://example.org/cai');
    expect(accounts[0]?.verified).toBe(generation !== 'legacy');
    expect(counts(accounts[0])).toEqual({ followers: 4321, following: 15, posts: 99 });
  });

  test('is not headed by an account that was hovered', () => {
    const { accounts } = answered(
      'https://x.com/xiaohe',
      'UserByScreenName',
      { screen_name: 'CaiFood' },
      'profile/head-core.json',
    );
    expect(accounts).toEqual([]);
  });

  test('that is suspended is gone', () => {
    const suspended = { data: { user: { result: { __typename: 'UserUnavailable', reason: 'Suspended' } } } };
    expect(answered(profile, 'UserByScreenName', { screen_name: 'CaiFood' }, suspended).state).toBe('gone');
    expect(answered(profile, 'UserByScreenName', { screen_name: 'xiaohe' }, suspended).state).toBe('unknown');
  });

  test('lists posts; a repost is the post it repeats, and what is withheld or advertised is none', () => {
    const found = posts(profile).posts;
    expect(found.map(post => [post.text, post.author?.handle])).toEqual([
      ['Pinned words', 'CaiFood'],
      ['From another', 'xiaohe'],
      ['mixed', 'CaiFood'],
      ['gif', 'CaiFood'],
    ]);
    expect(found.map(post => post.pinned)).toEqual([true, undefined, undefined, undefined]);
    expect(found[1]).toMatchObject({
      url: expect.stringMatching(/x\.com\/xiaohe\/status\/\d+$/),
      metrics: { likes: { value: 777 } },
    });
    expect(found[2]).toMatchObject({ format: 'video', duration: 5, images: 2 });
    expect(found[3]?.format).toBe('video');
    expect(found[3]?.duration).toBeUndefined();
  });

  test('shows the tab in the address, and no other profile', () => {
    expect(posts(profile, 'UserMedia', 'profile/media.json').posts).toEqual([]);
    expect(posts(`${profile}/media`, 'UserMedia', 'profile/media.json').posts).toHaveLength(2);
    expect(posts('https://x.com/someone').posts).toEqual([]);
  });

  test('without posts is empty, unless its list goes on elsewhere', () => {
    expect(posts(profile, 'UserTweets', 'profile/none.json').state).toBe('empty');
    const later = answered(profile, 'UserTweets', { userId: '9001', cursor: 'abc' }, 'profile/none.json');
    expect(later.state).toBe('unknown');
  });
});

describe('lists', () => {
  test('a search answers its own words', () => {
    const search = (q: string) =>
      answered(`https://x.com/search?q=${q}&f=live`, 'SearchTimeline', { rawQuery: 'braise' }, 'search/latest.json');
    expect(search('braise').posts.map(post => post.depth)).toEqual(['card', 'card']);
    expect(search('boil').posts).toEqual([]);
  });

  test('a search for people lists accounts, promoted ones aside', () => {
    const page = 'https://x.com/search?q=cai&f=user';
    const { state, accounts } = answered(page, 'SearchTimeline', { rawQuery: 'cai' }, 'search/people.json');
    expect(state).toBe('ok');
    expect(accounts).toMatchObject([{ externalId: '9001', handle: 'CaiFood', name: 'Cai', bio: 'cooks' }]);
    expect(counts(accounts[0])).toEqual({ followers: 4321, following: 15 });
  });

  test.each([
    ['home', 'HomeTimeline', {}, 2],
    ['home', 'HomeLatestTimeline', {}, 2],
    ['i/lists/123', 'ListLatestTweetsTimeline', { listId: '123' }, 2],
    ['i/lists/123', 'ListLatestTweetsTimeline', { listId: '456' }, 0],
    ['i/bookmarks', 'Bookmarks', {}, 2],
    ['i/communities/5', 'CommunityTweetsTimeline', { communityId: '5' }, 2],
    ['i/bookmarks', 'HomeTimeline', {}, 0],
    ['home', 'ListLatestTweetsTimeline', { listId: '123' }, 0],
  ])('on /%s: %s %j', (path, operation, variables, number) => {
    const { posts } = answered(`https://x.com/${path}`, operation, variables, 'home/home.json');
    expect(posts).toHaveLength(number);
  });
});
