import type { CapturedAccount } from '../model/capture';
import { type Author, type Post, postId, type Seen } from '../model/post';
import type { ReadingSource } from '../model/reading';
import { joinSeries, seriesOf } from './history';
import { byContent, bySource, first } from './order';

const facts = ['handle', 'name', 'bio', 'avatar', 'url', 'verified'] as const;
type Facts = Partial<Pick<Author, (typeof facts)[number]>>;

/** What one look at an account says. */
export function authorOf(account: CapturedAccount): Author {
  return authorSeen(account.platform, account.externalId, account, account.metrics, account);
}

/** What the looks at a post said of its author; nothing where they did not tell the account's id. */
export function authorOfPost({ platform, author, followers, older, firstSeen, lastSeen }: Post): Author | undefined {
  if (author?.id === undefined) {
    return undefined;
  }
  const { id, seenAt, source } = author;
  const made = authorSeen(platform, id, author as Facts, {}, { seenAt, source });
  const seen = Object.keys(made.seen ?? {}).map(name => [name, older?.[`author.${name}`] ?? { seenAt, source }]);
  return {
    ...made,
    seen: Object.fromEntries(seen),
    series: followers ? { followers } : {},
    firstSeen,
    lastSeen,
  };
}

/** What is said of one account, as one; nothing where nothing is. */
export function joinAllAuthors(authors: Author[]): Author | undefined {
  return authors.reduce<Author | undefined>((so, author) => (so ? joinAuthors(so, author) : author), undefined);
}

/** Both as one; the operator's mark is the library's own. */
export function joinAuthors(a: Author, b: Author): Author {
  const said = facts.flatMap(name => {
    const [left, right] = [fieldOf(a, name), fieldOf(b, name)];
    const field = left && right ? (byTime(left, right) >= 0 ? left : right) : (left ?? right);
    return field ? [[name, field] as const] : [];
  });
  return {
    id: a.id,
    platform: a.platform,
    externalId: a.externalId,
    ...Object.fromEntries(said.map(([name, { value }]) => [name, value])),
    ...(a.role && { role: a.role }),
    ...(a.groups && { groups: a.groups }),
    series: joinSeries(a.series, b.series),
    seen: Object.fromEntries(said.map(([name, { seenAt, source }]) => [name, { seenAt, source }])),
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
    lastSeen: Math.max(a.lastSeen, b.lastSeen),
    ...lookedAtOf(a, b),
  };
}

function lookedAtOf(a: Author, b: Author): Pick<Author, 'lookedAt'> {
  const lookedAt = Math.max(a.lookedAt ?? 0, b.lookedAt ?? 0);
  return lookedAt > 0 ? { lookedAt } : {};
}

type Field = { value: unknown } & Seen;

const byTime = first<Field>(
  (a, b) => a.seenAt - b.seenAt,
  bySource,
  (a, b) => byContent(a.value, b.value),
);

function fieldOf(author: Author, name: (typeof facts)[number]): Field | undefined {
  const seen = author.seen?.[name] ?? { seenAt: author.firstSeen, source: 'dom' };
  return author[name] === undefined ? undefined : { ...seen, value: author[name] };
}

function authorSeen(
  platform: Author['platform'],
  externalId: string,
  said: { [K in keyof Facts]?: Facts[K] | undefined },
  metrics: Parameters<typeof seriesOf<keyof Author['series']>>[0],
  { seenAt, source }: { seenAt: number; source: ReadingSource },
): Author {
  const known = facts.filter(name => said[name] !== undefined && said[name] !== '');
  return {
    id: postId(platform, externalId),
    platform,
    externalId,
    ...Object.fromEntries(known.map(name => [name, said[name]])),
    series: seriesOf(metrics, seenAt),
    seen: Object.fromEntries(known.map(name => [name, { seenAt, source }])),
    firstSeen: seenAt,
    lastSeen: seenAt,
  };
}
