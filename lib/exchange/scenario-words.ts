import type { Post } from '../model/post';
import type { Reading } from '../model/reading';

/** One thing in the words of scenarios, which test/lab/README.md explains. */
export type Said = Record<string, unknown> & { id: string };

/** Scenarios do not tell a page that was never understood from one that is still loading. */
export function sayState(state: string): string {
  return ['ok', 'login', 'challenge', 'gone', 'empty'].includes(state) ? state : 'unknown';
}

/** A post as a scenario tells it; words that the page itself contradicts are not claimed. Followers are told elsewhere. */
export function sayPost(post: Post, followers?: Reading): Said {
  const sure = <T extends object>(group: 'words' | 'author' | 'media' | 'place', said: T | undefined) =>
    said && (Object.fromEntries(Object.entries(said).filter(([key]) => !post.doubts?.[`${group}.${key}`])) as T);
  const [words, author] = [sure('words', post.words), sure('author', post.author)];
  const [media, place] = [sure('media', post.media), sure('place', post.place)];
  const { times } = post;
  const published = times?.publishedAt;
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
          followers: sayReading(followers),
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

/** A moment that the page itself contradicts is not claimed. */
export function sayTime(reading: Reading | undefined): string | undefined {
  return reading && !reading.unverified ? new Date(reading.value).toISOString() : undefined;
}

/** Readings as a scenario tells them. */
export function sayReadings(readings: Record<string, Reading | undefined>): Record<string, object> {
  return listed(Object.fromEntries(Object.entries(readings).map(([metric, one]) => [metric, sayReading(one)])));
}

function sayReading(reading: Reading | undefined) {
  if (!reading) return undefined;
  const { value, step, open, shown, unverified } = reading;
  return { value, step, ...listed({ open, shown, unverified }) };
}

/** The fields that are there. */
export function listed<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
