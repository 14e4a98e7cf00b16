import type { Amount } from '../model/reading';
import { fold, perLanguage } from './fold';
import { momentOf, wallAt } from './zones';

/** Against what a text is read: the page's clock (epoch ms), the zone its times are in (IANA), its language (BCP 47). */
export type Clock = { now: number; zone: string; language: string };

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

type Groups = { [name: string]: string | undefined };

/** A written date, with or without year and time of day: `06-30`, `2024年04月26日 12:18`, `Tue Jun 08 09:35:04 +0800 2021`. */
export function readDate(text: string, clock: Clock): Amount | undefined {
  const plain = text
    .replace(/(\d) ?[年月] ?(?=\d|$)/g, '$1-')
    .replace(/(\d) ?[日号秒]/g, '$1 ')
    .replace(/(\d) ?[时時点分] ?/g, '$1:');
  const [time, rest] = take(plain, timePattern);
  for (const pattern of /^(?:zh|ja|ko)/.test(clock.language) ? [...datePatterns, slashes] : datePatterns) {
    const [date, left] = take(rest, pattern);
    if (date) return isBeside(left) ? momentAt(date, time, clock) : undefined;
  }
  for (const word of rest.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? []) {
    const m = monthOf(word, clock.language);
    const [d, year] = take(rest.replace(word, ' '), /(?<!\d)(?<d>\d\d?)(?!\d)/);
    const [y, left] = take(year, /(?<!\d)(?<y>\d{4})(?!\d)/);
    if (m && (d || y) && isBeside(left)) return momentAt({ ...d, ...y, m: String(m) }, time, clock);
  }
  return undefined;
}

/** A time of day that stands beside the name of a day. */
export function readTimeOn(wall: Date, rest: string, clock: Clock): Amount | undefined {
  const [time, left] = take(rest, timePattern);
  const [y, m, d] = wall.toISOString().split(/[-T]/);
  return isBeside(left) ? momentAt({ y, m, d }, time, clock) : undefined;
}

/** What a pattern finds in a text, and the text without it. */
export function take(text: string, pattern: RegExp): [Groups | undefined, string] {
  const match = pattern.exec(text);
  return [match?.groups, match ? text.replace(match[0], ' ') : text];
}

/** What may stand beside a time: its label, a weekday, where it was sent from; no second number and no span. */
const beside =
  /^(?:[ ,.·•:|º]|\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|at|um|on|de|a las|st|[nr]d|th|last|[a-z]{2,9}ed)\b|(?<!\p{L})(?:\p{L}{2,12}\.?,|г(?!\p{L}))|\([^()\d]*\)|IP ?属地|(?:[周週]|星期)[日天]|时间|日期|来自.*|(?<!\p{Script=Han})(?!\p{Script=Han}*(?:[的后後内前起至到止约间間年月时時分秒]|日(?!本)|天(?!津)))\p{Script=Han}{2,10}(?!\p{Script=Han}))*$/iu;

export function isBeside(text: string): boolean {
  return beside.test(text);
}

const timePattern =
  /(?:(?<=\d)T)?(?<part>[上下]午|早上|凌晨|晚上|中午|午[前後]|오[전후])? ?(?<!\d)(?<h>\d\d?)(?::(?<min>\d\d)?:?(?<s>\d\d)?(?:\.(?<ms>\d{1,9}))?|(?= ?[ap]\.?m\b))(?: ?(?<half>[ap])\.?m\b\.?)? ?(?<utc>Z\b|UTC|GMT)?(?:(?<sign>[+-])(?<zh>\d\d):?(?<zm>\d\d))?/iu;
const datePatterns = [
  /(?<!\d)(?<y>\d{4})(?:[-/]|\. ?)(?<m>\d\d?)(?:[-/]|\. ?)(?<d>\d\d?)(?!\d)/,
  /^ *(?<y>\d{4})-(?<m>\d\d?)-?$/,
  /(?<![\d-])(?<m>\d\d?)-(?<d>\d\d?)(?![\d-])/,
  /(?<!\d)(?<d>\d\d?)\. ?(?<m>\d\d?)\. ?(?<y>\d{4})(?!\d)/,
];
/** Elsewhere `6/7` may be the seventh of June or the sixth of July. */
const slashes = /(?<![\d/])(?<m>\d\d?)\/(?<d>\d\d?)(?![\d/])/;

/** Without a year it is the latest such moment that is not in the future. */
function momentAt({ y, m, d }: Groups, time: Groups | undefined, { now, zone }: Clock): Amount | undefined {
  const { part = '', h, min, s, ms = '', half = '', utc, sign, zh, zm } = time ?? {};
  const late = /[下晚後후p]/i.test(part + half);
  const early = /[上早凌前전a]/i.test(part + half) && part !== '晚上';
  const [month, date, read] = [Number(m), Number(d ?? 1), Number(h ?? 0)];
  const shown = late && read < 12 ? read + 12 : early && read === 12 ? 0 : read;
  // 晚上12点 is midnight, but of which day? And a month has no time of day.
  if (
    !month ||
    month > 12 ||
    shown > 23 ||
    Number(min) > 59 ||
    Number(s) > 59 ||
    (part === '晚上' && read === 12) ||
    (time && !d)
  )
    return undefined;
  const step = ms ? 10 ** Math.max(0, 3 - ms.length) : s ? 1000 : min ? minute : h ? hour : d ? day : 31 * day;
  const ahead = (Number(zh ?? 0) * hour + Number(zm ?? 0) * minute) * (sign === '-' ? -1 : 1);
  const last = y ? Number(y) : new Date(wallAt(now, zone)).getUTCFullYear();
  // Eight years without a 29 February are the longest there are.
  for (let year = last; year >= (y ? last : last - 8); year--) {
    const wall = Date.UTC(
      year,
      month - 1,
      date,
      shown,
      Number(min ?? 0),
      Number(s ?? 0),
      Number(`${ms}000`.slice(0, 3)),
    );
    if (new Date(wall).getUTCDate() !== date) continue;
    const value = utc || sign ? wall - ahead : momentOf(wall, zone);
    // A minute for clocks that differ.
    if (value > 0 && (y || value <= now + minute)) return { value, step };
  }
  return undefined;
}

const monthNames = perLanguage(tag => {
  const formats = (['long', 'short'] as const).map(
    month => new Intl.DateTimeFormat(tag, { month, day: 'numeric', timeZone: 'UTC' }),
  );
  return Array.from({ length: 12 }, (_, month) =>
    formats.map(format => {
      const part = format.formatToParts(Date.UTC(2024, month, 9)).find(({ type }) => type === 'month');
      return fold(part?.value ?? '')
        .toLowerCase()
        .replace('.', '');
    }),
  );
});

/** A name, or three letters and more that begin one month's name alone, in the page's language or in English. */
function monthOf(word: string, language: string): number {
  const start = word.toLowerCase();
  for (const names of [monthNames(language), monthNames('en')]) {
    const begun = names.flatMap((forms, i) => (forms.some(form => form.startsWith(start)) ? [i + 1] : []));
    const found = names.findIndex(forms => forms.includes(start)) + 1 || (begun.length === 1 && begun[0]);
    if (found) return found;
  }
  return 0;
}
