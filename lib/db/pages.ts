import { Dexie } from 'dexie';
import type { Batch, CapturedAccount, PageReport } from '../model/capture';
import { type Keep, postId } from '../model/post';
import { db } from './database';
import type { Match } from './facts';
import { keepOf } from './keep-row';
import { joinLooks } from './looks';
import { unpackHistory } from './pack';
import type { Look, PageItem, PageItemRow, TabPage, TabPageRow } from './rows';

export type { PageItem, TabPage } from './rows';

/** What a tab shows now: its page, and the posts on it in the order they were first seen. */
export async function readTabPage(tabId: number): Promise<{ page?: TabPage; items: (PageItem & { keep?: Keep })[] }> {
  const [row, rows] = await Promise.all([db.pages.get(tabId), itemsOf(tabId).toArray()]);
  const ids = rows.map(item => item.postId);
  const known = ids.filter((_, at) => !rows[at]?.post);
  const [keeps, posts, histories] = await Promise.all([
    db.keeps.bulkGet(ids),
    db.posts.bulkGet(known),
    db.history.bulkGet(known),
  ]);
  const library = new Map(
    known.map((id, at) => [id, { post: posts[at], history: histories[at] && unpackHistory(histories[at]) }]),
  );
  const items = rows.flatMap((item, at) => {
    const { post, history } = item.post ? item : { ...library.get(item.postId) };
    const keep = keepOf(keeps[at]);
    const { postId, position } = item;
    // A post that was merged into another since is shown as that one.
    return post ? [{ tabId, postId, position, post, ...(history && { history }), ...(keep && { keep }) }] : [];
  });
  items.sort((a, b) => a.position - b.position);
  if (!row) {
    return { items };
  }
  const { past: _past, ...page } = row;
  return { page, items };
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

/** What the tab already shows of these posts, and how many posts it shows. */
export type Shown = { rows: Map<string, PageItemRow>; count: number };

export async function readItems(
  tabId: number,
  report: PageReport,
  page: TabPageRow | undefined,
  matches: Match[],
): Promise<Shown> {
  if (visitOf(report, page) !== 'same') {
    return { rows: new Map(), count: 0 };
  }
  const ids = new Set(matches.flatMap(({ look, post }) => [look.post.id, ...look.aliases, ...(post ? [post.id] : [])]));
  const keys = (await itemsOf(tabId).primaryKeys()) as unknown as [number, string][];
  const rows = await db.pageItems.bulkGet(keys.filter(([, id]) => ids.has(id)));
  return { rows: new Map(rows.flatMap(row => (row ? [[row.postId, row] as const] : []))), count: keys.length };
}

/** Writes the page row and its items. A new visit replaces the old one; what arrives from a visit left is not shown. */
export async function showPage(
  tabId: number,
  { page: report, accounts }: Batch,
  page: TabPageRow | undefined,
  shown: Shown,
  seen: { look: Look; isInLibrary: boolean }[],
): Promise<void> {
  const visit = visitOf(report, page);
  if (visit === 'left') {
    return;
  }
  const isNew = visit === 'new';
  if (isNew && page) {
    await itemsOf(tabId).delete();
  }
  let position = shown.count;
  const renamed: [number, string][] = [];
  const rows = seen.map(({ look, isInLibrary }): PageItemRow => {
    const key = [look.post.id, ...look.aliases].find(id => shown.rows.has(id));
    const before = key === undefined ? undefined : shown.rows.get(key);
    if (before && before.postId !== look.post.id) {
      renamed.push([tabId, before.postId]);
    }
    const item = { tabId, postId: look.post.id, position: before?.position ?? position++ };
    return isInLibrary ? item : { ...(before?.post ? joinLooks(look, before) : look), ...item };
  });
  await Promise.all([
    renamed.length > 0 ? db.pageItems.bulkDelete(renamed) : undefined,
    rows.length > 0 ? db.pageItems.bulkPut(rows) : undefined,
    db.pages.put({
      ...report,
      ...openOf(
        report,
        seen.map(({ look }) => look),
      ),
      tabId,
      updatedAt: Date.now(),
      accounts: joinAccounts(isNew ? [] : (page?.accounts ?? []), report.state === 'ok' ? accounts : []),
      past: isNew && page ? [...page.past, page.visit].slice(-50) : (page?.past ?? []),
    }),
  ]);
}

/** The open post by the id it has in the library, where it was first met under another. */
function openOf(report: PageReport, looks: Look[]): { open?: string } {
  const key = report.open === undefined ? undefined : postId(report.platform, report.open);
  const known = key === undefined ? undefined : looks.find(look => look.post.id === key || look.aliases.includes(key));
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
