// @vitest-environment node
import { expect, test } from 'vitest';
import { type Compared, type CompareVoice, compareLines } from '@/components/accounts/compare-table';
import { comparedIn, pathOfComparison, sayCounted } from '@/components/accounts/say-account';
import { sheetOf } from '@/components/accounts/use-copy';
import { summarise } from '@/lib/analysis/account-summary';
import { cellsOf } from '@/lib/exchange/sheet';
import { createWords } from '@/lib/i18n/i18n';
import type { Words } from '@/lib/i18n/use-words';
import type { Author, Post } from '@/lib/model/post';
import type { Amount } from '@/lib/model/reading';
import type { SwitchId } from '@/lib/model/roll';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 31, 4);
const source = 'answer' as const;
const voice: CompareVoice = {
  t: createWords('zh-CN').t as unknown as Words,
  language: 'zh-CN',
  now,
  zone: 'Asia/Shanghai',
  nameOf: platform => platform,
};

function compared(id: string, followers: Amount[], views: number[], platform: SwitchId = 'bilibili'): Compared {
  const author: Author = {
    id: `${platform}:${id}`,
    platform,
    externalId: id,
    name: `账号${id}`,
    role: 'competitor',
    series: {
      followers: followers.map((amount, at) => {
        const look = now - (followers.length - at) * 10 * day;
        return { first: look, last: look, source, ...amount };
      }),
    },
    firstSeen: now - 40 * day,
    lastSeen: now - day,
  };
  const posts = views.map((value, at): Post => {
    const published = now - (4.5 + 1.5 * at) * day;
    return {
      id: `${platform}:${id}-${at}`,
      platform,
      externalId: `${id}-${at}`,
      url: 'https://www.bilibili.com/video/1',
      times: { publishedAt: { value: published, step: 1000, source }, seenAt: now, source },
      media: { format: at === 0 ? 'image' : 'video', seenAt: now, source },
      latest: { views: { value, step: 1, source, seenAt: now } },
      depth: 'card',
      firstSeen: now,
      lastSeen: now,
    };
  });
  return { author, summary: summarise({ author, posts }, now) };
}

const exactly = (value: number): Amount => ({ value, step: 1 });
const coarse: Amount = { value: 12_000, step: 1000, shown: '1.2万' };
const lineOf = (all: Compared[], id: string) => compareLines(all, voice).find(line => line.id === id);
const textsOf = (all: Compared[], id: string) => lineOf(all, id)?.cells.map(({ text }) => text);

test('accounts stand side by side, each figure as sure as it is', () => {
  const all = [compared('1', [exactly(900), exactly(1_250)], [10, 30, 5_000]), compared('2', [coarse], [])];
  expect(textsOf(all, 'account-followers')).toEqual(['1,250', '1.2万']);
  expect(textsOf(all, 'change')).toEqual(['+350', '–']);
  expect(textsOf(all, 'week')).toEqual(['2', '–']);
  expect(textsOf(all, 'month')).toEqual(['3', '–']);
  expect(textsOf(all, 'median-views')).toEqual(['30', '–']);
  expect(textsOf(all, 'sample-views')).toEqual(['3', '–']);
  expect(textsOf(all, 'format-video')).toEqual(['67%', '–']);
  expect(lineOf(all, 'median-likes')).toBeUndefined();
});

test('a change within the rounding is said to be that, and none is none', () => {
  const all = [
    compared('1', [coarse, { value: 13_000, step: 1000, shown: '1.3万' }], []),
    compared('2', [exactly(7), exactly(7)], []),
  ];
  expect(textsOf(all, 'change')).toEqual(['变化在取整误差内', '没有变化']);
});

test('a platform’s own word is used only where it is everybody’s', () => {
  const one = compared('1', [exactly(1)], [9]);
  expect(lineOf([one], 'median-views')?.label).toBe('播放 · 中位数');
  const reads = compared('2', [], [9], 'weixin');
  expect(lineOf([reads], 'median-views')?.label).toBe('阅读 · 中位数');
  expect(lineOf([one, reads], 'median-views')?.label).toBe('播放 · 中位数');
});

test('as cells numbers are numbers, the unknown is empty, and what is coarse is named', async () => {
  const all = [compared('1', [exactly(900), exactly(1_250)], [10, 30, 5_000]), compared('2', [coarse], [])];
  const rows = (await cellsOf(sheetOf(all, voice))).split('\r\n').map(row => row.split('\t'));
  const row = (label: string) => rows.find(([first]) => first === label)?.slice(1);
  expect(rows[0]).toEqual(['项目', '账号1', '账号2']);
  expect(row('粉丝')).toEqual(['1250', '12000']);
  expect(row('近 30 天粉丝变化')).toEqual(['350', '']);
  expect(row('播放 · 中位数')).toEqual(['30', '']);
  expect(row('约数（页面原文）')).toEqual(['', '粉丝 1.2万']);
});

test('a comparison is found again by its address, whatever the ids are made of', () => {
  const ids = ['weixin:MzA3==', 'generic:https://a.example/b,c', 'x:50%'];
  const path = pathOfComparison(ids);
  expect(path.split('/')).toHaveLength(5);
  expect(comparedIn(path.split('/').at(-1))).toEqual(ids);
  expect(comparedIn(undefined)).toEqual([]);
});

test('what coarse times leave open is said as from and to', () => {
  expect([undefined, { low: 2, high: 2 }, { low: 2, high: 4 }].map(sayCounted)).toEqual(['–', '2', '2–4']);
});
