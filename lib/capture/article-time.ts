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
    if (!found || later.test(words.slice(0, found.index))) continue;
    const text = (found[1] ?? found[0])
      .replace(/\s*¦\s*/g, ' ')
      .replaceAll('：', ':')
      .replace(/\s*(?:星期|周)./, '');
    const moment = readTime(text.replace(/(\d)(st|nd|rd|th),? /, '$1, ').trim(), clock);
    if (moment && isPossible(moment, clock.now)) return moment;
  }
  return undefined;
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
 */
export function chooseMoment(written: Amount[], shown: Amount | undefined): Amount | undefined {
  if (!shown) return written.every(one => written.every(other => agree(one, other))) ? finest(written) : undefined;
  const agreeing = written.filter(one => agree(one, shown));
  if (agreeing.length || !written.length) return finest([...agreeing, shown]);
  const slipped = written.every(one => {
    const gap = Math.abs(one.value - shown.value);
    return gap > shown.step && gap <= day / 2 + shown.step && gap % 3_600_000 < Math.max(one.step, shown.step);
  });
  if (slipped) return shown;
  const distinct = new Set(written.map(one => one.value));
  return written.length > 1 && distinct.size === 1 ? finest(written) : undefined;
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
