import { put } from '../e2e/platforms.ts';
import type { Stage } from './stage.ts';

export type Look = {
  language: 'zh-CN' | 'en';
  theme: 'light' | 'dark';
  width: number;
  height: number;
  scale?: number;
};

/** Show a place of the panel in this language, theme and size, as if it had just been opened there. */
export async function show({ extension, panel }: Stage, look: Look, place: string): Promise<void> {
  const { language, theme, width, height, scale = 1 } = look;
  await put(extension, 'settings', [
    { id: 'language', value: language },
    { id: 'theme', value: theme },
  ]);
  const devtools = await panel.context().newCDPSession(panel);
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await panel.evaluate(place => location.replace(`#${place}`), place);
  await panel.reload();
  await panel.locator('main').waitFor();
}
