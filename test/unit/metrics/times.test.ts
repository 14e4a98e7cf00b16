// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readTime, saysEdited } from '@/lib/metrics/times';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-11-21T20:00:00+08:00');

function read(text: string, language = 'zh-CN', zone = 'Asia/Shanghai', at = now) {
  const amount = readTime(text, { now: at, zone, language });
  return amount && [new Date(amount.value).toISOString(), amount.step];
}

describe('a written date, read in Shanghai on 21 November 2026 at 20:00', () => {
  test.each([
    ['06-30', '2026-06-30T00:00+08:00', day],
    ['11-21', '2026-11-21T00:00+08:00', day],
    ['11-22', '2025-11-22T00:00+08:00', day],
    ['11-21 21:00', '2025-11-21T21:00+08:00', minute],
    ['02-29', '2024-02-29T00:00+08:00', day],
    ['6/30', '2026-06-30T00:00+08:00', day],
    ['04月26日', '2026-04-26T00:00+08:00', day],
    ['4月26号', '2026-04-26T00:00+08:00', day],
    ['06月17日 18:12', '2026-06-17T18:12+08:00', minute],
    ['2024年04月26日', '2024-04-26T00:00+08:00', day],
    ['2024. 4. 26.', '2024-04-26T00:00+08:00', day],
    ['2024 年 4 月 26 日 9:05', '2024-04-26T09:05+08:00', minute],
    ['2025-10-21', '2025-10-21T00:00+08:00', day],
    ['2025/10/21', '2025-10-21T00:00+08:00', day],
    ['2025.10.21', '2025-10-21T00:00+08:00', day],
    ['２０２５－１０－２１', '2025-10-21T00:00+08:00', day],
    ['2024-05-01 12:18', '2024-05-01T12:18+08:00', minute],
    ['2024-05-01 12:18:33', '2024-05-01T12:18:33+08:00', second],
    ['2024年05月01日 12时18分', '2024-05-01T12:18+08:00', minute],
    ['2024年05月01日 下午3:04', '2024-05-01T15:04+08:00', minute],
    ['下午3:04 · 2023年4月20日', '2023-04-20T15:04+08:00', minute],
    ['11月21日 周六 20:00', '2026-11-21T20:00+08:00', minute],
    ['发布于 2025年12月04日 19:45', '2025-12-04T19:45+08:00', minute],
    ['编辑于 2024年05月19日 12:18', '2024-05-19T12:18+08:00', minute],
    ['编辑于 2024-05-01 广东', '2024-05-01T00:00+08:00', day],
    ['编辑于 2024-05-01广东', '2024-05-01T00:00+08:00', day],
    ['06-30 IP属地：广东', '2026-06-30T00:00+08:00', day],
    ['2020-06-03 00:00\u00a0来自 网页版', '2020-06-03T00:00+08:00', minute],
    ['2024年5月', '2024-05-01T00:00+08:00', 31 * day],
    ['Tue Jun 08 09:35:04 +0800 2021', '2021-06-08T09:35:04+08:00', second],
    ['Thu Apr 20 23:21:13 +0000 2023', '2023-04-20T23:21:13Z', second],
    ['Tue, 08 Jun 2021 09:35:04 GMT', '2021-06-08T09:35:04Z', second],
    ['Tue, 08 Jun 2021 09:35:04 -0500', '2021-06-08T09:35:04-05:00', second],
    ['Tue Jun 08 2021 09:35:04 GMT+0800 (中国标准时间)', '2021-06-08T09:35:04+08:00', second],
    ['2024-05-01T12:18:33Z', '2024-05-01T12:18:33Z', second],
    ['2024-05-01T12:18:33.120Z', '2024-05-01T12:18:33.120Z', 1],
    ['2024-05-01T12:18:33.1+05:30', '2024-05-01T12:18:33.1+05:30', 100],
    ['2026-05-01T10:00:00+0000', '2026-05-01T10:00Z', second],
    ['2024-05-01T12:18:33', '2024-05-01T12:18:33+08:00', second],
    ['2024-05-01T12:18+08:00', '2024-05-01T12:18+08:00', minute],
    ['1700000000', '2023-11-14T22:13:20Z', second],
    ['1700000000123', '2023-11-14T22:13:20.123Z', 1],
  ])('%j is %s in steps of %d ms', (text, moment, step) => {
    expect(read(text)).toEqual([new Date(moment).toISOString(), step]);
  });

  test.each([
    ['Apr 20, 2023', 'en', '2023-04-20T00:00+08:00', day],
    ['May 29, 2021', 'en', '2021-05-29T00:00+08:00', day],
    ['Posted on May 29th, 2021', 'en', '2021-05-29T00:00+08:00', day],
    ['Nov 30', 'en', '2025-11-30T00:00+08:00', day],
    ['3:04 PM · Apr 20, 2023', 'en', '2023-04-20T15:04+08:00', minute],
    ['Apr 20, 2023 at 12:04 AM', 'en', '2023-04-20T00:04+08:00', minute],
    ['Saturday, 20 June 2020, 8 pm', 'en', '2020-06-20T20:00+08:00', hour],
    ['Apr 2023', 'en', '2023-04-01T00:00+08:00', 31 * day],
    ['27 mar 2025', 'es', '2025-03-27T00:00+08:00', day],
    ['8 de junio de 2021', 'es', '2021-06-08T00:00+08:00', day],
    ['20. Februar 2023', 'de', '2023-02-20T00:00+08:00', day],
    ['27.03.2025', 'de', '2025-03-27T00:00+08:00', day],
    ['20 avr. 2023', 'fr', '2023-04-20T00:00+08:00', day],
    ['20 мая 2023', 'ru', '2023-05-20T00:00+08:00', day],
  ])('%j on a page in %j is %s in steps of %d ms', (text, language, moment, step) => {
    expect(read(text, language)).toEqual([new Date(moment).toISOString(), step]);
  });

  test('is the time of the zone that it is read in', () => {
    expect(read('2024-07-01 12:18', 'en', 'America/New_York')).toEqual(['2024-07-01T16:18:00.000Z', minute]);
    expect(read('2024-01-01 12:18', 'en', 'America/New_York')).toEqual(['2024-01-01T17:18:00.000Z', minute]);
    expect(read('2024-03-10 03:30', 'en', 'America/New_York')).toEqual(['2024-03-10T07:30:00.000Z', minute]);
    expect(read('2024-01-01', 'en', 'Asia/Kathmandu')).toEqual(['2023-12-31T18:15:00.000Z', day]);
  });
});

describe('a time told from now', () => {
  test.each([
    ['刚刚', 'zh-CN', 0, minute],
    ['30秒前', 'zh-CN', 30, second],
    ['3分钟前', 'zh-CN', 3, minute],
    ['3小时前', 'zh-CN', 3, hour],
    ['3个小时前', 'zh-CN', 3, hour],
    ['3天前', 'zh-CN', 3, day],
    ['3天前 广东', 'zh-CN', 3, day],
    ['编辑于 3天前', 'zh-CN', 3, day],
    ['2周前', 'zh-CN', 2, 7 * day],
    ['4个月前', 'zh-CN', 4, 30.4375 * day],
    ['2年前', 'zh-CN', 2, 365.25 * day],
    ['3 day(s) ago', 'zh-CN', 3, day],
    ['16h ago', 'en', 16, hour],
    ['1w ago', 'en', 1, 7 * day],
    ['1mo ago', 'en', 1, 30.4375 * day],
    ['an hour ago', 'en', 1, hour],
    ['5 years ago', 'en', 5, 365.25 * day],
    ['16h', 'en', 16, hour],
    ['1yr • Edited', 'en', 1, 365.25 * day],
    ['vor 4 Jahren (bearbeitet)', 'de', 4, 365.25 * day],
    ['hace 9 meses', 'es', 9, 30.4375 * day],
    ['il y a 3 h', 'fr', 3, hour],
    ['1か月前', 'ja', 1, 30.4375 * day],
    ['3時間前', 'ja', 3, hour],
    ['3시간 전', 'ko', 3, hour],
    ['há 2 dias', 'pt-BR', 2, day],
  ])(
    '%j on a page in %j holds %d of its unit, cut or rounded, in steps of that unit',
    (text, language, count, step) => {
      const amount = readTime(text, { now, zone: 'Asia/Shanghai', language });
      expect(amount).toEqual({ value: now - (count + 0.5) * step, step, shown: text });
    },
  );

  test.each([
    ['昨天 12:30', 'zh-CN', '2026-11-20T12:30+08:00', minute],
    ['昨天12:30 广东', 'zh-CN', '2026-11-20T12:30+08:00', minute],
    ['编辑于 昨天 12:30', 'zh-CN', '2026-11-20T12:30+08:00', minute],
    ['昨天', 'zh-CN', '2026-11-20T00:00+08:00', day],
    ['前天', 'zh-CN', '2026-11-19T00:00+08:00', day],
    ['今天 08:00', 'zh-CN', '2026-11-21T08:00+08:00', minute],
    ['Yesterday at 3:04 PM', 'en', '2026-11-20T15:04+08:00', minute],
    ['gestern', 'de', '2026-11-20T00:00+08:00', day],
    ['ayer', 'es', '2026-11-20T00:00+08:00', day],
  ])('%j on a page in %j is %s in steps of %d ms', (text, language, moment, step) => {
    expect(read(text, language)).toEqual([new Date(moment).toISOString(), step]);
  });

  test('yesterday is that of the zone, also over the turn of a year', () => {
    const newYear = Date.parse('2026-12-31T23:00:00Z');
    expect(read('昨天', 'zh-CN', 'Asia/Shanghai', newYear)).toEqual(['2026-12-30T16:00:00.000Z', day]);
    expect(read('昨天', 'zh-CN', 'UTC', newYear)).toEqual(['2026-12-30T00:00:00.000Z', day]);
  });
});

test.each([
  ...['', '-', '--', '13-45', '00-10', '02-30', '2023-02-29', '2024-13-01', '30-06', '24-05-01', '12:30', '4:01'],
  ...[
    '昨天 25:00',
    '昨天 12:60',
    '今天 23:00',
    '3年前的今天',
    '2月前',
    '3天后',
    '3天',
    '3天内',
    '前',
    '1.2万',
    '2024',
    '1234567',
  ],
  ...['2024-05-01 至 2024-05-03', '5月1日起', '周三', '99999年前', '晚上12:00'],
])('%j names no moment: unknown', text => {
  expect(read(text)).toBeUndefined();
});

test.each(['6/30', '05/06/2021', '3 days', 'May', 'Foo 12, 2021', 'in 3 days', '3 likes', 'vor 4 Jahren'])(
  '%j on an English page names no moment for sure: unknown',
  text => {
    expect(read(text, 'en')).toBeUndefined();
  },
);

test('a time says when it is that of an edit', () => {
  expect(['编辑于 2024-05-01', 'vor 4 Jahren (bearbeitet)', '3 days ago (edited)'].map(saysEdited)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['发布于 2024-05-01', '3天前'].map(saysEdited)).toEqual([false, false]);
});
