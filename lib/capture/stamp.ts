import type {
  Capture,
  CapturedAccount,
  CapturedComment,
  CapturedTopic,
  FoundAccount,
  FoundComment,
  FoundPost,
  FoundTopic,
} from '../model/capture';
import type { PlatformId } from '../model/roll';
import { type ReadingSource, readingSources } from '../model/source';
import { contradicts, flatten, gather, isCoarser, isReading, type Plain, tidied } from './fields';

/** Where and when something was read. */
export type Origin = { platform: PlatformId; source: ReadingSource; seenAt: number };

/** What one visit has told so far, field by field. */
export type VisitFacts = {
  /** What is new in this reading, stamped; nothing where it only repeats. */
  foldPost(found: FoundPost, origin: Origin): Capture | undefined;
  foldAccount(found: FoundAccount, origin: Origin): CapturedAccount | undefined;
  foldComment(found: FoundComment, origin: Origin): CapturedComment | undefined;
  /** A list is one thing: where one of its lines says something new, all of it is said again. */
  foldTopics(found: FoundTopic[], origin: Origin): CapturedTopic[];
  /** How often something new was found. */
  readonly news: number;
  /** How many readings a second source agreed with. */
  readonly checked: number;
  /** The externalId of the post that goes by this id, or has it as an alias. */
  find(id: string): string | undefined;
  /** The externalIds of posts whose own page was read. */
  whole(): string[];
};

/** The place of each source among those trusted: 0 is the most trusted. */
export const trust = Object.fromEntries(readingSources.map((source, index) => [source, index])) as Record<
  ReadingSource,
  number
>;

const longestComment = 20_000;
/** Readings of one visit that lie no further apart tell of the same moment. */
const together = 60_000;

/** `against`: the source that contradicts this reading, as long as it does. `checked`: another one agreed with it. */
type Field = { origin: Origin; value: unknown; against?: ReadingSource | undefined; checked?: boolean };
/** What the first look said is taken apart only when there is a second: of a long list there rarely is. */
type Known = { first: { said: Plain; origin: Origin }; fields?: Map<string, Field>; depth: 'card' | 'full' };

/**
 * Fold the readings of one visit: a less trusted source only fills what a more trusted one has not given, and where the
 * two contradict each other, what stands is said again as unverified.
 */
export function startVisitFacts(): VisitFacts {
  const posts = new Map<string, Known>();
  const others = { accounts: new Map<string, Known>(), comments: new Map<string, Known>(), topics: new Map() };
  const aliases = new Map<string, string>();
  let news = 0;
  let checked = 0;

  /** Take in what a reading says of one thing; whether anything of it is new. */
  const take = (things: Map<string, Known>, id: string, found: object, origin: Origin) => {
    const said = tidied(found, origin.source);
    const before = things.get(id);
    if (!before) {
      const known: Known = { first: { said, origin }, depth: 'card' };
      things.set(id, known);
      news++;
      return { known, fresh: said, all: () => said, isNew: true };
    }
    const fields = fieldsOf(before);
    const fresh = fold(fields, flatten(said), origin, () => checked++);
    const isNew = fresh.size > 0;
    if (isNew) news++;
    const all = () => gather(new Map(Array.from(fields, ([path, field]) => [path, spoken(field)])));
    return { known: before, fresh: gather(fresh), all, isNew };
  };

  return {
    get news() {
      return news;
    },
    get checked() {
      return checked;
    },
    foldPost(found, origin) {
      const { externalId, url, depth, ...said } = found;
      checkIdentity(externalId, url);
      const { known, fresh, isNew } = take(posts, externalId, said, origin);
      const deeper = known.depth === 'card' && depth === 'full';
      if (deeper) known.depth = depth;
      for (const alias of said.aliases ?? []) aliases.set(alias, externalId);
      if (!isNew && !deeper) return undefined;
      if (!isNew) news++;
      return { ...origin, externalId, url, depth: known.depth, ...fresh } as Capture;
    },
    foldAccount(found, origin) {
      const { externalId, ...said } = found;
      checkIdentity(externalId, said.url);
      const { fresh, isNew } = take(others.accounts, externalId, said, origin);
      return isNew ? ({ ...origin, externalId, ...fresh } as CapturedAccount) : undefined;
    },
    foldComment(found, origin) {
      const { externalId, text, ...said } = found;
      checkIdentity(externalId);
      checkIdentity(found.post);
      const words = text.length > longestComment ? { text: text.slice(0, longestComment), textCut: true } : { text };
      const { all, isNew } = take(others.comments, externalId, { ...said, ...words }, origin);
      // A comment of a picture alone has no words, and of one whose writer is not named nothing is said of them.
      return isNew ? ({ ...origin, externalId, text: '', author: {}, ...all() } as CapturedComment) : undefined;
    },
    foldTopics(found, origin) {
      const lines = new Map(found.map(topic => [topic.title.trim().slice(0, 400), topic]));
      lines.delete('');
      const taken = Array.from(lines, ([title, { rank, heat, url }]) => {
        const place = rank !== undefined && rank >= 1 ? rank : undefined;
        return { title, ...take(others.topics, title, { rank: place, heat, url }, origin) };
      });
      if (!taken.some(({ isNew }) => isNew)) return [];
      return taken.map(({ title, all }) => {
        const { metrics: _metrics, ...said } = all();
        return { ...origin, title, ...said } as CapturedTopic;
      });
    },
    find: id => (posts.has(id) ? id : aliases.get(id)),
    whole: () => Array.from(posts).flatMap(([id, { depth }]) => (depth === 'full' ? [id] : [])),
  };
}

function fieldsOf(known: Known): Map<string, Field> {
  const { said, origin } = known.first;
  known.fields ??= new Map(Array.from(flatten(said), ([path, value]) => [path, { origin, value }]));
  return known.fields;
}

const spoken = ({ value, against }: Field): unknown =>
  against && isReading(value) ? { ...value, unverified: true } : value;

/** Take in what a reading says; what of it is new and may be said, is returned. */
function fold(
  fields: Map<string, Field>,
  said: Map<string, unknown>,
  origin: Origin,
  agree: () => void,
): Map<string, unknown> {
  const fresh = new Map<string, unknown>();
  const { source } = origin;
  const doubts: string[] = [];
  const stranger = isStranger(fields, said, source);
  for (const [path, value] of said) {
    const known = fields.get(path);
    if (known && JSON.stringify(known.value) === JSON.stringify(value)) {
      if (trust[source] < trust[known.origin.source]) known.origin = origin;
      continue;
    }
    if (stranger && path.startsWith('author.') && (!known || isReading(value))) continue;
    let field: Field = { origin, value };
    if (known) {
      const from = known.origin;
      const stays =
        isCoarser(value, known.value) || (!isCoarser(known.value, value) && trust[source] > trust[from.source]);
      let { against } = known;
      if (contradicts(known.value, value)) {
        // What one source says anew, or what is read later, may have changed since.
        if (source !== from.source && origin.seenAt - from.seenAt < together) against = stays ? source : from.source;
      } else {
        if (against === source) against = undefined;
        if (source !== from.source && isReading(value) && !known.checked) {
          known.checked = true;
          agree();
        }
      }
      if (stays && against === known.against) continue;
      field = { ...known, ...(!stays && field), against };
      const isWord = against && !isReading(value);
      if (isWord) doubts.push(path);
      fields.set(path, field);
      if (isWord && stays) continue;
    }
    fields.set(path, field);
    fresh.set(path, spoken(field));
  }
  if (doubts.length) fresh.set('doubts', doubts);
  return fresh;
}

/** A less trusted source that names another author may not complete the one that is known. */
function isStranger(fields: Map<string, Field>, said: Map<string, unknown>, source: ReadingSource): boolean {
  return ['author.id', 'author.handle', 'author.name'].some(path => {
    const known = fields.get(path);
    return known && trust[source] > trust[known.origin.source] && said.has(path) && said.get(path) !== known.value;
  });
}

/** What has no name, or no address where it should have one, is nothing that could be kept. */
function checkIdentity(externalId: string, url?: string): void {
  if (!externalId || externalId.length > 2_000) throw new TypeError('No usable id.');
  if (url !== undefined && !/^https?:\/\//.test(url)) throw new TypeError(`No address: ${externalId}`);
}
