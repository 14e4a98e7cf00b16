import { Dexie } from 'dexie';
import type { Batch, CapturedAccount, PageReport } from '../model/capture';
import { type Keep, postId } from '../model/post';
import { db } from './database';
import type { Match } from './facts';
import { keepOf } from './keep-row';
import { joinLooks, keysOf } from './looks';
import { readAny } from './read-any';
import type { Look, PageItem, PageItemRow, TabPage, TabPageRow } from './rows';
import { historyOf } from './stored-history';

export type { PageItem, TabPage } from './rows';

/** What a tab shows now: its page, and the posts on it in the order they were first seen, with their keeps. */
export async function readTabPage(tabId: number): Promise<{ page?: TabPage; items: (PageItem & { keep?: Keep })[] }> {
  const [{ page, items }, { keeps }] = await Promise.all([readTabItems(tabId), readTabKeeps(tabId)]);
  return { ...(page && { page }), items: withKeeps(items, keeps) };
}

/** The same without the keeps: what changes with each batch stands apart from what changes with each press. */
export async function readTabItems(tabId: number): Promise<{ page?: TabPage; items: PageItem[] }> {
  const [row, looks] = await Promise.all([db.pages.get(tabId), itemsOf(tabId).toArray()]);
  if (!row) {
    return { items: [] };
  }
  const { past: _past, order, ...page } = row;
  const shown = new Map(looks.map(look => [look.postId, look]));
  const stored = order.filter(id => !shown.has(id));
  const [posts, histories] = await Promise.all([db.posts.bulkGet(stored), readAny(db.history, stored)]);
  const library = new Map(stored.map((id, at) => [id, { post: posts[at], row: histories.get(id) }]));
  const items = order.flatMap((postId, position) => {
    const look = shown.get(postId);
    const known = library.get(postId);
    const post = look?.post ?? known?.post;
    // A post that was merged into another since is shown as that one.
    return post ? [{ tabId, postId, position, post, history: look?.history ?? historyOf(post, known?.row) }] : [];
  });
  return { page, items };
}

/** Posts of a tab, each with its keep where it is kept; one in the trash is not. */
export function withKeeps(items: PageItem[], keeps: Map<string, Keep | undefined>): (PageItem & { keep?: Keep })[] {
  return items.map(item => {
    const keep = keeps.get(item.postId);
    return keep && keep.trashedAt === undefined ? { ...item, keep } : item;
  });
}

/** What of a tab's page is kept, by post id: without the posts themselves, which cost as much to read as to write. */
export async function readTabKeeps(tabId: number): Promise<{ page?: TabPage; keeps: Map<string, Keep | undefined> }> {
  const row = await db.pages.get(tabId);
  if (!row) {
    return { keeps: new Map() };
  }
  const { past: _past, order, ...page } = row;
  // Of the posts of a page few are kept.
  const rows = await readAny(db.keeps, order);
  return { page, keeps: new Map(order.map(id => [id, keepOf(rows.get(id))])) };
}

/** What a tab shows now, as it is stored: its page, and the ids of its posts in order. */
export async function readTab(tabId: number): Promise<TabPageRow | undefined> {
  return db.pages.get(tabId);
}

const atOnce = 100;

/** How many of the posts are not kept, counted as far as `most`: of a feed one scrolls all day there are thousands. */
export async function countUnkept(ids: readonly string[], most: number): Promise<number> {
  let count = 0;
  for (let at = 0; at < ids.length && count < most; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const rows = await readAny(db.keeps, some);
    count += some.filter(id => !keepOf(rows.get(id))).length;
  }
  return Math.min(count, most);
}

/** A tab was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await db.transaction('rw', db.pages, db.pageItems, async () => {
    await Promise.all([db.pages.delete(tabId), itemsOf(tabId).delete()]);
  });
}

/** Tab ids do not outlive the browser: what is not open any more is forgotten. */
export async function forgetOtherTabs(openTabIds: number[]): Promise<void> {
  const known = await db.pages.toCollection().primaryKeys();
  for (const tabId of known.filter(id => !openTabIds.includes(id))) {
    await forgetTab(tabId);
  }
}

/** How a page of a tab relates to what the tab showed: the same visit, a new one, or one it has left. */
function visitOf(report: PageReport, page: TabPageRow | undefined): 'same' | 'new' | 'left' {
  if (!page || page.visit === report.visit) {
    return page ? 'same' : 'new';
  }
  return page.past.includes(report.visit) || isEarlier(report.visit, page.visit) ? 'left' : 'new';
}

/** Visits of one content script are numbered: what it sent of an earlier one can arrive after the next one's first. */
function isEarlier(visit: string, than: string): boolean {
  const [script, number] = splitVisit(visit);
  const [other, current] = splitVisit(than);
  return script === other && number < current;
}

function splitVisit(visit: string): [script: string, number: number] {
  const dot = visit.lastIndexOf('.');
  return [visit.slice(0, dot), Number(visit.slice(dot + 1))];
}

/** What the tab shows of these posts that the library does not know. */
export async function readItems(
  tabId: number,
  report: PageReport,
  page: TabPageRow | undefined,
  matches: Match[],
): Promise<Map<string, PageItemRow>> {
  if (!page || visitOf(report, page) !== 'same') {
    return new Map();
  }
  const ids = new Set(matches.flatMap(({ look, post }) => [...keysOf(look), ...(post ? [post.id] : [])]));
  const shown = page.order.filter(id => ids.has(id));
  const rows = await db.pageItems.bulkGet(shown.map(id => [tabId, id] as [number, string]));
  return new Map(rows.flatMap(row => (row ? [[row.postId, row] as const] : [])));
}

/** Writes the page row and its items. A new visit replaces the old one; what arrives from a visit left is not shown. */
export async function showPage(
  tabId: number,
  { page: report, accounts }: Batch,
  page: TabPageRow | undefined,
  before: Map<string, PageItemRow>,
  seen: { look: Look; isInLibrary: boolean }[],
): Promise<void> {
  const visit = visitOf(report, page);
  if (visit === 'left') {
    return;
  }
  const so = visit === 'same' ? page : undefined;
  if (page && !so) {
    await itemsOf(tabId).delete();
  }
  const rows = seen.flatMap(({ look, isInLibrary }): PageItemRow[] => {
    const shown = keysOf(look).flatMap(id => before.get(id) ?? []);
    return isInLibrary ? [] : [{ ...shown.reduce<Look>(joinLooks, look), tabId, postId: look.post.id }];
  });
  const written = new Set(rows.map(row => row.postId));
  const gone = [...before.keys()].filter(id => !written.has(id));
  const looks = seen.map(({ look }) => look);
  await Promise.all([
    gone.length > 0 ? db.pageItems.bulkDelete(gone.map(id => [tabId, id] as [number, string])) : undefined,
    rows.length > 0 ? db.pageItems.bulkPut(rows) : undefined,
    db.pages.put({
      ...report,
      ...openOf(report, looks),
      tabId,
      updatedAt: Date.now(),
      accounts: joinAccounts(so?.accounts ?? [], report.state === 'ok' ? accounts : []),
      order: joinOrder(so?.order ?? [], looks),
      past: page && !so ? [...page.past, page.visit].slice(-50) : (page?.past ?? []),
    }),
  ]);
}

/** New posts come last; one that was shown under another id of it keeps its place. */
function joinOrder(before: string[], looks: Look[]): string[] {
  const names = new Map(looks.flatMap(look => keysOf(look).map(key => [key, look.post.id] as const)));
  return [...new Set([...before.map(id => names.get(id) ?? id), ...looks.map(look => look.post.id)])];
}

/** The open post by the id it has in the library, where it was first met under another. */
function openOf(report: PageReport, looks: Look[]): { open?: string } {
  const key = report.open === undefined ? undefined : postId(report.platform, report.open);
  const known = key === undefined ? undefined : looks.find(look => keysOf(look).includes(key));
  return known ? { open: known.post.externalId } : {};
}

function joinAccounts(before: CapturedAccount[], after: CapturedAccount[]): CapturedAccount[] {
  const accounts = new Map(before.map(account => [account.externalId, account]));
  for (const account of after) {
    const known = accounts.get(account.externalId);
    const metrics = { ...known?.metrics, ...account.metrics };
    accounts.set(account.externalId, { ...known, ...account, metrics });
  }
  return [...accounts.values()];
}

function itemsOf(tabId: number) {
  return db.pageItems.where('[tabId+postId]').between([tabId, Dexie.minKey], [tabId, Dexie.maxKey]);
}
