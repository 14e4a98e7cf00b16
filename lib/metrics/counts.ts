import type { Amount } from '../model/reading';
import { fold } from './fold';
import { foreign, type Numerals, numeralsOf } from './numerals';

/** What may stand beside a count: its name and unit in letters, and the marks that set them apart. */
const words = /^[\p{L}\p{M}\p{So} .:·•'’[\]()【】「」]{0,40}$/u;
/** Beside a number these say that it is no count: a span of time, a price, a score, an ordinal, one part of a sum. */
const notUnit =
  /^ ?(?:[十百兆年月日天周秒元块岁星倍度集期章楼级]|分(?!享)|조(?!회)|点(?![赞评击])|[个個]月|[小个]?[时時]|(?:s|m|h|d|w|mo|yr?|(?:sec|min|hr|hour|day|week|month|year|minute|second)s?|of)\b)|\b(?:ago|and|und|et|others?|more)\b|\b(?:mil|tausend|ribu|juta)/i;
const notLabel =
  /(?:(?:[第近约超足前后]|超过) ?|\b(?:and|und|et|top|no|part|ep|episode|level|over|than|about|vol|step)[.:]? ?|[\p{Script=Latin}.])$/iu;

/**
 * The count a text shows, in the page's language (BCP 47): `1.2万`, `10w+`, `19.924` on a German page. Names and units
 * beside it are passed over. Two numbers, a placeholder or anything doubtful is unknown. `zeroWords` are the words
 * that stand for 0 on a platform that prints its button's name instead.
 */
export function readCount(text: string, language: string, zeroWords: readonly string[] = []): Amount | undefined {
  const shown = fold(text);
  if (zeroWords.includes(shown)) return { value: 0, step: 1, shown };
  const found = readNumber(shown, language);
  if (!found || found.share || notUnit.test(found.after)) return undefined;
  const { digits, decimals, power, open, about } = found;
  const value = digits * 10 ** (power - decimals);
  if (decimals > power || !Number.isSafeInteger(value) || (about && !value)) return undefined;
  // `≈` says that the zeros at the end are rounded, not read.
  const zeros = about ? (/[^0](0*)$/.exec(String(value))?.[1] ?? '').length : power - decimals;
  return { value, step: 10 ** zeros, ...(open && { open }), shown };
}

/** The share a text shows in per cent, as a fraction of 1: `3.2%` is 0.032 in steps of 0.001. */
export function readShare(text: string, language: string): Amount | undefined {
  const shown = fold(text);
  const found = readNumber(shown, language);
  if (!found?.share || found.about) return undefined;
  const scale = 10 ** (found.decimals + 2);
  return { value: found.digits / scale, step: 1 / scale, shown };
}

/**
 * Says a count as coarse as it is, so that it reads back the same: `1.2万` and `12K`, `10万+` and `0.10M+`. `about` takes
 * the shorter `≈10K` for what the units cannot say; `short` leaves three digits of an exact count of five and more.
 */
export function sayCount(amount: Amount, language: string, how: { about?: boolean; short?: boolean } = {}): string {
  const units = language.startsWith('zh') ? zhUnits : enUnits;
  const size = Math.floor(Math.log10(Math.abs(amount.value) || 1) + 1e-9);
  const own = units.findLast(([power]) => power <= size);
  const place = Math.max(0, Math.ceil(Math.log10(amount.step) - 1e-9), how.short && size > 3 ? size - 2 : 0);
  const fitting = units.find(([power]) => power >= Math.max(place, own?.[0] ?? 0));
  const steps = Math.round(amount.value / 10 ** place);
  const about = steps !== 0 && place > (own?.[0] ?? 0) && (!fitting || how.about === true);
  const [power, unit] = (place > 0 && (about ? own : fitting)) || [0, ''];
  const [whole = '', fraction] = (steps * 10 ** (place - power)).toFixed(Math.max(0, power - place)).split('.');
  const figure = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,') + (fraction ? `.${fraction}` : '');
  return `${about ? '≈' : ''}${figure}${unit}${amount.open ? '+' : ''}`;
}

const zhUnits = [
  [4, '万'],
  [8, '亿'],
] as const;
const enUnits = [
  [3, 'K'],
  [6, 'M'],
  [9, 'B'],
] as const;

type Figure = { digits: number; decimals: number };
type Found = Figure & { power: number; open: true | undefined; about: boolean; share: boolean; after: string };

function readNumber(shown: string, language: string): Found | undefined {
  const parts = /^(\D*?)([≈~] ?)?(\d(?:[\d.,'’ ]*\d)?)(\D*)$/.exec(shown);
  if (!parts || shown.length > 80) return undefined;
  const [, before = '', about, figure = '', tail = ''] = parts;
  const numerals = numeralsOf(language);
  const [word, power] = multiplierOf(tail, numerals);
  const mark = /^ ?(?:\+|以上|[多余]|(%))/.exec(tail.slice(word));
  const share = !power && mark?.[1] !== undefined;
  const number = figureOf(figure, numerals, power > 0 || share);
  const after = tail.slice(word + (mark?.[0].length ?? 0));
  // A short word may be a unit (`1080p`, `3rd`) or a multiplier of a language that the page did not own up to.
  const short = !power && /^ ?[\p{Lu}\p{Ll}]{1,3}(?!\p{L})/u.test(after);
  if (!number || short || !words.test(before) || !words.test(after) || notLabel.test(before)) return undefined;
  // A second multiplier (`lakh crore`), or one that comes first, as in Swahili.
  const second = multiplierOf(after, numerals)[0] || (/[^ ]/.test(before) && multiplierOf(before, numerals)[0]);
  if ((mark?.[1] && !share) || second || (numerals.plain && foreign.test(before + after))) return undefined;
  return { ...number, power, open: mark && !share ? true : undefined, about: about !== undefined, share, after };
}

/** The length of the multiplying word at the start, and its power of ten. */
function multiplierOf(tail: string, { powers }: Numerals): [number, number] {
  const start = tail.startsWith(' ') ? 1 : 0;
  for (const [word, power] of powers) {
    const end = start + word.length;
    const next = tail.slice(end, end + 1);
    if (tail.slice(start, end).toLowerCase() !== word) continue;
    // `3 m` may be three metres.
    if (start && /^[mbw]$/.test(tail.slice(start, end))) continue;
    // A letter goes on only where letters do not touch: `万次` is two words, `min` is one.
    if (/\p{L}/u.test(next) && /\P{Lo}/u.test(word) && /\P{Lo}/u.test(next)) continue;
    return [end + (next === '.' ? 1 : 0), power];
  }
  return [0, 0];
}

/** `loose`: with a multiplier or a per cent a sign before one or two last digits can only be the decimal one. */
function figureOf(text: string, { decimal, group }: Numerals, loose: boolean): Figure | undefined {
  const [whole = '', fraction = '', more] =
    loose && /^\d+[.,]\d\d?$/.test(text) ? text.split(/[.,]/) : text.split(decimal);
  const groups = whole.split(group);
  const grouped = groups.every((digits, i) => (i ? /^\d{3}$/.test(digits) : /^\d{1,3}$/.test(digits)));
  const indian = group === ',' && /^\d\d?(?:,\d\d)+,\d{3}$/.test(whole);
  const plain = grouped || indian ? groups.join('') : whole;
  if (more !== undefined || !/^(?:0|[1-9]\d*)$/.test(plain) || !/^\d*$/.test(fraction) || fraction.length > 9)
    return undefined;
  return { digits: Number(plain + fraction), decimals: fraction.length };
}
