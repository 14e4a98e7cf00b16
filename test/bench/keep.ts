import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Figure, figureOf } from './figures.ts';
import { teachPainting } from './painted.ts';
import { gzipped } from './sizes.ts';
import type { Home, Station } from './station.ts';

/** Twenty presses in each of three panels. The first of a panel meets scripts that never ran. */
const panels = 3;
const presses = 20;

/** In the panel beside a page of 100 posts: from the press of 收下 until the notice that it is kept was painted. */
export async function measureKeep(station: Station): Promise<Figure[]> {
  const runs: number[] = [];
  for (let opened = 0; opened < panels; opened++) {
    const home = await station.openHome();
    const panel = await openPanelOf(station, home, () => home.ask());
    for (let press = 0; press < presses; press++) runs.push(await pressKeep(station, panel));
    await panel.close();
    await home.page.close();
  }
  const firsts = runs.filter((_, run) => run % presses === 0);
  console.log(`The first of each panel: ${firsts.map(time => time.toFixed(0)).join(', ')} ms.`);
  return [figureOf('keep-one', runs)];
}

/** Keep the next post, and close the notice again. */
async function pressKeep(station: Station, panel: Page): Promise<number> {
  await panel.locator('article').getByRole('button', { name: '收进素材库', exact: true }).first().click();
  await panel.getByRole('dialog').waitFor();
  // The sheet slides in, its tags are read, covers are looked for: what is measured is the press alone.
  await panel.waitForTimeout(400);
  await station.rest();
  const time = await panel.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')];
    const button = buttons.find(each => each.textContent === '收下');
    const notice = document.querySelector('[role=status][aria-label=通知]');
    if (!button || !notice || notice.textContent) throw new Error('The sheet is not as it was thought to be.');
    return untilPainted(
      () => button.click(),
      () => notice.textContent?.includes('已收 1 条') ?? false,
    );
  });
  await panel.getByRole('status', { name: '通知' }).getByRole('button', { name: '关闭' }).click();
  return time;
}

/** All script and style that the panel loads until 此页 shows the posts of a page. */
export async function measurePanelSize(station: Station, build: string): Promise<Figure[]> {
  const home = await station.openHome();
  await home.ask();
  const panel = await openPanelOf(station, home);
  const session = await panel.context().newCDPSession(panel);
  const scripts = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(`chrome-extension://${station.extension.id}/`)) scripts.add(new URL(url).pathname);
  });
  await session.send('Debugger.enable');
  const styles = await panel.evaluate(() =>
    [...document.styleSheets].flatMap(({ href }) => (href ? [new URL(href).pathname] : [])),
  );
  await panel.close();
  await home.page.close();
  const sum = (paths: Iterable<string>) => [...paths].reduce((size, path) => size + gzipped(join(build, path)), 0);
  console.log(`The panel loads ${scripts.size} scripts and ${styles.length} style sheets for its first view.`);
  return [figureOf('panel-size', [sum(scripts)]), figureOf('panel-css-size', [sum(styles)])];
}

/** The panel as a page of its own that stays with this tab, once it lists posts. */
async function openPanelOf({ extension }: Station, { tabId }: Home, act?: () => Promise<unknown>): Promise<Page> {
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  await teachPainting(panel);
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html?tab=${tabId}`);
  await act?.();
  await panel.locator('article').first().waitFor();
  await panel.waitForTimeout(500);
  return panel;
}
