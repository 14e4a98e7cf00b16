import { describe, expect, test } from 'vitest';
import reddit from '@/lib/platforms/reddit';
import { counts, readPage } from './read-page';

const id = '1ab2c3';
const address = `https://www.reddit.com/r/madeup/comments/${id}/a_pot_of_tea/`;
const app = (path: string) => `https://oauth.reddit.com${path}`;
const hot = 'https://www.reddit.com/r/madeup/';
const at = '2025-12-05T12:00:00Z';
const read = (page: string, html: string) => readPage(reddit, page, { html, language: 'en-US', at });
const answered = (page: string, ...answers: [string, string][]) => readPage(reddit, page, { answers });

describe('addresses', () => {
  test.each([
    [`${address}?utm_source=share`, 'post', id],
    [`https://old.reddit.com/r/madeup/comments/${id}/a_pot/k1/?context=3`, 'post', id],
    [`https://www.reddit.com/comments/${id}/`, 'post', id],
    [`https://www.reddit.com/user/teafield/comments/${id}/x/`, 'post', id],
    [`https://www.reddit.com/gallery/${id}`, 'post', id],
    ['https://www.reddit.com/', 'feed', undefined],
    ['https://www.reddit.com/r/madeup/top/?t=all', 'feed', undefined],
    ['https://www.reddit.com/user/teafield/submitted/', 'profile', 'teafield'],
    ['https://www.reddit.com/search/?q=Green%20tea', 'search', 'green tea'],
    ['https://www.reddit.com/r/madeup/search?q=tea', 'search', 'tea'],
    ['https://www.reddit.com/login/?dest=x', 'other', undefined],
  ])('%s', (link, kind, id) => {
    expect(reddit.address(new URL(link))).toEqual(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const path of ['settings', 'r/madeup/about/rules', 'user/teafield/comments', 'r/madeup/s/AbC'])
      expect(reddit.address(new URL(`https://www.reddit.com/${path}`))).toBeUndefined();
  });
});

describe('a post', () => {
  test('is told by the answer of its page, with its comments', () => {
    const { state, post, posts, comments, commentTotal } = answered(address, [
      app(`/comments/${id}/?limit=10`),
      'post/comments.json',
    ]);
    expect([state, posts.length, commentTotal?.value]).toEqual(['ok', 1, 12]);
    expect(post).toMatchObject({
      url: address,
      depth: 'full',
      title: 'A pot of tea & a kettle',
      text: 'Warm the pot first.',
      author: { id: '9abc', handle: 'teafield' },
      publishedAt: { value: 1764856318000, step: 1000 },
      editedAt: { value: 1764859000000 },
      format: 'text',
    });
    expect(counts(post)).toEqual({ likes: 321, comments: 12 });
    expect(comments.map(({ externalId, parent, post, author, text }) => [externalId, parent, post, author.name, text]))
      // Those that are to be loaded are none yet.
      .toEqual([
        ['k1', undefined, id, 'potter', 'Second > first'],
        ['k2', 'k1', id, '[deleted]', 'Agreed'],
      ]);
    expect(comments.map(counts)).toEqual([{ likes: 5 }, {}]);
  });

  test('keeps words that Reddit gives raw', () => {
    const { post } = answered(address, [`${app(`/comments/${id}`)}?raw_json=1`, 'post/comments.json']);
    expect(post?.title).toBe('A pot of tea &amp; a kettle');
  });

  test('gets comments that were folded, and none of another post', () => {
    const { comments } = answered(
      address,
      [app(`/comments/${id}`), 'post/comments.json'],
      [app('/api/morechildren?api_type=json'), 'more/things.json'],
    );
    expect(comments.map(one => one.externalId)).toEqual(['k1', 'k2', 'k9']);
  });

  test('of another address is not read', () => {
    const { posts, state } = answered(address, [app('/comments/1zzzzz'), 'post/comments.json']);
    expect([posts, state]).toEqual([[], 'unknown']);
  });

  test('is told by the attributes of its element', () => {
    const { post, comments, commentTotal } = read(address, 'post-page/page.html');
    expect(post).toMatchObject({
      url: address,
      title: 'A pot of tea & a kettle',
      text: 'Warm the pot first.\nThen pour.',
      author: { id: '9abc', handle: 'teafield' },
      publishedAt: { value: 1764856318000, step: 1000 },
      format: 'text',
      language: 'en',
    });
    expect([counts(post), commentTotal?.value]).toEqual([{ likes: 321, comments: 12 }, 12]);
    expect(comments[0]).toMatchObject({ text: 'Second > first', publishedAt: { value: 1764857000000 } });
    expect(comments[1]).toMatchObject({ externalId: 'k2', parent: 'k1', text: '', metrics: {} });
  });

  test('is told by the old interface, without a score that is hidden yet', () => {
    const { post, posts, comments } = read(`https://old.reddit.com/r/madeup/comments/${id}/x/`, 'old/page.html');
    expect([posts.length, counts(post)]).toEqual([1, { comments: 12 }]);
    expect(post).toMatchObject({ url: address, title: 'A pot of tea', text: 'Warm the pot first.', format: 'text' });
    expect(post?.publishedAt).toMatchObject({ value: 1764856318000 });
    expect(comments.map(one => [one.externalId, one.parent, one.text, counts(one)])).toEqual([
      ['k1', undefined, 'Second', { likes: 5 }],
      ['k2', 'k1', '', {}],
    ]);
  });

  test('is told by the interface of 2018, as coarsely as it shows', () => {
    const { post, posts, comments } = read(address, 'redesign/page.html');
    expect([posts.length, counts(post)]).toEqual([1, { likes: [96100, 100], comments: 313 }]);
    expect(post).toMatchObject({
      url: address,
      title: 'A pot of tea',
      format: 'image',
      author: { handle: 'teafield' },
    });
    expect(post?.publishedAt?.step).toBeGreaterThan(364 * 86_400_000);
    expect(comments.map(one => [one.externalId, one.parent, one.author.name, counts(one)])).toEqual([
      ['k1', undefined, 'potter', { likes: [2100, 100] }],
      ['k2', 'k1', undefined, {}],
    ]);
  });
});

describe('a list', () => {
  test('is told by the interface of 2018', () => {
    const { posts } = read('https://www.reddit.com/r/madeup/', 'redesign-feed/page.html');
    expect(posts.map(post => [post.externalId, post.title, post.author?.handle, post.depth])).toEqual([
      [id, 'A pot of tea', 'teafield', 'card'],
      ['1ab2c4', 'A second pot', 'potter', 'card'],
    ]);
    expect(posts[0]).toMatchObject({ url: address, textCut: true, publishedAt: { step: 3_600_000 } });
    expect(posts.map(counts)).toEqual([{ likes: [96100, 100], comments: 313 }, {}]);
  });

  test('of what a search found has results of a form of their own', () => {
    const { posts } = read('https://www.reddit.com/search/?q=tea', 'search-page/page.html');
    expect(posts.map(post => [post.externalId, post.title, post.url])).toEqual([
      [id, 'A pot of tea', address],
      ['1ab2c4', 'A second pot', 'https://www.reddit.com/r/madeup/comments/1ab2c4/a_second_pot/'],
    ]);
    expect(posts[0]?.publishedAt).toMatchObject({ value: Date.parse('2026-05-01T10:00:00Z'), step: 1000 });
    expect(posts.map(counts)).toEqual([{ likes: 12345, comments: 313 }, {}]);
  });

  test('is told by the interface of 2015, which has fewer attributes', () => {
    const { posts } = read('https://www.reddit.com/r/madeup/', 'old-2015/page.html');
    expect(posts).toMatchObject([
      { url: address, author: { handle: 'teafield' }, publishedAt: { value: Date.parse('2015-08-18T06:29:17Z') } },
    ]);
    expect(counts(posts[0])).toEqual({ likes: 4321, comments: 12 });
  });

  test('is told by its answer, without advertisements and scores that are hidden yet', () => {
    const { posts } = answered(hot, [app('/r/madeup/hot?limit=25'), 'feed/hot.json']);
    expect(posts.map(post => [post.externalId, post.format, post.images, post.duration])).toEqual([
      ['1aa001', 'video', undefined, 42],
      ['1aa002', 'image', 3, undefined],
      ['1aa003', 'image', 1, undefined],
      ['1aa004', undefined, undefined, undefined],
      ['1aa006', 'video', undefined, 42],
    ]);
    expect(counts(posts[0])).toEqual({ comments: 12 });
    expect([posts[0]?.pinned, posts[1]?.pinned, posts[3]?.author]).toEqual([true, undefined, undefined]);
    expect([posts[2]?.cover, posts[4]?.repostOf]).toEqual(['https://preview.redd.it/made.jpg?width=1&s=up', '1aa001']);
  });

  test.each([['/r/elsewhere/hot'], ['/r/madeup/new'], ['/r/madeup?sort=new']])(
    'of another place or order is not read: %s',
    path => {
      expect(answered(`${hot}?sort=top`, [app(path), 'feed/hot.json']).posts).toEqual([]);
    },
  );

  test('is told by the attributes of its elements', () => {
    const { posts } = read(hot, 'feed-page/page.html');
    expect(posts.map(post => [post.externalId, post.format, post.depth, post.textCut])).toEqual([
      ['1aa001', 'video', 'card', undefined],
      ['1aa002', 'image', 'card', undefined],
      ['1aa003', undefined, 'card', true],
    ]);
    expect(posts[0]?.cover).toBe('https://external-preview.redd.it/made.png');
  });

  test('of a search or a profile belongs to its address', () => {
    const search = 'https://www.reddit.com/search/?q=tea';
    expect(answered(search, [app('/r/all/search/?q=tea&sort=new'), 'feed/hot.json']).posts).toHaveLength(5);
    expect(answered(search, [app('/search?q=coffee'), 'feed/hot.json']).posts).toEqual([]);
    const profile = 'https://www.reddit.com/user/teafield/submitted/';
    expect(answered(profile, [app('/user/TeaField/submitted?limit=9'), 'feed/hot.json']).posts).toHaveLength(5);
    expect(answered(profile, [app('/user/potter/submitted'), 'feed/hot.json']).posts).toEqual([]);
  });
});

test('a profile is told by its head', () => {
  const { accounts } = answered('https://www.reddit.com/user/teafield/', [
    app('/user/teafield/about?raw_json=0'),
    'profile/about.json',
  ]);
  expect(accounts[0]).toMatchObject({
    externalId: '9abc',
    handle: 'TeaField',
    name: 'Tea Field',
    bio: 'Pots, leaves',
    avatar: 'https://styles.redditmedia.com/made.png?width=1&s=up',
    metrics: {},
  });
});

test('a profile that was suspended is gone', () => {
  const answer = { kind: 't2', data: { name: 'TeaField', is_suspended: true } };
  const answers: [string, unknown][] = [[app('/user/teafield/about'), answer]];
  expect(readPage(reddit, 'https://www.reddit.com/user/teafield/', { answers }).state).toBe('gone');
});

describe('pages without content', () => {
  test.each([
    ['https://www.reddit.com/login/', 'login', 'login'],
    [`https://www.reddit.com/comments/${id}/`, 'challenge', 'challenge'],
    [address, 'removed', 'gone'],
    [address, 'gone', 'gone'],
    [address, 'unknown', 'unknown'],
    [hot, 'loading', 'unknown'],
  ])('%s (%s) is %s', (link, html, state) => {
    const page = read(link, `${html}/page.html`);
    expect([page.state, page.posts]).toEqual([state, []]);
  });

  test.each([
    ['search-none/listing.json', 'empty'],
    ['refused/not-found.json', 'gone'],
    ['refused/too-many.json', 'challenge'],
    ['refused/private.json', 'unknown'],
  ])('%s says %s', (file, state) => {
    expect(answered('https://www.reddit.com/search/?q=tea', [app('/search?q=tea'), file]).state).toBe(state);
  });
});

test('covers are the pictures of a post, by its element', () => {
  const { document, page } = read(hot, 'feed-page/page.html');
  const covers = document && page && reddit.covers?.(document, page);
  expect(covers?.map(cover => cover.externalId)).toEqual(['1aa002']);
});
