import type { WeekStart } from '../model/week-start';
import { addDays } from './next-slots';

/** 1 = Monday … 7 = Sunday, as `Intl` counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The seven plain dates of the week that holds `date`. */
export function weekOf(date: string, firstDay: Weekday): string[] {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const start = addDays(date, -((weekday - firstDay + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/**
 * The day weeks begin with. By language it is Monday in Chinese, otherwise as the language's region has it where the
 * browser knows.
 */
export function firstDayOf(start: WeekStart, language: string): Weekday {
  if (start !== 'language') return start === 'monday' ? 1 : 7;
  if (language.startsWith('zh')) return 1;
  // Not in every browser we support; `Intl.Locale.getWeekInfo` came after version 120.
  const locale: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(language);
  return (locale.getWeekInfo?.().firstDay ?? 1) as Weekday;
}
