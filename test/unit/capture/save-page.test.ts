import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { redactDocument } from '@/lib/capture/redact-document';
import { savePage } from '@/lib/capture/save-page';
import { type SwitchId, switchIds } from '@/lib/model/roll';
import { SavedPage } from '@/lib/model/saved-page';
import type { Platform } from '@/lib/platforms/define';
import { nothingKnown } from '@/lib/redact/redact';
import { toldPages } from '@/test/e2e/told-pages';

const platforms = import.meta.glob<Platform>('../../../lib/platforms/*.ts', { import: 'default' });
const platformOf = async (id: SwitchId) => (await platforms[`../../../lib/platforms/${id}.ts`]?.()) as Platform;
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const surroundings = {
  now: () => Date.parse('2026-05-20T12:00:00+08:00'),
  zone: 'Asia/Shanghai',
  language: () => 'zh-CN',
  locale: 'zh-CN',
  requests: [],
};
const save = async (id: SwitchId, address: string, html: string, requests: string[] = []) =>
  savePage(await platformOf(id), parse(html), new URL(address), { ...surroundings, requests });

/** Pages whose posts stand in the document itself. */
const shown: [SwitchId, string, string][] = [
  ['bilibili', 'https://www.bilibili.com/video/BV1cF4m1a7Ab/', 'video-page/page.html'],
  ['bilibili', 'https://www.bilibili.com/', 'home/page.html'],
  ['toutiao', 'https://www.toutiao.com/a7600000000000000011/', 'article/page.html'],
  ['weibo', 'https://m.weibo.cn/detail/5100000000000022', 'post/mobile.html'],
  ['weibo', 'https://s.weibo.com/weibo?q=%E9%9D%A2', 'search/page.html'],
  ['zhihu', 'https://www.zhihu.com/question/1900000000000000001/answer/2000000000000000011', 'answer/page.html'],
  ['instagram', 'https://www.instagram.com/p/DR2kMadeUp1/', 'post-state/page.html'],
  ['xiaohongshu', 'https://www.xiaohongshu.com/explore', 'feed/page.html'],
  ['x', 'https://x.com/CaiFood/status/2056572466754486273', 'post-page/page.html'],
  ['tiktok', 'https://www.tiktok.com/@teafield/video/7580000000000000001', 'video/page.html'],
  ['reddit', 'https://www.reddit.com/r/madeup/comments/1ab2c3/a_pot_of_tea/', 'post-page/page.html'],
  ['weixin', 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv', 'article/page.html'],
  ['kuaishou', 'https://www.kuaishou.com/short-video/3xmadeup0tea001', 'apollo/page.html'],
  ['youtube', 'https://www.youtube.com/watch?v=teaROWS_0-1', 'watch/page.html'],
  ['douyin', 'https://www.douyin.com/video/7622850979351756901', 'render-data/page.html'],
  ['linkedin', 'https://www.linkedin.com/search/results/content/?keywords=tea', 'search/page.html'],
];

test.each(shown)('%s %s: what is read of a page is read of it once it is redacted', async (id, address, file) => {
  const saved = await save(id, address, readFileSync(`test/fixtures/${id}/${file}`, 'utf8'));
  expect(saved).toMatchObject({ state: 'ok', url: address, lost: [] });
  expect(saved.posts.length).toBeGreaterThan(0);
  expect(SavedPage.safeParse(saved).success).toBe(true);
});

const told = switchIds.flatMap(id =>
  toldPages(id).map(({ at, state, document }) => [id, at, state, document] as const),
);

test.each(told)('%s %s: an address leads to the same page once it is redacted', async (id, at, state, document) => {
  const platform = await platformOf(id);
  const file = document && `test/fixtures/${id}/${document.endsWith('.html') ? document : `${document}/page.html`}`;
  const saved = await save(id, at, file ? readFileSync(file, 'utf8') : '<title>made up</title>');
  expect(platform.address(new URL(saved.url))).toEqual(platform.address(new URL(at)));
  if (file && state !== 'loading') expect(saved.state).toBe(state);
});

const page = (body: string) => `<!doctype html><html><head>${body}</head></html>`;

test('code, styles, what was typed and what is only for this visit stay behind', async () => {
  const html = page(`
    <meta name="csrf-token" content="abcdefgh"><meta property="og:title" content="春茶">
    <meta http-equiv="refresh" content="0;url=/"><link rel="stylesheet" href="a.css"><link rel="canonical" href="https://a.example/1">
    <style>b{}</style><script src="app.js"></script><script>start({ secret: 1 })</script>
    <script nonce="n0nce">window.__DATA__ = {"uid":"77","accessToken":"t0kent0ken","nickname":"路人甲"};</script>
    <script type="application/ld+json">{"name":"春茶"}</script><script>self.__next_f.push([1,"x"])</script>
    <!-- a note --></head><body onload="go()"><input type="text" value="typed"><input type="hidden" name="a" value="hidden">
    <img src="data:image/png;base64,${'A'.repeat(600)}" alt="a &amp; &quot;b&quot;">
    <p>路人甲</p><p>1 &lt; 2 &amp; 3</p><template><i>in</i></template>`);
  const { html: saved } = await save('bilibili', 'https://www.bilibili.com/video/BV1cF4m1a7Ab/', html);
  for (const gone of [
    'abcdefgh',
    'refresh',
    'a.css',
    'b{}',
    'app.js',
    'start(',
    'n0nce',
    't0kent0ken',
    '路人甲',
    'note',
  ])
    expect(saved, gone).not.toContain(gone);
  for (const gone of ['onload', 'typed', 'value=', 'AAAA']) expect(saved, gone).not.toContain(gone);
  expect(saved).toContain('window.__DATA__ = {"uid":"77","accessToken":"redacted","nickname":"用户1"};');
  for (const kept of ['春茶', 'https://a.example/1', '__next_f.push', '<p>用户1</p>', '<p>1 &lt; 2 &amp; 3</p>'])
    expect(saved, kept).toContain(kept);
  expect(saved).toContain('alt="a &amp; &quot;b&quot;"');
  expect(saved).toContain('<template><i>in</i></template>');
});

test('a document is written so that it is read as the same again', () => {
  const once = redactDocument(
    parse(page('<title>a &lt; b</title></head><body><ul><li>1<li>2</ul><br>x')),
    nothingKnown,
    () => false,
  );
  expect(redactDocument(parse(once), nothingKnown, () => false)).toBe(once);
});

test('what the page asked for is told by address alone, the answers that are read first', async () => {
  const requests = [
    'https://a.example/log?token=abcdefgh',
    'https://api.bilibili.com/x/web-interface/view?bvid=BV1&sid=12345678',
  ];
  const { requests: told } = await save('bilibili', 'https://www.bilibili.com/video/BV1cF4m1a7Ab/', page(''), requests);
  expect(told).toEqual([
    'https://api.bilibili.com/x/web-interface/view?bvid=BV1&sid=redacted',
    'https://a.example/log?token=redacted',
  ]);
});
