import type { Comment } from '../../lib/model/comment.ts';
import type { Author, Post } from '../../lib/model/post.ts';
import type { Reading } from '../../lib/model/reading.ts';
import type { Item } from './scenario.ts';
import type { Captured } from './score.ts';

/** The rows of the library that belong to one page. */
export type Rows = {
  state?: string | undefined;
  posts: Post[];
  authors: Author[];
  comments: CommentColumns[];
  topics: TopicColumns[];
};
/** Rows as they are stored, their readings in flat columns. */
export type CommentColumns = Omit<Comment, 'series'> & { series: Record<string, (number | string)[]> };
export type TopicColumns = { title: string; url?: string; sightings: (number | string)[] };

/** What was stored, in the words of scenarios. */
export function sayCaptured({ state, posts, authors, comments, topics }: Rows): Captured {
  return {
    state: state && sayState(state),
    posts: posts.map(post => sayPost(post, authors)),
    accounts: authors.map(sayAccount),
    comments: comments.map(sayComment),
    topics: topics.map(sayTopic),
  };
}

/** Scenarios do not tell a page that was never understood from one that is still loading. */
function sayState(state: string): string {
  return ['ok', 'login', 'challenge', 'gone', 'empty'].includes(state) ? state : 'unknown';
}

/** Words that the page itself contradicts are not claimed. */
function sayPost(post: Post, authors: Author[]): Item {
  const sure = <T extends object>(group: 'words' | 'author' | 'media' | 'place', said: T | undefined) =>
    said && (Object.fromEntries(Object.entries(said).filter(([key]) => !post.doubts?.[`${group}.${key}`])) as T);
  const [words, author] = [sure('words', post.words), sure('author', post.author)];
  const [media, place] = [sure('media', post.media), sure('place', post.place)];
  const { times } = post;
  const published = times?.publishedAt;
  const account = author?.id && authors.find(each => each.id === `${post.platform}:${author.id}`);
  return {
    id: post.externalId,
    url: post.url,
    ...listed({
      author:
        author &&
        listed({
          id: author.id,
          handle: author.handle,
          name: author.name,
          followers: sayReading(account ? account.series.followers?.at(-1) : undefined),
        }),
      title: words?.title,
      text: words?.text,
      tags: words?.tags,
      publishedAt: sayTime(published),
      publishedStep: published && published.step / 1000,
      format: media?.format,
      duration: media?.duration,
      images: media?.images,
      pinned: place?.pinned,
      repostOf: place?.repostOf,
    }),
    metrics: sayReadings(post.latest),
  };
}

function sayAccount(author: Author): Item {
  const latest = Object.entries(author.series).map(([metric, runs]) => [metric, runs.at(-1)] as const);
  return {
    id: author.externalId,
    ...listed({ handle: author.handle, name: author.name, bio: author.bio, verified: author.verified }),
    metrics: sayReadings(Object.fromEntries(latest)),
  };
}

function sayComment({ externalId, parent, author, words, times, series }: CommentColumns): Item {
  const latest = Object.entries(series).map(([metric, columns]) => [metric, sayColumns(columns.slice(-6))] as const);
  return {
    id: externalId,
    ...listed({
      parent: parent?.slice(parent.indexOf(':') + 1),
      author: author && listed({ id: author.id, name: author.name }),
      publishedAt: sayTime(times?.publishedAt),
    }),
    text: words?.text ?? '',
    metrics: listed(Object.fromEntries(latest)),
  };
}

function sayTopic({ title, url, sightings }: TopicColumns): Item {
  const [rank] = sightings.slice(-1);
  return { title, ...listed({ url, rank: Number(rank) || undefined, heat: sayColumns(sightings.slice(-7, -1)) }) };
}

/** First, last, value, step, how it was read, what was shown; a topic without heat has a value below 0. */
function sayColumns([, , value = -1, step, how, shown]: (number | string)[]) {
  if (Number(value) < 0) return undefined;
  const open = (Number(how) & 16) > 0 || undefined;
  const unverified = (Number(how) & 32) > 0 || undefined;
  return { value: Number(value), step: Number(step), ...listed({ open, unverified, shown: shown || undefined }) };
}

/** A moment that the page itself contradicts is not claimed. */
function sayTime(reading: Reading | undefined): string | undefined {
  return reading && !reading.unverified ? new Date(reading.value).toISOString() : undefined;
}

function sayReadings(readings: Record<string, Reading | undefined>): Record<string, object> {
  return listed(Object.fromEntries(Object.entries(readings).map(([metric, one]) => [metric, sayReading(one)])));
}

function sayReading(reading: Reading | undefined) {
  if (!reading) return undefined;
  const { value, step, open, shown, unverified } = reading;
  return { value, step, ...listed({ open, shown, unverified }) };
}

/** The fields that are there. */
function listed<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
