import type { LibraryRow } from '../db/library';
import { publicRows } from '../db/public';
import type { Language } from '../i18n/i18n';
import type { Words } from '../i18n/use-words';
import { metricDictionary } from '../metrics/dictionary';
import { dateFormat } from '../metrics/formats';
import { type Metric, metrics } from '../model/capture';
import type { Reading } from '../model/reading';
import { roll } from '../model/roll';

export type Cell = string | number;
export type Table = { headers: string[]; rows: Cell[][] };

/** How a table is said: words, language, and the zone its times are local to. */
export type Voice = { t: Words; language: Language; zone: string };

/** What the account owner's own backend said stays at home unless it is asked for. */
export type Privacy = { withPrivate?: boolean };

/**
 * Kept posts as a table for Excel or 飞书. Numbers are numbers; which of them are coarse or in doubt, and as what they were
 * shown, stands in a column of its own; what was not shown is an empty cell. Ids carry their platform, so that no sheet
 * takes one for a number and rounds it; times are local, as sheets know them.
 */
export async function tableOf(
  rows: readonly LibraryRow[],
  voice: Voice,
  { withPrivate = false }: Privacy = {},
): Promise<Table> {
  const { t, language } = voice;
  const library = withPrivate ? rows : await publicRows(rows);
  const shown = metrics.filter(metric => library.some(({ post }) => post.latest[metric]));
  const before = ['platform', 'title', 'author', 'published', 'format'] as const;
  const after = ['coarse', 'seen', 'why', 'tags', 'note', 'kept', 'url', 'depth', 'id', 'text'] as const;
  return {
    headers: [
      ...before.map(column => t(`library:columns.${column}`)),
      ...shown.map(metric => nameOf(metric, language)),
      ...after.map(column => t(`library:columns.${column}`)),
    ],
    rows: library.map(row => {
      const cells = cellsOf(row, voice);
      return [
        ...before.map(column => cells[column]),
        ...shown.map(metric => row.post.latest[metric]?.value ?? ''),
        ...after.map(column => cells[column]),
      ];
    }),
  };
}

function cellsOf({ post, keep }: LibraryRow, { t, language, zone }: Voice) {
  const { words, author, times, media, latest } = post;
  const seen = Math.max(0, ...Object.values(latest).map(reading => reading.seenAt));
  const sayCoarse = (metric: Metric) => {
    const reading = latest[metric];
    if (!reading || !(reading.open || reading.step > 1 || reading.unverified)) return [];
    const shown = reading.shown ?? `${reading.open || reading.step > 1 ? '≈' : ''}${reading.value}`;
    return `${nameOf(metric, language)} ${shown}${reading.unverified ? ` ${t('metrics:unverifiedShort')}` : ''}`;
  };
  return {
    platform:
      post.platform === 'generic' ? t('platforms:generic') : roll[post.platform].name[language === 'en' ? 'en' : 'zh'],
    title: words?.title ?? '',
    author: author?.name ?? author?.handle ?? '',
    published: times?.publishedAt ? sayMoment(times.publishedAt, zone) : '',
    format: media?.format ? t(`metrics:formats.${media.format}`) : '',
    coarse: metrics.flatMap(sayCoarse).join('; '),
    seen: sayMoment({ value: seen || post.lastSeen, step: 60_000 }, zone),
    why: keep.why.map(why => t(`capture:whys.${why}`)).join('; '),
    tags: keep.tags.join('; '),
    note: keep.note,
    kept: sayMoment({ value: keep.keptAt, step: 60_000 }, zone),
    url: post.url,
    depth: t(post.depth === 'card' ? 'cardOnly' : 'library:full'),
    id: post.id,
    text: words?.text ?? '',
  };
}

const nameOf = (metric: Metric, language: Language) => metricDictionary[metric].name[language === 'en' ? 'en' : 'zh'];

/** A moment as sheets take it for a date: `2026-11-21 20:00`, and without the clock where only the day is known. */
function sayMoment({ value, step }: Pick<Reading, 'value' | 'step'>, zone: string): string {
  const wall = dateFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(value);
  if (step >= 28 * 86_400_000) return wall.slice(0, step > 300 * 86_400_000 ? 4 : 7);
  return step >= 43_200_000 ? wall.slice(0, 10) : wall;
}
