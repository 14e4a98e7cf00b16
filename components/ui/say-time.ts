import type { Language } from '@/lib/i18n/i18n';
import type { Amount } from '@/lib/model/reading';

const minute = 60_000;
const day = 24 * 60 * minute;
const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** How long ago a moment was: 刚刚, 3分钟前, 2天前. */
export function sayAgo(moment: number, now: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const passed = Math.max(0, now - moment);
  const unit = units.find(([, length]) => passed >= length);
  if (unit) return format.format(-Math.floor(passed / unit[1]), unit[0]);
  return language === 'en' ? 'just now' : '刚刚';
}

/** A moment in the operator's zone, no finer than it is known: year and month, the day, or the minute too. */
export function sayTime(
  { value, step }: Amount,
  { now, zone, language }: { now: number; zone: string; language: Language },
): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: zone };
  const yearOf = (moment: number) => new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(moment);
  if (yearOf(value) !== yearOf(now) || step >= 300 * day) options.year = 'numeric';
  if (step < 300 * day) options.month = 'short';
  if (step < 28 * day) options.day = 'numeric';
  if (step < day / 2) Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return new Intl.DateTimeFormat(language, options).format(value);
}
