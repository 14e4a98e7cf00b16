import { accountMetrics, type Format, metrics } from './capture';
import type { PageKind, PageState } from './page';
import type { SwitchId } from './roll';

/** What a post can give, in the order it is told of. */
export const postFields = [
  'title',
  'text',
  'author',
  'publishedAt',
  'format',
  'duration',
  'images',
  'cover',
  'tags',
  ...metrics,
] as const;
/** What an account's own page can give. */
export const accountFields = ['name', 'handle', 'bio', 'avatar', ...accountMetrics] as const;
export type PostField = (typeof postFields)[number];
export type AccountField = (typeof accountFields)[number];
export type HealthField = PostField | `account.${AccountField}`;
export const healthFields: readonly HealthField[] = [
  ...postFields,
  ...accountFields.map(field => `account.${field}` as const),
];

/** What one visit of a page gave of one post or account: which fields, never what they said. */
export type HealthSample = {
  /** Stands for the post or account in its visit; a hash, so that what was only seen leaves no trace here. */
  key: number;
  visit: number;
  /** Stands for its author, or for itself where none is told. */
  whose: number;
  at: number;
  /** The part of the site it was shown in: other parts show other fields. */
  place: string;
  what: 'card' | 'full' | 'account';
  format?: Format;
  given: HealthField[];
  /** Given, but two readings of the page disagree. */
  unverified?: HealthField[];
};

/** What samples that are no longer kept one by one said, of one place, depth and format. */
export type HealthPast = {
  group: string;
  count: number;
  /** `since`: how many samples came after the last that gave it. */
  fields: Partial<Record<HealthField, { given: number; since: number }>>;
  until: number;
};

/** One kind of page of one platform, and how reading it went. */
export type Health = {
  /** `platform:kind` */
  id: string;
  platform: SwitchId;
  kind: PageKind;
  /** Oldest first. */
  samples: HealthSample[];
  past: HealthPast[];
  /** Per week (Mondays, counted from the epoch): how many posts and accounts, and how many of them gave what. */
  weeks: { week: number; posts: number; accounts: number; given: Partial<Record<HealthField, number>> }[];
  /** The last visits and what they came to, oldest first. */
  visits: { visit: number; state: PageState; at: number }[];
  /** Per day (UTC, counted from the epoch): how many visits came to what. */
  days: { day: number; states: Partial<Record<PageState, number>> }[];
};

/** Samples of other groups are not compared: a text has no duration, a card no whole text. */
export function groupOf({ place, what, format }: Pick<HealthSample, 'place' | 'what' | 'format'>): string {
  return `${place} ${what} ${format ?? '-'}`;
}

const day = 86_400_000;

export const dayOf = (at: number) => Math.floor(at / day);
/** The first of January 1970 was a Thursday. */
export const weekOf = (at: number) => Math.floor((dayOf(at) + 3) / 7);
