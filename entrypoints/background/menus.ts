import { browser } from 'wxt/browser';
import { planWords } from '../../lib/db/plan-words';
import { changeSettings, pauseAll, readSettings, resumeAll, type Settings } from '../../lib/db/settings';
import { platformOf } from '../../lib/model/platform-of';
import { showBadges, showProblem } from './badge';
import { keepTab } from './keep-tab';
import { askPanel, dayOf, openAt, openPanel } from './open-panel';
import { reconcile } from './reconcile';

type Item = {
  title: { 'zh-CN': string; en: string };
  contexts: ('page' | 'link' | 'image' | 'selection' | 'action')[];
  /** Left out: always. */
  isOffered?(settings: Settings): boolean;
  run(tab: chrome.tabs.Tab, info: chrome.contextMenus.OnClickData): void;
};

/** The menus, by id. Chrome takes them as plain text, so they carry their two languages themselves. */
const items: Record<string, Item> = {
  keep: {
    title: { 'zh-CN': '收进素材库', en: 'Keep in library' },
    contexts: ['page', 'link', 'image'],
    run: (tab, { linkUrl }) => void keepTab(tab, { link: linkUrl }),
  },
  plan: {
    title: { 'zh-CN': '收并排期', en: 'Keep and plan' },
    contexts: ['page', 'link', 'image'],
    run: (tab, { linkUrl }) => void keepTab(tab, { link: linkUrl, plan: true }),
  },
  idea: {
    title: { 'zh-CN': '选中文字存为选题', en: 'Save selection as an idea' },
    contexts: ['selection'],
    run: (tab, { selectionText }) => void saveIdea(tab, selectionText ?? ''),
  },
  panel: {
    title: { 'zh-CN': '打开面板', en: 'Open panel' },
    contexts: ['page'],
    run: openPanel,
  },
  pause: {
    title: { 'zh-CN': '本站暂停', en: 'Pause on this site' },
    contexts: ['page'],
    run: ({ url }) => void pause(url),
  },
  library: {
    title: { 'zh-CN': '打开素材库', en: 'Open library' },
    contexts: ['action'],
    run: tab => openAt(tab, '/library'),
  },
  exportToday: {
    title: { 'zh-CN': '导出今日', en: 'Export today' },
    contexts: ['action'],
    run: tab => openAt(tab, '/library/export-today'),
  },
  pauseAll: {
    title: { 'zh-CN': '暂停全部', en: 'Pause everywhere' },
    contexts: ['action'],
    isOffered: ({ paused }) => paused.length === 0,
    run: () => void pauseAll().then(follow),
  },
  resumeAll: {
    title: { 'zh-CN': '恢复暂停的平台', en: 'Resume paused platforms' },
    contexts: ['action'],
    isOffered: ({ paused }) => paused.length > 0,
    run: () => void resumeAll().then(follow),
  },
};

export function answerMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab) items[info.menuItemId]?.run(tab as chrome.tabs.Tab, info);
  });
}

let drawing: Promise<void> = Promise.resolve();

/** Draw the menus in the operator's language; again whenever that may have changed. One at a time: ids must not meet. */
export function drawMenus(): Promise<void> {
  drawing = drawing.then(draw, draw);
  return drawing;
}

async function draw(): Promise<void> {
  const settings = await readSettings();
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts, isOffered }] of Object.entries(items)) {
    if (isOffered?.(settings) === false) continue;
    browser.contextMenus.create({ id, title: title[settings.language], contexts: contexts as never });
  }
}

/** As it has no day yet, the panel asks for one. */
async function saveIdea(tab: chrome.tabs.Tab, selection: string): Promise<void> {
  openPanel(tab);
  try {
    const { planId } = await planWords(selection, tab.url);
    await askPanel(dayOf(planId));
  } catch (reason) {
    if (tab.id !== undefined) await showProblem(tab.id, reason);
  }
}

/** Stop reading without giving access back, so that one press resumes it. */
async function pause(address: string | undefined): Promise<void> {
  const platform = address && platformOf(address);
  if (!platform) return;
  await changeSettings({ platforms: { [platform]: { on: false } } });
  await follow();
}

/** Have what runs, and what is shown, follow the switches. */
async function follow(): Promise<void> {
  await reconcile();
  await Promise.all([drawMenus(), showBadges()]);
}
