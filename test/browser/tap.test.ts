import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBuild } from './chromium';
import { type Extension, launchExtension } from './extension';
import { html, json, serve } from './site';

const tap = join(findBuild(), 'content-scripts/tap.js');
const site = 'https://tap.example/';
/** What a page could notice, and what it asks in its first inline script. */
const shown = `<!doctype html><title>made up</title><script>
  heard = [];
  for (const target of [window, document, document.documentElement])
    for (const name of ['message', 'caifeng']) target.addEventListener(name, () => heard.push(name), true);
  addEventListener('unhandledrejection', event => heard.push('unhandled: ' + event.reason));
  addEventListener('error', event => heard.push('error: ' + event.message));
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type !== 'caifeng') heard.push(event.type); // The reader of this test rings in the page itself.
    return dispatchEvent.call(this, event);
  };
  early = fetch('/api/early').then(answer => answer.json());
</script>`;

let extension: Extension;

beforeAll(async () => {
  extension = await launchExtension();
  await serve(extension.context, request => {
    const { pathname } = new URL(request.url());
    if (pathname === '/') return html(shown);
    if (pathname === '/slow') return undefined;
    return json({ path: pathname, body: request.postData() });
  });
});
afterAll(() => extension?.close());

/** A page with the tap, as the browser puts it there: before the page's first script. */
async function open(): Promise<Page> {
  const page = await extension.context.newPage();
  await page.addInitScript({ path: tap });
  await page.goto(site);
  return page;
}

type Said = { copy?: { url: string; method: string; status: number; body: string }; value?: unknown };
type Reader = { said: Said[]; port: MessagePort };

/** The reader's half of the handshake, in the page: what it hears is kept in `readers`. */
const connect = (page: Page, pattern: string) =>
  page.evaluate(pattern => {
    const { port1, port2 } = new MessageChannel();
    const reader: Reader = { said: [], port: port1 };
    port1.onmessage = ({ data }) => reader.said.push(data);
    const by = crypto.randomUUID();
    performance.addEventListener(by, event => {
      const { data, lastEventId } = event as MessageEvent;
      reader.said.push({ copy: { ...data, body: lastEventId } });
    });
    port1.postMessage({ patterns: [new RegExp(pattern)], by });
    performance.dispatchEvent(new MessageEvent('caifeng', { ports: [port2], cancelable: true }));
    const own = globalThis as unknown as { readers?: Reader[] };
    own.readers = [...(own.readers ?? []), reader];
  }, pattern);

const said = (page: Page, reader: number) =>
  page.evaluate(reader => (globalThis as unknown as { readers: Reader[] }).readers[reader]?.said ?? [], reader);
const copies = async (page: Page, reader = 0) =>
  (await said(page, reader)).flatMap(({ copy }) => (copy ? [`${copy.method} ${copy.url.replace(site, '/')}`] : []));

test('answers that came before the pattern are passed on, later ones too, others not', async () => {
  const page = await open();
  await page.evaluate(() => (globalThis as unknown as { early: Promise<unknown> }).early);
  await connect(page, '/api/');
  await page.evaluate(async () => {
    await fetch('/other');
    await fetch(new URL('/api/url', location.href));
    await fetch(new Request('/api/request', { method: 'POST', body: '{"page":1}' }));
    for (const type of ['', 'json', 'blob'] as const) {
      await new Promise(resolve => {
        const xhr = new XMLHttpRequest();
        xhr.open('PUT', `/api/xhr-${type}`);
        xhr.responseType = type;
        xhr.onload = resolve;
        xhr.send('x');
      });
    }
  });
  await expect
    .poll(() => copies(page))
    .toEqual(['GET /api/early', 'GET /api/url', 'POST /api/request', 'PUT /api/xhr-', 'PUT /api/xhr-json']);
  const [, , request] = (await said(page, 0)).filter(({ copy }) => copy);
  expect(JSON.parse(request?.copy?.body ?? '')).toEqual({ path: '/api/request', body: '{"page":1}' });
  await page.close();
});

test('that requests which are wanted set out is told once in a while, and of the others nothing', async () => {
  const page = await open();
  await connect(page, '/api/');
  const tells = async () => (await said(page, 0)).filter(({ copy }) => !copy);
  await page.evaluate(() => fetch('/other'));
  expect(await tells()).toEqual([]);
  // A page that stops the clock, or listens to ports, hears nothing and changes nothing.
  await page.evaluate(() => {
    performance.now = () => 0;
    MessagePort.prototype.postMessage = () => {
      throw new Error('The page was asked.');
    };
    return Promise.all([fetch('/api/one'), fetch('/api/two')]);
  });
  await expect.poll(() => copies(page)).toEqual(['GET /api/early', 'GET /api/one', 'GET /api/two']);
  expect(await tells()).toEqual([{ id: 0, value: true }]);
  await page.close();
});

test('the page notices nothing: no event, no name, no changed error, an answer still unread', async () => {
  const page = await open();
  const before = await page.evaluate(() => Object.keys(globalThis).sort());
  await connect(page, '/api/');
  const seen = await page.evaluate(async () => {
    const failed = (work: () => unknown) =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'fine',
          error => String(error),
        );
    const answer = await fetch('/api/read');
    const used = answer.bodyUsed;
    const aborter = new AbortController();
    const aborted = fetch('/api/abort', { signal: aborter.signal });
    aborter.abort();
    const { open, send } = XMLHttpRequest.prototype;
    return {
      used,
      body: await answer.json(),
      shapes: [fetch, open, send].map(each => [
        each.name,
        each.length,
        /native code/.test(String(each)),
        'prototype' in each,
      ]),
      own: [
        Object.keys(XMLHttpRequest.prototype).length,
        Object.getOwnPropertyDescriptor(globalThis, 'fetch')?.enumerable,
      ],
      errors: [
        await failed(() => (fetch as () => unknown)()),
        await failed(() => fetch('http://[')),
        await failed(() => fetch.call({} as Window, '/api/x')),
        await failed(() => new (fetch as unknown as new () => unknown)()),
        await failed(() => open.call({} as XMLHttpRequest, 'GET', '/', true)),
        await failed(() => aborted),
        await failed(() => fetch('/slow')),
      ],
      heard: (globalThis as unknown as { heard: string[] }).heard,
    };
  });
  const plain = await extension.context.newPage();
  await plain.goto(site);
  const names = await plain.evaluate(() => Object.keys(globalThis).sort());
  await plain.close();
  expect(before).toEqual(names);
  expect(seen).toEqual({
    used: false,
    body: { path: '/api/read', body: null },
    shapes: [
      ['fetch', 1, true, false],
      ['open', 2, true, false],
      ['send', 0, true, false],
    ],
    own: [expect.any(Number), true],
    errors: [
      "TypeError: Failed to execute 'fetch' on 'Window': 1 argument required, but only 0 present.",
      "TypeError: Failed to execute 'fetch' on 'Window': Failed to parse URL from http://[",
      expect.stringMatching(/Illegal invocation/),
      expect.stringMatching(/is not a constructor/),
      expect.stringMatching(/Illegal invocation/),
      expect.stringMatching(/AbortError/),
      expect.stringMatching(/Failed to fetch/),
    ],
    heard: [],
  });
  await page.close();
});

test('a second tap falls silent, and a new reader takes the place of the old', async () => {
  const page = await open();
  await page.evaluate(await import('node:fs').then(({ readFileSync }) => readFileSync(tap, 'utf8')));
  await connect(page, '/api/');
  await page.evaluate(() => fetch('/api/one').then(answer => answer.text()));
  await expect.poll(() => copies(page)).toEqual(['GET /api/early', 'GET /api/one']);
  await connect(page, '/api/two');
  await page.evaluate(() => Promise.all(['/api/two', '/api/three'].map(path => fetch(path).then(each => each.text()))));
  await expect.poll(() => copies(page, 1)).toEqual(['GET /api/two']);
  expect(await copies(page)).toEqual(['GET /api/early', 'GET /api/one']);
  await page.close();
});

test('a live object is copied by its path, without what cannot be copied', async () => {
  const page = await open();
  await connect(page, 'nothing');
  await page.evaluate(() => {
    const note: Record<string, unknown> = {
      id: 'made-up',
      run: () => 1,
      element: document.body,
      list: new Set([1, { a: 2n }]),
    };
    note.self = note;
    const state = {
      __v_isRef: true,
      dep: note,
      _rawValue: { map: { __v_isRef: true, _value: new Map([['x', note]]) } },
    };
    Object.assign(globalThis, { state: { value: state } });
    const { port } = (globalThis as unknown as { readers: Reader[] }).readers[0]!;
    port.postMessage({ state: 'state.value.map', id: 1 });
    port.postMessage({ state: 'state.nothing.there', id: 2 });
  });
  await expect
    .poll(() => said(page, 0))
    .toEqual([{ id: 1, value: [['x', { id: 'made-up', list: [1, { a: '2' }] }]] }, { id: 2 }]);
  await page.close();
});
