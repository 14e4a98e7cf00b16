import { describe, expect, test } from 'vitest';
import x from '@/lib/platforms/x';
import { counts, readPage } from './read-page';

const id = '2056572466754486273';
const address = `https://x.com/CaiFood/status/${id}`;
const read = (page: string, html: string, language = 'en') => readPage(x, page, { html, language });

describe('a profile as it is shown', () => {
  const { posts, accounts, document, page } = read('https://x.com/caifood', 'profile-page/page.html');

  test('has posts with their links, and advertisements have none', () => {
    expect(posts.map(post => post.url)).toEqual([
      address,
      'https://x.com/xiaohe/status/2056572718412726274',
      'https://x.com/CaiFood/status/2056572970070966275',
    ]);
  });

  test('marks what is pinned, and not what is reposted', () => {
    expect(posts.map(post => post.pinned)).toEqual([true, undefined, undefined]);
    expect(posts[0]).toMatchObject({
      depth: 'card',
      text: 'Stirring @xiaohe noodles#dinner',
      tags: ['dinner'],
      mentions: ['xiaohe'],
      author: { handle: 'CaiFood', name: 'Cai' },
      publishedAt: { value: Date.parse('2026-05-19T03:07:40Z'), step: 1000, source: 'dom' },
      format: 'image',
      images: 2,
      language: 'en',
    });
    expect(counts(posts[0])).toEqual({ comments: 10, shares: 1, likes: 31, saves: 5, views: 20517 });
  });

  test('counts zeros that its buttons say, and calls a text cut whose signs are pictures', () => {
    expect(counts(posts[1])).toEqual({ comments: 0, shares: 1, likes: 5, saves: 0 });
    expect(posts[1]).toMatchObject({
      text: 'Reposted  words',
      textCut: true,
      author: { handle: 'xiaohe', name: 'Xiao He' },
    });
  });

  test('does not take a quote for the post', () => {
    expect(posts[2]).toMatchObject({
      text: 'It is on',
      textCut: true,
      publishedAt: { value: Date.parse('2026-05-19T03:09:40Z') },
    });
    expect(posts[2]?.format).toBeUndefined();
    expect(posts[2]?.images).toBeUndefined();
  });

  test('describes its account to search engines', () => {
    expect(accounts).toMatchObject([
      { externalId: '9001', handle: 'CaiFood', name: 'Cai', bio: 'cooks', source: 'meta' },
    ]);
    expect(counts(accounts[0])).toEqual({ followers: 4321, following: 15, posts: 99 });
  });

  test('was described as an author until 2024', () => {
    const { accounts } = read('https://x.com/caifood', 'profile-author/page.html');
    expect(accounts).toMatchObject([{ externalId: '9001', handle: 'CaiFood', name: 'Cai' }]);
    expect(counts(accounts[0])).toEqual({ followers: 4000, following: 15, posts: 90 });
  });

  test('shows covers', () => {
    const covers = document && page && x.covers?.(document, page);
    expect(covers?.map(cover => cover.externalId)).toEqual([id]);
  });

  test('that is another than in the address is not read', () => {
    const other = read('https://x.com/xiaohe', 'profile-page/page.html');
    expect(other.posts).toEqual([]);
    expect(other.accounts).toEqual([]);
  });
});

describe('a post as it is shown', () => {
  test('is the one in the address', () => {
    const { posts, state } = read(address, 'post-page/page.html');
    expect(state).toBe('ok');
    expect(posts).toMatchObject([{ externalId: id, depth: 'full', text: 'The question', format: 'text' }]);
  });

  test('that is an article', () => {
    const { post } = read(address, 'article-page/page.html');
    expect(post).toMatchObject({ format: 'article', title: 'On braising', text: 'Low and slow,\nall day.' });
    expect(post?.images).toBeUndefined();
    expect(counts(post)).toEqual({ comments: 41, shares: 88, likes: 1904, saves: 615, views: 410233 });
  });

  test.each(['ja', 'zh', 'es', 'de', 'ko', 'fr'])('says its counts in words: %s', language => {
    const { post } = read(address, `languages/${language}.html`, language);
    expect(counts(post)).toEqual({ comments: 10, shares: 1, likes: 31, saves: 5, views: 20517 });
  });
});

describe('walls and empty places', () => {
  test.each([
    ['https://x.com/CaiFood', 'suspended', 'gone'],
    [address, 'missing-post', 'gone'],
    ['https://x.com/search?q=qqqq', 'nothing-found', 'empty'],
    ['https://x.com/CaiFood', 'protected', 'unknown'],
    [address, 'went-wrong', 'unknown'],
    ['https://x.com/i/flow/login', 'went-wrong', 'login'],
    ['https://x.com/', 'went-wrong', 'login'],
  ])('%s: %s is %s', (page, file, state) => {
    expect(read(page, `walls/${file}.html`)).toMatchObject({ state, posts: [], accounts: [] });
  });
});
