import type { Metric } from '../model/capture';
import type { History, Post, Run } from '../model/post';
import type { Reading } from '../model/reading';
import { db } from './database';
import { isPrivate } from './history';
import type { LibraryRow } from './library';
import { historyOf } from './stored-history';

/** The newest reading of each metric and its readings over time, of those that were made by one hand. */
export type Numbers = { latest: Post['latest']; series: History['series'] };

/**
 * A post's numbers apart: those that anybody could have read, and those that only the account's owner is shown. Of each
 * metric the newest reading of its kind stands for it.
 */
export function partNumbers(post: Post, history: History | undefined): { open: Numbers; own: Numbers } {
  const part = (wantsOwn: boolean): Numbers => {
    const series: History['series'] = {};
    const latest: Post['latest'] = {};
    for (const [name, runs] of Object.entries(history?.series ?? {}) as [Metric, Run[]][]) {
      const kept = runs.filter(run => isPrivate(run) === wantsOwn);
      const last = kept.at(-1);
      if (last) {
        series[name] = kept;
        latest[name] = readingOf(last);
      }
    }
    for (const [name, reading] of Object.entries(post.latest) as [Metric, Reading & { seenAt: number }][]) {
      if (isPrivate(reading) === wantsOwn) {
        latest[name] = reading;
      }
    }
    return { latest, series };
  };
  return { open: part(false), own: part(true) };
}

/**
 * A post as others may see it: what the account owner's own backend said is left out, and of each metric the newest
 * reading that anybody could have made stands in its place.
 */
export function publicPost(post: Post, history: History | undefined): { post: Post; history?: History } {
  const { latest, series } = partNumbers(post, history).open;
  return { post: { ...post, latest }, ...(history && { history: { ...history, series } }) };
}

/** Whether the newest readings of a post hold any that only the account's owner is shown. */
export const hasOwnNumbers = ({ post }: { post: Post }): boolean => Object.values(post.latest).some(isPrivate);

/** Rows of the library as others may see them. */
export async function publicRows(rows: readonly LibraryRow[]): Promise<LibraryRow[]> {
  const posts = await publicPosts(rows.map(row => row.post));
  return rows.map((row, at) => ({ ...row, post: posts[at] ?? row.post }));
}

/** Posts as others may see them. */
async function publicPosts(posts: readonly Post[]): Promise<Post[]> {
  const touched = posts.filter(({ latest }) => Object.values(latest).some(isPrivate));
  const rows = touched.length > 0 ? await db.history.bulkGet(touched.map(({ id }) => id)) : [];
  const byId = new Map(touched.map((post, at) => [post.id, historyOf(post, rows[at])]));
  return posts.map(post => publicPost(post, byId.get(post.id)).post);
}

function readingOf({ first: _first, last, ...reading }: Run): Reading & { seenAt: number } {
  return { ...reading, seenAt: last };
}
