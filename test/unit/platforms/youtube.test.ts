import { describe, expect, test } from 'vitest';
import youtube from '@/lib/platforms/youtube';
import { counts, readPage } from './read-page';

const id = 'teaROWS_0-1';
const channel = 'UCteaField0teaField0te-1';
const address = `https://www.youtube.com/watch?v=${id}`;
const api = (path: string) => `https://www.youtube.com/youtubei/v1/${path}?prettyPrint=false`;
const read = (page: string, html: string) => readPage(youtube, page, { html, language: 'en' });
const answered = (page: string, answers: [path: string, file: string][], language = 'en') =>
  readPage(youtube, page, { answers: answers.map(([path, file]) => [api(path), file]), language });

describe('addresses', () => {
  test.each([
    [`${address}&t=12s&list=PL1&pp=x`, 'post', id],
    [`https://m.youtube.com/watch?app=desktop&v=${id}`, 'post', id],
    [`https://www.youtube.com/shorts/${id}?feature=share`, 'post', id],
    [`https://www.youtube.com/live/${id}`, 'post', id],
    ['https://www.youtube.com/@Tea.Field', 'profile', 'Tea.Field'],
    ['https://www.youtube.com/@%E8%8C%B6/shorts', 'profile', '茶'],
    [`https://www.youtube.com/channel/${channel}/videos`, 'profile', channel],
    ['https://www.youtube.com/results?search_query=green+tea&sp=x', 'search', 'green tea'],
    ['https://www.youtube.com/hashtag/%E8%8C%B6', 'search', '#茶'],
    ['https://www.youtube.com/', 'feed', undefined],
    ['https://www.youtube.com/feed/subscriptions', 'feed', undefined],
  ])('%s', (link, kind, id) => {
    expect(youtube.address(new URL(link))).toEqual(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without videos', () => {
    for (const path of ['watch?v=short', 'account', 'feed/you', '@teafield/community', 'redirect?q=x'])
      expect(youtube.address(new URL(`https://www.youtube.com/${path}`))).toBeUndefined();
  });
});

describe('a video', () => {
  const whole = { views: 41613702, likes: 5471580, comments: [501000, 1000] };

  test('is told by the player, and by what stands below it where that is not the worse', () => {
    const { state, open, posts, post, accounts, commentTotal } = read(address, 'watch/page.html');
    expect([state, open, posts.length]).toEqual(['ok', id, 1]);
    expect(post).toMatchObject({
      url: address,
      depth: 'full',
      title: 'Rows of tea',
      text: 'A hill in spring #tea\nhttps://example.org/a-very-long-address',
      tags: ['tea'],
      author: { id: channel, handle: 'TeaField', name: 'Tea Field', followers: { value: 110e6, step: 1e6 } },
      publishedAt: { value: Date.parse('2026-04-02T15:39:57Z'), step: 1000 },
      format: 'video',
      duration: 754,
      cover: 'https://i.ytimg.com/vi/teaROWS_0-1/large.jpg',
    });
    expect(counts(post)).toEqual(whole);
    expect(accounts).toMatchObject([{ externalId: channel, metrics: { followers: { value: 110e6, step: 1e6 } } }]);
    expect(commentTotal).toMatchObject({ value: 501000, step: 1000 });
  });

  test('of another address, as after a click within the page, is not read', () => {
    const { posts, state } = read('https://www.youtube.com/watch?v=otherVideo1', 'watch/page.html');
    expect([posts, state]).toEqual([[], 'unknown']);
  });

  test('keeps the title it was given, whichever answer comes first', () => {
    const below: [string, string] = ['next', 'watch-below/old.json'];
    const player: [string, string] = ['player', 'watch/player.json'];
    for (const answers of [
      [below, player],
      [player, below],
    ]) {
      const { post } = answered(address, answers);
      expect(post).toMatchObject({ title: 'Rows of tea', publishedAt: { step: 1000 }, duration: 754 });
    }
  });

  test('below a German player', () => {
    const { post } = answered(address, [['next', 'watch-below/de.json']], 'de-DE');
    expect(post).toMatchObject({
      title: 'Teereihen #Tee',
      text: 'Ein Hügel im Frühling',
      tags: ['Tee'],
      publishedAt: { value: Date.parse('2026-04-02T00:00:00+02:00'), step: 86_400_000 },
      author: { followers: { value: 25e6, step: 1e6 } },
    });
    expect(counts(post)).toEqual({ views: 18567581, likes: 469694, comments: 19783 });
  });

  test('of several channels, its likes read out rounded', () => {
    const { post } = answered(address, [['next', 'watch-below/rounded.json']]);
    expect(post).not.toHaveProperty('author');
    expect(counts(post)).toEqual({ views: 4821905, likes: [12000, 1000], comments: 365 });
  });

  test('that is live counts those who watch, which are no views', () => {
    const { post } = answered(address, [['next', 'watch-below/live.json']]);
    expect(post).toMatchObject({ format: 'live', publishedAt: { step: 3_600_000 } });
    expect(counts(post)).toEqual({ comments: 0 });
  });

  test('without its data is told by its metas', () => {
    const found = readPage(youtube, 'https://www.youtube.com/watch?v=watchVideo1', { html: 'watch-metas/page.html' });
    expect(found.open).toBe('watchVideo1');
    expect(found.post).toMatchObject({
      title: 'Glaze day #tea',
      textCut: true,
      tags: ['tea'],
      author: { handle: 'potter', name: 'Potter' },
      publishedAt: { value: Date.parse('2026-05-01T14:00:10Z'), step: 1000 },
      format: 'video',
      duration: 241,
    });
    expect(counts(found.post)).toEqual({ views: 12345, likes: 321 });
    const other = readPage(youtube, 'https://www.youtube.com/watch?v=otherVideo1', { html: 'watch-metas/page.html' });
    expect(other.posts).toEqual([]);
  });

  test('before 2023', () => {
    const { post } = answered(address, [['next', 'watch-below/old.json']]);
    expect(counts(post)).toEqual({ views: 1077715, likes: 7373, comments: [1000, 1000] });
    expect(post).toMatchObject({ publishedAt: { step: 86_400_000 } });
  });

  test('a Short has its own address', () => {
    const page = `https://www.youtube.com/shorts/${id}`;
    const { post } = answered(page, [
      ['player', 'watch/player.json'],
      ['reel/reel_item_watch', 'shorts/reel.json'],
    ]);
    expect(post).toMatchObject({ externalId: id, url: page, title: 'Rows of tea', format: 'video' });
    expect(counts(post)).toEqual({ views: 41613595, likes: 895123 });
  });
});

describe('comments', () => {
  test('of the open video, with answers, counts as coarse as shown, and their whole number', () => {
    const { comments, commentTotal, post, state } = answered(address, [['next', 'comments/next.json']]);
    expect(state).toBe('ok');
    expect(comments).toMatchObject([
      {
        post: id,
        externalId: 'UgmadeUp1',
        author: { id: 'UCwalker0walker0walker01', name: '@walker' },
        text: 'Which hill?',
        metrics: { likes: { value: 19000, step: 1000 }, comments: { value: 436, step: 1 } },
      },
      { externalId: 'UgmadeUp1.reply2', parent: 'UgmadeUp1', text: 'The north one', metrics: {} },
    ]);
    expect(commentTotal).toMatchObject({ value: 19783, step: 1 });
    expect(counts(post)).toEqual({ comments: 19783 });
  });

  test('in the shape before 2024', () => {
    const { comments } = answered(address, [['next', 'comments/old.json']]);
    expect(comments).toMatchObject([
      {
        externalId: 'UgmadeUp3',
        text: 'Lovely rows',
        author: { name: 'Walker' },
        metrics: { likes: { value: 105 }, comments: { value: 4 } },
      },
    ]);
  });

  test('of another video are not read', () => {
    expect(answered('https://www.youtube.com/watch?v=otherVideo1', [['next', 'comments/next.json']]).comments).toEqual(
      [],
    );
  });
});

describe('pages that show nothing', () => {
  test.each([
    [address, 'login', 'login'],
    [address, 'challenge', 'challenge'],
    [address, 'gone', 'gone'],
    ['https://www.youtube.com/@nobody', 'channel-gone', 'gone'],
    ['https://www.youtube.com/', 'loading', 'unknown'],
    [address, 'unknown', 'unknown'],
  ])('%s: %s is %s', (page, folder, state) => {
    expect(read(page, `${folder}/page.html`)).toMatchObject({ state, posts: [], accounts: [] });
  });
});
