import { PageKind, PageState } from './page';
import { type Amount, Reading } from './reading';
import { platformIds } from './roll';
import { readingSources } from './source';
import { z } from './z';

/** The words for what is counted on a post; `../metrics/dictionary` says what each means and where it is visible. */
export const metrics = [
  'views',
  'impressions',
  'likes',
  'comments',
  'shares',
  'quotes',
  'saves',
  'danmaku',
  'coins',
  'looks',
  'followersGained',
  'clickRate',
  'completionRate',
  'averageWatch',
] as const;
export type Metric = (typeof metrics)[number];
export const accountMetrics = ['followers', 'following', 'posts', 'likes', 'views'] as const;
export type AccountMetric = (typeof accountMetrics)[number];
export const formats = ['video', 'image', 'text', 'article', 'audio', 'live'] as const;
export type Format = (typeof formats)[number];

const short = z.string().check(z.maxLength(400));
const long = z.string().check(z.maxLength(200_000));
const address = z.string().check(z.maxLength(4_000), z.regex(/^https?:\/\//));
const id = z.string().check(z.minLength(1), z.maxLength(2_000));
const words = z.array(short).check(z.maxLength(100));
const of = <K extends string, V extends z.ZodMiniType>(keys: readonly K[], value: V) =>
  z.object(Object.fromEntries(keys.map(key => [key, z.optional(value)])) as Record<K, z.ZodMiniOptional<V>>);

/** An author as a post shows it. At least one of id, handle and name is there. */
export const CapturedAuthor = z.object({
  id: z.optional(id),
  handle: z.optional(short),
  name: z.optional(short),
  avatar: z.optional(address),
  followers: z.optional(Reading),
});

/** One post as one reading of one page shows it: what is not shown is absent, never 0 or empty. */
export const Capture = z.object({
  platform: z.enum(platformIds as [string, ...string[]]) as unknown as z.ZodMiniType<(typeof platformIds)[number]>,
  /** The platform's own id, the form of which `lib/platforms` fixes. */
  externalId: id,
  /** Other ids and links of the same post. */
  aliases: z.optional(z.array(id).check(z.maxLength(20))),
  /** The canonical address. */
  url: address,
  /** An address that opens the post where the canonical one does not (小红书 wants its token). */
  reopenUrl: z.optional(address),
  /** `card`: what a list shows of it; `full`: its own page was read. */
  depth: z.enum(['card', 'full']),
  source: z.enum(readingSources),
  /** Epoch ms by the page's clock. */
  seenAt: z.number(),
  title: z.optional(z.string().check(z.maxLength(2_000))),
  text: z.optional(long),
  /** The text is known to go on. */
  textCut: z.optional(z.literal(true)),
  author: z.optional(CapturedAuthor),
  publishedAt: z.optional(Reading),
  editedAt: z.optional(Reading),
  format: z.optional(z.enum(formats)),
  /** Seconds. */
  duration: z.optional(z.number()),
  images: z.optional(z.number()),
  /** Address of the cover: text, never loaded by us. */
  cover: z.optional(address),
  tags: z.optional(words),
  mentions: z.optional(words),
  region: z.optional(short),
  pinned: z.optional(z.boolean()),
  /** The externalId of the post this one repeats. */
  repostOf: z.optional(id),
  language: z.optional(short),
  /** Articles only. */
  site: z.optional(short),
  wordCount: z.optional(z.number()),
  readingMinutes: z.optional(z.number()),
  metrics: of(metrics, Reading),
  /** The words among these fields (`title`, `author.name`) that another source of the page contradicts. */
  doubts: z.optional(words),
});
export type Capture = z.infer<typeof Capture>;

/** One account as a profile page, or a post's author line with counts, shows it. */
export const CapturedAccount = z.object({
  platform: Capture.shape.platform,
  externalId: id,
  handle: z.optional(short),
  name: z.optional(short),
  bio: z.optional(z.string().check(z.maxLength(5_000))),
  avatar: z.optional(address),
  url: z.optional(address),
  verified: z.optional(z.boolean()),
  source: z.enum(readingSources),
  seenAt: z.number(),
  metrics: of(accountMetrics, Reading),
});
export type CapturedAccount = z.infer<typeof CapturedAccount>;

/** One comment as the page shows it under a post. */
export const CapturedComment = z.object({
  platform: Capture.shape.platform,
  /** The externalId of the post it stands under. */
  post: id,
  externalId: id,
  /** The externalId of the comment it answers. */
  parent: z.optional(id),
  author: z.object({ id: z.optional(id), name: z.optional(short) }),
  text: z.string().check(z.maxLength(20_000)),
  /** The text is known to go on. */
  textCut: z.optional(z.literal(true)),
  publishedAt: z.optional(Reading),
  metrics: z.object({ likes: z.optional(Reading), comments: z.optional(Reading) }),
  source: z.enum(readingSources),
  seenAt: z.number(),
});
export type CapturedComment = z.infer<typeof CapturedComment>;

/** One line of a hot list: what is talked about, and how much. */
export const CapturedTopic = z.object({
  platform: Capture.shape.platform,
  title: z.string().check(z.minLength(1), z.maxLength(400)),
  /** 1 is the first; absent where the list gives no order (pinned and paid lines). */
  rank: z.optional(z.number().check(z.positive())),
  heat: z.optional(Reading),
  url: z.optional(address),
  source: z.enum(readingSources),
  seenAt: z.number(),
});
export type CapturedTopic = z.infer<typeof CapturedTopic>;

type Unstamped<T> = T extends Reading
  ? Amount
  : T extends readonly (infer E)[]
    ? Unstamped<E>[]
    : T extends object
      ? { [K in keyof T]: Unstamped<T[K]> }
      : T;
/** What a platform's reader returns: a capture before the runner stamps source, clock and platform on it. */
export type FoundPost = Unstamped<Omit<Capture, 'platform' | 'source' | 'seenAt' | 'doubts'>>;
export type FoundAccount = Unstamped<Omit<CapturedAccount, 'platform' | 'source' | 'seenAt'>>;
export type FoundComment = Unstamped<Omit<CapturedComment, 'platform' | 'source' | 'seenAt'>>;
export type FoundTopic = Unstamped<Omit<CapturedTopic, 'platform' | 'source' | 'seenAt'>>;

/** What one tab shows: sent with every batch, so that the panel can say it. */
export const PageReport = z.object({
  /** The address as the operator sees it. */
  url: address,
  /** Changes with each navigation, also in-page ones: what came before is no longer shown. */
  visit: id,
  platform: Capture.shape.platform,
  kind: PageKind,
  state: PageState,
  /** The externalId of the post that is open, where one is. */
  open: z.optional(id),
  /** The page was open before the platform was switched on: answers before that are not known. */
  late: z.optional(z.literal(true)),
  /** How many comments the page says the open post has. */
  commentTotal: z.optional(Reading),
  /** How many readings were told by two sources of the page, and agree. */
  checked: z.optional(z.number()),
  /** A reader that met nonsense: which, where, and what. The state is `unknown` unless something else was found. */
  problem: z.optional(z.string().check(z.maxLength(300))),
});
export type PageReport = z.infer<typeof PageReport>;

/** One message of a content script. `id` is unique per script and number, so that a resent batch is written once. */
export const Batch = z.object({
  id,
  page: PageReport,
  posts: z.array(Capture).check(z.maxLength(200)),
  accounts: z.array(CapturedAccount).check(z.maxLength(50)),
  comments: z.optional(z.array(CapturedComment).check(z.maxLength(200))),
  topics: z.optional(z.array(CapturedTopic).check(z.maxLength(200))),
});
export type Batch = z.infer<typeof Batch>;

/** How long the address of a cover may be. */
export const coverLetters = 400_000;

/** A small picture of a post's cover, made in the page: a `data:image/webp` address of at most 400 kB. */
export const Cover = z.object({
  platform: Capture.shape.platform,
  externalId: id,
  image: z.string().check(z.maxLength(coverLetters), z.regex(/^data:image\/webp;base64,[A-Za-z0-9+/=]+$/)),
  width: z.number().check(z.positive(), z.maximum(2_000)),
  height: z.number().check(z.positive(), z.maximum(2_000)),
});
export type Cover = z.infer<typeof Cover>;
