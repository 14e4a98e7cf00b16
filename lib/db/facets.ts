import type { KeepRow } from './rows';

/** What keeps are listed by. A facet and a time make one index string, so that each list is one range, newest last. */
export type Facet = { all: true } | { platform: string } | { author: string } | { tag: string };

/** The start of the index strings of a facet; trashed keeps have a copy of each apart. */
export function facetKey(facet: Facet, trashed = false): string {
  const [letter, value] =
    'all' in facet
      ? ['k', '']
      : 'platform' in facet
        ? ['p', facet.platform]
        : 'author' in facet
          ? ['a', facet.author]
          : ['t', facet.tag];
  return `${trashed ? 'x' : ''}${letter}:${encode(value)}`;
}

/** The tag of a facet key, where it is one of a tag that is not in the trash. */
export function tagOfKey(key: string): string | undefined {
  return key.startsWith('t:') ? decode(key.slice(2)) : undefined;
}

/** The author id of a facet key, where it is one of an author that is not in the trash. */
export function authorOfKey(key: string): string | undefined {
  return key.startsWith('a:') ? decode(key.slice(2)) : undefined;
}

/** The index range that holds all keeps of a facet key, oldest first. */
export function facetRange(key: string): [string, string] {
  return [`${key}|`, `${key}|~`];
}

/** A keep with its index strings as they must be. */
export function withFacets(keep: Omit<KeepRow, 'facets'>): KeepRow {
  return { ...keep, facets: keep.removedAt === undefined ? facetsOf(keep) : [] };
}

/** What is left of a keep that was taken back: that it was, and when it ended. */
export function tombstone({ id, keptAt, author }: KeepRow, now: number): Omit<KeepRow, 'facets' | 'stamp'> {
  return { id, keptAt, why: [], note: '', tags: [], ...(author && { author }), removedAt: now };
}

/** The facet keys of a stored keep: its index strings without the time. */
export function facetKeysOf(row: KeepRow): string[] {
  return row.facets.map(facet => facet.slice(0, facet.lastIndexOf('|')));
}

function facetsOf(keep: Omit<KeepRow, 'facets'>): string[] {
  const trashed = keep.trashedAt !== undefined;
  const time = String(keep.trashedAt ?? keep.keptAt).padStart(15, '0');
  const facets: Facet[] = [
    { all: true },
    { platform: keep.id.slice(0, keep.id.indexOf(':')) },
    ...(keep.author === undefined ? [] : [{ author: keep.author }]),
    ...keep.tags.map(tag => ({ tag })),
  ];
  return facets.map(facet => `${facetKey(facet, trashed)}|${time}`);
}

/** Without the separator in it, no value's range can reach into another's. */
function encode(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('|', '%7C');
}

function decode(value: string): string {
  return value.replaceAll('%7C', '|').replaceAll('%25', '%');
}
