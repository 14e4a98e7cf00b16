import { readTime } from '../metrics/times';
import type { Amount } from '../model/reading';

type Clock = { now: number; zone: string; language: string };

const day = 86_400_000;
const clockTime = String.raw`(?:\s*[T,，¦]?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)`;
const full = new RegExp(
  String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*(?:星期|周).)?${clockTime}?`,
);
const short = new RegExp(String.raw`(?<![\d-])\d{1,2}[-月]\d{1,2}日?${clockTime}`);
const relative =
  /(?:^|[¦：:]\s*)((?:\d+\s*(?:秒|分钟|小时|天|周|个月)前|刚刚|(?:今天|昨天|前天)(?:\s*\d{1,2}:\d{2})?))(?=\s*(?:¦|$))/;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const english = new RegExp(
  String.raw`\b(?:${month}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} ${month}\.?,? \d{4})`,
  'i',
);
/** In the page's own language: `19.10.2019`, `6. November 2023`, `27 de junio de 2019`. Whether it names a month, is told later. */
const dotted = new RegExp(String.raw`(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?\d{4}${clockTime}?`);
const named = /(?<!\d)\d{1,2}\.? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}/u;
const later =
  /(?:更新|修改|编辑于|updated|modified|edited|aktualisiert|geändert|actuali[sz]ad|mis à jour|modifi|aggiornat|atualizad)[^¦]{0,12}(?:¦\s*)?$/i;
/** Further down a date in a foreign language may be that of a book, or of a post in a list. */
const near = 120;

/** The moment shown beside the headline; one that is said to be of a change is none. */
export function readShownTime(words: string, clock: Clock): Amount | undefined {
  for (const pattern of [full, english, dotted, named, short, relative]) {
    const found = pattern.exec(pattern === dotted || pattern === named ? words.slice(0, near) : words);
    if (!found || later.test(words.slice(0, found.index)) || !standsAlone(words, found)) continue;
    const text = (found[1] ?? found[0])
      .replace(/\s*¦\s*/g, ' ')
      .replaceAll('：', ':')
      .replace(/\s*(?:星期|周)./, '');
    const moment = readTime(text.replace(/(\d)(st|nd|rd|th),? /, '$1, ').trim(), clock);
    if (moment && isPossible(moment, clock.now)) return moment;
  }
  return undefined;
}

/** A date within a sentence is one that the text speaks of. */
function standsAlone(words: string, { index, 0: { length } }: RegExpExecArray): boolean {
  const before = words.slice(0, index).replace(/^.*¦/s, '');
  const after = words.slice(index + length).replace(/¦.*$/s, '');
  return (
    before.length < 20 && after.length < 30 && !/[。！？；，]/.test(before) && !/^\s*[，,。]|[。！？；]/.test(after)
  );
}

/** A moment as a machine wrote it: in no zone, in that of Greenwich (which many write who mean their own), or in one. */
export type Written = Amount & { zone?: 'none' | 'zero' | undefined };

/**
 * A moment as a machine wrote it. Midnight sharp means that only the day was known. `zoned`: what is written without a
 * zone is known to be in the clock's. Otherwise it tells the day at most.
 */
export function readWrittenTime(text: string, clock: Clock, zoned: boolean): Written | undefined {
  const words = text
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2})-(?=\d{2}:)/, '$1 ')
    .replace(/(:\d{2}(?:\.\d+)?[+-]\d{2})$/, '$1:00');
  const moment = readTime(words, clock);
  if (!moment || !isPossible(moment, clock.now)) return undefined;
  const isMidnight = /[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(words);
  if (isMidnight || moment.step >= day) return { value: moment.value, step: Math.max(day, moment.step) };
  const isZero = /(?:Z|GMT|UTC|[+-]00:?00)(?:\s*\(.*\))?$/i.test(words);
  const isNone = !isZero && !zoned && !/[+-]\d{2}:?\d{2}(?:\s*\(.*\))?$|^\d{10,13}$|[+-]\d{4}\b/.test(words);
  if (isNone) return { value: moment.value, step: day, zone: 'none' };
  return { value: moment.value, step: moment.step, zone: isZero ? 'zero' : undefined };
}

/**
 * What to go by when the head and the elements beside the headline disagree: what has a zone; of two that are whole
 * hours apart the one that does not say Greenwich; and else the head.
 */
export function weighMoments(head: Written[], beside: Written[]): Written[] {
  const all = [...head, ...beside];
  const zoned = all.filter(({ zone }) => zone !== 'none');
  const known = zoned.length ? zoned : all;
  const isAway = (a: Written, b: Written) => !agree(a, b) && isSlipped(a, b, true);
  const left = known.filter(one => one.zone !== 'zero' || !known.some(other => !other.zone && isAway(one, other)));
  const heads = left.filter(one => head.includes(one));
  return heads.length && !isOne(left) && isOne(heads) ? heads : left;
}

/**
 * The moment of publication, out of what the head says and what stands beside the headline. Where they agree, the
 * finest is taken. Where none agrees with what is shown, only a slipped zone is forgiven, or two that agree.
 * `zoned`: what is shown is known to be in the clock's zone. Otherwise it is the site's own time, wherever that is.
 */
export function chooseMoment(written: Amount[], shown: Amount | undefined, zoned: boolean): Amount | undefined {
  if (!shown) return isOne(written) ? finest(written) : undefined;
  const agreeing = written.filter(one => agree(one, shown));
  if (agreeing.length) return finest(zoned ? [...agreeing, shown] : agreeing);
  if (!written.length) return zoned || shown.step >= day ? shown : { ...shown, step: day };
  const slipped = written.filter(one => isSlipped(one, shown, zoned));
  if (slipped.length === written.length && isOne(written)) return zoned ? shown : finest(written);
  return written.length > 1 && isOne(written) ? finest(written) : undefined;
}

/** Whole hours apart, as when a zone was written that is not meant; or, by days alone, on either side of midnight. */
function isSlipped(written: Amount, shown: Amount, zoned: boolean): boolean {
  const gap = Math.abs(written.value - shown.value);
  if (shown.step >= day) return !zoned && gap < shown.step + day / 1.7;
  const beyond = Math.min(gap % 1_800_000, 1_800_000 - (gap % 1_800_000));
  return gap <= day / 1.7 && beyond <= Math.max(written.step, shown.step);
}

function isOne(moments: Amount[]): boolean {
  return moments.every(one => moments.every(other => agree(one, other)));
}

function agree(a: Amount, b: Amount): boolean {
  // What is shown coarsely is cut: 12:00 is anything from 12:00:00 to 12:00:59.
  return Math.abs(a.value - b.value) < Math.max(a.step, b.step, 1000) + 1;
}

function finest(moments: Amount[]): Amount | undefined {
  return moments.toSorted((a, b) => a.step - b.step)[0];
}

function isPossible({ value }: Amount, now: number): boolean {
  return value > Date.UTC(1994, 0) && value < now + day;
}
