import type { Capture, Metric } from '../model/capture';
import { type Post, postId, type Seen } from '../model/post';
import type { Reading } from '../model/reading';
import { joinRuns, seriesOf } from './history';
import { byContent, byPrecision, byReading, bySource, first, type Order } from './order';

/**
 * Folding: what one look says of a post is itself a post, and two posts join into one. Every field has a preferred
 * value by a total order, so any sequence of looks, also with repeats, joins to the same post.
 */
export function joinPosts(a: Post, b: Post): Post {
  const fields = { ...fieldsOf(a) };
  for (const [name, field] of Object.entries(fieldsOf(b))) {
    const other = fields[name];
    fields[name] = other && (orders[name] ?? byTime)(other, field) >= 0 ? other : field;
  }
  const { id, platform, externalId } = a;
  return {
    id,
    platform,
    externalId,
    url: shorter(a.url, b.url),
    ...grouped(fields),
    ...joinFollowers(a, b),
    ...joinDoubts(a, b, fields),
    latest: joinLatest(a.latest, b.latest),
    depth: a.depth === 'full' ? 'full' : b.depth,
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
    lastSeen: Math.max(a.lastSeen, b.lastSeen),
  };
}

/** What one look says of a post. Empty words and lists are silence. */
export function postOf(capture: Capture): Post {
  const { platform, externalId, seenAt, source, author, metrics } = capture;
  const groups: Record<GroupName, Record<string, unknown>> = {
    reopen: { url: capture.reopenUrl },
    words: {
      title: capture.title,
      text: capture.text,
      ...(capture.text && capture.textCut && { textCut: true }),
      tags: capture.tags,
      mentions: capture.mentions,
      language: capture.language,
    },
    author: { id: author?.id, handle: author?.handle, name: author?.name, avatar: author?.avatar },
    times: { publishedAt: capture.publishedAt, editedAt: capture.editedAt, region: capture.region },
    media: { format: capture.format, duration: capture.duration, images: capture.images, cover: capture.cover },
    place: { pinned: capture.pinned, repostOf: capture.repostOf },
    article: { site: capture.site, wordCount: capture.wordCount, readingMinutes: capture.readingMinutes },
  };
  const said = Object.entries(groups)
    .map(([name, group]) => [name, Object.entries(group).filter(([, value]) => isSaid(value))] as const)
    .filter(([, group]) => group.length > 0)
    .map(([name, group]) => [name, { ...Object.fromEntries(group), seenAt, source }]);
  const latest = Object.entries(metrics)
    .filter(([, reading]) => reading !== undefined)
    .map(([name, reading]) => [name, { ...reading, seenAt }]);
  return {
    id: postId(platform, externalId),
    platform,
    externalId,
    url: capture.url,
    ...Object.fromEntries(said),
    ...seriesOf({ followers: author?.followers }, seenAt),
    latest: Object.fromEntries(latest),
    ...(capture.doubts?.length && { doubts: Object.fromEntries(capture.doubts.map(path => [pathOf(path), seenAt])) }),
    depth: capture.depth,
    firstSeen: seenAt,
    lastSeen: seenAt,
  };
}

/** A post after some more looks at it. */
export function foldCaptures(post: Post | undefined, captures: Capture[]): Post | undefined {
  return captures.reduce<Post | undefined>(
    (so, capture) => (so ? joinPosts(so, postOf(capture)) : postOf(capture)),
    post,
  );
}

const groupNames = ['reopen', 'words', 'author', 'times', 'media', 'place', 'article'] as const;
type GroupName = (typeof groupNames)[number];
type Field = { value: unknown } & Seen;

/** Newer words win; then the more trusted source; then the content. */
const byTime = first<Field>(
  (a, b) => a.seenAt - b.seenAt,
  bySource,
  (a, b) => byContent(a.value, b.value),
);

/** A cut text never replaces a full one, however new it is. */
const byFullness = first<Field>((a, b) => Number(isCut(b)) - Number(isCut(a)), byTime);

/** A coarser moment never replaces a finer one. */
const byFineness = first<Field>((a, b) => byPrecision(a.value as Reading, b.value as Reading), byTime);

const orders: Record<string, Order<Field>> = {
  'words.text': byFullness,
  'times.publishedAt': byFineness,
  'times.editedAt': byFineness,
};

/** Each field with its own seen-at and source. A text and its cut are one field. */
function fieldsOf(post: Post): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const name of groupNames) {
    const { seenAt, source, textCut, ...group } = { ...post[name] } as Partial<Seen> & Record<string, unknown>;
    for (const [key, value] of Object.entries(group)) {
      const path = `${name}.${key}`;
      const seen = post.older?.[path] ?? { seenAt, source };
      fields[path] = { ...(seen as Seen), value: path === 'words.text' ? { text: value, textCut } : value };
    }
  }
  return fields;
}

function isCut({ value }: Field): boolean {
  return (value as { textCut?: boolean }).textCut === true;
}

/** A group's seen-at and source are those of its newest field; fields said before that are named in `older`. */
function grouped(fields: Record<string, Field>): Partial<Post> {
  const groups: Partial<Record<string, Record<string, unknown>>> = {};
  const older: Record<string, Seen> = {};
  for (const name of groupNames) {
    const own = Object.entries(fields).filter(([path]) => path.startsWith(`${name}.`));
    const newest = own
      .map(([, field]) => field)
      .reduce<Field | undefined>((a, b) => (a && bySeen(a, b) >= 0 ? a : b), undefined);
    if (newest) {
      const { seenAt, source } = newest;
      const group: Record<string, unknown> = {};
      for (const [path, field] of own) {
        const { text, textCut } = path === 'words.text' ? (field.value as { text: unknown; textCut?: true }) : {};
        Object.assign(
          group,
          text === undefined ? { [path.slice(name.length + 1)]: field.value } : { text, ...(textCut && { textCut }) },
        );
        if (field.seenAt !== seenAt || field.source !== source) {
          older[path] = { seenAt: field.seenAt, source: field.source };
        }
      }
      groups[name] = { ...group, seenAt, source };
    }
  }
  return { ...groups, ...(Object.keys(older).length > 0 && { older }) };
}

/** Where a capture's field is kept: `title` → `words.title`. */
function pathOf(field: string): string {
  return field.includes('.') ? field : `${groupOfField[field] ?? 'words'}.${field}`;
}

const groupOfField: Partial<Record<string, GroupName>> = {
  region: 'times',
  format: 'media',
  repostOf: 'place',
  site: 'article',
};

function joinFollowers(a: Post, b: Post): Pick<Post, 'followers'> {
  const followers = a.followers && b.followers ? joinRuns(a.followers, b.followers) : (a.followers ?? b.followers);
  return followers ? { followers } : {};
}

/** A doubt stands until a later look says the field without one. */
function joinDoubts(a: Post, b: Post, fields: Record<string, Field>): Pick<Post, 'doubts'> {
  const doubts = { ...a.doubts };
  for (const [path, at] of Object.entries(b.doubts ?? {})) {
    doubts[path] = Math.max(at, doubts[path] ?? 0);
  }
  const standing = Object.entries(doubts).filter(([path, at]) => at >= (fields[path]?.seenAt ?? 0));
  return standing.length > 0 ? { doubts: Object.fromEntries(standing) } : {};
}

const bySeen = first<Seen>((a, b) => a.seenAt - b.seenAt, bySource);

/** The newest count, however coarse; of one moment's readings the finest. */
function joinLatest(a: Post['latest'], b: Post['latest']): Post['latest'] {
  const latest = { ...a };
  for (const [name, reading] of Object.entries(b)) {
    const other = latest[name as Metric];
    latest[name as Metric] = other && byLook(other, reading) >= 0 ? other : reading;
  }
  return latest;
}

const byLook = first<Reading & { seenAt: number }>((a, b) => a.seenAt - b.seenAt, byReading);

/** Canonical addresses of one post are equal; where a platform changed its form, the shorter one is the barer one. */
function shorter(a: string, b: string): string {
  return a.length < b.length || (a.length === b.length && a <= b) ? a : b;
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
