import { readState } from '@/lib/capture/embedded-states';
import { parseJson } from '@/lib/capture/long-ids';
import type { Found, Page, Platform } from '@/lib/platforms/define';
import { fixture } from './read-page';

const now = Date.parse('2026-05-20T12:00:00+08:00');

/** What the readers of one answer find on a page, comments and hot lines among it. A string names a fixture. */
export function ask(platform: Platform, address: string, request: string, answer: unknown): Found {
  const page = pageAt(platform, address);
  const parsed = parseJson(typeof answer === 'string' ? fixture(platform, answer) : JSON.stringify(answer));
  const taps = platform.taps.filter(({ url, on }) => url.test(request) && on.includes(page.kind));
  return Object.assign({}, ...taps.map(({ read }) => read(parsed, page, new URL(request))));
}

/** What the readers of a document and its states find in it. */
export function look(platform: Platform, address: string, html: string): Found {
  const page = pageAt(platform, address);
  const document = new DOMParser().parseFromString(fixture(platform, html), 'text/html');
  const states = platform.states.flatMap(({ from, on, read }) =>
    on.includes(page.kind)
      ? [...document.querySelectorAll('script')].flatMap(script => {
          const state = readState(from, script);
          return state === undefined ? [] : [read(state, page)];
        })
      : [],
  );
  const shown = platform.documents.filter(({ on }) => on.includes(page.kind)).map(({ read }) => read(document, page));
  return Object.assign({}, ...shown, ...states);
}

function pageAt(platform: Platform, address: string): Page {
  const url = new URL(address);
  const found = platform.address(url);
  if (!found) throw new TypeError(`${platform.id} has no page at ${address}`);
  return { ...found, url, now, zone: 'Europe/Berlin', language: 'zh-CN' };
}
