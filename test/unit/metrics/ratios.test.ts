// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, sum } from '@/lib/metrics/arithmetic';
import { intervalOf } from '@/lib/metrics/compare';
import { readCount, readShare } from '@/lib/metrics/counts';
import { accountDictionary, metricDictionary } from '@/lib/metrics/dictionary';
import { fractionOf, interactions, type Part, type Parts, ratioDictionary, ratioOf } from '@/lib/metrics/ratios';
import { sayShare, sayTimes } from '@/lib/metrics/say-share';
import { accountMetrics, metrics } from '@/lib/model/capture';
import type { Amount } from '@/lib/model/reading';
import { platformIds } from '@/lib/model/roll';

const read = (text: string): Amount => readCount(text, 'zh-CN') ?? { value: Number.NaN, step: 0 };
const exactly = (value: number): Amount => ({ value, step: 1 });
const named = (id: string) => ratioDictionary.find(ratio => ratio.id === id) ?? ratioDictionary[0]!;

describe('the dictionary', () => {
  test('has every metric of the model, named in both languages, with a source', () => {
    for (const definition of [
      ...metrics.map(m => metricDictionary[m]),
      ...accountMetrics.map(m => accountDictionary[m]),
    ]) {
      expect(definition.name.zh).toMatch(/\p{Script=Han}/u);
      expect(definition.name.en).toMatch(/^[A-Z]/);
      expect(definition.source).not.toBe('');
      expect(Object.keys(definition.visible).length).toBeGreaterThan(0);
    }
  });

  test('says that views are not public on 小红书 and 抖音', () => {
    expect(metricDictionary.views.visible).toMatchObject({
      xiaohongshu: 'centre',
      douyin: 'centre',
      bilibili: 'public',
    });
  });

  test('says what must be known of a figure on the platform where it is read', () => {
    const { notes, local, note } = metricDictionary.averageWatch;
    expect(notes.xiaohongshu?.zh).toContain('按人');
    expect(notes.douyin?.zh).toContain('按次');
    expect(local.douyin?.zh).toBe('平均播放时长');
    expect([note, notes.bilibili, accountDictionary.likes.notes.bilibili]).toEqual([undefined, undefined, undefined]);
  });

  test('works out no rate that a site computes by its own rule', () => {
    for (const metric of ['clickRate', 'completionRate', 'averageWatch'] as const) {
      expect(metricDictionary[metric].recompute).toBe('never');
      for (const ratio of ratioDictionary) {
        expect(ratio.under).not.toBe(metric);
        for (const platform of platformIds) expect(ratio.over(platform)).not.toContain(metric);
      }
    }
    expect(ratioDictionary.some(ratio => ratio.over('xiaohongshu').includes('views'))).toBe(false);
  });

  test('names every ratio once, with its denominator', () => {
    const words: Partial<Record<Part, RegExp>> = {
      views: /·播放$/,
      impressions: /·曝光$/,
      followers: /(?:·粉丝|÷粉丝）)$/,
      likes: /÷点赞）$/,
      saves: /÷收藏）$/,
      comments: /÷评论）$/,
    };
    for (const ratio of ratioDictionary) expect(ratio.name.zh).toMatch(words[ratio.under] ?? /^$/);
    expect(new Set(ratioDictionary.map(ratio => ratio.id)).size).toBe(ratioDictionary.length);
    expect(new Set(ratioDictionary.map(ratio => ratio.name.en)).size).toBe(ratioDictionary.length);
  });

  test('shows a ratio only where all its parts are to be seen', () => {
    expect(named('interactionsPerView').visible).toEqual({
      xiaohongshu: 'centre',
      douyin: 'centre',
      bilibili: 'public',
      weixin: 'public',
      x: 'public',
    });
    expect(named('savesPerLike').visible.xiaohongshu).toBe('public');
    expect(named('coinsPerView').visible).toEqual({ bilibili: 'public' });
    expect(ratioDictionary.every(ratio => ratio.visible.generic === undefined)).toBe(true);
  });
});

describe('a ratio', () => {
  const bilibili: Parts = {
    views: exactly(1002),
    likes: exactly(15),
    comments: exactly(11),
    danmaku: exactly(3),
    saves: exactly(0),
    coins: exactly(1),
    shares: exactly(2),
  };

  test('of exact parts is exact', () => {
    expect(ratioOf(named('likesPerView'), bilibili, 'bilibili')).toEqual({ value: 15 / 1002, step: 0 });
    expect(ratioOf(named('interactionsPerView'), bilibili, 'bilibili')).toEqual({ value: 32 / 1002, step: 0 });
    expect(sayShare({ value: 15 / 1002, step: 0 })).toBe('1.50%');
  });

  test('of rounded parts is as coarse as they make it', () => {
    const ratio = ratioOf(named('savesPerLike'), { saves: read('1.2万'), likes: read('4.1万') }, 'xiaohongshu');
    const { low, high } = intervalOf(ratio ?? exactly(0));
    expect(low).toBeLessThanOrEqual(11_500 / 42_000);
    expect(high).toBeGreaterThanOrEqual(13_000 / 40_500 - 1e-12);
    expect(sayTimes(ratio ?? exactly(0))).toBe('0.3');
  });

  test('over a denominator under its floor is left to its fraction', () => {
    const parts = { views: exactly(124), likes: exactly(1) };
    expect(ratioOf(named('likesPerView'), parts, 'bilibili')).toBeUndefined();
    expect(fractionOf(named('likesPerView'), parts, 'bilibili')).toEqual({ over: exactly(1), under: exactly(124) });
    expect(ratioOf(named('likesPerView'), { views: exactly(0), likes: exactly(0) }, 'bilibili')).toBeUndefined();
  });

  test('over an open denominator is unknown, and an open numerator leaves it open', () => {
    expect(ratioOf(named('likesPerView'), { views: read('10万+'), likes: exactly(900) }, 'weixin')).toBeUndefined();
    const open = ratioOf(named('likesPerFollower'), { likes: read('10万+'), followers: exactly(50_000) }, 'weixin');
    expect(open).toMatchObject({ value: 2, open: true });
  });

  test('with any part unknown is unknown, never 0', () => {
    for (const ratio of ratioDictionary) {
      for (const platform of platformIds) {
        const needed = [...ratio.over(platform), ratio.under];
        const all: Parts = Object.fromEntries(needed.map(part => [part, exactly(5_000)]));
        const known = ratioOf(ratio, all, platform);
        expect(known !== undefined).toBe(ratio.over(platform).length > 0);
        for (const part of needed) {
          const { [part]: _, ...rest } = all;
          expect([ratio.id, ratioOf(ratio, rest, platform)]).toEqual([ratio.id, undefined]);
        }
      }
    }
  });

  test('of other pages has no interactions to add', () => {
    expect(interactions.generic).toEqual([]);
    expect(ratioOf(named('interactionsPerView'), { views: exactly(5_000) }, 'generic')).toBeUndefined();
  });
});

const amounts = fc
  .record({
    digits: fc.integer({ min: 1, max: 9_999 }),
    power: fc.integer({ min: 0, max: 5 }),
    above: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ digits, power, above }) => {
    const step = 10 ** power;
    return { shown: { value: digits * step, step }, truth: digits * step + (step > 1 ? Math.floor(above * step) : 0) };
  });

test('a sum and a quotient hold the truth of their parts', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 6 }), amounts, (parts, under) => {
      const total = sum(parts.map(part => part.shown));
      const truth = parts.reduce((all, part) => all + part.truth, 0);
      const quotient = divide(total, under.shown);
      for (const [amount, value] of [
        [total, truth],
        [quotient, truth / under.truth],
      ] as const) {
        const { low, high } = intervalOf(amount ?? exactly(-1));
        const slack = 1e-9 * Math.abs(value);
        expect(value).toBeGreaterThanOrEqual(low - slack);
        expect(value).toBeLessThanOrEqual(high + slack);
      }
    }),
  );
});

test('coarser parts never give a finer quotient', () => {
  fc.assert(
    fc.property(amounts, amounts, (over, under) => {
      const coarse = divide(over.shown, under.shown);
      const finer = divide(exactly(over.shown.value), exactly(under.shown.value));
      expect(coarse?.step).toBeGreaterThanOrEqual(finer?.step ?? Number.NaN);
      expect(coarse?.value).toBe(finer?.value);
    }),
  );
});

test('a share that was read is said again and reads back the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 2 }), (digits, decimals) => {
      const share = readShare(`${(digits / 10 ** decimals).toFixed(decimals)}%`, 'zh-CN');
      expect(readShare(sayShare(share ?? exactly(0)), 'zh-CN')).toEqual(share);
    }),
  );
  expect(sayShare({ value: 0.4567, step: 0.1 })).toBe('50%');
  expect(sayShare({ value: 0.4567, step: 0.25 })).toBe('30–80%');
  expect(sayTimes({ value: 0.45, step: 0.3 })).toBe('0.3–0.8');
  expect(sayTimes({ value: 2, step: 0, open: true })).toBe('≥2.00');
  expect(sayShare({ value: 0.0151, step: 0.001, open: true })).toBe('≥1.5%');
});
