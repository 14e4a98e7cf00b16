import { describe, expect, test } from 'vitest';
import youtube from '@/lib/platforms/youtube';
import { counts, readPage } from './read-page';

const channel = 'UCteaField0teaField0te-1';
const potter = { id: 'UCpotter0potter0potter01', handle: 'potter', name: 'Potter' };
const api = (path: string) => `https://www.youtube.com/youtubei/v1/${path}?prettyPrint=false`;
const answered = (page: string, path: string, file: string, language = 'en') =>
  readPage(youtube, page, { answers: [[api(path), file]], language });

describe('the home page', () => {
  const { posts } = answered('https://www.youtube.com/', 'browse', 'home/browse.json');
  const [first, shared, live, ahead, half] = posts;

  test('has videos, and neither mixes nor advertisements', () => {
    expect(posts.map(post => post.externalId)).toEqual([
      'homeVideo01',
      'homeVideo02',
      'homeLive003',
      'homeAhead04',
      'homeHalf005',
    ]);
  });

  test('reads rows without words by their place', () => {
    expect(first).toMatchObject({ title: 'Glaze day', author: potter, duration: 4054, format: 'video', depth: 'card' });
    expect(counts(first)).toEqual({ views: [12000, 1000] });
    expect(first?.publishedAt?.step).toBe(7 * 86_400_000);
  });

  test('names no author where there are several', () => {
    expect(shared).not.toHaveProperty('author');
    expect(counts(shared)).toEqual({ views: [1200000, 100000] });
  });

  test('does not count those who watch or wait', () => {
    expect(live?.format).toBe('live');
    expect([live, ahead, half].map(post => counts(post))).toEqual([{}, {}, {}]);
    expect([live, ahead, half].map(post => post?.publishedAt)).toEqual([undefined, undefined, undefined]);
  });

  test('is not what another page shows', () => {
    expect(answered('https://www.youtube.com/feed/subscriptions', 'browse', 'home/browse.json').posts).toEqual([]);
    expect(answered('https://www.youtube.com/results?search_query=tea', 'browse', 'home/browse.json').posts).toEqual(
      [],
    );
  });
});

describe('a search', () => {
  const page = 'https://www.youtube.com/results?search_query=tea';
  const { posts } = answered(page, 'search', 'search/search.json');

  test('has videos and Shorts, each once', () => {
    expect(posts.map(post => post.url.slice(23))).toEqual([
      '/watch?v=findVideo01',
      '/shorts/shortVideo1',
      '/watch?v=findLive002',
      '/watch?v=findVideo03',
    ]);
    expect(posts[0]).toMatchObject({ author: potter, duration: 136, publishedAt: { step: 3_600_000 } });
    expect(posts[1]).toMatchObject({ title: 'A leaf #tea', tags: ['tea'], format: 'video' });
    expect(posts.map(post => counts(post))).toEqual([{ views: 1862 }, { views: [895000, 1000] }, {}, { views: 0 }]);
  });

  test('has channels, with what is counted of them where it stands since 2023, and where it stood', () => {
    const { accounts } = answered(page, 'search', 'search/channels.json');
    expect(accounts).toMatchObject([
      { externalId: potter.id, handle: 'potter', name: 'Potter', url: 'https://www.youtube.com/@potter' },
      { externalId: 'UCkettle0kettle0kettle01', name: 'Kettle' },
    ]);
    expect(accounts.map(counts)).toEqual([{ followers: [25000, 1000] }, { followers: [1500, 100], posts: 337 }]);
  });

  test('without results is empty', () => {
    expect(answered(page, 'search', 'search-empty/search.json')).toMatchObject({ state: 'empty', posts: [] });
  });
});

test('a playlist, also on a telephone, says views and age in a line of their own', () => {
  const { posts } = answered('https://www.youtube.com/playlist?list=PLtea', 'browse', 'playlist/browse.json');
  expect(posts).toMatchObject([
    { externalId: 'listVideo01', title: 'First flush', author: potter, duration: 241 },
    { externalId: 'listVideo02', title: 'On a telephone', duration: 600 },
  ]);
  expect(posts.map(counts)).toEqual([{ views: [1200000, 100000] }, { views: [12000, 1000] }]);
  expect(posts.map(post => post.publishedAt?.step)).toEqual([365.25 * 86_400_000, 86_400_000]);
});

describe('a topic', () => {
  const topic = 'UCteaTopic0teaTopic0te-1';
  const title = { runs: [{ text: 'A kettle sings' }] };
  const answer = (place: string) => ({
    responseContext: { serviceTrackingParams: [{ params: [{ key: 'browse_id', value: place }] }] },
    contents: { gridRenderer: { items: [{ gridVideoRenderer: { videoId: 'topicVideo1', title } }] } },
  });
  const shown = (path: string, place: string) =>
    readPage(youtube, `https://www.youtube.com${path}`, { answers: [[api('browse'), answer(place)]] }).posts;

  test('shows videos of others, and has no head of its own', () => {
    expect(shown(`/channel/${topic}`, topic)).toMatchObject([{ externalId: 'topicVideo1', title: 'A kettle sings' }]);
    expect(shown(`/channel/${topic}`, topic)[0]).not.toHaveProperty('author');
    expect(shown(`/channel/${channel}`, topic)).toEqual([]);
    expect(shown('/@teafield', topic)).toEqual([]);
  });

  test('lists what is live, and what is heard', () => {
    expect(shown(`/channel/${topic}/livetab?ss=CKEK`, topic)).toHaveLength(1);
    expect(shown(`/channel/${channel}/livetab`, topic)).toEqual([]);
    expect(shown('/podcasts/popularepisodes', 'FEpodcasts_destination')).toHaveLength(1);
    expect(shown('/podcasts', 'FEwhat_to_watch')).toEqual([]);
  });
});

describe('a channel', () => {
  const page = 'https://www.youtube.com/@teafield/videos';
  const account = { externalId: channel, handle: 'TeaField', name: 'Tea Field', bio: 'Green rows', verified: true };

  test('has a head and its own videos, of which it is the author', () => {
    const { accounts, posts } = readPage(youtube, page, { html: 'channel/page.html', language: 'en' });
    expect(accounts).toMatchObject([{ ...account, url: 'https://www.youtube.com/@TeaField' }]);
    expect(counts(accounts[0])).toEqual({ followers: [8840, 10], posts: 258 });
    expect(posts.map(post => [post.externalId, post.author?.id, post.author?.name, counts(post)])).toEqual([
      ['ownVideo001', channel, 'Tea Field', { views: 28 }],
      ['ownVideo002', channel, 'Tea Field', { views: [1200000, 100000] }],
    ]);
  });

  test('that is another is not read', () => {
    const other = readPage(youtube, 'https://www.youtube.com/@potter/videos', { html: 'channel/page.html' });
    expect([other.accounts, other.posts]).toEqual([[], []]);
    expect(
      answered('https://www.youtube.com/channel/UCpotter0potter0potter01/videos', 'browse', 'channel/more.json').posts,
    ).toEqual([]);
  });

  test('goes on when it is scrolled', () => {
    const { posts } = answered(page, 'browse', 'channel/more.json');
    expect(posts).toMatchObject([{ externalId: 'ownVideo003', author: { id: channel }, duration: 241 }]);
  });

  test('is named where its list goes on, if its head was read', () => {
    const answers: [string, unknown][] = [[api('browse'), 'channel/more.json']];
    const { posts } = readPage(youtube, page, { html: 'channel/page.html', answers, language: 'en' });
    expect(posts.at(-1)).toMatchObject({
      externalId: 'ownVideo003',
      author: { handle: 'TeaField', name: 'Tea Field' },
    });
  });

  test('in Spanish, in the shape before 2024', () => {
    const { accounts, posts } = answered(page, 'browse', 'channel/es.json', 'es-ES');
    expect(accounts).toMatchObject([account]);
    expect(counts(accounts[0])).toEqual({ followers: [4690000, 10000], posts: [6800, 100] });
    expect(posts).toMatchObject([{ externalId: 'ownVideo004', duration: 3160, author: { name: 'Tea Field' } }]);
    expect(counts(posts[0])).toEqual({ views: 159 });
  });

  test('tells more of itself when asked', () => {
    const { accounts } = answered(page, 'browse', 'channel/about.json');
    expect(counts(accounts[0])).toEqual({ followers: [8840, 10], posts: 258, views: 1234567 });
  });
});
