import { afterEach, expect, test, vi } from 'vitest';
import { startStates } from '@/lib/capture/states';
import type { TapLink } from '@/lib/capture/tap-link';
import { startVisit } from '@/lib/capture/visit';
import { definePlatform, type EmbeddedState } from '@/lib/platforms/define';
import { fakeLife } from './fake-life';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const rest = () => new Promise(done => setTimeout(done, 0));

/** The states that a page of this platform gives, in order, while it is loading. */
function startLoading(states: EmbeddedState[]): void {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const platform = definePlatform({
    ...{ id: 'zhihu', address: () => ({ kind: 'feed' }), taps: [], states, documents: [] },
  });
  const visit = startVisit({
    ...{ id: 'visit', url: new URL('https://www.zhihu.com/'), platform, late: false },
    surroundings: { now: () => 0, zone: 'Asia/Shanghai', language: () => 'zh-CN' },
    deliver: () => undefined,
  });
  const tap = { readState: async () => undefined } as unknown as TapLink;
  startStates(platform, fakeLife(), tap, () => visit, true);
}

function collector() {
  const seen: unknown[] = [];
  const read = (state: unknown) => {
    seen.push(state);
    return {};
  };
  return { seen, read };
}

const scripts = [
  { from: { element: '#data' }, type: 'text/json', head: '' },
  { from: { assign: 'pageData' }, type: '', head: 'window.pageData = ' },
] as const;

test.for(scripts)('data in a script ($from) is read once it is whole', async ({ from, type, head }) => {
  const { seen, read } = collector();
  startLoading([{ from, on: ['feed'], read }]);

  const script = document.createElement('script');
  script.id = 'data';
  script.type = type || 'text/plain';
  script.textContent = `${head}{"words":["春","`;
  document.body.append(script);
  await rest();
  expect(seen).toEqual([]);

  script.textContent = `${head}{"words":["春","茶"]}`;
  document.body.append(document.createElement('p'));
  await rest();
  expect(seen).toEqual([{ words: ['春', '茶'] }]);
});

test('a script that takes itself out of the document is read all the same', async () => {
  const { seen, read } = collector();
  startLoading([{ from: { assign: 'pageData' }, on: ['feed'], read }]);
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.textContent = 'window.pageData = {"words":["春"]}';
  document.body.append(script);
  await rest();
  script.remove();
  await rest();
  expect(seen).toEqual([{ words: ['春'] }]);
});
