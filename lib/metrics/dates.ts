import type { Amount } from '../model/reading';
import { fold, perLanguage } from './fold';
import { momentOf, wallAt } from './zones';

/** Against what a text is read: the page's clock (epoch ms), the zone its times are in (IANA), its language (BCP 47). */
export type Clock = { now: number; zone: string; language: string };
type Day = { year?: number; month: number; day: number; rest: string; step?: number };

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A written date, with or without year and time of day: `06-30`, `2024年04月26日 12:18`, `Tue Jun 08 09:35:04 +0800 2021`. */
export function readDate(text: string, clock: Clock): Amount | undefined {
  const plain = text
    // `3:04 PM · Apr 20, 2023`
    .replace(/^([^\d,·•]{0,4}\d\d?:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?) ?[·•,|] ?(.+)$/i, '$2 $1')
    // `Jun 08 09:35:04 +0800 2021`
    .replace(/(\p{L} \d\d?) (\d\d?:\d\d:\d\d) ([+-]\d{4}|UTC|GMT) (\d{4})$/u, '$1 $4 $2 $3');
  const weekday = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?|\p{L}{2,12}\.?,) (?=[\p{L}\d])/iu;
  const found = dayOf(plain, clock) ?? dayOf(plain.replace(weekday, ''), clock);
  return found && atTime(found, clock);
}

/** A day and the time of day that `rest` may give. Without a year it is the latest such moment that is not in the future. */
export function atTime(found: Day, { now, zone }: Clock): Amount | undefined {
  const time = timeOf(found.rest);
  if (!time || (found.step && time.step !== day)) return undefined;
  const thisYear = wallAt(now, zone).year;
  // Eight years without a 29 February are the longest there are.
  for (let year = found.year ?? thisYear; year >= (found.year ?? thisYear - 8); year--) {
    const wall = { year, month: found.month, day: found.day, ...time.wall };
    const local = momentOf(wall, time.ahead === undefined ? zone : 'UTC');
    const value = local === undefined ? undefined : local - (time.ahead ?? 0) + time.ms;
    // A minute for clocks that differ.
    if (value !== undefined && (found.year || value <= now + minute))
      return value > 0 ? { value, step: found.step ?? time.step } : undefined;
  }
  return undefined;
}

function dayOf(text: string, { language }: Clock): Day | undefined {
  const cjk = /^(?:zh|ja|ko)\b/.test(language);
  for (const [pattern, order] of cjk ? [...dayPatterns, slashes] : dayPatterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (name: string) => match[order.indexOf(name) + 1] ?? '';
    const month = order.includes('n') ? monthOf(part('n'), language) : Number(part('m'));
    const year = order.includes('y') && part('y');
    const day = order.includes('d') ? Number(part('d')) : undefined;
    if (month)
      return {
        ...(year && { year: Number(year) }),
        month,
        day: day ?? 1,
        ...(day === undefined && { step: 31 * dayLength }),
        rest: text.slice(match[0].length),
      };
  }
  return undefined;
}
const dayLength = day;

/** y year, m month, n name of a month, d day: what the groups hold, in order. */
const dayPatterns: [RegExp, string][] = [
  [/^(\d{4})(?: ?年 ?|[-/.])(\d\d?)(?: ?月 ?|[-/.])(\d\d?)(?!\d)(?: ?[日号])?/, 'ymd'],
  [/^(\d{4})(?:-| ?年 ?)(\d\d?)(?!\d)(?: ?月)?$/, 'ym'],
  [/^(\d\d?)(?:-| ?月 ?)(\d\d?)(?!\d)(?: ?[日号])?/, 'md'],
  [/^(\d\d?)\. ?(\d\d?)\. ?(\d{4})/, 'dmy'],
  [/^([\p{L}\p{M}]+)\.? (\d\d?)(?!\d)(?:st|nd|rd|th)?(?:,? (\d{4}))?/u, 'ndy'],
  [/^(\d\d?)(?:st|nd|rd|th|\.|º)?(?: de)? ([\p{L}\p{M}]+)\.?(?:(?: de|,)? (\d{4}))?/u, 'dny'],
  [/^([\p{L}\p{M}]+)\.?(?: de|,)? (\d{4})$/u, 'ny'],
];
/** Elsewhere `6/7` may be the seventh of June or the sixth of July. */
const slashes: [RegExp, string] = [/^(\d\d?)\/(\d\d?)(?![\d/])/, 'md'];

const english = 'january february march april may june july august september october november december'.split(' ');
const monthNames = perLanguage(tag => {
  const formats = (['long', 'short'] as const).map(
    month => new Intl.DateTimeFormat(tag, { month, day: 'numeric', timeZone: 'UTC' }),
  );
  return english.map((name, i) => [
    name,
    ...formats.map(format => {
      const month = format.formatToParts(Date.UTC(2024, i, 9)).find(part => part.type === 'month')?.value ?? '';
      return fold(month).toLowerCase().replace(/\.$/, '');
    }),
  ]);
});

/** A name, or three letters and more that begin one month's name alone. 0 for any other word. */
function monthOf(word: string, language: string): number {
  const start = word.toLowerCase();
  const names = /^(?:zh|en)\b/.test(language) ? english.map(name => [name]) : monthNames(language);
  const whole = names.findIndex(forms => forms.includes(start));
  const begun = names.flatMap((forms, i) => (forms.some(form => form.startsWith(start)) ? [i] : []));
  return 1 + (whole >= 0 || start.length < 3 || begun.length !== 1 ? whole : (begun[0] ?? -1));
}

type Time = { wall: { hour: number; minute: number; second: number }; ms: number; ahead?: number; step: number };

const timePattern =
  /^[T, ]*(?:(?:[周週]|星期)[一二三四五六日天][, ]*)?(?:(?:at|um|à|às|a las) )?(上午|早上|凌晨|下午|晚上|中午|午[前後]|오[전후])? ?(\d\d?)(?:(?::|[时時点])(\d\d)(?:(?::|分)(\d\d)(?:秒|\.(\d{1,9}))?)?分?|[时時点]|(?= ?[ap]\.?m))(?: ?([ap])\.?m\.?(?!\p{L}))? ?(?:(Z|UTC|GMT)?(?:([+-])(\d\d):?(\d\d))?)/iu;
/** What may follow: nothing, a region glued to it, or where it was sent from. */
const tail =
  /^(?: ?(?:来自.*|[•·][^\d]*|(?:IP ?属地:? ?)?(?!\p{Script=Han}*[的后後内前起至到间間年月日天时時分秒])\p{Script=Han}{2,10}))?$/u;

export function isTail(rest: string): boolean {
  return tail.test(rest);
}

function timeOf(text: string): Time | undefined {
  const none = { wall: { hour: 0, minute: 0, second: 0 }, ms: 0, step: day };
  const match = timePattern.exec(text);
  if (!match) return tail.test(text.replace(/^ ?(?:[周週]|星期)[一二三四五六日天]/, '')) ? none : undefined;
  const [whole, part = '', hours, minutes, seconds, fraction, half = '', utc, sign, aheadHours, aheadMinutes] = match;
  const late = /[下晚]|午後|오후|p/i.test(part + half);
  const early = /[上早凌]|午前|오전|a/i.test(part + half);
  const read = Number(hours);
  // 晚上12点 is midnight to most and noon to none: unknown which day.
  if (!tail.test(text.slice(whole.length)) || (part === '晚上' && read === 12)) return undefined;
  const shown = late && read < 12 ? read + 12 : early && read === 12 ? 0 : read;
  const wall = { hour: shown, minute: Number(minutes ?? 0), second: Number(seconds ?? 0) };
  const ms = fraction ? Number(fraction.slice(0, 3).padEnd(3, '0')) : 0;
  const step = fraction ? 10 ** Math.max(0, 3 - fraction.length) : seconds ? second : minutes ? minute : hour;
  if (!utc && !sign) return { wall, ms, step };
  return {
    wall,
    ms,
    step,
    ahead: (Number(aheadHours ?? 0) * hour + Number(aheadMinutes ?? 0) * minute) * (sign === '-' ? -1 : 1),
  };
}
