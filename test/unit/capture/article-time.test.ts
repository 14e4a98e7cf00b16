import { describe, expect, test } from 'vitest';
import { chooseMoment, readShownTime, readWrittenTime } from '@/lib/capture/article-time';

const now = Date.parse('2025-06-01T12:00:00+08:00');

describe('the moment', () => {
  const clock = { now, zone: 'Asia/Shanghai', language: 'zh' };
  const at = (text: string) => Date.parse(`${text}+08:00`);

  test.each([
    ['2019年10月23日 09:05 ¦ 环球网', '2019-10-23T09:05:00', 60_000],
    ['2019年06月15日08:18', '2019-06-15T08:18:00', 60_000],
    ['时间：2020-07-04 12:10:24', '2020-07-04T12:10:24', 1000],
    ['2019-05-17 ¦ · ¦ 某报', '2019-05-17T00:00:00', 86_400_000],
    ['加一 ¦ 发布时间：05-08 ¦ 12:00 ¦ 优质', '2025-05-08T12:00:00', 60_000],
  ])('%s', (words, moment, step) => {
    expect(readShownTime(words, clock)).toMatchObject({ value: at(moment), step });
  });

  test.each(['更新时间：2019-05-17 12:00', '第3章 ¦ 1200', '', '2099-01-01', '2014年8月22日，由某会主办的论坛 ¦ 在'])(
    '%s is none',
    words => {
      expect(readShownTime(words, clock)).toBeUndefined();
    },
  );

  test.each([
    ['de', 'Von ¦ Ada Müller ¦ 19.10.2023, 05:00 Uhr', '2023-10-19T05:00:00', 60_000],
    ['de', '6. November 2023', '2023-11-06T00:00:00', 86_400_000],
    ['fr', '27 juin 2019 ¦ Par ¦ Ada', '2019-06-27T00:00:00', 86_400_000],
    ['es', '15 de abril de 2020', '2020-04-15T00:00:00', 86_400_000],
  ])('in %s: %s', (language, words, moment, step) => {
    expect(readShownTime(words, { ...clock, language })).toMatchObject({ value: at(moment), step });
  });

  test('far from the headline, or of a change, is none in other languages either', () => {
    const german = { ...clock, language: 'de' };
    expect(readShownTime('Aktualisiert am 06.03.2023', german)).toBeUndefined();
    expect(readShownTime(`${'Menü ¦ '.repeat(30)} ¦ 06.03.2023`, german)).toBeUndefined();
  });

  const one = (text: string) => readWrittenTime(text, clock, true)!;

  test('is chosen among those that agree', () => {
    const shown = readShownTime('2019-10-23 09:05', clock);
    const choose = (...texts: string[]) => chooseMoment(texts.map(one), shown, true)?.value;
    expect(choose('2019-10-23T09:10:42+08:00', '2019-10-23 09:05:34')).toBe(at('2019-10-23T09:05:34'));
    expect(choose('2019-10-23T09:05:00Z')).toBe(at('2019-10-23T09:05:00'));
    expect(choose('2019-10-20T09:05:00Z')).toBeUndefined();
    expect(choose('2019-10-23')).toBe(shown?.value);
    expect(chooseMoment([one('2019-10-23'), one('2019-11-23')], undefined, true)).toBeUndefined();
    expect(chooseMoment([], undefined, true)).toBeUndefined();
  });

  test('shown in a zone that is not known counts as little as that allows', () => {
    const shown = readShownTime('Mar 2, 2024', clock);
    expect(chooseMoment([one('2024-03-02T23:15:00+00:00')], shown, false)?.value).toBe(
      Date.parse('2024-03-02T23:15:00Z'),
    );
    expect(chooseMoment([one('2024-03-06T23:15:00+00:00')], shown, false)).toBeUndefined();
    expect(chooseMoment([], readShownTime('2024-03-02 10:15', clock), false)).toMatchObject({ step: 86_400_000 });
  });
});
