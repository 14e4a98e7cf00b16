import type { Page } from 'playwright-core';

/**
 * Something the panel can show: where it is, and what is pressed to bring it up. Told by keys and roles, never by
 * words, so that it is found in every language.
 */
export type Shown = { name: string; path: string; press?: (panel: Page) => Promise<unknown> };

type Act = (panel: Page) => Promise<unknown>;

const then =
  (...acts: Act[]) =>
  async (panel: Page) => {
    for (const act of acts) await act(panel);
  };
const press =
  (...keys: string[]): Act =>
  async panel => {
    for (const key of keys) await panel.keyboard.press(key);
  };
const dialog: Act = panel => panel.getByRole('dialog').waitFor();
const notice: Act = panel => panel.locator('[role=status][aria-label] p').waitFor();
const form: Act = panel => panel.locator('form').waitFor();
/** The list is there, and the cursor is on its first row. */
const onFirst = then(panel => panel.locator('article [data-main]').first().waitFor(), press('j'));
const onPlan = then(panel => panel.locator('[id^=plan-]').first().waitFor(), press('j'));
const onTopic: Act = panel => panel.locator('[id^=topic-]').first().focus();
const menu =
  (at: 'first' | 'last' = 'first'): Act =>
  async panel => {
    await panel.locator('main [aria-haspopup=menu]:visible')[at]().click();
    await panel.getByRole('menu').waitFor();
  };
const popover = then(panel => panel.locator('main button[aria-haspopup=dialog]:visible').first().click(), dialog);
const complete =
  (within = 'main'): Act =>
  async panel => {
    await panel.locator(`${within} [role=combobox]`).first().pressSequentially('新');
    await panel.getByRole('option').first().waitFor();
  };

const inLists = (path: string): Shown[] => [
  { name: 'list', path, press: onFirst },
  { name: 'selection', path, press: then(onFirst, press('a')) },
  { name: 'plan sheet', path, press: then(onFirst, press('p'), dialog) },
  { name: 'shortcut sheet', path, press: then(onFirst, press('?'), dialog) },
  {
    name: 'planned, with its notice',
    path,
    press: then(
      onFirst,
      press('p'),
      dialog,
      panel => panel.getByRole('dialog').getByRole('button').last().click(),
      notice,
    ),
  },
];

/** Every answer to a comment, and every comment. */
const talk: Act = async panel => {
  const own = panel.locator('section:has(> ul article)').last();
  await own.locator('li button').first().click();
  await own.locator('article').nth(4).waitFor();
};

const onThePage: Shown[] = [
  ...inLists('/page'),
  { name: 'keep sheet', path: '/page', press: then(onFirst, press('s'), dialog) },
  { name: 'report sheet', path: '/page', press: then(onFirst, press('r'), dialog) },
  {
    name: 'keep sheet, a tag being completed',
    path: '/page',
    press: then(onFirst, press('s'), dialog, press('1', '2'), complete('[role=dialog]')),
  },
  { name: 'kept, with its notice', path: '/page', press: then(onFirst, press('s'), dialog, press('1', 's'), notice) },
  { name: 'open post', path: '/page', press: then(onFirst, press('Enter')) },
  { name: 'comments under a post', path: '/page', press: then(onFirst, press('Enter'), talk) },
  { name: 'a number explained', path: '/page', press: then(onFirst, press('Enter'), popover) },
  { name: 'marking its account', path: '/page', press: then(onFirst, press('Enter'), menu()) },
  {
    name: 'nothing above the threshold',
    path: '/page',
    press: then(onFirst, panel => panel.locator('select').last().selectOption('1000000')),
  },
];

const inTheLibrary: Shown[] = [
  ...inLists('/library'),
  { name: 'export menu', path: '/library', press: then(onFirst, menu()) },
  { name: 'menu of a selection', path: '/library', press: then(onFirst, press('x'), menu('last')) },
  { name: 'tag sheet', path: '/library', press: then(onFirst, press('t'), dialog) },
  {
    name: 'tag sheet, a tag being completed',
    path: '/library',
    press: then(onFirst, press('x', 't'), dialog, complete('[role=dialog]')),
  },
  {
    name: 'found words marked',
    path: '/library/search',
    press: then(
      panel => panel.getByRole('searchbox').fill('咖啡'),
      panel => panel.locator('mark').first().waitFor(),
    ),
  },
  {
    name: 'nothing found',
    path: '/library/search',
    press: then(
      panel => panel.getByRole('searchbox').fill('没有这样的词qq'),
      panel => panel.locator('article').first().waitFor({ state: 'detached' }),
    ),
  },
  { name: 'detail', path: '/library', press: then(onFirst, press('e')) },
  { name: 'detail, a tag being completed', path: '/library', press: then(onFirst, press('e'), complete()) },
  { name: 'detail, a number explained', path: '/library', press: then(onFirst, press('e'), popover) },
  {
    name: 'detail, its ratios unfolded',
    path: '/library',
    press: then(
      onFirst,
      // The first may be what was kept of the page, of which one number alone is known.
      press('j', 'e'),
      panel => panel.locator('main summary:visible').first().click(),
      panel => panel.locator('details[open] dd').first().waitFor(),
    ),
  },
  { name: 'thrown away, with its notice', path: '/library', press: then(onFirst, press('#'), notice) },
  { name: 'trash', path: '/library/trash', press: then(onFirst, press('x')) },
];

const ofPlans: Shown[] = [
  ...['/calendar', '/today'].flatMap((path): Shown[] => [
    { name: 'list', path, press: onPlan },
    { name: 'menu of a plan', path, press: then(onPlan, menu()) },
    { name: 'move sheet', path, press: then(onPlan, press('p'), dialog) },
    { name: 'status changed', path, press: then(onPlan, press('s'), notice) },
    { name: 'plan open', path, press: then(onPlan, press('e'), form) },
  ]),
  { name: 'hot list unfolded', path: '/today', press: then(onTopic, press('w')) },
  { name: 'a topic planned, with its notice', path: '/today', press: then(onTopic, press('i'), notice) },
  { name: 'plan of that topic open', path: '/today', press: then(onTopic, press('e'), form) },
  { name: 'new plan', path: '/calendar', press: then(onPlan, press('n'), form) },
  {
    name: 'new plan, refused',
    path: '/calendar/new',
    press: then(
      form,
      panel => panel.locator('form textarea').first().fill('还没有标题'),
      panel => panel.locator('form input').first().press('Enter'),
      panel => panel.getByRole('alert').first().waitFor(),
    ),
  },
  { name: 'a plan that is gone', path: '/calendar/no-such-plan' },
  { name: 'an empty week', path: '/calendar', press: then(onPlan, press(']', ']', ']', ']')) },
];

const ofMore: Shown[] = [
  { name: 'settings', path: '/more' },
  ...['platforms', 'calendar', 'today', 'data', 'log'].map(part => ({ name: part, path: `/more/${part}` })),
  {
    name: 'health, with something wrong',
    path: '/more/health',
    press: panel => panel.locator('details[open] dd').first().waitFor(),
  },
];

const onTwo = then(onFirst, press('x', 'j', 'x'));
const ofAccounts: Shown[] = [
  { name: 'list', path: '/more/accounts', press: onFirst },
  { name: 'marking one', path: '/more/accounts', press: then(onFirst, menu()) },
  { name: 'selection', path: '/more/accounts', press: onTwo },
  { name: 'group sheet', path: '/more/accounts', press: then(onTwo, press('t'), dialog) },
  { name: 'one', path: '/more/accounts', press: then(onFirst, press('e'), panel => panel.locator('table').waitFor()) },
  { name: 'one, a group being completed', path: '/more/accounts', press: then(onFirst, press('e'), complete()) },
  {
    name: 'a post of one',
    path: '/more/accounts',
    press: then(onFirst, press('e'), panel => panel.locator('ol button').first().click(), dialog),
  },
  {
    name: 'comparison',
    path: '/more/accounts',
    press: then(onTwo, press('v'), panel => panel.locator('table').waitFor()),
  },
  { name: 'one that is gone', path: '/more/accounts/bilibili%3Ano-such-account' },
];

/** Every view with every dialog, sheet, menu, popover and notice. */
export const everyView: readonly Shown[] = [...onThePage, ...inTheLibrary, ...ofPlans, ...ofMore, ...ofAccounts];
