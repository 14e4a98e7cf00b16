import { type Pair, write } from '../../lib/db/act';
import { applyTally, type Tally } from '../../lib/db/counters';
import { db } from '../../lib/db/database';
import { withFacets } from '../../lib/db/facets';
import { authorIdOf } from '../../lib/db/facts';
import { postOf } from '../../lib/db/fold';
import { authorOfPost } from '../../lib/db/fold-author';
import { joinRuns } from '../../lib/db/history';
import { packHistory } from '../../lib/db/pack';
import type { AliasRow, KeepRow } from '../../lib/db/rows';
import type { Capture } from '../../lib/model/capture';
import type { Author, History, Post, Run } from '../../lib/model/post';
import { whys } from '../../lib/model/post';
import { type SwitchId, switchIds } from '../../lib/model/roll';
import { type Random, seeded } from './random';
import { tags, words } from './words';

export type Wish = {
  posts: number;
  /** Readings of each count of each post. */
  readings?: number;
  /** How many of the posts are kept, from 0 to 1. */
  kept?: number;
  seed?: number;
  /** The moment of the last look, epoch ms. */
  until?: number;
};

const day = 86_400_000;
const authors = 2_000;
/** As many as one message of a page may bring: what a database has to look through when it is opened depends on it. */
const atOnce = 100;

/**
 * Fills the library with made-up posts, the same ones for the same wish: about 270 characters each, of 2,000 accounts,
 * with 400 skewed tags on those that are kept. `heard` is told how many are written so far.
 */
export async function generateLibrary(wish: Wish, heard?: (written: number) => void): Promise<void> {
  for (let from = 0; from < wish.posts; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, wish.posts - from) }, (_, at) => makePost(from + at, wish));
    await writeRows(rows);
    heard?.(from + rows.length);
  }
}

export type MadePost = { post: Post; history: History; author: Author; alias?: AliasRow; keep?: KeepRow };

/** One post with its history and, where the wish has it so, its keep. */
export function makePost(
  number: number,
  { readings = 1, kept = 0.2, seed = 1, until = Date.UTC(2026, 10, 20) }: Wish,
): MadePost {
  const random = seeded(seed * 1_000_003 + number);
  const capture = makeCapture(number, until - random.below(80 * day), random);
  const post = postOf(capture);
  const series = Object.entries(capture.metrics).map(([name, reading]) => [
    name,
    makeRuns(reading?.value ?? 0, readings, post.lastSeen, random),
  ]);
  const firstSeen = post.lastSeen - (readings - 1) * day;
  const isKept = random.next() < kept;
  return {
    post: { ...post, firstSeen },
    history: { id: post.id, series: Object.fromEntries(series) },
    author: authorOfPost(post) as Author,
    ...(post.platform === 'bilibili' && { alias: { id: `bilibili:av${number}`, postId: post.id } }),
    ...(isKept && { keep: makeKeep(post, random) }),
  };
}

/** One look at a made-up post, as a platform's reader gives it. */
export function makeCapture(number: number, seenAt: number, random: Random = seeded(number)): Capture {
  const platform = switchIds[number % switchIds.length] as SwitchId;
  const author = random.below(authors);
  const externalId = `made${number.toString(36).padStart(8, '0')}`;
  const views = Math.floor(10 ** (1 + random.next() * 5));
  const count = (share: number) => ({
    value: Math.floor(views * share * random.next()),
    step: 1,
    source: 'answer' as const,
  });
  return {
    platform,
    externalId,
    url: `https://${platform}.example/${externalId}`,
    depth: 'card',
    source: 'answer',
    seenAt,
    title: makeText(18, random),
    text: makeText(250, random),
    author: { id: String(10_000 + author), name: `${words[author % words.length]}${author}` },
    publishedAt: { value: seenAt - random.below(30 * day), step: 1000, source: 'answer' },
    format: random.pick(['video', 'image', 'text']),
    duration: random.below(600),
    cover: `https://${platform}.example/cover/${externalId}.jpg`,
    tags: [random.pick(words), random.pick(words)],
    metrics: {
      views: { value: views, step: 1, source: 'answer' },
      likes: count(0.1),
      comments: count(0.02),
      saves: count(0.05),
    },
  };
}

function makeText(length: number, random: Random): string {
  let text = '';
  while (text.length < length) {
    text += words[random.below(words.length)] ?? '';
    text += random.next() < 0.12 ? '，' : '';
  }
  return text;
}

/** Readings a day apart, growing to the last one. */
function makeRuns(value: number, readings: number, lastSeen: number, random: Random): Run[] {
  return Array.from({ length: readings }, (_, at): Run[] => {
    const seenAt = lastSeen - (readings - 1 - at) * day;
    const share = (at + 1 - random.next() / 2) / readings;
    return [
      {
        first: seenAt,
        last: seenAt,
        value: at === readings - 1 ? value : Math.floor(value * share),
        step: 1,
        source: 'answer',
      },
    ];
  }).reduce(joinRuns);
}

function makeKeep(post: Post, random: Random): KeepRow {
  const own = Array.from({ length: 1 + random.below(5) }, () => random.pick(tags));
  const author = authorIdOf(post);
  return withFacets({
    id: post.id,
    keptAt: post.lastSeen + random.below(day),
    why: [random.pick(whys)],
    note: random.next() < 0.3 ? makeText(20, random) : '',
    tags: [...new Set(own)],
    ...(author !== undefined && { author }),
    stamp: { time: post.lastSeen, counter: 0, device: 'made-up' },
  });
}

async function writeRows(rows: MadePost[]): Promise<void> {
  const made = <T>(values: (T | undefined)[]) => values.flatMap((after): Pair<T>[] => (after ? [{ after }] : []));
  await db.transaction('rw', db.tables, async () => {
    const tally: Tally = new Map();
    const accounts = new Map(rows.map(({ author }) => [author.id, author]));
    await Promise.all([
      write('posts', made(rows.map(row => row.post)), tally),
      write('history', made(rows.map(row => packHistory(row.history))), tally),
      write('aliases', made(rows.map(row => row.alias)), tally),
      db.authors.bulkPut([...accounts.values()]),
    ]);
    // Both append texts, each under the next number.
    await write('keeps', made(rows.map(row => row.keep)), tally);
    await applyTally(tally);
  });
}
