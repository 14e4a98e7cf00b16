import { afterAll, beforeAll, expect, test } from 'vitest';
import { html, serve } from '../browser/site';
import { openStation, type Station } from './station';
import { placeTab } from './tab';

let station: Station;
beforeAll(async () => {
  station = await openStation();
  await serve(station.extension.context, () => html('<title>made up</title>'));
});
afterAll(() => station?.close());

/** What the extension's own script in a page knows of time and place. */
async function askScript(timezone: string, locale: string): Promise<{ now: number; midnight: number; locale: string }> {
  const page = await station.extension.context.newPage();
  await placeTab(page, { timezone, locale });
  const session = await page.context().newCDPSession(page);
  const script = new Promise<number>(resolve =>
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(station.extension.id)) resolve(context.id);
    }),
  );
  await session.send('Runtime.enable');
  await page.goto('https://www.bilibili.com/video/BV1xx411c7mD');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: await script,
    returnByValue: true,
    expression: '({ now: Date.now(), midnight: new Date(0).getHours(), locale: navigator.language })',
  });
  await page.close();
  return result.value;
}

test('the product’s script lives at the time, in the zone and in the language of the scenario', async () => {
  const first = Date.UTC(2021, 5, 20, 4);
  await station.setClock(first);
  const told = await askScript('America/New_York', 'de-DE');
  expect(Math.abs(told.now - first)).toBeLessThan(20_000);
  expect([told.midnight, told.locale]).toEqual([19, 'de-DE']);
});

test('and the next scenario has its own', async () => {
  const second = Date.UTC(2025, 0, 1);
  await station.setClock(second);
  const told = await askScript('Asia/Shanghai', 'zh-CN');
  expect(Math.abs(told.now - second)).toBeLessThan(20_000);
  expect([told.midnight, told.locale]).toEqual([8, 'zh-CN']);
});
