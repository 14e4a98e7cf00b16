import { expect, test } from 'vitest';
import { patrol } from '@/lib/analysis/patrol';
import type { Author } from '@/lib/model/post';

const day = 86_400_000;
const now = 100 * day;

function author(externalId: string, given: Partial<Author> = {}): Author {
  const id = `bilibili:${externalId}`;
  return { id, platform: 'bilibili', externalId, role: 'kol', series: {}, firstSeen: 0, lastSeen: now, ...given };
}
const all: Parameters<typeof patrol>[1] = { now, days: 3, isRead: () => true };
const ids = (authors: Author[], round = all) => patrol(authors, round).map(({ author }) => author.externalId);

test('who was not looked at for three days is due, who waits longest first', () => {
  const authors = [
    author('three days', { lookedAt: now - 3 * day }),
    author('nearly', { lookedAt: now - 3 * day + 1 }),
    author('a week', { lookedAt: now - 7 * day }),
    author('unmarked', { lookedAt: 0, role: undefined as never }),
    author('today', { lookedAt: now }),
  ];
  expect(ids(authors)).toEqual(['a week', 'three days']);
  expect(ids(authors, { ...all, days: 7 })).toEqual(['a week']);
});

test('who was only seen in feeds waits since the first time, and that there was no look is not made up', () => {
  const [stop, ...others] = patrol([author('old'), author('new', { firstSeen: now - day })], all);
  expect(others).toEqual([]);
  expect(stop?.author.externalId).toBe('old');
  expect(stop?.at).toBeUndefined();
});

test('where a look would not be noticed none is asked for', () => {
  const elsewhere = author('1', { id: 'x:1', platform: 'x' });
  expect(ids([author('7'), elsewhere], { ...all, isRead: platform => platform === 'x' })).toEqual(['1']);
});

test('its page is the one that was told, or the one its platform’s form gives', () => {
  const of = (given: Partial<Author>) => patrol([author('7', given)], all)[0]?.url;
  expect(of({})).toBe('https://space.bilibili.com/7');
  expect(of({ url: 'https://space.bilibili.com/7/video' })).toBe('https://space.bilibili.com/7/video');
  expect(of({ platform: 'x', handle: '@made_up' })).toBe('https://x.com/made_up');
  expect(of({ platform: 'x' })).toBeUndefined();
  expect(of({ platform: 'weixin' })).toBeUndefined();
  expect(of({ platform: 'generic' })).toBeUndefined();
});
