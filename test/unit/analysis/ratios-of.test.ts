// @vitest-environment node
import { expect, test } from 'vitest';
import { type KnownParts, ratiosOf } from '@/lib/analysis/ratios-of';
import { sayShare } from '@/lib/metrics/say-share';
import { day, morning } from '../db/sample';

const read = (value: number, seenAt = morning) => ({ value, step: 1, source: 'answer', seenAt }) as const;
const said = (known: KnownParts, platform: 'bilibili' | 'xiaohongshu' = 'bilibili') =>
  Object.fromEntries(ratiosOf(known, platform).map(({ definition: { id }, ratio }) => [id, ratio && sayShare(ratio)]));

test('a ratio is worked out of what was seen, and unknown where a part is', () => {
  expect(said({ likes: read(15), views: read(1_000) })).toEqual({ likesPerView: '1.50%' });
  expect(said({ likes: read(15) })).toEqual({});
});

test('likes of today over views of last month are no rate', () => {
  const views = read(1_000, morning - 30 * day);
  expect(said({ likes: read(15), views })).toEqual({});
  expect(said({ likes: read(15), views: read(1_000, morning - day / 2) })).toEqual({ likesPerView: '1.50%' });
});

test('a reading in doubt gives no ratio', () => {
  expect(said({ likes: { ...read(15), unverified: true }, views: read(1_000) })).toEqual({});
});

test('over a small number only the fraction is told', () => {
  expect(ratiosOf({ likes: read(3), views: read(41) }, 'bilibili')).toMatchObject([
    { over: { value: 3 }, under: { value: 41 }, seenAt: morning },
  ]);
  expect(said({ likes: read(3), views: read(41) })).toEqual({ likesPerView: undefined });
});

test('where views are not public, what a competitor’s post did is told by its author’s followers', () => {
  const post = { likes: read(100), saves: read(50), comments: read(30), shares: read(20), followers: read(10_000) };
  expect(said(post, 'xiaohongshu')).toMatchObject({ interactionsPerFollower: '2.00%', savesPerLike: '50.00%' });
});

test('those made of what only the owner is shown are told apart', () => {
  const views = { ...read(1_000), source: 'centre' } as const;
  const known = { likes: read(15), saves: read(30), views };
  const own = ratiosOf(known, 'bilibili', parts => parts.some(({ source }) => source === 'centre'));
  expect(own.map(({ definition: { id } }) => id).sort()).toEqual(['likesPerView', 'savesPerView']);
});
