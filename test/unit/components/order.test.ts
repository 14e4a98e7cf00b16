import { expect, test } from 'vitest';
import { arrange, metricsOf } from '@/components/capture/order';
import type { PageItem } from '@/lib/db/pages';

function item(position: number, likes?: number, published?: number): PageItem {
  const source = 'answer' as const;
  return {
    tabId: 1,
    postId: `x:${position}`,
    position,
    history: { id: `x:${position}`, series: {} },
    post: {
      id: `x:${position}`,
      platform: 'x',
      externalId: String(position),
      url: 'https://x.com/',
      latest: likes === undefined ? {} : { likes: { value: likes, step: 1, source, seenAt: 1 } },
      ...(published !== undefined && {
        times: { publishedAt: { value: published, step: 1, source }, seenAt: 1, source },
      }),
      depth: 'card',
      firstSeen: 1,
      lastSeen: 1,
    },
  };
}

const items = [item(0, 5, 30), item(1, undefined, 50), item(2, 900), item(3, 5, 40)];
const positions = (list: PageItem[]) => list.map(({ position }) => position);

test('the most comes first; equals stay as on the page; what shows no number comes last', () => {
  expect(positions(arrange(items, 'likes', 0))).toEqual([2, 0, 3, 1]);
});

test('a threshold leaves out what is below it and what shows no number', () => {
  expect(positions(arrange(items, 'likes', 5))).toEqual([2, 0, 3]);
  expect(positions(arrange(items, 'likes', 1_000))).toEqual([]);
});

test('by date the newest comes first; a threshold of another order is not applied', () => {
  expect(positions(arrange(items, 'published', 100))).toEqual([1, 3, 0, 2]);
  expect(positions(arrange(items, 'page', 100))).toEqual([0, 1, 2, 3]);
});

test('only metrics that some post shows are offered', () => {
  expect(metricsOf(items)).toEqual(['likes']);
});
