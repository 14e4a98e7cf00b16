import { readFileSync } from 'node:fs';
import { readState } from '@/lib/capture/embedded-states';
import { parseJson } from '@/lib/capture/long-ids';
import { readDocument } from '@/lib/capture/read-document';
import { startVisit } from '@/lib/capture/visit';
import type { Capture, CapturedAccount, CapturedComment, CapturedTopic, PageReport } from '@/lib/model/capture';
import type { Platform } from '@/lib/platforms/define';

/** Answers by request address, and the document: each a path under `test/fixtures/<platform>`. */
type Given = { answers?: Record<string, string>; page?: string; now?: string };

/** What the runner makes of a page: its answers, its states, then its document. */
export function visit(platform: Platform, address: string, { answers = {}, page: html, now }: Given) {
  const fixture = (path: string) => readFileSync(`test/fixtures/${platform.id}/${path}`, 'utf8');
  const document = new DOMParser().parseFromString(html ? fixture(html) : '', 'text/html');
  const posts = new Map<string, Capture>();
  const accounts = new Map<string, CapturedAccount>();
  const comments = new Map<string, CapturedComment>();
  const topics = new Map<string, CapturedTopic>();
  let report: PageReport | undefined;
  const one = startVisit({
    ...{ id: 'visit', url: new URL(address), platform, late: false },
    surroundings: {
      now: () => Date.parse(now ?? '2026-04-03T12:00:00+08:00'),
      zone: 'Europe/Berlin',
      language: () => 'zh-CN',
    },
    deliver(told, found) {
      report = told;
      for (const post of found.posts) posts.set(post.externalId, merged(posts.get(post.externalId), post));
      for (const account of found.accounts) accounts.set(account.externalId, account);
      for (const comment of found.comments) comments.set(comment.externalId, comment);
      for (const topic of found.topics) topics.set(topic.title, topic);
    },
  });
  const page = one.page();
  if (page) {
    for (const [url, path] of Object.entries(answers)) {
      for (const tap of platform.taps.filter(({ url: wanted, on }) => wanted.test(url) && on.includes(page.kind))) {
        one.add(tap.read(parseJson(fixture(path)), page, new URL(url)), 'answer');
      }
    }
    for (const state of platform.states.filter(({ on }) => on.includes(page.kind))) {
      const values = [...document.querySelectorAll('script')].map(script => readState(state.from, script));
      for (const value of values) if (value !== undefined) one.add(state.read(value, page), 'state');
    }
    readDocument(platform, document, one);
    one.settle();
  }
  return {
    state: report?.state,
    open: report?.open,
    page,
    document,
    posts: [...posts.values()],
    accounts: [...accounts.values()],
    comments: [...comments.values()],
    topics: [...topics.values()],
    commentTotal: report?.commentTotal,
  };
}

function merged(before: Capture | undefined, next: Capture): Capture {
  return {
    ...before,
    ...next,
    author: { ...before?.author, ...next.author },
    metrics: { ...before?.metrics, ...next.metrics },
  };
}
