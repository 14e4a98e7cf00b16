import { type Database, db } from '@/lib/db/database';
import type { Batch, Capture, CapturedAccount, CapturedComment, CapturedTopic, PageReport } from '@/lib/model/capture';
import { forgetSearch } from '@/lib/search/search';

/** Half past nine on a made-up day. */
export const morning = Date.UTC(2026, 4, 1, 1, 30);
export const hour = 3_600_000;
export const day = 24 * hour;

/** A look at a made-up video; what is given replaces what it says. */
export function look(externalId: string, given: Partial<Capture> = {}): Capture {
  return {
    platform: 'bilibili',
    externalId,
    url: `https://www.bilibili.com/video/${externalId}`,
    depth: 'card',
    source: 'answer',
    seenAt: morning,
    title: `标题 ${externalId}`,
    author: { id: '7', name: '晨光厨房' },
    metrics: { views: { value: 100, step: 1, source: 'answer' } },
    ...given,
  };
}

export function account(externalId: string, given: Partial<CapturedAccount> = {}): CapturedAccount {
  return {
    platform: 'bilibili',
    externalId,
    name: '晨光厨房',
    source: 'answer',
    seenAt: morning,
    metrics: {},
    ...given,
  };
}

/** A comment under the made-up video `BV1`. */
export function comment(externalId: string, given: Partial<CapturedComment> = {}): CapturedComment {
  return {
    platform: 'bilibili',
    post: 'BV1',
    externalId,
    author: { id: '31', name: '路过的人' },
    text: `评论 ${externalId}`,
    source: 'answer',
    seenAt: morning,
    metrics: {},
    ...given,
  };
}

/** A made-up hot list: titles in the order of their ranks. */
export function topics(seenAt: number, ...titles: string[]): CapturedTopic[] {
  return titles.map((title, at) => ({ platform: 'bilibili', title, rank: at + 1, source: 'answer', seenAt }));
}

export function report(given: Partial<PageReport> = {}): PageReport {
  return {
    url: 'https://www.bilibili.com/',
    visit: 'visit-1',
    platform: 'bilibili',
    kind: 'feed',
    state: 'ok',
    ...given,
  };
}

let batches = 0;
export function batch(
  posts: Capture[],
  given: Partial<Omit<Batch, 'page'>> & { page?: Partial<PageReport> } = {},
): Batch {
  return { id: `batch-${++batches}`, posts, accounts: [], ...given, page: report(given.page) };
}

/** Empties the library, as if it had just been made. */
export async function freshLibrary(): Promise<Database> {
  await db.delete();
  await db.open();
  forgetSearch();
  return db;
}
