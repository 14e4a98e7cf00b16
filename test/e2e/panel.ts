import type { Locator, Page } from 'playwright-core';
import { roll, type SwitchId } from '../../lib/model/roll.ts';

/** What an operator does in the panel, by the names that are on its buttons. The panel speaks Chinese here. */

/** The first run: pick platforms, press start, and wait until it has made way. */
export async function begin(panel: Page, ids: readonly SwitchId[]): Promise<void> {
  for (const id of ids) await panel.getByRole('button', { name: roll[id].name.zh, exact: true }).click();
  await panel.getByRole('button', { name: `打开 ${ids.length} 个平台并开始` }).click();
  await panel.getByRole('navigation').waitFor();
}

type Place = '此页' | '素材' | '日历' | '今日' | '更多';

export async function goTo(panel: Page, place: Place): Promise<void> {
  await panel.getByRole('navigation').getByRole('link', { name: place }).click();
}

export async function switchWatchOn(panel: Page): Promise<void> {
  const watch = panel.getByRole('button', { name: '持续记录' });
  if ((await watch.getAttribute('aria-pressed')) !== 'true') await watch.click();
}

/** Wait until the panel lists this many posts of the page in view. */
export async function recognised(panel: Page, count: number): Promise<void> {
  await panel.getByText(`认出 ${count} 条`).waitFor();
}

/** Select every post of the page and keep them with one reason. */
export async function keepAll(panel: Page, reason: string): Promise<void> {
  await panel.getByRole('checkbox').first().click();
  await panel.getByRole('button', { name: /全选 \d+ 条/ }).click();
  await panel.getByRole('toolbar').getByRole('button', { name: /收/ }).click();
  const sheet = panel.getByRole('dialog');
  await sheet.getByRole('button', { name: reason }).click();
  await sheet.getByRole('button', { name: '收下', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
}

/** In the library: tag what is selected. */
export async function tagSelected(panel: Page, tag: string): Promise<void> {
  await panel.getByRole('toolbar').getByRole('button', { name: '打标签' }).click();
  const sheet = panel.getByRole('dialog');
  await sheet.getByRole('combobox').fill(tag);
  await sheet.getByRole('combobox').press('Enter');
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.waitFor({ state: 'detached' });
}

export async function search(panel: Page, words: string): Promise<void> {
  await panel.getByRole('searchbox').fill(words);
}

/** Wait until exactly this many posts are listed. */
export async function listed(panel: Page, count: number): Promise<void> {
  const rows = panel.locator('article [data-main]');
  for (let attempt = 0; (await rows.count()) !== count; attempt++) {
    if (attempt === 100) throw new Error(`${await rows.count()} posts are listed, not ${count}.`);
    await panel.waitForTimeout(100);
  }
}

/** Titles of the posts listed, from the top. */
export function titles(panel: Page): Promise<string[]> {
  return panel.locator('article [data-main]').allTextContents();
}

/** Two presses: plan, and the next free slot. */
export async function planInTwoPresses(panel: Page): Promise<void> {
  await panel.keyboard.press('p');
  const sheet = panel.getByRole('dialog');
  await sheet
    .getByRole('button')
    .filter({ hasText: /\d\d:00/ })
    .first()
    .click();
  await sheet.waitFor({ state: 'detached' });
}

/** The plan's card in the calendar: a free slot may lie in the week after the one shown. */
export async function planInCalendar(panel: Page, name: string, nextWeek: string): Promise<Locator> {
  const plan = panel.getByRole('button', { name });
  const isHere = await plan.waitFor({ timeout: 4_000 }).then(
    () => true,
    () => false,
  );
  if (!isHere) await panel.getByRole('button', { name: nextWeek }).click();
  await plan.waitFor();
  return plan;
}

/** Move a plan of the calendar so many days on from today. */
export async function movePlan(panel: Page, plan: Locator, days: number): Promise<void> {
  await plan.focus();
  await panel.keyboard.press('p');
  const sheet = panel.getByRole('dialog');
  await sheet.getByRole('group').getByRole('button').nth(days).click();
  await sheet.waitFor({ state: 'detached' });
}
