import { browser } from 'wxt/browser';
import { currentTab, keepTab } from './keep-tab';
import { openAt } from './open-panel';

/** The global shortcuts besides the icon's own. */
const commands: Record<string, (tab: chrome.tabs.Tab) => void> = {
  keep: tab => void keepTab(tab, {}),
  plan: tab => void keepTab(tab, { plan: true }),
  search: tab => openAt(tab, '/library/search'),
};

export function answerCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const run = commands[name];
    if (!run) return;
    // `plan` and `search` open the panel, which must happen in the event's own turn: Chrome hands the tab along since version 86.
    if (tab) run(tab as chrome.tabs.Tab);
    else void currentTab().then(current => current && run(current));
  });
}
