import 'fake-indexeddb/auto';
import papa from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import type { LibraryRow } from '@/lib/db/library';
import { packHistory } from '@/lib/db/pack';
import { jsonOf } from '@/lib/exchange/json';
import { cellsOf, csvOf } from '@/lib/exchange/sheet';
import { type Table, tableOf } from '@/lib/exchange/table';
import { createWords } from '@/lib/i18n/i18n';
import type { Words } from '@/lib/i18n/use-words';
import { freshLibrary } from '../db/sample';

const words = createWords('zh-CN');
const voice = { t: words.t as unknown as Words, language: 'zh-CN' as const, zone: 'Asia/Shanghai' };
const at = Date.UTC(2026, 10, 21, 12, 34);
const seen = { seenAt: at, source: 'answer' as const };
const stamp = { time: 1, counter: 0, device: 'd' };

function row(title: string, more: Partial<LibraryRow['post']> = {}): LibraryRow {
  return {
    post: {
      id: 'douyin:7300000000000000001',
      platform: 'douyin',
      externalId: '7300000000000000001',
      url: 'https://www.douyin.com/video/7300000000000000001',
      words: { title, ...seen },
      author: { name: '某某', ...seen },
      latest: {
        likes: { value: 12_000, step: 1_000, shown: '1.2万', ...seen },
        comments: { value: 340, step: 1, ...seen },
      },
      depth: 'card',
      firstSeen: at,
      lastSeen: at,
      ...more,
    },
    keep: { id: 'douyin:7300000000000000001', keptAt: at, why: ['topic', 'title'], note: '', tags: ['a', 'b'], stamp },
  };
}

const record = ({ headers, rows }: Table) =>
  Object.fromEntries(headers.map((header, index) => [header, rows[0]?.[index]]));

describe('the library as a table', () => {
  test('numbers are numbers, how coarse they are stands beside them, and what was not shown is empty', async () => {
    const table = await tableOf([row('一'), row('二', { latest: { shares: { value: 3, step: 1, ...seen } } })], voice);
    expect(record(table)).toMatchObject({ 点赞: 12_000, 评论: 340, 分享: '', '约数（页面原文）': '点赞 1.2万' });
    expect(table.rows.every(cells => cells.length === table.headers.length)).toBe(true);
  });

  test('a number in doubt is said to be', async () => {
    const likes = { value: 300, step: 1, unverified: true as const, ...seen };
    expect(record(await tableOf([row('一', { latest: { likes } })], voice))).toMatchObject({
      点赞: 300,
      '约数（页面原文）': '点赞 300 未验证',
    });
  });

  test('times are the operator’s local ones, and no finer than known', async () => {
    const published = async (step: number) =>
      record(await tableOf([row('一', { times: { publishedAt: { value: at, step, source: 'dom' }, ...seen } })], voice))
        .发布时间;
    expect(await published(1_000)).toBe('2026-11-21 20:34');
    expect(await published(86_400_000)).toBe('2026-11-21');
    expect(await published(30 * 86_400_000)).toBe('2026-11');
    expect(await published(365 * 86_400_000)).toBe('2026');
  });

  test('an id carries its platform, so that no sheet rounds it', async () => {
    expect(record(await tableOf([row('一')], voice)).编号).toBe('douyin:7300000000000000001');
  });
});

describe('files and cells', () => {
  const first = async (title: string) => {
    const text = (await csvOf(await tableOf([row(title)], voice))).replace(/^\uFEFF/, '');
    return papa.parse<Record<string, string>>(text, { header: true }).data[0]?.标题;
  };

  test('a CSV begins with a BOM and survives commas, quotes and line breaks', async () => {
    expect(await csvOf(await tableOf([row('一')], voice))).toMatch(/^\uFEFF平台,标题/);
    expect(await first('他说："好",\n真的')).toBe('他说："好",\n真的');
  });

  test('a title is never run as a formula, nor turned into a number', async () => {
    expect(await first('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")');
    expect(await first('+1+2')).toBe("'+1+2");
    expect(await first('20231111000000000000')).toBe("'20231111000000000000");
    expect(await first('10')).toBe('10');
  });

  test('cells are parted by tabs, one row a line', async () => {
    const cells = papa.parse<string[]>(await cellsOf(await tableOf([row('有\t制表符'), row('二')], voice)), {
      delimiter: '\t',
    });
    expect(cells.data.map(line => line[1])).toEqual(['标题', '有\t制表符', '二']);
  });
});

describe('what the own backend said', () => {
  const id = 'douyin:7300000000000000001';
  const first = { first: at, last: at, step: 1 };
  const centre = { step: 1, seenAt: at + 2, source: 'centre' as const };
  const own = row('一', {
    latest: { likes: { value: 99, ...centre }, impressions: { value: 5_000, ...centre } },
  });

  beforeEach(async () => {
    await freshLibrary();
    await db.posts.add(own.post);
    await db.history.add(
      packHistory({
        id,
        series: {
          likes: [
            { ...first, value: 90, source: 'answer' },
            { ...first, first: at + 1, last: at + 1, value: 95, source: 'dom' },
            { ...first, first: at + 2, last: at + 2, value: 99, source: 'centre' },
          ],
          impressions: [{ ...first, value: 5_000, source: 'centre' }],
        },
      }),
    );
  });

  test('stays at home: the newest reading that anybody could make is exported', async () => {
    const table = await tableOf([own], voice);
    expect(table.headers).not.toContain('曝光');
    expect(record(table)).toMatchObject({ 点赞: 95 });
    const { posts } = JSON.parse(await jsonOf([id], at));
    expect(posts[0].post.latest).toEqual({ likes: { value: 95, step: 1, source: 'dom', seenAt: at + 1 } });
    expect(posts[0].history.series.likes).toHaveLength(2);
    expect(JSON.stringify(posts)).not.toMatch(/centre|impressions/);
  });

  test('is exported where it is asked for', async () => {
    const table = await tableOf([own], voice, { withPrivate: true });
    expect(record(table)).toMatchObject({ 点赞: 99 });
    expect(table.rows[0]).toContain(5_000);
    expect(await jsonOf([id], at, { withPrivate: true })).toMatch(/"impressions"/);
  });
});
