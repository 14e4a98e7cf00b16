import type { PageReport } from '../model/capture';
import type { PageState } from '../model/page';
import type { Reading, ReadingSource } from '../model/reading';
import type { Address, Found, Page, Platform } from '../platforms/define';
import { type Finds, isNothing, joinFinds, noFinds } from './finds';
import { startVisitFacts, trust } from './stamp';

/** What is known of the moment and the place of reading. */
export type Surroundings = { now(): number; zone: string; language(): string };

/** One page as the operator sees it, from one navigation to the next. */
export type Visit = {
  readonly address: Address | undefined;
  readonly url: URL;
  /** The page as readers get it; nothing where the platform has no page at this address. */
  page(): Page | undefined;
  /** Take in what a reader found. Returns whether any of it is new. */
  add(found: Found, source: ReadingSource): boolean;
  /** What the document says of itself; nothing once it no longer says so. */
  setCondition(state: PageState | undefined): void;
  complain(problem: string): void;
  /** The page has had its time: what was not found until now is not expected. */
  settle(): void;
  /** The page changed its address without becoming another. */
  move(url: URL): void;
  /** Another page took its place: what is read late for this one is dropped. */
  end(): void;
  /** The operator came back to it: all of it is told again, under a new id. */
  renew(id: string, url: URL): void;
  /** Whether nothing was found, and nothing said of the page either. */
  isBlank(): boolean;
  /** Whether a post was found in this visit. */
  has(externalId: string): boolean;
};

type Deliver = (page: PageReport, finds: Finds) => void;
type Start = { id: string; url: URL; platform: Platform; late: boolean; surroundings: Surroundings; deliver: Deliver };

/** Begin a visit: it collects what is found, knows the state of the page, and hands on what is new. */
export function startVisit({ id, url, platform, late, surroundings, deliver }: Start): Visit {
  const facts = startVisitFacts();
  const address = platform.address(url);
  let told = noFinds();
  let fresh = noFinds();
  let commentTotal: Reading | undefined;
  let condition: PageState | undefined;
  let said: PageState | undefined;
  let open: string | undefined;
  let problem: string | undefined;
  let settled = false;
  let over = false;
  let reported = '';

  const state = (): PageState => {
    if (!address) return 'unsupported';
    if (condition) return condition;
    if (said && !(said === 'empty' && facts.news > 0)) return said;
    if (facts.news > 0) return 'ok';
    return settled || problem ? 'unknown' : 'loading';
  };

  const openPost = () => {
    if (open || (address?.kind !== 'post' && address?.kind !== 'article')) return open;
    if (address.id) return facts.find(address.id) ?? address.id;
    const whole = facts.whole();
    return whole.length === 1 ? whole[0] : undefined;
  };

  const report = (): PageReport => {
    const shown = openPost();
    return {
      url: url.href.length > 4_000 ? url.origin + url.pathname : url.href,
      visit: id,
      platform: platform.id,
      kind: address?.kind ?? 'other',
      state: state(),
      ...(shown && { open: shown }),
      ...(late && { late }),
      ...(commentTotal && { commentTotal }),
      ...(facts.checked && { checked: facts.checked }),
      ...(problem && { problem }),
    };
  };

  /** Only a page that is `ok` carries what was found; until then it waits. */
  const flush = () => {
    if (over) return;
    const page = report();
    const text = JSON.stringify(page);
    const writes = page.state === 'ok' && !isNothing(fresh);
    if (!writes && text === reported) return;
    reported = text;
    deliver(page, writes ? fresh : noFinds());
    if (!writes) return;
    told = joinFinds(told, fresh);
    fresh = noFinds();
  };

  const complain = (words: string) => {
    problem ??= `${platform.id} ${url.pathname}: ${words}`.slice(0, 300);
  };

  const add = (found: Found, readIn: ReadingSource) => {
    if (over) return false;
    const before = facts.news;
    // What an owner's own backend says is not for others to see, however it was read.
    const source = address?.kind === 'metrics' ? 'centre' : readIn;
    const origin = { platform: platform.id, source, seenAt: surroundings.now() };
    if (found.state) said = found.state;
    else if (!isNothing(found)) said = undefined;
    if (found.open) open = found.open;
    if (found.state === undefined || found.state === 'ok') {
      take(fresh.posts, found.posts, post => facts.foldPost(post, origin));
      take(fresh.accounts, found.accounts, account => facts.foldAccount(account, origin));
      take(fresh.comments, found.comments, comment => facts.foldComment(comment, origin));
      if (found.topics) fresh.topics.push(...facts.foldTopics(found.topics, origin));
      if (found.commentTotal && (!commentTotal || trust[source] <= trust[commentTotal.source])) {
        commentTotal = { ...found.commentTotal, source };
      }
    }
    flush();
    return facts.news > before;
  };

  const take = <F, T>(list: T[], items: F[] | undefined, stamp: (item: F) => T | undefined) => {
    for (const found of items ?? []) {
      try {
        const item = stamp(found);
        if (item) list.push(item);
      } catch (error) {
        complain(String(error));
      }
    }
  };

  flush();
  return {
    address,
    get url() {
      return url;
    },
    page: () =>
      address && {
        ...address,
        url,
        now: surroundings.now(),
        zone: surroundings.zone,
        language: surroundings.language(),
        ...(open && { open }),
      },
    add,
    setCondition(state) {
      condition = state === 'ok' ? undefined : state;
      flush();
    },
    complain(words) {
      complain(words);
      flush();
    },
    settle() {
      settled = true;
      flush();
    },
    move(to) {
      url = to;
      flush();
    },
    end() {
      over = true;
    },
    renew(newId, newUrl) {
      over = false;
      id = newId;
      url = newUrl;
      fresh = joinFinds(told, fresh);
      told = noFinds();
      flush();
    },
    isBlank: () => facts.news === 0 && !said && !condition,
    has: externalId => facts.find(externalId) !== undefined,
  };
}
