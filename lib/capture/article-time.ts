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
const later = /(?:更新|修改|编辑于|updated|modified|edited)[^¦]{0,12}(?:¦\s*)?$/i;

/** The moment shown beside the headline; one that is said to be of a change is none. */
export function readShownTime(words: string, clock: Clock): Amount | undefined {
  for (const pattern of [full, english, short, relative]) {
    const found = pattern.exec(words);
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

/** A moment as a machine wrote it. Midnight sharp means that only the day was known. */
export function readWrittenTime(text: string, clock: Clock): Amount | undefined {
  const moment = readTime(text.trim(), clock);
  if (!moment || !isPossible(moment, clock.now)) return undefined;
  const isMidnight = /[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(text.trim());
  return isMidnight ? { value: moment.value, step: day } : { value: moment.value, step: moment.step };
}

/**
 * The moment of publication, out of what the head says and what stands beside the headline. Where they agree, the
 * finest is taken. Where none agrees with what is shown, only a slipped zone is forgiven, or two that agree.
 * `zoned`: what is shown is known to be in the clock's zone. Otherwise it is the site's own time, wherever that is.
 */
export function chooseMoment(written: Amount[], shown: Amount | undefined, zoned: boolean): Amount | undefined {
  const isOne = written.every(one => written.every(other => agree(one, other)));
  if (!shown) return isOne ? finest(written) : undefined;
  const agreeing = written.filter(one => agree(one, shown));
  if (agreeing.length) return finest(zoned ? [...agreeing, shown] : agreeing);
  if (!written.length) return zoned || shown.step >= day ? shown : { ...shown, step: day };
  const slipped = written.filter(one => isSlipped(one, shown, zoned));
  if (slipped.length === written.length && isOne) return zoned ? shown : finest(written);
  return written.length > 1 && isOne ? finest(written) : undefined;
}

/** Whole hours apart, as when a zone was written that is not meant; or, by days alone, on either side of midnight. */
function isSlipped(written: Amount, shown: Amount, zoned: boolean): boolean {
  const gap = Math.abs(written.value - shown.value);
  if (shown.step >= day) return !zoned && gap < shown.step + day / 1.7;
  const beyond = Math.min(gap % 1_800_000, 1_800_000 - (gap % 1_800_000));
  return gap <= day / 1.7 && beyond <= Math.max(written.step, shown.step);
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
