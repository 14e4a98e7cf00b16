import { postOf } from '../db/fold';
import type { PageState } from '../model/page';
import type { Post } from '../model/post';
import type { SavedPage } from '../model/saved-page';
import { redactText } from '../redact/redact';
import { type Said, sayPost, sayState } from './scenario-words';

/** What the operator says of the page. */
export type Verdict = {
  /** What it really is; `unsure` where that is for somebody else to say. */
  state: Exclude<PageState, 'loading' | 'unknown' | 'unsupported'> | 'unsure';
  /** The values that were captured were held against the page. */
  isConfirmed: boolean;
  note: string;
};

/** A list is told by its first posts: they show its shape. */
const mostItems = 10;

/**
 * A saved page as the folder that the lab runs: the page, and what it must yield. What was captured is expected as far
 * as the saved document tells it; what nobody confirmed, or the document tells otherwise, is marked as unsure.
 */
export function scenarioFiles(
  saved: SavedPage,
  captured: { state: PageState; open?: string | undefined; posts: readonly Post[] },
  verdict: Verdict,
  version: string,
): { folder: string; files: Record<string, string> } {
  const isShown = verdict.state === 'ok' || verdict.state === 'unsure';
  const state = verdict.state === 'unsure' ? sayState(captured.state) : verdict.state;
  const inDocument = new Map(saved.posts.map(post => [post.externalId, sayPost(postOf(post))]));
  const open = captured.posts.filter(({ externalId }) => externalId === captured.open);
  const wanted = (open.length > 0 ? open : captured.posts).slice(0, mostItems);
  const items = isShown
    ? wanted.filter(({ externalId }) => inDocument.has(externalId)).map(post => redacted(sayPost(post)))
    : [];
  const kind = isShown && saved.kind !== 'other' ? saved.kind : 'refuse';
  const scenario = {
    platform: saved.platform,
    kind,
    page: saved.url,
    html: 'page.html',
    seenAt: new Date(saved.at).toISOString(),
    timezone: saved.zone,
    locale: saved.locale,
    source: {
      how: `the page as it stood, saved and redacted by Caifeng ${version}; without the answers of its requests`,
      note: redactText(verdict.note),
      requests: saved.requests,
      lostByRedaction: saved.lost,
      capturedFromAnswersOnly: wanted.length - items.length,
    },
    expect: { state, ...(items.length > 0 && { posts: { items } }) },
    unsure: [
      ...(verdict.state === 'unsure' ? ['state'] : []),
      ...items.flatMap((item, at) =>
        unsurePaths(`posts.items[${at}]`, item, inDocument.get(item.id), verdict.isConfirmed),
      ),
    ],
  };
  const stamp = scenario.seenAt.slice(0, 19).replace(/\D/g, '');
  const folder = `${saved.platform}/${kind}-saved-${stamp}`;
  const json = `${JSON.stringify(scenario, undefined, 2)}\n`;
  return { folder, files: { [`${folder}/scenario.json`]: json, [`${folder}/page.html`]: saved.html } };
}

function redacted<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? redactText(inner) : inner)),
  ) as T;
}

/** Identity is sure, else the item would not be told at all. */
function unsurePaths(path: string, item: Said, told: Said | undefined, isConfirmed: boolean): string[] {
  return Object.entries(item).flatMap(([key, value]) => {
    if (key === 'id' || key === 'publishedStep') return [];
    const other = told?.[key];
    if (key === 'author' || key === 'metrics') {
      const group = Object.entries((value ?? {}) as Record<string, unknown>);
      return group.flatMap(([inner, one]) =>
        isConfirmed && isSame(one, (other as Record<string, unknown> | undefined)?.[inner])
          ? []
          : [`${path}.${key}.${inner}`],
      );
    }
    return isConfirmed && isSame(value, other) ? [] : [`${path}.${key}`];
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
