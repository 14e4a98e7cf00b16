import { readCount } from '../../metrics/counts';
import { readDuration } from '../../metrics/durations';
import { readTime } from '../../metrics/times';
import type { Amount } from '../../model/reading';
import { at, listOf, type Page, textOf } from '../define';

export const site = 'https://www.youtube.com';
export const videoId = (value: unknown) => (/^[\w-]{11}$/.test(textOf(value) ?? '') ? String(value) : undefined);
export const channelId = (value: unknown) => (/^UC[\w-]{22}$/.test(textOf(value) ?? '') ? String(value) : undefined);

/** Words come bare, as `simpleText`, as `content`, or in `runs`. */
export function wordsOf(value: unknown): string | undefined {
  const runs = listOf(at(value, 'runs')).map(run => textOf(at(run, 'text')) && String(at(run, 'text')));
  return textOf(value) ?? textOf(at(value, 'simpleText')) ?? textOf(at(value, 'content')) ?? textOf(runs.join(''));
}

/** What stands under a key, wherever it is within: the wrappers around change with each layout. */
export function first(value: unknown, key: string, depth = 24): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  const own = (value as Record<string, unknown>)[key];
  if (own !== undefined) return own;
  for (const part of Object.values(value)) {
    const found = first(part, key, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where nobody was counted, English and Chinese pages say so. */
const none = ['No views', 'No comments', 'No videos', '无人观看', '没有人观看'];
export const countOf = (value: unknown, { language }: Page): Amount | undefined =>
  readCount(wordsOf(value) ?? '', language, none);

/** Denmark and Finland write a length with points. */
export const lengthOf = (value: unknown) =>
  readDuration(
    (wordsOf(value) ?? '').replace(/^(\d{1,3})\.(\d\d)(?:\.(\d\d))?$/, (_, a, b, c) => `${a}:${b}${c ? `:${c}` : ''}`),
  ) || undefined;

/** A moment that has been; what is announced is none. */
export function timeOf(value: unknown, page: Page): Amount | undefined {
  const words = wordsOf(value)?.replace(/^(?:Streamed live|Started streaming|Premiered|Streamed)(?: on)?\s+/i, '');
  const moment = words ? readTime(words, page) : undefined;
  return moment && moment.value <= page.now ? moment : undefined;
}

/** Topics are written into titles and descriptions. */
export function topicsIn(...texts: (string | undefined)[]): string[] | undefined {
  const found = texts.flatMap(text => [...(text ?? '').matchAll(/(?<![\p{L}\p{N}&/])#([\p{L}\p{M}\p{N}_]{2,60})/gu)]);
  const topics = [...new Set(found.flatMap(([, topic]) => topic ?? []))];
  return topics.length ? topics : undefined;
}

/** A channel by the link on its name; a name that links to several is none. */
export function channelIn(value: unknown) {
  const endpoint = first(value, 'browseEndpoint');
  const id = channelId(at(endpoint, 'browseId'));
  return { id, handle: id && handleIn(at(endpoint, 'canonicalBaseUrl')) };
}

/** `/@handle`, also at the end of a whole address. */
export function handleIn(link: unknown): string | undefined {
  const handle = /\/@([^/?#]+)/.exec(textOf(link) ?? '')?.[1];
  return handle?.includes('%') ? decode(handle) : handle;
}

function decode(part: string): string {
  return new URLSearchParams(`_=${part.replace(/[+&]/g, encodeURIComponent)}`).get('_') ?? part;
}

export const picture = (value: unknown) =>
  textOf(at(listOf(at(value, 'thumbnails') ?? at(value, 'sources')).at(-1), 'url'));
