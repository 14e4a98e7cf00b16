import type { Amount, Reading, ReadingSource } from '../model/reading';

export type Plain = Record<string, unknown>;
type Words = { text: string; textCut?: true };

const nested = new Set(['author', 'metrics']);
const addresses = new Set(['cover', 'reopenUrl', 'url', 'avatar']);
/** How long the contract lets words be; whatever is not named here: 400. */
const longest: Record<string, number> = { title: 2_000, text: 200_000, bio: 5_000, repostOf: 2_000, id: 2_000 };
const longestList = 100;

/**
 * What a reader found, amounts stamped with their source. What says nothing (empty words, no number) is left out, and
 * what is longer than the contract allows is cut: a batch must not be refused for one detail.
 */
export function tidied(found: object, source: ReadingSource): Plain {
  const whole: Plain = { metrics: {} };
  for (const [name, value] of Object.entries(found)) {
    if (name === 'text') {
      const text = typeof value === 'string' ? value.slice(0, longest.text) : '';
      const cut = (found as Plain).textCut === true || text.length < String(value).length;
      if (text) whole.text = text;
      if (text && cut) whole.textCut = true;
    } else if (nested.has(name)) {
      const group = tidiedGroup(value ?? {}, source);
      if (group) whole[name] = group;
    } else if (name !== 'textCut') {
      const said = tidy(name, value, source);
      if (said !== undefined) whole[name] = said;
    }
  }
  return whole;
}

function tidiedGroup(found: object, source: ReadingSource): Plain | undefined {
  let group: Plain | undefined;
  for (const [name, value] of Object.entries(found)) {
    const said = tidy(name, value, source);
    if (said === undefined) continue;
    group ??= {};
    group[name] = said;
  }
  return group;
}

/** Tidied words as flat fields (`metrics.likes`, `author.name`). A text and its cut are one. */
export function flatten({ text, textCut, ...words }: Plain): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  if (typeof text === 'string') fields.set('text', { text, ...(textCut === true && { textCut }) } satisfies Words);
  for (const [name, value] of Object.entries(words)) {
    if (!nested.has(name)) fields.set(name, value);
    else for (const [inner, part] of Object.entries(value as Plain)) fields.set(`${name}.${inner}`, part);
  }
  return fields;
}

/** Flat fields as the nested words of the model. */
export function gather(fields: Map<string, unknown>): Plain {
  const whole: Plain = { metrics: {} };
  for (const [path, value] of fields) {
    const [group = '', name] = path.split('.');
    if (name) whole[group] = { ...(whole[group] as Plain), [name]: value };
    else if (path === 'text') Object.assign(whole, value);
    else whole[path] = value;
  }
  return whole;
}

/** Whether the second says the same thing more finely: an exact count against a rounded one, a full text against a cut one. */
export function isCoarser(value: unknown, other: unknown): boolean {
  if (isReading(value) && isReading(other)) {
    if (value.open !== other.open) return value.open === true && other.value >= value.value - value.step / 2;
    return value.step > other.step && agree(value, other);
  }
  return isCut(value) && !isCut(other);
}

/** The truth lies in [value − step/2, value + step): whether the finer reading may be it. */
function agree(coarse: Reading, fine: Reading): boolean {
  return fine.value >= coarse.value - coarse.step / 2 && fine.value < coarse.value + coarse.step;
}

/**
 * Whether two sources of one moment cannot both be right. Readings: neither by how they were rounded, nor because a
 * counter moved on between them; a minute is as much as the page itself may be late with a moment. Words: neither says
 * the other and more. Lists and addresses are written in many ways, and contradict nothing.
 */
export function contradicts(a: unknown, b: unknown): boolean {
  if (isReading(a) && isReading(b)) {
    const [low, high] = a.value < b.value ? [a, b] : [b, a];
    return !low.open && high.value - high.step / 2 > low.value + low.step + Math.min(low.value / 50 + 2, 60_000);
  }
  if (typeof a !== 'string' || /^http/.test(a)) return false;
  const [one, other] = [letters(a), letters(String(b))];
  return !one.includes(other) && !other.includes(one);
}

const letters = (words: string) => words.replace(/[^\p{L}\d]/gu, '').toLowerCase();

function tidy(name: string, value: unknown, source: ReadingSource): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') {
    if (addresses.has(name)) return address(value);
    return value.slice(0, longest[name] ?? 400);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    const words = value.flatMap(word => (typeof word === 'string' && word ? [word.slice(0, 400)] : []));
    return words.length ? words.slice(0, name === 'aliases' ? 20 : longestList) : undefined;
  }
  if (isAmount(value)) return { ...value, ...(value.shown && { shown: value.shown.slice(0, 80) }), source };
  return typeof value === 'boolean' ? value : undefined;
}

function address(value: string): string | undefined {
  const whole = value.startsWith('//') ? `https:${value}` : value;
  return /^https?:\/\//.test(whole) && whole.length <= 4_000 ? whole : undefined;
}

function isAmount(value: unknown): value is Amount {
  return Number.isFinite((value as Amount).value) && Number.isFinite((value as Amount).step);
}

/** Whether it is an amount with its source. */
export const isReading = (value: unknown): value is Reading => (value as Partial<Reading>).step !== undefined;
const isCut = (value: unknown): boolean => (value as Partial<Words>).textCut === true;
