import type { Translated } from '../words';
import type { app as zh } from '../zh-CN/app';

export const app: Translated<typeof zh> = {
  name: 'Caifeng',
  page: 'Page',
  library: 'Library',
  calendar: 'Calendar',
  today: 'Today',
  more: 'More',
  navigation: 'Main',
  everywhere: 'Everywhere',
  shortcuts: 'Keyboard shortcuts',
  shortcutsHint: 'Keys rest while you type. Global shortcuts are set on the browser’s extension shortcuts page.',
  showShortcuts: 'Show shortcuts',
  undoLast: 'Undo the last act',
  nothingToUndo: 'Nothing to undo',
  loading: 'Opening…',
  databaseFailed: 'The local database did not open',
  databaseFailedHint:
    'Your data is where it was, unchanged. Restart the browser and try again; if it stays, please send us the line below.',
  firstRun: {
    title: 'Caifeng',
    tagline: 'Keep the good things you see, and turn them into your next post.',
    promiseSeen: 'Records only what you see',
    promiseSeenHint: 'Not one extra request to a platform: what the page loads is what is read.',
    promiseHands: 'Never acts for you',
    promiseHandsHint: 'No likes, no comments, no posting, no scrolling.',
    promiseLocal: 'Your data stays on your computer',
    promiseLocalHint: 'No account, no upload, works offline, exports at any time.',
    language: 'Language',
    choose: 'Which platforms first?',
    chooseHint: 'Access is asked for these alone; no other site is touched. You can change this at any time.',
    start_one: 'Switch on {{count}} platform and start',
    start_other: 'Switch on {{count}} platforms and start',
    startWithout: 'Look around first, switch on later',
    denied: 'The browser did not grant access, so the platforms are still off. Try again, or do it later under More.',
  },
};
