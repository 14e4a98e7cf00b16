import type { Capture, CapturedAccount, CapturedComment, CapturedTopic } from '../model/capture';

/** What was found on a page, kind by kind, as it travels. */
export type Finds = {
  accounts: CapturedAccount[];
  posts: Capture[];
  comments: CapturedComment[];
  topics: CapturedTopic[];
};

/** How many of a kind one message holds, in the order they are packed. */
export const most: Record<keyof Finds, number> = { accounts: 50, posts: 200, comments: 200, topics: 200 };
export const kinds = Object.keys(most) as (keyof Finds)[];

export const noFinds = (): Finds => ({ accounts: [], posts: [], comments: [], topics: [] });

export function joinFinds(a: Finds, b: Finds): Finds {
  return Object.fromEntries(kinds.map(kind => [kind, [...a[kind], ...b[kind]]])) as Finds;
}

export const isNothing = (finds: Partial<Record<keyof Finds, unknown[] | undefined>>) =>
  kinds.every(kind => !finds[kind]?.length);
