import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Keep } from '../../lib/model/post';
import { type Extension, launchExtension } from '../browser/extension';
import { openPanel } from '../browser/operator';
import { type Asked, html, serve } from '../browser/site';
import { goTo, keepAll, recognised } from './panel';
import { rows, switchOn } from './platforms';

type Media = { id: string; type: string; width: number; height: number };

const feed = 'https://www.xiaohongshu.com/explore';
const picture = 'https://pictures.example/spring/cover-one.svg';
const note = '66aa00000000000000000001';
/** Pictures of the site itself, and one that stands in the page. */
const large = 'https://www.xiaohongshu.com/spring/large.svg';
const small = 'https://www.xiaohongshu.com/spring/small.svg';
const [ownNote, dataNote] = ['66aa00000000000000000002', '66aa00000000000000000003'];
const ownFeed = `${feed}?channel_id=own`;

let extension: Extension;
let asked: Asked[];

beforeAll(async () => {
  extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  asked = await serve(extension.context, request => {
    if (request.url() === feed) return html(page([{ id: note, cover: picture }]));
    if (request.url() === ownFeed) return html(page(ownCards));
    if (request.url() === picture) return { body: drawn(300, 400), type: 'image/svg+xml' };
    if (request.url() === large) return { body: drawn(2_000, 1_500), type: 'image/svg+xml' };
    if (request.url() === small) return { body: drawn(400, 300), type: 'image/svg+xml' };
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

test('a cover the page lets us read is small when seen, larger once kept, and never smaller again', async () => {
  const tab = await extension.context.newPage();
  await tab.goto(ownFeed);
  const { panel, browser } = await openPanel(extension, tab);
  await goTo(panel, '此页');
  await recognised(panel, 2);
  await expect.poll(async () => Object.keys(await sizes()).sort()).toEqual([ownNote, dataNote]);
  expect(await sizes()).toEqual({ [ownNote]: [320, 240], [dataNote]: [240, 320] });
  const before = { page: await tab.content(), asked: asked.length };

  await keepAll(panel, '选题');
  const larger = { [ownNote]: [1_080, 810], [dataNote]: [810, 1_080] };
  await expect.poll(sizes).toEqual(larger);
  expect({ page: await tab.content(), asked: asked.length }).toEqual(before);

  // As a second Keep does, with the same images and with a smaller one of the same post.
  const [tabId] = (await rows<{ tabId: number; url: string }>(extension, 'pages')).flatMap(({ tabId, url }) =>
    url === ownFeed ? [tabId] : [],
  );
  const findCovers = { id: 0, type: 'findCovers', data: { tabId, postIds: [`xiaohongshu:${ownNote}`] }, timestamp: 0 };
  const keepAgain = () => panel.evaluate(message => chrome.runtime.sendMessage(message), findCovers);
  expect(await keepAgain()).toMatchObject({ res: 1 });
  await tab.evaluate(async small => {
    const image = document.images[0];
    if (!image) return;
    image.src = small;
    await image.decode();
  }, small);
  expect(await keepAgain()).toMatchObject({ res: 1 });
  expect(await sizes()).toEqual(larger);
  await browser.close();
});

/** Width and height of the stored covers of the site's own pictures, by note. */
async function sizes(): Promise<Record<string, number[]>> {
  const own = (await rows<Media>(extension, 'media')).filter(({ id }) => !id.endsWith(note));
  return Object.fromEntries(own.map(({ id, width, height }) => [id.replace('xiaohongshu:', ''), [width, height]]));
}

function drawn(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="rgb(0,128,0)"/></svg>`;
}

type Card = { id: string; cover: string; shown?: string };

const ownCards: Card[] = [
  { id: ownNote, cover: large },
  { id: dataNote, cover: picture, shown: `data:image/svg+xml;base64,${btoa(drawn(1_500, 2_000))}` },
];

function page(cards: Card[]): string {
  const feeds = cards.map(({ id, cover }) => ({
    id,
    modelType: 'note',
    xsecToken: 'made-up',
    noteCard: {
      displayTitle: '春天的第一张图',
      type: 'normal',
      cover: { urlDefault: cover },
      user: { userId: '5f00000000000000000000aa', nickname: '春天' },
      interactInfo: { likedCount: '1024' },
    },
  }));
  const sections = cards.map(
    ({ id, cover, shown }, at) => `<section class="note-item" data-index="${at}">
    <a href="/explore/${id}" style="display:none"></a>
    <a class="cover" href="/explore/${id}?xsec_token=made-up"><img src="${shown ?? cover}" width="300" height="400" alt=""></a>
    <a class="title"><span>春天的第一张图</span></a></section>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>练习</title>
    <script>window.__INITIAL_STATE__=${JSON.stringify({ user: { loggedIn: true }, feed: { feeds } })}</script></head>
    <body style="margin:0">${sections.join('')}</body></html>`;
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
