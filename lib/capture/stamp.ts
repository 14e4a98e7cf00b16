import type { Capture, CapturedAccount, FoundAccount, FoundPost } from '../model/capture';
import { type ReadingSource, readingSources } from '../model/reading';
import type { PlatformId } from '../model/roll';
import { flatten, gather, isCoarser } from './fields';

/** Where and when something was read. */
export type Origin = { platform: PlatformId; source: ReadingSource; seenAt: number };

/** What one visit has told so far, field by field. */
export type VisitFacts = {
  /** What is new in this reading, stamped; nothing where it only repeats. */
  foldPost(found: FoundPost, origin: Origin): Capture | undefined;
  foldAccount(found: FoundAccount, origin: Origin): CapturedAccount | undefined;
  /** How often something new was found. */
  readonly news: number;
  /** The externalId of the post that goes by this id, or has it as an alias. */
  find(id: string): string | undefined;
  /** The externalIds of posts whose own page was read. */
  whole(): string[];
};

const trust = Object.fromEntries(readingSources.map((source, index) => [source, index])) as Record<
  ReadingSource,
  number
>;

type Field = { source: ReadingSource; value: unknown };
type Known = { fields: Map<string, Field>; depth: 'card' | 'full' };

/** Fold the readings of one visit: a less trusted source only fills what a more trusted one has not given. */
export function startVisitFacts(): VisitFacts {
  const posts = new Map<string, Known>();
  const accounts = new Map<string, Known>();
  const aliases = new Map<string, string>();
  let news = 0;

  return {
    get news() {
      return news;
    },
    foldPost(found, origin) {
      const { externalId, url, depth, ...said } = found;
      checkIdentity(externalId, url, origin);
      const before = posts.get(externalId);
      const known = before ?? { fields: new Map(), depth };
      const fresh = fold(known.fields, flatten(said, origin.source), origin.source);
      const deeper = known.depth === 'card' && depth === 'full';
      if (deeper) known.depth = depth;
      posts.set(externalId, known);
      for (const alias of said.aliases ?? []) aliases.set(alias, externalId);
      if (before && !deeper && fresh.size === 0) return undefined;
      news++;
      return { ...origin, externalId, url, depth: known.depth, ...gather(fresh) } as Capture;
    },
    foldAccount(found, origin) {
      const { externalId, ...said } = found;
      checkIdentity(externalId, said.url, origin);
      const before = accounts.get(externalId);
      const known = before ?? { fields: new Map(), depth: 'full' };
      const fresh = fold(known.fields, flatten(said, origin.source), origin.source);
      accounts.set(externalId, known);
      if (before && fresh.size === 0) return undefined;
      news++;
      return { ...origin, externalId, ...gather(fresh) } as CapturedAccount;
    },
    find: id => (posts.has(id) ? id : aliases.get(id)),
    whole: () => Array.from(posts).flatMap(([id, { depth }]) => (depth === 'full' ? [id] : [])),
  };
}

/** Take in what a reading says; what of it is new and may be said, is returned. */
function fold(fields: Map<string, Field>, said: Map<string, unknown>, source: ReadingSource): Map<string, unknown> {
  const fresh = new Map<string, unknown>();
  const stranger = isStranger(fields, said, source);
  for (const [path, value] of said) {
    const known = fields.get(path);
    if (known && JSON.stringify(known.value) === JSON.stringify(value)) {
      if (trust[source] < trust[known.source]) known.source = source;
      continue;
    }
    if (known && isCoarser(value, known.value)) continue;
    const finer = known && isCoarser(known.value, value);
    if (known && !finer && trust[source] > trust[known.source]) continue;
    if (stranger && path.startsWith('author.')) continue;
    fields.set(path, { source, value });
    fresh.set(path, value);
  }
  return fresh;
}

/** A less trusted source that names another author may not complete the one that is known. */
function isStranger(fields: Map<string, Field>, said: Map<string, unknown>, source: ReadingSource): boolean {
  return ['author.id', 'author.handle', 'author.name'].some(path => {
    const known = fields.get(path);
    return known && trust[source] > trust[known.source] && said.has(path) && said.get(path) !== known.value;
  });
}

function checkIdentity(externalId: string, url: string | undefined, { platform }: Origin): void {
  if (!externalId || externalId.length > 2_000) throw new TypeError(`${platform}: a post or account has no usable id`);
  if (url !== undefined && !/^https?:\/\//.test(url)) throw new TypeError(`${platform}: ${externalId} has no address`);
}
