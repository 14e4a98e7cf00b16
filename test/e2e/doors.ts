import type { Page, Worker } from 'playwright-core';
import type { Extension } from '../browser/extension.ts';
import { pressIcon } from '../browser/operator.ts';
import { reconcile } from '../browser/switches.ts';

/** A press outside the page and the panel: an item of a context menu, or a shortcut. */
export type Press = { menu: string; info?: { linkUrl?: string; selectionText?: string } } | { command: string };

type Event = { dispatch(...values: unknown[]): void };

/**
 * Press it while this page is in front. Devtools can press the icon alone, and Chrome opens a panel only for a real
 * press: so the icon is pressed, what it does by itself is left out, and within its turn the worker is told of this.
 */
export async function press(extension: Extension, page: Page, what: Press): Promise<void> {
  await (await extension.worker()).evaluate(what => {
    const { open } = chrome.sidePanel;
    chrome.sidePanel.open = async () => undefined;
    chrome.action.onClicked.addListener(function instead(tab) {
      chrome.action.onClicked.removeListener(instead);
      chrome.sidePanel.open = open;
      if ('command' in what) (chrome.commands.onCommand as unknown as Event).dispatch(what.command, tab);
      else (chrome.contextMenus.onClicked as unknown as Event).dispatch({ menuItemId: what.menu, ...what.info }, tab);
    });
  }, what);
  await pressIcon(extension, page);
}

/** The titles of the menus' items by their ids, as Chrome is told them. */
export async function drawnMenus(extension: Extension): Promise<Record<string, string>> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const { create } = chrome.contextMenus;
    const drawn: Record<string, string> = {};
    Object.assign(globalThis, { drawn });
    chrome.contextMenus.create = item => {
      drawn[item.id ?? ''] = item.title ?? '';
      return create(item);
    };
  });
  await reconcile(extension);
  return worker.evaluate(() => Reflect.get(globalThis, 'drawn') as Record<string, string>);
}

/** Whether this item is among the menus that Chrome has now. */
export async function isOffered(extension: Extension, item: string): Promise<boolean> {
  return (await extension.worker()).evaluate(
    item =>
      chrome.contextMenus.update(item, {}).then(
        () => true,
        () => false,
      ),
    item,
  );
}

/** The names of the shortcuts besides the icon's own. */
export async function shortcuts(worker: Worker): Promise<string[]> {
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  return commands.flatMap(({ name }) => (name && name !== '_execute_action' ? name : []));
}

/** What the icon of this tab says: its sign, and the sentence that a pointer on it is told. */
export async function iconOf(extension: Extension, address: string): Promise<{ sign: string; sentence: string }> {
  return (await extension.worker()).evaluate(async address => {
    const tabId = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id ?? -1;
    const [sign, sentence] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
    ]);
    return { sign, sentence };
  }, address);
}
