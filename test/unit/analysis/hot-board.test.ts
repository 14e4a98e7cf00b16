import { expect, test } from 'vitest';
import { hotBoard } from '@/lib/analysis/hot-board';
import type { Hotlist } from '@/lib/model/topic';

const list = (at: number, ...titles: string[]): Hotlist => ({
  platform: 'weibo',
  at,
  topics: titles.map((title, index) => ({
    id: `weibo:${title}`,
    platform: 'weibo',
    title,
    firstSeen: at,
    rank: index + 1,
  })),
});
const said = (board: ReturnType<typeof hotBoard>) =>
  board.news.map(({ topic, isFresh, from }) => [topic.title, isFresh, from]);

test('what is new is said before what climbs; the whole list keeps its order', () => {
  const board = hotBoard(list(2, '新歌', '地铁', '早餐', '雨天'), list(1, '早餐', '雨天', '地铁'));
  expect(said(board)).toEqual([
    ['新歌', true, undefined],
    ['地铁', false, 3],
  ]);
  expect(board).toMatchObject({ earlier: 1, fresh: 1, climbed: 1 });
  expect(board.lines.map(({ topic }) => topic.title)).toEqual(['新歌', '地铁', '早餐', '雨天']);
});

test('of a long list of news only the first are said, and all are counted', () => {
  const many = Array.from({ length: 20 }, (_, at) => `话题${at}`);
  const board = hotBoard(list(2, ...many, '早餐'), list(1, '早餐'));
  expect(board.news).toHaveLength(5);
  expect(board.fresh).toBe(20);
});

test('a first look is said to be one: nothing is new, and the list begins as it does', () => {
  const board = hotBoard(list(1, '早餐', '雨天', '地铁', '新歌'), undefined);
  expect(said(board)).toEqual([
    ['早餐', false, undefined],
    ['雨天', false, undefined],
    ['地铁', false, undefined],
  ]);
  expect(board.earlier).toBeUndefined();
  expect(board).toMatchObject({ fresh: 0, climbed: 0 });
});

test('where nothing moved nothing is said', () => {
  expect(said(hotBoard(list(2, '早餐', '雨天'), list(1, '早餐', '雨天')))).toEqual([]);
});
