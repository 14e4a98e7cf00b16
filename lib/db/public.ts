import type { Metric } from '../model/capture';
import type { History, Post, Run } from '../model/post';
import { db } from './database';
import { isPrivate } from './history';
import type { LibraryRow } from './library';
import { unpackHistory } from './pack';

/**
 * A post as others may see it: what the account owner's own backend said is left out, and of each metric the newest
 * reading that anybody could have made stands in its place.
 */
export function publicPost(post: Post, history: History | undefined): { post: Post; history?: History } {
  const series = Object.entries(history?.series ?? {}).flatMap(([name, runs]): [string, Run[]][] => {
    const open = runs.filter(run => !isPrivate(run));
    return open.length > 0 ? [[name, open]] : [];
  });
  const known = new Map(series);
  const latest = Object.entries(post.latest).flatMap(([name, reading]): [string, Post['latest'][Metric]][] => {
    const run = known.get(name)?.at(-1);
    return !isPrivate(reading) ? [[name, reading]] : run ? [[name, readingOf(run)]] : [];
  });
  return {
    post: { ...post, latest: Object.fromEntries(latest) },
    ...(history && { history: { ...history, series: Object.fromEntries(series) } }),
  };
}

/** Rows of the library as others may see them. */
export async function publicRows(rows: readonly LibraryRow[]): Promise<LibraryRow[]> {
  const posts = await publicPosts(rows.map(row => row.post));
  return rows.map((row, at) => ({ ...row, post: posts[at] ?? row.post }));
}

/** Posts as others may see them. */
export async function publicPosts(posts: readonly Post[]): Promise<Post[]> {
  const touched = posts.filter(({ latest }) => Object.values(latest).some(isPrivate)).map(({ id }) => id);
  const histories = touched.length > 0 ? await db.history.bulkGet(touched) : [];
  const byId = new Map(histories.flatMap(row => (row ? [[row.id, unpackHistory(row)] as const] : [])));
  return posts.map(post => publicPost(post, byId.get(post.id)).post);
}

function readingOf({ first: _first, last, ...reading }: Run): Post['latest'][Metric] {
  return { ...reading, seenAt: last };
}
