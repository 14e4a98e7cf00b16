import type { Amount } from '../model/reading';
import { type Clock, day, hour, isBeside, minute, readDate, readTimeOn, take } from './dates';
import { fold, perLanguage } from './fold';
import { wallAt } from './zones';

/**
 * The moment a text names, as epoch ms with a step: `3天前`, `昨天 12:30`, `06-30`, `编辑于 2024-05-01 广东`, RFC 2822,
 * ISO 8601, epoch digits. A date stands for its first moment in the clock's zone, in steps of a day. Whatever is not
 * a date, is impossible or may be read in two ways, is unknown. Whether it names an edit, `saysEdited` tells.
 */
export function readTime(text: string, clock: Clock): Amount | undefined {
  const shown = fold(text);
  if (shown.length > 80) return undefined;
  const found = readEpoch(shown) ?? readAgo(shown, clock) ?? readDayWord(shown, clock) ?? readDate(shown, clock);
  return found && { ...found, shown };
}

/** Whether the words of a time say that it is that of an edit, or that there was one: `编辑于 …`, `… (edited)`. */
export function saysEdited(text: string): boolean {
  return /编辑|編輯|編集|修改|edited|bearbeitet|editado|modifi|수정|изменен/i.test(text);
}

function readEpoch(text: string): Amount | undefined {
  if (!/^[1-9](?:\d{9}|\d{12})$/.test(text)) return undefined;
  return text.length === 10 ? { value: Number(text) * 1000, step: 1000 } : { value: Number(text), step: 1 };
}

/** The spans of `readAgo`, each with the signs that name it. `o`: the second letter of a month. */
const spans = [
  ['second', 1000, 's秒'],
  ['minute', minute, 'm分'],
  ['hour', hour, 'h时時'],
  ['day', day, 'd天日'],
  ['week', 7 * day, 'w周週星'],
  ['month', 30.4375 * day, 'o月'],
  ['year', 365.25 * day, 'y年'],
] as const;

const now = /(?<now>刚刚|剛剛|刚才|just now|^now$)/i;
const chinese =
  /(?<!\d)(?<count>\d{1,4}) ?[个個かヶ]?小?(?<unit>[秒分时時天日周週星年]|(?<=[个個かヶ])月)[^\d\s]{0,2}前/;
const english =
  /(?<![\d\p{L}])(?<count>an?|\d{1,4}) ?(?<unit>mo|[smhdwy])(?:ec(?:ond)?|in(?:ute)?|(?:ou)?r|ay|(?:ee)?k|nth|ear)?(?:s|\(s\))?\.?(?: ago\b|(?<=\d(?:mo|min|[smhdwy]|[hy]r|wk))(?!\p{L}))/iu;

function readAgo(text: string, clock: Clock): Amount | undefined {
  for (const pattern of [now, chinese, english]) {
    const [found, left] = take(text, pattern);
    if (!found || !isBeside(left)) continue;
    const { count = '0', unit = 'm' } = found;
    const span = spans.find(([, , signs]) => signs.includes(unit.slice(-1).toLowerCase()));
    return ago(/^a/i.test(count) ? 1 : Number(count), span?.[1] ?? 0, clock);
  }
  return readAgoIn(text.replace(/ ?\([^()]*\)$/, ''), clock);
}

/** Sites cut or round ages: half a step back, [value − step/2, value + step/2) holds what either may mean. */
function ago(count: number, step: number, clock: Clock): Amount | undefined {
  const value = Math.round(clock.now - (count + 0.5) * step);
  return value > 0 ? { value, step } : undefined;
}

const relative = perLanguage(tag => ({
  ago: (['long', 'short', 'narrow'] as const).map(style => new Intl.RelativeTimeFormat(tag, { style })),
  days: [0, 1, 2].map(back => fold(new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-back, 'day'))),
}));

/** In other languages a text is compared with how Intl says that many of each unit: `vor 4 Jahren`, `hace 9 meses`. */
function readAgoIn(text: string, clock: Clock): Amount | undefined {
  const count = Number(/^\D*(\d{1,4})\D*$/.exec(text)?.[1]);
  if (!count || isOurs(clock.language)) return undefined;
  const span = spans.find(([unit]) =>
    relative(clock.language).ago.some(format => same(fold(format.format(-count, unit)), text)),
  );
  return span && ago(count, span[1], clock);
}

const dayWords = /(?<today>今[天日]|\btoday\b)|(?<yesterday>昨[天日]|\byesterday\b)|(?<before>前[天日])/i;

function readDayWord(text: string, clock: Clock): Amount | undefined {
  const [found, left] = take(text, dayWords);
  const own = isOurs(clock.language) ? [] : relative(clock.language).days;
  const word = own.findIndex(name => same(text.slice(0, name.length), name));
  const back = found ? [found.today, found.yesterday, found.before].findIndex(Boolean) : word;
  if (back < 0) return undefined;
  const wall = new Date(wallAt(clock.now, clock.zone) - back * day);
  const time = readTimeOn(wall, found ? left : text.slice(own[word]?.length), clock);
  // `今天 23:00` read at noon: the text and the clock do not agree.
  return time && time.value <= clock.now + minute ? time : undefined;
}

function isOurs(language: string): boolean {
  return /^(?:zh|en)\b/.test(language);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
