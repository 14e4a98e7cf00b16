import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Keep } from '../../lib/model/post';
import { type Extension, launchExtension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { type Asked, html, serve } from '../browser/site';
import { goTo, recognised } from './panel';
import { rows, switchOn } from './platforms';

type Media = { id: string; type: string; width: number; height: number };

const feed = 'https://www.xiaohongshu.com/explore';
const picture = 'https://pictures.example/spring/cover-one.svg';
const note = '66aa00000000000000000001';

let extension: Extension;
let asked: Asked[];

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  asked = await serve(extension.context, request => {
    if (request.url() === feed) return html(page());
    if (request.url() === picture) return { body: green, type: 'image/svg+xml' };
    return undefined;
  });
  await switchOn(extension, ['xiaohongshu'], false);
});
afterAll(() => extension?.close());

test('a cover of a foreign host is left to the placeholder, and on Keep cut out of what the icon lets us see', async () => {
  const tab = await extension.context.newPage();
  await tab.goto(feed);
  const { panel, browser } = await openPanel(extension, tab);
  await recognised(panel, 1);
  await tab.waitForTimeout(1_500);
  expect(await rows<Media>(extension, 'media')).toEqual([]);
  expect(asked.filter(({ url }) => url === picture)).toHaveLength(1);

  await panel.locator('article [data-main]').first().focus();
  await panel.keyboard.press('s');
  await panel.getByRole('dialog').getByRole('button', { name: '收下', exact: true }).click();
  await expect.poll(async () => (await rows<Keep>(extension, 'keeps')).length).toBe(1);
  await expect.poll(async () => (await rows<Media>(extension, 'media')).length, { timeout: 10_000 }).toBe(1);
  const [media] = await rows<Media>(extension, 'media');
  expect(media).toMatchObject({ id: `xiaohongshu:${note}`, type: 'image/webp' });
  expect(Math.max(media?.width ?? 0, media?.height ?? 0)).toBeLessThanOrEqual(1_080);

  await goTo(panel, '素材');
  const stored = panel.locator('article img').first();
  await expect.poll(() => stored.getAttribute('src')).toMatch(/^(data|blob):/);
  expect(await colourAt(stored)).toEqual([0, 128, 0]);
  expect(asked.filter(({ url }) => url === picture)).toHaveLength(1);

  // 导出今日, as the icon's menu asks for it.
  const worker = await extension.worker();
  const place = { path: '/library/export-today', at: Date.now() };
  await worker.evaluate(place => chrome.storage.session.set({ place }), place);
  await panel.getByText('已导出 1 条').waitFor();
  await browser.close();
});

const green =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400"><rect width="300" height="400" fill="rgb(0,128,0)"/></svg>';

function page(): string {
  const card = {
    id: note,
    modelType: 'note',
    xsecToken: 'made-up',
    noteCard: {
      displayTitle: '春天的第一张图',
      type: 'normal',
      cover: { urlDefault: picture },
      user: { userId: '5f00000000000000000000aa', nickname: '春天' },
      interactInfo: { likedCount: '1024' },
    },
  };
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>练习</title>
    <script>window.__INITIAL_STATE__=${JSON.stringify({ user: { loggedIn: true }, feed: { feeds: [card] } })}</script></head>
    <body style="margin:0"><section class="note-item" data-index="0"><a href="/explore/${note}" style="display:none"></a>
    <a class="cover" href="/explore/${note}?xsec_token=made-up"><img src="${picture}" width="300" height="400" alt=""></a>
    <a class="title"><span>春天的第一张图</span></a></section></body></html>`;
}

/** The colour in the middle of a picture on screen. */
function colourAt(image: Locator): Promise<number[]> {
  return image.evaluate(async element => {
    if (!(element instanceof HTMLImageElement)) return [];
    await element.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d');
    context?.drawImage(element, element.naturalWidth / 2, element.naturalHeight / 2, 1, 1, 0, 0, 1, 1);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).map(value => Math.round(value / 8) * 8);
  });
}
