import { describe, expect, test } from 'vitest';
import { platformOf } from '@/lib/model/platform-of';
import linkedin from '@/lib/platforms/linkedin';
import { counts, readPage } from './read-page';

const [today, earlier, older, oldest] = [
  '7405184640614412345',
  '7405154441625612345',
  '7404792053760012345',
  '7404067278028812345',
] as const;
const site = 'https://www.linkedin.com';
const search = `${site}/search/results/content/?keywords=tea`;
const company = 'https://uk.linkedin.com/company/teafield';
const update = (id: string) => `${site}/feed/update/urn:li:activity:${id}`;
const moment = (iso: string) => Date.parse(iso);
const read = (page: string, html: string) =>
  readPage(linkedin, page, { html: `${html}/page.html`, language: 'en', at: '2025-12-12T11:20:00Z' });

describe('addresses', () => {
  test.each([
    [`${update(today)}/?utm_source=share`, 'post', today],
    [`${site}/feed/update/urn%3Ali%3AugcPost%3A${today}/`, 'post', `ugcPost:${today}`],
    [`${site}/posts/teafield_warm-the-pot-activity-${today}-aB3d?rcm=x`, 'post', today],
    [`${site}/posts/teafield_warm-share-${today}-aB3d`, 'post', `share:${today}`],
    [`${site}/in/teafield/recent-activity/all/`, 'profile', 'teafield'],
    [company, 'profile', 'teafield'],
    [`${search}&sortBy=x`, 'search', 'tea'],
    [`${site}/feed/`, 'feed', undefined],
    [`${site}/preload/`, 'feed', undefined],
    [`${site}/authwall?trk=x`, 'other', undefined],
  ])('%s', (link, kind, id) => {
    expect(linkedin.address(new URL(link))).toEqual(id ? { kind, id } : { kind });
  });

  test('say nothing of parts without posts', () => {
    for (const path of ['jobs/', 'messaging/', 'pulse/tea', 'search/results/people/', 'feed/update/made-up/'])
      expect(linkedin.address(new URL(`${site}/${path}`))).toBeUndefined();
  });

  test('are those of every host of the site, and of no other', () => {
    const links = [
      site,
      company,
      'http://www.linkedin.com',
      'https://notlinkedin.com',
      'https://linkedin.com.example.org',
    ];
    expect(links.map(platformOf)).toEqual(['linkedin', 'linkedin', undefined, undefined, undefined]);
  });
});

test('a post is told by the data of its page, and by those of no other', () => {
  const id = '7405143300000000000';
  const { post, posts } = read(`${site}/posts/teafield_morning-rows-activity-${id}-AbCd`, 'post-data');
  expect(post).toMatchObject({
    ...{ externalId: id, url: update(id), text: 'Morning rows #tea', tags: ['tea'] },
    author: { handle: 'teafield', name: 'Tea Field' },
    publishedAt: { value: moment('2025-12-12T10:01:54Z'), step: 1000 },
  });
  expect([posts.length, counts(post)]).toEqual([1, { likes: 41, comments: 3 }]);
  expect(read(update(today), 'post-data').posts).toEqual([]);
});

describe('a search', () => {
  test('tells each card by its own activity, and no advertisement', () => {
    const { state, posts } = read(search, 'search');
    expect([state, posts.map(post => post.externalId)]).toEqual(['ok', [today, earlier, older]]);
    expect(posts[0]).toMatchObject({
      url: update(today),
      depth: 'card',
      text: 'Warm the pot first.\nWith Potter #tea',
      tags: ['tea'],
      mentions: ['potter'],
      author: { handle: 'teafield', name: 'Tea Field', avatar: 'https://cdn.example.org/a.jpg' },
      format: 'image',
      images: 1,
      cover: 'https://cdn.example.org/c.jpg',
    });
    expect(posts.map(counts)).toEqual([{ likes: 11, comments: 5, shares: 1203 }, { likes: 6 }, { likes: 1234 }]);
    expect(posts.map(post => [post.format, post.images])).toEqual([
      ['image', 1],
      ['video', undefined],
      ['image', undefined],
    ]);
  });

  test('takes the moment from the id where the age agrees, and the age alone where it does not', () => {
    const [first, second, third] = read(search, 'search').posts.map(post => post.publishedAt);
    expect(first).toMatchObject({ value: moment('2025-12-12T10:00:00Z'), step: 60_000 });
    expect(second).toMatchObject({ value: moment('2025-12-12T08:00:00Z'), step: 60_000 });
    expect(third?.step).toBe(86_400_000);
  });
});

test('in another language the moment is the id’s, or none', () => {
  const { posts } = readPage(linkedin, search, {
    html: 'search/page.html',
    language: 'es',
    at: '2025-12-12T11:20:00Z',
  });
  expect(posts.map(post => post.publishedAt?.step)).toEqual([60_000, 60_000, undefined]);
});

test('what somebody reposted is as old as the card says, to the hour', () => {
  const { posts } = read(`${site}/feed/`, 'reposted');
  expect(posts.map(post => [post.externalId, post.publishedAt?.step])).toEqual([[today, 3_600_000]]);
});

test('the page of a post tells that post', () => {
  const { posts, open } = read(`${update(earlier)}/`, 'search');
  expect([open, posts.map(post => [post.externalId, post.depth])]).toEqual([earlier, [[earlier, 'full']]]);
});

describe('the page of a company, not logged in', () => {
  test('has its posts; a repost is the post it repeats, by its author', () => {
    const { posts } = read(company, 'company');
    expect(
      posts.map(post => [post.externalId, post.author?.handle, post.author?.name, post.format, post.images]),
    ).toEqual([
      [today, 'teafield', 'Tea Field', 'image', 2],
      [oldest, 'potter', 'A Potter', 'video', undefined],
    ]);
    expect(posts[1]?.aliases).toEqual([earlier, `ugcPost:${oldest}`]);
    expect(posts.map(counts)).toEqual([
      { likes: 33, comments: 2 },
      { likes: 1234, comments: 2 },
    ]);
    expect(posts[1]?.publishedAt).toMatchObject({ value: moment('2025-12-09T08:00:00Z') });
  });

  test('has its head', () => {
    const { accounts } = read(company, 'company');
    expect(accounts[0]).toMatchObject({
      externalId: '10001',
      handle: 'teafield',
      name: 'Tea Field',
      bio: 'Pots, leaves',
    });
    expect(counts(accounts[0])).toEqual({ followers: 5750 });
  });

  test('of another is not read', () => {
    const { posts, accounts } = read('https://uk.linkedin.com/company/kettle', 'company');
    expect([posts, accounts]).toEqual([[], []]);
  });
});

describe('pages without content', () => {
  test.each([
    [`${site}/login`, 'login', 'login'],
    [update(today), 'wall', 'login'],
    [`${site}/checkpoint/challenge/x`, 'challenge', 'challenge'],
    [`${site}/feed/`, 'challenge', 'challenge'],
    [update(today), 'gone', 'gone'],
    [search, 'search-none', 'empty'],
    [`${site}/feed/`, 'unknown', 'unknown'],
    [`${site}/feed/`, 'loading', 'unknown'],
  ])('%s (%s) is %s', (link, html, state) => {
    const page = read(link, html);
    expect([page.state, page.posts]).toEqual([state, []]);
  });
});

test('covers are the pictures of a card', () => {
  const { document, page } = read(search, 'search');
  const covers = document && page && linkedin.covers?.(document, page);
  expect(covers?.map(cover => cover.externalId)).toEqual([today, older]);
});
