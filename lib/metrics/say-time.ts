import type { Amount } from '../model/reading';
import { day, hour, minute } from './dates';
import { languageTag } from './fold';
import { dateFormat } from './formats';

/** For whom a moment is said: their zone (IANA) and language; `now` tells whether the year needs saying. */
export type Listener = { now: number; zone: string; language: string };

/** A moment as fine as it is known and no finer: `11月21日 周六 20:00`, `Sat, Nov 21, 8:00 PM`, `2024年5月`, `2023`. */
export function sayTime({ value, step }: Amount, { now, zone, language }: Listener): string {
  const say = (options: Intl.DateTimeFormatOptions, at = value) =>
    dateFormat(languageTag(language), { timeZone: zone, ...options }).format(at);
  if (step > 300 * day) return say({ year: 'numeric' });
  if (step > 8 * day) return say({ year: 'numeric', month: 'short' });
  const thisYear = say({ year: 'numeric' }) === say({ year: 'numeric' }, now);
  const date: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', ...(!thisYear && { year: 'numeric' }) };
  // To the week no weekday is known.
  if (step > day) return say(date);
  const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', ...(step <= minute && { minute: '2-digit' }) };
  if (!language.startsWith('zh')) return say({ weekday: 'short', ...date, ...(step <= hour && clock) });
  const parts = [say(date), say({ weekday: 'short' })];
  return [...parts, ...(step <= hour ? [say({ ...clock, hourCycle: 'h23' })] : [])].join(' ');
}

const ages = [
  [365 * day, '年', 'y'],
  [30 * day, '个月', 'mo'],
  [day, '天', 'd'],
  [hour, '小时', 'h'],
  [minute, '分钟', 'min'],
] as const;

/** How long ago a moment was, for freshness: `刚刚`, `2 小时前`, `2 h ago`. */
export function sayAgo(moment: number, now: number, language: string): string {
  const chinese = language.startsWith('zh');
  const age = ages.find(([length]) => now - moment >= length);
  if (!age) return chinese ? '刚刚' : 'just now';
  const count = Math.floor((now - moment) / age[0]);
  return chinese ? `${count} ${age[1]}前` : `${count} ${age[2]} ago`;
}
