import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shellActions } from '@/components/app/actions';
import { roll } from '@/components/app/roll';
import { type Furnished, furnish } from './furnished';

let panels: Furnished;
beforeAll(async () => {
  panels = await furnish();
}, 120_000);
afterAll(() => panels?.extension.close());

/** The keys that lead to a place from any other, as the roll itself tells them. */
const way = Object.fromEntries(
  shellActions.actions.flatMap(({ id, keys }) =>
    id.startsWith('go-') ? [[id.slice('go-'.length), keys[0] ?? '']] : [],
  ),
);

/** How a group is come to; `topic` goes down the list to the first hot topic, `Tab:…` goes from one control to the next, `Back:…` to the one before, until it is on the one of that name. */
const places: Record<string, string[]> = {
  page: [way.page ?? '', 'list'],
  keep: [way.page ?? '', 'list', 'j', 's', 'dialog'],
  library: [way.library ?? '', 'list'],
  calendar: [way.calendar ?? '', 'plans'],
  today: [way.today ?? '', 'plans'],
  accounts: ['u', 'list'],
  everywhere: [],
};

/** What must be done first, where an action speaks of something: a row under the cursor, unless it is named here. */
const first: Record<string, string[]> = {
  'page/next': [],
  'page/previous': ['j', 'j'],
  'page/select-range': ['j', 'x', 'j', 'j'],
  'page/select-all': [],
  'page/leave': ['j', 'x'],
  'library/find': [],
  'library/next': [],
  'library/previous': ['j', 'j'],
  'library/select-range': ['j', 'x', 'j', 'j'],
  'library/select-all': [],
  'library/restore': ['j', '#', 'notice', 'Back:回收站', 'Enter', 'list', 'j'],
  'library/leave': ['j', 'x'],
  'calendar/add': [],
  'calendar/next': [],
  'calendar/previous': ['j', 'j'],
  'calendar/previous-week': [],
  'calendar/next-week': [],
  'calendar/this-week': [']'],
  'calendar/leave': ['j', 'e', 'form', 'Tab:返回'],
  'today/next': [],
  'today/previous': ['j', 'j'],
  'today/idea': ['topic'],
  'today/open-page': ['topic'],
  'today/whole': ['topic'],
  'accounts/next': [],
  'accounts/previous': ['j', 'j'],
  'accounts/copy': ['j', 'x', 'j', 'x', 'v', 'table'],
  'everywhere/undo': [way.library ?? '', 'list', 'j', '#', 'notice'],
};
const atOnce = ['keep', 'everywhere'];
/** An act that would leave nothing to act on is taken back. */
const takenBack = /\/(?:remove|advance|trash|idea)$/;

for (const { where, actions } of roll) {
  test(`every action of “${where}” is done by its key alone`, async () => {
    for (const { id, keys } of actions) {
      expect(keys.length, `${where}/${id} has no key`).toBeGreaterThan(0);
      for (const key of keys) {
        const name = `${where}/${id} by ${key}`;
        // Start in another place, so that the key that leads here has something to do.
        const panel = await panels.open(id === 'go-more' ? '/today' : '/more');
        // An action before may have opened a page in a tab of its own.
        await panel.bringToFront();
        const steps = [...(places[where] ?? []), ...(first[`${where}/${id}`] ?? (atOnce.includes(where) ? [] : ['j']))];
        for (const step of steps) await take(panel, step);
        const before = await still(panel);
        // A key that stands for nothing changes nothing: what changes below, changes by the key.
        await panel.keyboard.press('q');
        expect(await still(panel), `nothing was pressed before ${name}`).toBe(before);
        await panel.keyboard.press(named(key));
        await expect.poll(() => look(panel), { timeout: 20_000, message: name }).not.toBe(before);
        if (takenBack.test(`${where}/${id}`)) await panel.keyboard.press('z');
      }
    }
  }, 600_000);
}

/** A key of the roll by the name Playwright has for it. */
const named = (key: string) =>
  key.replace('Mod', 'Control').replace('Shift+x', 'Shift+X').replace('Shift+c', 'Shift+C');

async function take(panel: Page, step: string): Promise<void> {
  if (step === 'list') return panel.locator('article [data-main]').first().waitFor();
  if (step === 'plans') return panel.locator('[id^=plan-]').first().waitFor();
  if (step === 'topic') return downTo(panel, 'topic-');
  if (step === 'dialog') return panel.getByRole('dialog').waitFor();
  if (step === 'table') return panel.locator('table').waitFor();
  if (step === 'form') return panel.locator('form').waitFor();
  if (step === 'notice') return panel.locator('[role=status][aria-label] p').waitFor();
  const [, direction, wanted] = /^(Tab|Back):(.+)/.exec(step) ?? [];
  if (!direction) return panel.keyboard.press(step);
  const focused = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  for (let stops = 0; (await focused()) !== wanted; stops++) {
    if (stops > 80) throw new Error(`${direction} never comes to “${wanted}”.`);
    await panel.keyboard.press(direction === 'Tab' ? 'Tab' : 'Shift+Tab');
  }
}

/** Go down a list until the focus is on an element whose id begins so. */
async function downTo(panel: Page, id: string): Promise<void> {
  await panel.locator(`[id^=${id}]`).first().waitFor();
  const isThere = () => panel.evaluate(id => document.activeElement?.id.startsWith(id) ?? false, id);
  for (let rows = 0; !(await isThere()); rows++) {
    if (rows > 40) throw new Error(`No row of ${id} is come to by J.`);
    await panel.keyboard.press('j');
  }
}

/** All that can be seen of the panel: where it is, what it shows, what has the focus. */
function look(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map(({ value, checked }) => `${value} ${checked}`);
    const focus = [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body);
    return [location.hash, focus, ...fields, document.body.innerHTML].join('\n');
  });
}

/** The same, once it has come to rest. */
async function still(panel: Page): Promise<string> {
  let [before, now] = ['', await look(panel)];
  for (let looks = 0; before !== now && looks < 100; looks++) {
    await panel.waitForTimeout(150);
    [before, now] = [now, await look(panel)];
  }
  return now;
}
