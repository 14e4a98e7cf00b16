// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readCount, readShare } from '@/lib/metrics/counts';

type Row = [text: string, language: string, value: number, step: number, open?: true];

const shownCounts: Row[] = [
  ['0', 'zh-CN', 0, 1],
  ['1234', 'zh-CN', 1234, 1],
  ['1,234', 'zh-CN', 1234, 1],
  ['1.5万', 'zh-CN', 15_000, 1_000],
  ['12万', 'zh-CN', 120_000, 10_000],
  ['25.0万', 'zh-CN', 250_000, 1_000],
  ['32.7万', 'zh-CN', 327_000, 1_000],
  ['1.1亿', 'zh-CN', 110_000_000, 10_000_000],
  ['1.2万亿', 'zh-CN', 1_200_000_000_000, 100_000_000_000],
  ['3千', 'zh-CN', 3_000, 1_000],
  ['2.5千万', 'zh-CN', 25_000_000, 1_000_000],
  ['4.1w', 'zh-CN', 41_000, 1_000],
  ['1.2K', 'zh-CN', 1_200, 100],
  ['10+', 'zh-CN', 10, 1, true],
  ['1k+', 'zh-CN', 1_000, 1_000, true],
  ['10w+', 'zh-CN', 100_000, 10_000, true],
  ['1万+', 'zh-CN', 10_000, 10_000, true],
  ['10万+', 'zh-CN', 100_000, 10_000, true],
  ['10万＋', 'zh-CN', 100_000, 10_000, true],
  ['1万多', 'zh-CN', 10_000, 10_000, true],
  ['100万+次播放', 'zh-CN', 1_000_000, 10_000, true],
  ['１．２万', 'zh-CN', 12_000, 1_000],
  ['１，２３４', 'zh-CN', 1_234, 1],
  ['\u200b1.2\u200b 万', 'zh-CN', 12_000, 1_000],
  ['\u00a01.2\u00a0万\ufeff', 'zh-CN', 12_000, 1_000],
  ['87万次播放', 'zh-CN', 870_000, 10_000],
  ['播放 12万', 'zh-CN', 120_000, 10_000],
  ['播放：12万', 'zh-CN', 120_000, 10_000],
  ['赞同 1.2 万', 'zh-CN', 12_000, 1_000],
  ['评论(56)', 'zh-CN', 56, 1],
  ['转发[1000000]', 'zh-CN', 1_000_000, 1],
  ['12分享', 'zh-CN', 12, 1],
  ['3点赞', 'zh-CN', 3, 1],
  ['2,345 条评论', 'zh-CN', 2_345, 1],
  ['56位粉丝', 'zh-CN', 56, 1],
  ['7人点赞', 'zh-CN', 7, 1],
  ['❤ 12', 'zh-CN', 12, 1],
  ['1.2萬 次觀看', 'zh-TW', 12_000, 1_000],
  ['1.5億回視聴', 'ja', 150_000_000, 10_000_000],
  ['조회수 1.2만회', 'ko', 12_000, 1_000],
  ['1,862 views', 'en-GB', 1_862, 1],
  ['1.8k views', 'en-GB', 1_800, 100],
  ['110m subscribers', 'en-GB', 110_000_000, 1_000_000],
  ['1.5B views', 'en-US', 1_500_000_000, 100_000_000],
  ['895 thousand views', 'en', 895_000, 1_000],
  ['Views: 1,234', 'en', 1_234, 1],
  ['12 lakh views', 'en-IN', 1_200_000, 100_000],
  ['12,34,567', 'en-IN', 1_234_567, 1],
  ['2.1 लाख', 'hi', 210_000, 10_000],
  ['1.2 करोड़', 'hi', 12_000_000, 1_000_000],
  ['2 trillion views', 'en', 2_000_000_000_000, 1_000_000_000_000],
  ['25 Mio. Abonnenten', 'en', 25_000_000, 1_000_000],
  ['1.2만 조회', 'ko', 12_000, 1_000],
  ['3,4 Mio.', 'de', 3_400_000, 100_000],
  ['25 Mio. Abonnenten', 'de-DE', 25_000_000, 1_000_000],
  ['18.567.581', 'de', 18_567_581, 1],
  ['18.567.581 Aufrufe', 'de', 18_567_581, 1],
  ['19.924', 'de', 19_924, 1],
  ['Aufrufe: 12', 'de', 12, 1],
  ['19.9k', 'en', 19_900, 100],
  ['4,69 M de suscriptores', 'es', 4_690_000, 10_000],
  ['6,8 K vídeos', 'es', 6_800, 100],
  ['1.077.715 visualizaciones', 'es', 1_077_715, 1],
  ['1\u202f234 vues', 'fr', 1_234, 1],
  ['1,2\u00a0M de vues', 'fr', 1_200_000, 100_000],
  ['1,5 mi', 'pt-BR', 1_500_000, 100_000],
  ['1,2 тыс. просмотров', 'ru', 1_200, 100],
  ['1,2 B', 'tr', 1_200, 100],
  ['1.2万', 'de', 12_000, 1_000],
  ['1,234', '', 1_234, 1],
  ['1,234', 'no such tag!', 1_234, 1],
  ['≈1.2万', 'zh-CN', 12_000, 1_000],
  ['≈1,200', 'en', 1_200, 100],
];

describe('a count', () => {
  test.each(shownCounts)('%j on a page in %j is %d in steps of %d', (text, language, value, step, open) => {
    expect(readCount(text, language)).toEqual({ value, step, ...(open && { open }), shown: expect.any(String) });
  });

  test.each([
    ...['', ' ', '-', '--', '…', '...', '赞', '收藏', '评论', '分享', '点赞', '转发', 'Like', '万', '+', 'NaN'].map(
      t => [t, 'zh-CN'],
    ),
    ...[
      '3天前',
      '昨天 12:30',
      '2024-05-01',
      '06-30',
      '04月26日',
      '5分钟前',
      '2小时',
      '第3期',
      '¥99',
      '5元',
      '8.5分',
      '3.5星',
    ].map(t => [t, 'zh-CN']),
    ...[
      '1万2',
      '1.2万千',
      '10-20万',
      '12/30',
      '点赞 5 评论 6',
      '张三 1 等 2 人',
      '超过1万',
      '近10万',
      '-5',
      '1.2.3',
      '007',
      '1.23456',
    ].map(t => [t, 'zh-CN']),
    ...[
      '3 days ago',
      '16h ago',
      '3 m',
      '1080p',
      '3rd',
      '#5',
      'v2',
      '4:01',
      'Top 10',
      '$5',
      'Ann and 5 others',
      '3.2%',
      '1.2K%',
    ].map(t => [t, 'en']),
    ...['1 234', '12,34', '1,2345', '19.924', '1.077.715', '9'.repeat(17), '١٢٣', 'x'.repeat(90)].map(t => [t, 'en']),
    ['12 тыс. просмотров', 'en'],
    ['12 mil visualizações', 'en'],
    ['2 T', 'en'],
    ['1.2조', 'ko'],
    ['1.2兆', 'ja'],
    ['1.2 lakh crore', 'en'],
    ['12 миллионов', 'de'],
    ['elfu 12', 'sw'],
    ['3,5', 'de'],
    ['19,924', 'de'],
    ['1,5 B', 'fr'],
  ])('%j on a page in %j is unknown', (text, language) => {
    expect(readCount(text, language)).toBeUndefined();
  });

  test('keeps the text that was shown, folded', () => {
    expect(readCount(' １.2\u200b万\n次播放 ', 'zh-CN')?.shown).toBe('1.2万 次播放');
  });

  test('is 0 for the words a platform prints in place of 0, and only where its reader says so', () => {
    expect(readCount(' 赞 ', 'zh-CN', ['赞', '收藏'])).toEqual({ value: 0, step: 1, shown: '赞' });
    expect(readCount('赞', 'zh-CN')).toBeUndefined();
    expect(readCount('1.2万', 'zh-CN', ['赞'])?.value).toBe(12_000);
  });
});

describe('a share', () => {
  test.each([
    ['3.2%', 'zh-CN', 0.032, 0.001],
    ['11.14%', 'zh-CN', 0.1114, 0.0001],
    ['点击率 5 %', 'zh-CN', 0.05, 0.01],
    ['100％', 'zh-CN', 1, 0.01],
    ['0%', 'zh-CN', 0, 0.01],
    ['3,2 %', 'de', 0.032, 0.001],
  ])('%j on a page in %j is %d in steps of %d', (text, language, value, step) => {
    expect(readShare(text, language)).toEqual({ value, step, shown: expect.any(String) });
  });

  test.each(['', '--', '--%', '3.2', '10%+', '1万%', '3%-5%', '-3%'])('%j is unknown', text => {
    expect(readShare(text, 'zh-CN')).toBeUndefined();
  });
});
