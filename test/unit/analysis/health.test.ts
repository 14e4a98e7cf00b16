import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsGone } from '@/lib/analysis/fields-gone';
import { findingsOf, judgeHealth } from '@/lib/analysis/health';
import { type Health, type HealthField, type HealthSample, weekOf } from '@/lib/model/health';
import type { PageState } from '@/lib/model/page';

const now = Date.UTC(2026, 4, 6, 4);
const day = 86_400_000;

/** Samples of so many visits, four posts each, every post of an author of its own. */
const samples = (count: number, given: HealthField[], more: Partial<HealthSample> = {}, from = 0): HealthSample[] =>
  Array.from({ length: count }, (_, at) => ({
    key: from + at,
    visit: Math.floor((from + at) / 4),
    whose: from + at,
    at: now - (1_000 - from - at) * 60_000,
    place: 'www.bilibili.com/',
    what: 'card',
    given,
    ...more,
  }));

const row = (given: Partial<Health>): Health => ({
  id: 'bilibili:feed',
  platform: 'bilibili',
  kind: 'feed',
  samples: [],
  past: [],
  weeks: [],
  visits: [],
  days: [],
  ...given,
});
const gone = (...parts: HealthSample[][]) => fieldsGone(row({ samples: parts.flat() })).map(({ field }) => field);

describe('a field is gone', () => {
  test('when it was usual and none of the last gave it', () => {
    const before = samples(40, ['title', 'likes']);
    const after = samples(12, ['title'], {}, 100);
    expect(fieldsGone(row({ samples: [...before, ...after] }))).toEqual([
      { is: 'field-gone', kind: 'feed', field: 'likes', missing: 12, share: 1, of: 40, lastGiven: before.at(-1)?.at },
    ]);
  });

  test('and stays so after what gave it is only counted', () => {
    const past = {
      group: 'www.bilibili.com/ card -',
      count: 300,
      fields: { likes: { given: 190, since: 60 } },
      until: 0,
    };
    expect(fieldsGone(row({ past: [past], samples: samples(120, ['title']) }))).toMatchObject([
      { field: 'likes', missing: 180, of: 240, share: 190 / 240 },
    ]);
  });

  test.each<[string, HealthSample[][]]>([
    [
      'with one that gives it again',
      [samples(40, ['likes']), samples(20, [], {}, 100), samples(1, ['likes'], {}, 200)],
    ],
    ['while there were few before', [samples(19, ['likes']), samples(60, [], {}, 100)]],
    ['while few come without', [samples(60, ['likes']), samples(11, [], {}, 100)]],
    ['when it was rare', [samples(30, []), samples(25, ['likes'], {}, 30), samples(60, [], {}, 100)]],
    ['on one long page', [samples(60, ['likes']), samples(20, [], { visit: 999 }, 100)]],
    ['on the pages of one account that hides it', [samples(60, ['likes']), samples(20, [], { whose: 7 }, 100)]],
    ['in another part of the site', [samples(60, ['likes']), samples(20, [], { place: 't.bilibili.com/' }, 100)]],
    [
      'for texts after videos',
      [samples(60, ['duration'], { format: 'video' }), samples(20, [], { format: 'text' }, 100)],
    ],
    ['for cards after whole posts', [samples(60, ['text'], { what: 'full' }), samples(20, [], {}, 100)]],
    ['on a platform that is new', [samples(60, ['title'])]],
  ])('but not %s', (_, parts) => {
    expect(gone(...parts)).toEqual([]);
  });

  test('never by a mixture of texts and videos, however they come', () => {
    const text = (at: number) => samples(1, ['title', 'text'], { format: 'text' }, at);
    const video = (at: number) => samples(1, ['title', 'duration', 'views'], { format: 'video' }, at);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 120 }), kinds => {
        expect(gone(...kinds.map((isText, at) => (isText ? text(at) : video(at))))).toEqual([]);
      }),
    );
  });

  test('never by too few captures, whatever they give', () => {
    const fields = fc.subarray<HealthField>(['title', 'text', 'likes', 'views', 'author']);
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 31 }), each => {
        expect(gone(...each.map((given, at) => samples(1, given, {}, at)))).toEqual([]);
      }),
    );
  });
});

describe('a layout is unknown', () => {
  const visits = (...states: PageState[]) =>
    row({ visits: states.map((state, visit) => ({ visit, state, at: visit })) });
  test.each<[PageState[], number]>([
    [['ok', 'unknown', 'unknown'], 2],
    [['unknown', 'login', 'unknown'], 2],
    [['ok', 'unknown'], 0],
    [['unknown', 'unknown', 'ok'], 0],
    [['unknown', 'unknown', 'challenge', 'loading'], 2],
    [['login', 'challenge', 'gone', 'empty'], 0],
    [[], 0],
  ])('after %j: %i pages', (states, pages) => {
    const found = findingsOf(visits(...states));
    expect(found.map(one => one.is === 'layout-unknown' && one.pages)).toEqual(pages ? [pages] : []);
  });
});

describe('a platform', () => {
  test('tells its last good capture, the shares of the last fifty, and what its pages were', () => {
    const days = [
      { day: Math.floor(now / day) - 8, states: { gone: 5 } },
      { day: Math.floor(now / day), states: { ok: 3, login: 1, loading: 0 } },
    ];
    const likes = samples(40, ['title', 'likes'], { unverified: ['likes'] }, 100);
    const [health] = judgeHealth([row({ samples: [...samples(60, ['title']), ...likes], days })], now);
    expect(health).toMatchObject({ platform: 'bilibili', lastGood: likes.at(-1)?.at, findings: [] });
    expect(health?.kinds[0]?.shares).toEqual([
      { field: 'title', given: 50, unverified: 0, of: 50 },
      { field: 'likes', given: 40, unverified: 40, of: 50 },
    ]);
    expect(health?.kinds[0]?.states).toEqual([
      { state: 'ok', count: 3 },
      { state: 'login', count: 1 },
    ]);
  });

  test('tells a drift only between weeks that both hold enough', () => {
    const driftOf = (before: number, likesBefore: number, likesNow: number) => {
      const week = weekOf(now);
      const weeks = [
        { week: week - 1, posts: before, accounts: 0, given: { likes: likesBefore } },
        { week, posts: 40, accounts: 0, given: { likes: likesNow } },
      ];
      return judgeHealth([row({ samples: samples(20, ['likes']), weeks })], now)[0]?.kinds[0]?.shares[0]?.drift;
    };
    expect(driftOf(40, 40, 10)).toBe(-0.75);
    expect(driftOf(40, 10, 30)).toBe(0.5);
    expect(driftOf(40, 40, 36)).toBeUndefined();
    expect(driftOf(19, 19, 0)).toBeUndefined();
  });

  test('with something wrong comes first', () => {
    const broken = row({
      samples: [...samples(40, ['likes']), ...samples(12, [], {}, 100)].map(one => ({ ...one, at: 1 })),
    });
    const fine = row({ id: 'x:feed', platform: 'x', samples: samples(20, ['likes']) });
    expect(judgeHealth([fine, broken], now).map(({ platform }) => platform)).toEqual(['bilibili', 'x']);
  });
});
