import { describe, expect, test } from 'vitest';
import instagram from '@/lib/platforms/instagram';
import { counts, readPage } from './read-page';

const code = 'DR2kMadeUp1';
const site = 'https://www.instagram.com';
const address = `${site}/p/${code}/`;
const read = (page: string, html: string) =>
  readPage(instagram, page, { html: `${html}/page.html`, at: '2025-12-05T12:00:00Z' });

describe('a post', () => {
  test('is told by its metas, as coarsely as they say it', () => {
    const { post } = read(`${site}/reel/${code}/`, 'post-meta');
    expect(post).toMatchObject({
      url: address,
      text: 'Morning #tea_time with @potter',
      tags: ['tea_time'],
      author: { id: '7001', handle: 'teafield', name: 'Tea Field' },
      format: 'video',
      cover: 'https://cdn.example.org/c.jpg',
    });
    expect(counts(post)).toEqual({ likes: [298000, 1000], comments: 1553 });
    expect(read(`${site}/p/DR2kOtherOn2/`, 'post-meta').posts).toEqual([]);
  });

  test('whose metas hide likes, are older, or of another language, is still known', () => {
    const hidden = read(address, 'post-meta-hidden').post;
    expect([hidden?.author?.handle, counts(hidden)]).toEqual(['teafield', { comments: 12 }]);
    const old = read(address, 'post-meta-2020').post;
    expect(old).toMatchObject({ author: { handle: 'teafield', name: 'Tea Field' }, text: 'Morning #tea_time' });
    expect(counts(old)).toEqual({ likes: [298400, 100], comments: 1553 });
    const spanish = read(address, 'post-meta-es').post;
    expect(spanish).toMatchObject({ author: { handle: 'teafield', name: 'Tea Field' }, text: 'Buenos días' });
    expect([spanish?.publishedAt, counts(spanish)]).toEqual([undefined, {}]);
  });
});
