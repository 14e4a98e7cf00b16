import { readFileSync } from 'node:fs';
import { readState } from '@/lib/capture/embedded-states';
import { parseJson } from '@/lib/capture/long-ids';
import { startVisit } from '@/lib/capture/visit';
import type { Capture, CapturedAccount, CapturedComment, CapturedTopic, PageReport } from '@/lib/model/capture';
import type { Platform } from '@/lib/platforms/define';

/** What a page is made of: a saved document, and answers by the address that was asked. A string names a fixture. */
export type Shown = { html?: string; answers?: [request: string, answer: unknown][]; at?: string; language?: string };

/** What the runner makes of a page: its document first, then its answers; readings of one post laid over each other. */
export function readPage(platform: Platform, address: string, { html, answers = [], at, language }: Shown) {
  const told = {
    report: undefined as PageReport | undefined,
    posts: new Map<string, Capture>(),
    accounts: new Map<string, CapturedAccount>(),
    comments: new Map<string, CapturedComment>(),
    topics: new Map<string, CapturedTopic>(),
  };
  const visit = startVisit({
    ...{ id: 'visit', url: new URL(address), platform, late: false },
    surroundings: {
      now: () => Date.parse(at ?? '2026-05-20T12:00:00+08:00'),
      zone: 'Europe/Berlin',
      language: () => language ?? 'zh-CN',
    },
    deliver(report, { posts, accounts, comments, topics }) {
      told.report = report;
      for (const post of posts) told.posts.set(post.externalId, overlay(told.posts.get(post.externalId), post));
      for (const one of accounts) told.accounts.set(one.externalId, overlay(told.accounts.get(one.externalId), one));
      for (const comment of comments) told.comments.set(comment.externalId, comment);
      for (const topic of topics) told.topics.set(topic.title, topic);
    },
  });
  const page = visit.page();
  const document = html ? parse(fixture(platform, html)) : undefined;
  if (page && document) {
    visit.setCondition(platform.condition?.(document, page));
    for (const { from, on, read } of platform.states) {
      const states = [...document.querySelectorAll('script')].map(script => readState(from, script));
      for (const state of states)
        if (state !== undefined && on.includes(page.kind)) visit.add(read(state, visit.page() ?? page), 'state');
    }
    for (const { source, on, read } of platform.documents) {
      if (on.includes(page.kind)) visit.add(read(document, visit.page() ?? page), source);
    }
  }
  for (const [request, answer] of answers) {
    const parsed = parseJson(typeof answer === 'string' ? fixture(platform, answer) : JSON.stringify(answer));
    for (const { url, on, read } of platform.taps) {
      if (page && on.includes(page.kind) && url.test(request))
        visit.add(read(parsed, visit.page() ?? page, new URL(request)), 'answer');
    }
  }
  visit.settle();
  const posts = [...told.posts.values()];
  return {
    ...told.report,
    posts,
    post: posts[0],
    accounts: [...told.accounts.values()],
    comments: [...told.comments.values()],
    topics: [...told.topics.values()],
    document,
    page,
  };
}

/** The value and the step of each metric, as short as can be: `1200`, or `[12000, 1000]` where it is coarse. */
export const counts = (item: Capture | CapturedAccount | CapturedComment | undefined) =>
  Object.fromEntries(
    Object.entries(item?.metrics ?? {}).flatMap(([metric, reading]) =>
      reading ? [[metric, reading.step > 1 ? [reading.value, reading.step] : reading.value]] : [],
    ),
  );

export const fixture = (platform: Platform, path: string) =>
  readFileSync(`test/fixtures/${platform.id}/${path}`, 'utf8');

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function overlay<T extends Capture | CapturedAccount>(before: T | undefined, after: T): T {
  const author = { ...(before && 'author' in before && before.author), ...('author' in after && after.author) };
  const metrics = { ...before?.metrics, ...after.metrics };
  return { ...before, ...after, ...(Object.keys(author).length && { author }), metrics };
}
