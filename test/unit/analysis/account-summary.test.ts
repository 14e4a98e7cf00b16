// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise } from '@/lib/analysis/account-summary';
import { baselinesOf } from '@/lib/analysis/baseline';
import { changeOver } from '@/lib/analysis/change-over';
import type { Author, Post, Run } from '@/lib/model/post';
import type { Amount } from '@/lib/model/reading';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 31, 12);
const source = 'answer' as const;

type Given = { id?: string; published?: Amount | number; seen?: number; views?: Amount | number; from?: Post['media'] };

/** A made-up video, looked at once. `published` and `seen` are days ago. */
function post({ id = '1', published, seen = 0, views, from }: Given = {}): Post {
  const at = now - seen * day;
  const time = typeof published === 'number' ? { value: now - published * day, step: 1000 } : published;
  const count = typeof views === 'number' ? { value: views, step: 1 } : views;
  return {
    id: `bilibili:${id}`,
    platform: 'bilibili',
    externalId: id,
    url: `https://www.bilibili.com/video/${id}`,
    ...(time && { times: { publishedAt: { ...time, source }, seenAt: at, source } }),
    ...(from && { media: from }),
    latest: count ? { views: { ...count, source, seenAt: at } } : {},
    depth: 'card',
    firstSeen: at,
    lastSeen: at,
  };
}

const run = (first: number, last: number, amount: Amount): Run => ({
  first: now - first * day,
  last: now - last * day,
  source,
  ...amount,
});
const exactly = (value: number): Amount => ({ value, step: 1 });
const author = (followers: Run[] = []): Author => ({
  id: 'bilibili:7',
  platform: 'bilibili',
  externalId: '7',
  series: { followers },
  firstSeen: now - 50 * day,
  lastSeen: now - 2 * day,
});

describe('posts', () => {
  test('are counted by when they were published, a coarse time as perhaps', () => {
    const posts = [
      post({ published: 1 }),
      post({ published: 6.9 }),
      post({ published: { value: now - 7 * day, step: day } }),
      post({ published: 29 }),
      post({ published: 31 }),
      post({ seen: 3 }),
      post({ seen: 40 }),
    ];
    const { week, month, undated, known } = summarise({ author: author(), posts }, now);
    expect({ week, month, undated, known }).toEqual({
      week: { low: 2, high: 3 },
      month: { low: 4, high: 4 },
      undated: 1,
      known: 7,
    });
  });

  test('without any time are not called none', () => {
    expect(summarise({ author: author(), posts: [post()] }, now)).not.toHaveProperty('week');
    expect(summarise({ author: author(), posts: [] }, now)).toMatchObject({ known: 0, formats: [], best: [] });
  });

  test('tell their formats, the unknown last, and when the account was last seen', () => {
    const [video, image] = (['video', 'image'] as const).map(format => ({ format, seenAt: now, source }));
    const posts = [post(), post(), post(), post({ from: image! }), post({ from: video! }), post({ from: video! })];
    const { formats, lastSeen } = summarise({ author: author(), posts }, now);
    expect(formats.map(({ format, count }) => [format, count])).toEqual([
      ['video', 2],
      ['image', 1],
      [undefined, 3],
    ]);
    expect(formats.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(lastSeen).toBe(now);
  });

  test('are ranked by what the platform’s lists are sorted by; one that does not show it has no place', () => {
    const posts = [post({ id: 'a', views: 5 }), post({ id: 'b' }), post({ id: 'c', views: 90 })];
    const { best, mainMetric } = summarise({ author: author(), posts }, now);
    expect(mainMetric).toBe('views');
    expect(best.map(({ externalId }) => externalId)).toEqual(['c', 'a']);
  });
});

describe('the baseline', () => {
  test('is the median of posts that were settled when they were read', () => {
    const settled = [10, 30, 5_000].map(views => post({ published: 9, seen: 2, views }));
    const young = post({ published: 4, seen: 2, views: 1 });
    const { of, unsettled } = baselinesOf([...settled, young, post({ views: 2 })]);
    expect(of.views).toEqual({ median: exactly(30), n: 3 });
    expect(of).not.toHaveProperty('likes');
    expect(unsettled).toBe(2);
  });

  test('takes a post without a time once three days of looks show that it is old enough', () => {
    const seen = post({ views: 40 });
    const long = { ...seen, firstSeen: now - 3 * day };
    expect(baselinesOf([seen]).of).toEqual({});
    expect(baselinesOf([long]).of.views?.n).toBe(1);
  });

  test('of a coarse time only the late end counts', () => {
    const published = { value: now - 3.5 * day, step: day };
    expect(baselinesOf([post({ published, views: 4 })])).toEqual({ of: {}, unsettled: 1 });
  });

  test('rests on no reading that something contradicts', () => {
    const doubted = post({ published: 9, views: 4 });
    doubted.latest.views = { ...doubted.latest.views!, unverified: true };
    expect(baselinesOf([doubted, post({ published: 9, views: 8 })]).of.views).toEqual({ median: exactly(8), n: 1 });
  });

  test('depends on no order, and lies between the least and the most', () => {
    const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(counts, views => {
        const posts = views.map((views, at) => post({ id: String(at), published: 9, views }));
        const found = baselinesOf(posts).of.views;
        expect(baselinesOf(posts.toReversed()).of.views).toEqual(found);
        expect(found?.n).toBe(views.length);
        expect(found?.median.value).toBeGreaterThanOrEqual(Math.min(...views));
        expect(found?.median.value).toBeLessThanOrEqual(Math.max(...views));
      }),
    );
  });
});

describe('a change over 30 days', () => {
  const start = now - 30 * day;
  const over = (...runs: Run[]) => changeOver(runs, start);

  test('is counted from the look nearest to the start', () => {
    const runs = [run(90, 40, exactly(900)), run(29, 20, exactly(1_000)), run(10, 1, exactly(1_250))];
    expect(over(...runs)).toMatchObject({
      since: now - 29 * day,
      until: now - day,
      change: { difference: 250, low: 250, high: 250 },
    });
  });

  test('passes over readings in doubt', () => {
    const doubted = { ...run(1, 1, exactly(9_000)), unverified: true as const };
    expect(over(run(20, 9, exactly(9)), run(8, 2, exactly(12)), doubted)?.change?.difference).toBe(3);
  });

  test('is unknown with one look, without any since the start, and without any at all', () => {
    expect(over(run(5, 5, exactly(9)))).toBeUndefined();
    expect(over(run(90, 60, exactly(9)), run(50, 40, exactly(12)))).toBeUndefined();
    expect(over()).toBeUndefined();
    expect(changeOver(undefined, start)).toBeUndefined();
  });

  test('is nothing between two equal exact looks, and not known to be any within the rounding', () => {
    expect(over(run(20, 2, exactly(9)))?.change).toEqual({ difference: 0, low: 0, high: 0 });
    const coarse = over(run(20, 9, { value: 12_000, step: 1000 }), run(8, 2, { value: 13_000, step: 1000 }));
    expect(coarse).toMatchObject({ from: { value: 12_000 }, to: { value: 13_000 } });
    expect(coarse).not.toHaveProperty('change');
  });

  test('holds the true change, however coarse the looks were', () => {
    const truth = fc.record({ before: fc.nat(99_999), after: fc.nat(99_999), step: fc.constantFrom(1, 100, 1000) });
    fc.assert(
      fc.property(truth, ({ before, after, step }) => {
        const shown = (value: number): Amount => ({ value: Math.floor(value / step) * step, step });
        const found = over(run(30, 30, shown(before)), run(1, 1, shown(after)))?.change;
        expect(found?.low ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(after - before);
        expect(found?.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(after - before);
        // What is not called a change is one that rounding can explain.
        expect(found !== undefined || (step > 1 && Math.abs(after - before) < 3 * step)).toBe(true);
      }),
    );
  });
});
