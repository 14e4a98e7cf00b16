import { intervalOf } from '../metrics/compare';
import type { Batch, Capture, CapturedComment, Metric } from '../model/capture';
import { infoOf } from '../model/platform-of';
import type { Reading } from '../model/reading';
import type { PlatformId } from '../model/roll';

const day = 86_400_000;
/** No page of the web is older. Articles of other sites may well be reprints of papers. */
const firstPage = Date.UTC(1990);
const longestVideo = 30 * 24 * 3_600;
const longestProblem = 300;
/** What a viewer does once at most. */
const oncePerViewer = ['likes', 'saves', 'looks'] as const satisfies readonly Metric[];
/** Counters of one post are not brought up to date together. */
const slack = { times: 1.2, plus: 50 };

/**
 * A message without what cannot be: a post whose id is not written as its platform writes ids, and negative numbers, are
 * left out; a moment or a count that is hardly possible is kept as unverified. Readers should never tell such things:
 * where one does, the page says which.
 */
export function soundBatch(batch: Batch): Batch {
  const strange = [...batch.posts.map(post => post.externalId), ...(batch.comments ?? []).map(({ post }) => post)].find(
    id => !isWritten(batch.page.platform, id),
  );
  const has = (id: string, platform: PlatformId) => isWritten(platform, id);
  const problem = batch.page.problem ?? (strange !== undefined ? problemOf(batch, strange) : undefined);
  return {
    ...batch,
    page: { ...batch.page, ...(problem !== undefined && { problem }) },
    posts: batch.posts.filter(post => has(post.externalId, post.platform)).map(soundPost),
    accounts: batch.accounts.map(account => ({ ...account, metrics: soundCounts(account.metrics) })),
    ...(batch.comments && {
      comments: batch.comments.filter(comment => has(comment.post, comment.platform)).map(soundComment),
    }),
    ...(batch.topics && {
      topics: batch.topics.map(({ heat, ...topic }) => ({ ...topic, ...(heat && !isNegative(heat) && { heat }) })),
    }),
  };
}

/** Whether a post's id is written as its platform writes them. Other pages go by their address. */
function isWritten(platform: PlatformId, externalId: string): boolean {
  return infoOf(platform)?.ids.test(externalId) ?? true;
}

function problemOf({ page }: Batch, id: string): string {
  return `${page.platform} ${page.url.split('?')[0]}: no id of a post: ${id}`.slice(0, longestProblem);
}

function soundPost({ duration, images, ...post }: Capture): Capture {
  const counts = soundCounts(post.metrics);
  const { author } = post;
  const { followers, ...line } = author ?? {};
  return {
    ...post,
    ...soundTimes(post),
    ...(author && { author: { ...line, ...(followers && !isNegative(followers) && { followers }) } }),
    ...(duration !== undefined && duration >= 0 && duration <= longestVideo && { duration }),
    ...(images !== undefined && images >= 0 && { images }),
    metrics: infoOf(post.platform)?.viewsCountAll ? soundPairs(counts) : counts,
  };
}

/** What a comment is liked may be a score, and below 0. */
function soundComment(comment: CapturedComment): CapturedComment {
  return { ...comment, ...soundTimes(comment) };
}

type Timed = Pick<Capture, 'platform' | 'seenAt' | 'publishedAt' | 'editedAt'>;

function soundTimes({ platform, seenAt, publishedAt, editedAt }: Timed): Pick<Timed, 'publishedAt' | 'editedAt'> {
  const isPossible = ({ value, step }: Reading) =>
    value - step / 2 <= seenAt + day && (value >= firstPage || infoOf(platform) === undefined);
  const isAfter = (edited: Reading) => !publishedAt || intervalOf(edited).high >= intervalOf(publishedAt).low;
  return {
    ...(publishedAt && { publishedAt: isPossible(publishedAt) ? publishedAt : doubted(publishedAt) }),
    ...(editedAt && { editedAt: isPossible(editedAt) && isAfter(editedAt) ? editedAt : doubted(editedAt) }),
  };
}

function soundCounts<M extends Partial<Record<string, Reading | undefined>>>(metrics: M): M {
  const sound = Object.entries(metrics).filter(([, reading]) => reading && !isNegative(reading));
  return Object.fromEntries(sound) as M;
}

/** More of what a viewer does once than there were viewers: one of the two is another number. */
function soundPairs(metrics: Capture['metrics']): Capture['metrics'] {
  const { views } = metrics;
  if (!views) return metrics;
  const most = intervalOf(views).high * slack.times + slack.plus;
  const tooMany = oncePerViewer.filter(name => {
    const reading = metrics[name];
    return reading && intervalOf(reading).low > most;
  });
  if (tooMany.length === 0) return metrics;
  const entries = Object.entries(metrics).map(([name, reading]) => {
    const isInDoubt = name === 'views' || tooMany.some(one => one === name);
    return [name, reading && isInDoubt ? doubted(reading) : reading];
  });
  return Object.fromEntries(entries) as Capture['metrics'];
}

function isNegative({ value }: Reading): boolean {
  return value < 0;
}

function doubted(reading: Reading): Reading {
  return { ...reading, unverified: true };
}
