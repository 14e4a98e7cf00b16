import { browser } from 'wxt/browser';
import { keepPosts } from '../../lib/db/keeps';
import { readTabPage } from '../../lib/db/pages';
import { planPosts } from '../../lib/db/plans';
import { platformOf } from '../../lib/model/platform-of';
import { postId } from '../../lib/model/post';
import { readArticle } from './article';
import { showBadge, showNothingToKeep, showProblem } from './badge';
import { findCovers } from './find-covers';
import { askPanel, dayOf, openPanel } from './open-panel';

type Wish = { plan?: boolean; link?: string | undefined };

/**
 * Keep the post this tab shows, or the one a link of it leads to, from a shortcut or a menu. Those grant activeTab, so
 * an unread page is read now and the visible cover is cut out. Where there is no single post the panel is asked to show
 * the list, for the operator to choose from. A plan has its day still to be chosen: the panel opens and asks for it.
 */
export async function keepTab(tab: chrome.tabs.Tab, wish: Wish): Promise<void> {
  if (wish.plan) openPanel(tab);
  const { id: tabId, url } = tab;
  if (tabId === undefined) return;
  await keep(tabId, url, wish).catch(reason => showProblem(tabId, reason));
}

async function keep(tabId: number, url: string | undefined, { plan, link }: Wish): Promise<void> {
  const id = await shownPost(tabId, url, link);
  if (!id) {
    await askPanel('/page');
    return showNothingToKeep(tabId);
  }
  if (plan) {
    const { planId } = await planPosts([id], undefined, tabId);
    await askPanel(dayOf(planId));
  } else {
    await keepPosts([id], {}, tabId);
  }
  await showBadge(tabId);
  await findCovers(tabId, [id]);
}

async function shownPost(
  tabId: number,
  url: string | undefined,
  link: string | undefined,
): Promise<string | undefined> {
  const first = await readTabPage(tabId);
  const { page, items } = first.page || !url || platformOf(url) ? first : await readAndWait(tabId);
  if (link) return items.find(({ post }) => link.includes(post.externalId))?.postId;
  return page?.open ? postId(page.platform, page.open) : items.length === 1 ? items[0]?.postId : undefined;
}

/** The article's capture arrives by its own message: give it two seconds. */
async function readAndWait(tabId: number): ReturnType<typeof readTabPage> {
  await readArticle(tabId);
  for (let tries = 0; tries < 20; tries++) {
    const shown = await readTabPage(tabId);
    if (shown.page) return shown;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return readTabPage(tabId);
}

/** The tab in front of the operator. */
export async function currentTab(): Promise<chrome.tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0] as chrome.tabs.Tab | undefined;
}
