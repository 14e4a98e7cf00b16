import type { Capture, CapturedAccount, PageReport } from '../model/capture';
import type { PageState } from '../model/page';
import type { ReadingSource } from '../model/reading';
import type { Address, Found, Page, Platform } from '../platforms/define';
import { startVisitFacts } from './stamp';

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

type Deliver = (page: PageReport, posts: Capture[], accounts: CapturedAccount[]) => void;
type Start = { id: string; url: URL; platform: Platform; late: boolean; surroundings: Surroundings; deliver: Deliver };

/** Begin a visit: it collects what is found, knows the state of the page, and hands on what is new. */
export function startVisit({ id, url, platform, late, surroundings, deliver }: Start): Visit {
  const facts = startVisitFacts();
  const address = platform.address(url);
  const told: { posts: Capture[]; accounts: CapturedAccount[] } = { posts: [], accounts: [] };
  let posts: Capture[] = [];
  let accounts: CapturedAccount[] = [];
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
      ...(problem && { problem }),
    };
  };

  /** Only a page that is `ok` carries posts; what else was found waits for it to become so. */
  const flush = () => {
    if (over) return;
    const page = report();
    const text = JSON.stringify(page);
    const writes = page.state === 'ok' && posts.length + accounts.length > 0;
    if (!writes && text === reported) return;
    reported = text;
    deliver(page, writes ? posts : [], writes ? accounts : []);
    if (!writes) return;
    told.posts.push(...posts);
    told.accounts.push(...accounts);
    posts = [];
    accounts = [];
  };

  const complain = (words: string) => {
    problem ??= `${platform.id} ${url.pathname}: ${words}`.slice(0, 300);
  };

  const add = (found: Found, source: ReadingSource) => {
    if (over) return false;
    const before = facts.news;
    const origin = { platform: platform.id, source, seenAt: surroundings.now() };
    if (found.state) said = found.state;
    else if (found.posts?.length || found.accounts?.length) said = undefined;
    if (found.open) open = found.open;
    if (found.state === undefined || found.state === 'ok') {
      for (const post of found.posts ?? []) push(posts, () => facts.foldPost(post, origin));
      for (const account of found.accounts ?? []) push(accounts, () => facts.foldAccount(account, origin));
    }
    flush();
    return facts.news > before;
  };

  const push = <T>(list: T[], stamp: () => T | undefined) => {
    try {
      const item = stamp();
      if (item) list.push(item);
    } catch (error) {
      complain(String(error));
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
      posts = [...told.posts.splice(0), ...posts];
      accounts = [...told.accounts.splice(0), ...accounts];
      flush();
    },
    isBlank: () => facts.news === 0 && !said && !condition,
    has: externalId => facts.find(externalId) !== undefined,
  };
}
