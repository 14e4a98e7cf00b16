import type { CDPSession, Page } from 'playwright-core';
import { put } from '../e2e/platforms.ts';
import type { Stage } from './stage.ts';

export type Look = {
  language: 'zh-CN' | 'en';
  theme: 'light' | 'dark';
  width: number;
  height: number;
  /** Pixels of the picture for one of the panel. */
  scale?: number;
};

/** Show a place of the panel in this language, theme and size, as if it had just been opened there. */
export async function show({ extension, panel }: Stage, look: Look, place: string): Promise<void> {
  const { language, theme, width, height } = look;
  await put(extension, 'settings', [
    { id: 'language', value: language },
    { id: 'theme', value: theme },
  ]);
  await panel.setViewportSize({ width, height });
  await panel.evaluate(place => location.replace(`#${place}`), place);
  await panel.reload();
  await panel.locator('main').first().waitFor();
}

/** One session for all pictures of a panel: of some that were ended one by one, the browser knew no more. */
const sessions = new WeakMap<Page, CDPSession>();

/** The panel as a picture, drawn as finely as the look wants: Playwright knows the scale of its own pages only. */
export async function shoot(panel: Page, { width, height, scale = 1 }: Look): Promise<Buffer> {
  const known = sessions.get(panel);
  const devtools = known ?? (await panel.context().newCDPSession(panel));
  sessions.set(panel, devtools);
  const { data } = await devtools.send('Page.captureScreenshot', { clip: { x: 0, y: 0, width, height, scale } });
  return Buffer.from(data, 'base64');
}
