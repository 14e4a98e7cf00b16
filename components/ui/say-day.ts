import { addDays, type Slot } from '@/lib/calendar/next-slots';
import type { Language } from '@/lib/i18n/i18n';
import type { Words } from '@/lib/i18n/use-words';
import { dateFormat } from '@/lib/metrics/formats';

/** A day as one says it, seen from today: 今晚 20:00, Tonight 8:00 PM, 11月24日 周二. */
export function sayDay({ date, time }: Slot, today: string, language: Language, t: Words): string {
  const isNear = date === today ? 'today' : date === addDays(today, 1) ? 'tomorrow' : undefined;
  const part = !time ? 'Day' : time < '12:00' ? 'Morning' : time < '18:00' ? 'Afternoon' : 'Evening';
  const day = isNear ? t(`days.${isNear}${part}`) : sayDate(date, language);
  return time ? `${day} ${sayClock(time, language)}` : day;
}

/** A time of the clock, `20:00` as it is stored: 20:00, 8:00 PM. */
export function sayClock(time: string, language: Language): string {
  return language === 'zh-CN' ? time : format(`1970-01-01T${time}Z`, language, { hour: 'numeric', minute: '2-digit' });
}

/** A plain date as it is written, in no zone: 11月21日 周六, Sat, Nov 21. */
export function sayDate(date: string, language: Language): string {
  const say = (options: Intl.DateTimeFormatOptions) => format(date, language, options);
  // `Intl` glues the Chinese weekday to the date; operators write a space.
  return language === 'zh-CN'
    ? `${sayShortDate(date, language)} ${say({ weekday: 'short' })}`
    : say({ month: 'short', day: 'numeric', weekday: 'short' });
}

/** The same without its weekday: 11月21日, Nov 21. */
export function sayShortDate(date: string, language: Language): string {
  return format(date, language, { month: 'short', day: 'numeric' });
}

function format(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
}
