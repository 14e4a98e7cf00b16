import { browser } from 'wxt/browser';
import { planWords } from '../../lib/db/plan-words';
import { changeSettings, readSettings } from '../../lib/db/settings';
import { platformOf } from '../../lib/model/platform-of';
import { type SwitchId, switchIds } from '../../lib/model/roll';
import { showBadges, showProblem } from './badge';
import { keepTab } from './keep-tab';
import { askPanel, dayOf, openAt, openPanel } from './open-panel';
import { reconcile } from './reconcile';

type Item = {
  title: { 'zh-CN': string; en: string };
  contexts: ('page' | 'link' | 'image' | 'selection' | 'action')[];
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
    run: tab => void pause(tab.url ? [platformOf(tab.url)] : []),
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
    run: () => void pause(switchIds),
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
  const { language } = await readSettings();
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(items)) {
    browser.contextMenus.create({ id, title: title[language], contexts: contexts as never });
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
async function pause(sites: readonly (SwitchId | undefined)[]): Promise<void> {
  const platforms = Object.fromEntries(sites.flatMap(id => (id ? [[id, { on: false }]] : [])));
  await changeSettings({ platforms });
  await reconcile();
  await showBadges();
}
