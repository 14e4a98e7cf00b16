import { afterEach, expect, test, vi } from 'vitest';
import { startStates } from '@/lib/capture/states';
import type { TapLink } from '@/lib/capture/tap-link';
import { startVisit } from '@/lib/capture/visit';
import { definePlatform } from '@/lib/platforms/define';
import { fakeLife } from './fake-life';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const rest = () => new Promise(done => setTimeout(done, 0));

test('data that is still on its way is read once it is whole', async () => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const seen: unknown[] = [];
  const read = (state: unknown) => {
    seen.push(state);
    return {};
  };
  const platform = definePlatform({
    id: 'zhihu',
    address: () => ({ kind: 'feed' }),
    taps: [],
    states: [{ from: { element: '#data' }, on: ['feed'], read }],
    documents: [],
  });
  const visit = startVisit({
    ...{ id: 'visit', url: new URL('https://www.zhihu.com/'), platform, late: false },
    surroundings: { now: () => 0, zone: 'Asia/Shanghai', language: () => 'zh-CN' },
    deliver: () => undefined,
  });
  const tap = { readState: async () => undefined } as unknown as TapLink;
  startStates(platform, fakeLife(), tap, () => visit, true);

  const script = document.createElement('script');
  script.id = 'data';
  script.type = 'text/json';
  script.textContent = '{"words":["春","';
  document.body.append(script);
  await rest();
  expect(seen).toEqual([]);

  script.textContent = '{"words":["春","茶"]}';
  document.body.append(document.createElement('p'));
  await rest();
  expect(seen).toEqual([{ words: ['春', '茶'] }]);
});
