import type { Capture, CapturedAccount, CapturedComment } from '../model/capture';
import type { SavedPage } from '../model/saved-page';
import type { Platform } from '../platforms/define';
import { namesIn, standIns } from '../redact/people';
import { type Known, redactText } from '../redact/redact';
import { flatten } from './fields';
import { holdsState, type ReadOnce, readOnce } from './read-once';
import { redactDocument } from './redact-document';
import type { Surroundings } from './visit';

const mostRequests = 60;

export type Surrounded = Surroundings & { locale: string; requests: readonly string[] };

/** The page as it stands now, redacted, with what is still read of it afterwards; nothing where it is no page of these. */
export function savePage(platform: Platform, document: Document, url: URL, surroundings: Surrounded): SavedPage {
  const before = readOnce(platform, document, url, surroundings);
  const known = knownOf(document, before);
  const html = redactDocument(document, known, script => holdsState(platform, script));
  const address = redactText(url.href, known);
  const copy = new DOMParser().parseFromString(html, 'text/html');
  const after = readOnce(platform, copy, new URL(address), surroundings);
  const posts = joined(after.posts);
  const accounts = joined(after.accounts);
  return {
    platform: platform.id,
    kind: after.report?.kind ?? 'other',
    state: after.report?.state ?? 'unknown',
    url: address,
    at: surroundings.now(),
    zone: surroundings.zone,
    locale: surroundings.locale,
    html,
    requests: requestsOf(platform, surroundings.requests).map(request => redactText(request, known).slice(0, 8_000)),
    posts,
    accounts,
    lost: lostFields([...joined(before.posts), ...joined(before.accounts)], [...posts, ...accounts]),
  };
}

/** Who is shown keeps the name; whoever else the page's data and comments name gets a stand-in. */
function knownOf(document: Document, { posts, accounts, comments }: ReadOnce): Known {
  const authors = [...posts.map(({ author }) => author), ...accounts];
  const shown = new Set(authors.flatMap(author => [author?.name ?? [], author?.handle ?? []].flat()));
  const inData = Array.from(document.scripts).flatMap(script => (script.src ? [] : namesIn(script.textContent ?? '')));
  const inComments = comments.flatMap(({ author }: CapturedComment) => author.name ?? []);
  return {
    ids: new Set([
      ...posts.flatMap(({ externalId, aliases = [], author }) => [externalId, ...aliases, author?.id ?? '']),
      ...accounts.map(({ externalId }) => externalId),
      ...comments.map(({ externalId }) => externalId),
    ]),
    names: standIns([...inComments, ...inData], shown),
  };
}

/** The answers that readers read come first. */
function requestsOf({ taps }: Platform, requests: readonly string[]): string[] {
  const isRead = (request: string) => taps.some(({ url }) => url.test(request));
  const all = [...new Set(requests)];
  return [...all.filter(isRead), ...all.filter(request => !isRead(request))].slice(0, mostRequests);
}

/** One capture of each post or account, its later readings laid over the earlier. */
function joined<T extends Capture | CapturedAccount>(captures: T[]): T[] {
  const known = new Map<string, T>();
  for (const capture of captures) {
    const before = known.get(capture.externalId);
    const author = { ...(before && 'author' in before && before.author), ...('author' in capture && capture.author) };
    const metrics = { ...before?.metrics, ...capture.metrics };
    known.set(capture.externalId, {
      ...before,
      ...capture,
      ...(Object.keys(author).length > 0 && { author }),
      metrics,
    });
  }
  return [...known.values()];
}

function lostFields(before: (Capture | CapturedAccount)[], after: (Capture | CapturedAccount)[]): string[] {
  const left = new Map(after.map(one => [one.externalId, flatten(one)]));
  const lost = before.flatMap(one => {
    const fields = left.get(one.externalId);
    return fields ? [...flatten(one).keys()].filter(field => !fields.has(field)) : ['externalId'];
  });
  return [...new Set(lost)].sort().slice(0, 100);
}
