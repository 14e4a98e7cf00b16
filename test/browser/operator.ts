import { type Browser, chromium, type Page } from 'playwright-core';
import { devtoolsAddress, type Extension } from './extension.ts';

/**
 * Say yes, ahead of time, to the question Chrome asks when the extension requests these origins: in a headless browser
 * nobody can press its button. Nothing is granted yet: the switch that asks must still be pressed.
 */
export async function consent(extension: Extension, origins: readonly string[]): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ({ id, origins }) => {
      const own = chrome as unknown as {
        developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> };
      };
      for (const origin of origins) await own.developerPrivate.addHostPermission(id, origin);
    },
    { id: extension.id, origins },
  );
  await page.close();
}

/** Press the extension's icon while this page is the tab in front. */
export async function pressIcon(extension: Extension, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await extension.context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  // The command wants the tab, which is a target of its own around the page and has the page's address and title.
  const { targetInfos } = await extension.devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter(tab => tab.url === targetInfo.url);
  if (tabs.length !== 1) throw new Error(`${tabs.length} tabs show ${targetInfo.url}: the icon needs exactly one.`);
  await triggerAction(extension, tabs[0]!.targetId);
}

/** The real side panel as a page, once the icon has opened it. It belongs to a second connection: close that too. */
export async function openPanel(extension: Extension, page: Page): Promise<{ panel: Page; browser: Browser }> {
  await pressIcon(extension, page);
  return findPanel(extension);
}

/** The real side panel as a page, whatever opens it. It belongs to a second connection: close that too. */
export async function findPanel(extension: Extension): Promise<{ panel: Page; browser: Browser }> {
  for (let attempt = 0; attempt < 50 && !(await isPanelOpen(extension)); attempt++) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  // The context that launched the browser does not list the panel; a new connection does.
  const browser = await chromium.connectOverCDP(devtoolsAddress(extension.profile));
  const panel = browser
    .contexts()
    .flatMap(context => context.pages())
    .find(each => each.url().startsWith(panelAddress(extension)));
  if (panel) return { panel, browser };
  await browser.close();
  throw new Error('No side panel opened.');
}

export async function isPanelOpen(extension: Extension): Promise<boolean> {
  const { targetInfos } = await extension.devtools.send('Target.getTargets');
  return targetInfos.some(target => target.url.startsWith(panelAddress(extension)));
}

/** Close the side panel, where it is open, as its own button would. */
export async function closePanel(extension: Extension): Promise<void> {
  const { targetInfos } = await extension.devtools.send('Target.getTargets');
  for (const { targetId, url } of targetInfos) {
    if (url.startsWith(panelAddress(extension))) await extension.devtools.send('Target.closeTarget', { targetId });
  }
  for (let attempt = 0; await isPanelOpen(extension); attempt++) {
    if (attempt === 100) throw new Error('The side panel did not close.');
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

const panelAddress = ({ id }: Extension) => `chrome-extension://${id}/sidepanel.html`;

async function triggerAction(extension: Extension, targetId: string): Promise<void> {
  // Playwright's list of devtools commands does not know this one.
  const send = extension.devtools.send as unknown as (method: string, parameters: object) => Promise<unknown>;
  await send.call(extension.devtools, 'Extensions.triggerAction', { id: extension.id, targetId });
}
