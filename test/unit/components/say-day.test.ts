import { expect, test } from 'vitest';
import { sayClock, sayDay } from '@/components/ui/say-day';
import { createWords } from '@/lib/i18n/i18n';
import type { Words } from '@/lib/i18n/use-words';

const today = '2026-11-21';
const say = (language: 'zh-CN' | 'en', date: string, time?: string) =>
  sayDay({ date, ...(time && { time }) }, today, language, createWords(language).t as Words).replace('\u202f', ' ');

test.each([
  ['2026-11-21', '20:00', '今晚 20:00', 'Tonight 8:00 PM'],
  ['2026-11-22', '08:05', '明早 08:05', 'Tomorrow morning 8:05 AM'],
  ['2026-11-24', undefined, '11月24日 周二', 'Tue, Nov 24'],
])('a plan for %s %s is said as each language says it', (date, time, chinese, english) => {
  expect(say('zh-CN', date, time)).toBe(chinese);
  expect(say('en', date, time)).toBe(english);
});

test('midnight and noon are told apart', () => {
  expect(['00:00', '12:00'].map(time => sayClock(time, 'en').replace('\u202f', ' '))).toEqual(['12:00 AM', '12:00 PM']);
});
