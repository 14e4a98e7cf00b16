import { fold } from './compare.ts';
import { type Expectation, type Item, nouns } from './scenario.ts';

/** What a scenario expects, as the page's data and its elements may say it: this is where a change can turn into a lie. */
export type Telling = {
  /** Ids of posts, accounts and comments, and what they are put together of. */
  ids: Set<string>;
  /** Counts, exact or as shown. */
  counts: Set<number>;
  /** Counts, times and lengths. */
  numbers: Set<number>;
  /** Names, titles, and the beginnings of texts. */
  words: Set<string>;
};

const shortest = 2;
const beginning = 16;

/** Gather what the scenario expects. */
export function tellingOf(expect: Expectation): Telling {
  const telling: Telling = { ids: new Set(), counts: new Set(), numbers: new Set(), words: new Set() };
  const count = (value: unknown) => {
    const plain = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
    if (typeof plain !== 'number') return;
    telling.counts.add(plain);
    telling.numbers.add(plain);
  };
  const word = (value: unknown) => {
    const text = fold(value).slice(0, beginning);
    if (text.length >= shortest) telling.words.add(text);
  };
  const visit = (item: Item) => {
    for (const id of [item.id, item.author && (item.author as Item).id]) {
      if (typeof id === 'string') for (const part of [id, ...id.split(':')]) if (part.length > 4) telling.ids.add(part);
    }
    for (const field of ['title', 'text', 'name', 'bio', 'handle']) word(item[field]);
    for (const value of Object.values((item.metrics ?? {}) as object)) count(value);
    for (const field of ['followers', 'heat']) count(item[field]);
    if (typeof item.duration === 'number') telling.numbers.add(item.duration).add(Math.round(item.duration * 1000));
    const published = typeof item.publishedAt === 'string' ? Date.parse(item.publishedAt) : Number.NaN;
    if (published) telling.numbers.add(published).add(published / 1000);
    if (typeof item.author === 'object' && item.author !== null) visit({ ...(item.author as Item) });
  };
  for (const noun of nouns) for (const item of expect[noun]?.items ?? []) visit(item);
  return telling;
}

/** Whether a value of the page's data says something of what is expected. */
export function tells(telling: Telling, value: string | number | boolean | undefined): boolean {
  if (typeof value === 'boolean' || value === undefined) return false;
  const text = fold(value);
  const number = Number(text.replaceAll(',', ''));
  if (text !== '' && telling.numbers.has(number)) return true;
  if (telling.ids.has(text)) return true;
  const start = text.slice(0, beginning);
  return telling.words.has(start) || (text.length > beginning && [...telling.words].some(word => text.includes(word)));
}
