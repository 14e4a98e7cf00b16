import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from './answer-messages';
import { watchBadge } from './badge';
import { answerCommands } from './commands';
import { guardLibrary } from './guard-library';
import { keepHouse } from './keep-house';
import { answerMenus, drawMenus } from './menus';
import { openPanelByIcon } from './open-panel';
import { reconcile } from './reconcile';
import { followTabs } from './tabs';

// Chrome wakes the worker for an event and looks for its listener at once: all of them are added in the first turn.
export default defineBackground(() => {
  answerMessages();
  answerCommands();
  answerMenus();
  openPanelByIcon();
  followTabs();
  watchBadge();
  keepHouse();
  browser.runtime.onInstalled.addListener(() => reconcile());
  browser.runtime.onStartup.addListener(() => reconcile());
  browser.permissions.onAdded.addListener(() => reconcile());
  browser.permissions.onRemoved.addListener(() => reconcile());
  void guardLibrary();
  void reconcile().then(drawMenus);
});
