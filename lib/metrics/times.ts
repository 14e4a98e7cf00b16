import type { Amount } from '../model/reading';
import { atTime, type Clock, day, hour, isTail, minute, readDate, second } from './dates';
import { fold, perLanguage } from './fold';
import { wallAt } from './zones';

const week = 7 * day;
const month = 30.4375 * day;
const year = 365.25 * day;

/**
 * The moment a text names, as epoch ms with a step: `3天前`, `昨天 12:30`, `06-30`, `编辑于 2024-05-01 广东`, RFC 2822,
 * ISO 8601, epoch digits. A date stands for its first moment in the clock's zone, in steps of a day. Whatever is not
 * a date, is impossible or may be read in two ways, is unknown. Whether it names an edit, `saysEdited` tells.
 */
export function readTime(text: string, clock: Clock): Amount | undefined {
  const shown = fold(text);
  if (!shown || shown.length > 80) return undefined;
  const plain = shown
    .replace(/ ?\((?!s\))[^()\d]+\)$/, '')
    .replace(
      /^(?:\p{Script=Han}{2,4}(?:[于於]:?|时间:?|日期:?|:)|(?:(?:last )?(?:posted|published|updated|edited|modified|uploaded|premiered|streamed|created)(?: on| at)?|on):?) ?/iu,
      '',
    );
  const found = readEpoch(plain) ?? readAgo(plain, clock) ?? readDayWord(plain, clock) ?? readDate(plain, clock);
  return found && { ...found, shown };
}

/** Whether the words of a time say that it is that of an edit, or that there was one: `编辑于 …`, `… (edited)`. */
export function saysEdited(text: string): boolean {
  return /编辑|編輯|編集|修改|edited|bearbeitet|editado|modifi|수정|изменен/i.test(text);
}

function readEpoch(text: string): Amount | undefined {
  if (/^[1-9]\d{9}$/.test(text)) return { value: Number(text) * 1000, step: 1000 };
  return /^[1-9]\d{12}$/.test(text) ? { value: Number(text), step: 1 } : undefined;
}

function readAgo(text: string, clock: Clock): Amount | undefined {
  const now = /^(?:刚刚|剛剛|刚才|たった今|just now|now)/i.exec(text)?.[0];
  if (now) return isTail(text.slice(now.length)) ? ago(0, minute, clock) : undefined;
  const chinese =
    /^(\d{1,4}) ?(?:[个個かヶヵカ](月)|[个個]?(秒|分|小?[时時]|天|日|[周週]|星期|年))[钟鐘间間]?[以之]?前/.exec(text);
  if (chinese) {
    const unit = chinese[2] ?? chinese[3] ?? '';
    return isTail(text.slice(chinese[0].length)) ? ago(Number(chinese[1]), unitOf(unit), clock) : undefined;
  }
  const english =
    /^(an?|\d{1,4}) ?(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?|mo(?:(?:nth)?s?)?|y(?:(?:ea)?rs?)?)(?:\(s\))?( ago)?(?: ?[•·]\D*)?$/i.exec(
      text,
    );
  if (english) {
    const [, count = '', unit = '', word] = english;
    // `3d` is how feeds shorten it; `3 days` is a span.
    if (!word && (unit.length > 3 || unit === 'day' || !/^\d/.test(count))) return undefined;
    return ago(Number(count) || (/^an?$/i.test(count) ? 1 : 0), unitOf(unit.toLowerCase()), clock);
  }
  return readAgoIn(text, clock);
}

/** Sites cut or round ages: half a step back, [value − step/2, value + step/2) holds what either may mean. */
function ago(count: number, step: number, { now }: Clock): Amount | undefined {
  const value = Math.round(now - (count + 0.5) * step);
  return step > 0 && value > 0 ? { value, step } : undefined;
}

function unitOf(unit: string): number {
  if (/^(?:mo|月)/.test(unit)) return month;
  if (/^[年y]/.test(unit)) return year;
  if (/^[周週星w]/.test(unit)) return week;
  if (/^[天日d]/.test(unit)) return day;
  if (/^[时時小h]/.test(unit)) return hour;
  return /^[分m]/.test(unit) ? minute : second;
}

const agoFormats = perLanguage(tag =>
  (['long', 'short', 'narrow'] as const).map(style => new Intl.RelativeTimeFormat(tag, { numeric: 'always', style })),
);
const spans = { second, minute, hour, day, week, month, year };

/** In other languages a text is compared with how Intl says that many of each unit: `vor 4 Jahren`, `hace 9 meses`. */
function readAgoIn(text: string, clock: Clock): Amount | undefined {
  const count = /^\D*(\d{1,4})\D*$/.exec(text)?.[1];
  if (!count || /^(?:zh|en)\b/.test(clock.language)) return undefined;
  for (const format of agoFormats(clock.language)) {
    for (const [unit, step] of Object.entries(spans)) {
      const said = fold(format.format(-count, unit as keyof typeof spans));
      if (said.toLowerCase() === text.toLowerCase()) return ago(Number(count), step, clock);
    }
  }
  return undefined;
}

const ownDayWords = perLanguage(tag => {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  return [0, 1, 2].map(back => fold(format.format(-back, 'day')).toLowerCase());
});

function readDayWord(text: string, clock: Clock): Amount | undefined {
  const match = /^(?:(今[天日]|today)|(昨[天日]|yesterday)|前[天日])/i.exec(text);
  const own = match || /^(?:zh|en)\b/.test(clock.language) ? [] : ownDayWords(clock.language);
  const found = own.findIndex(word => text.toLowerCase().startsWith(word));
  if (!match && found < 0) return undefined;
  const back = match ? (match[1] ? 0 : match[2] ? 1 : 2) : found;
  const today = wallAt(clock.now, clock.zone);
  const then = new Date(Date.UTC(today.year, today.month - 1, today.day - back));
  const rest = text.slice(match?.[0].length ?? own[found]?.length);
  const date = { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate(), rest };
  const time = atTime(date, clock);
  // `今天 23:00` read at noon is not yet; the text and the clock do not agree.
  return time && time.value <= clock.now + minute ? time : undefined;
}
