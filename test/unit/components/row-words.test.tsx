import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { RowWords } from '@/components/library/RowWords';
import type { Post } from '@/lib/model/post';
import { InWords } from './in-words';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const hours = 3_600_000;
const keep = { id: 'a', keptAt: 1, why: [], note: '', tags: [], stamp: { time: 1, counter: 0, device: 'd' } };
const post: Post = {
  ...{ id: 'bilibili:BV1', platform: 'bilibili', externalId: 'BV1', url: 'https://www.bilibili.com/video/BV1' },
  ...{ latest: {}, depth: 'full', firstSeen: 1, lastSeen: Date.now() },
};

let root: Root | undefined;
afterEach(() => act(async () => root?.unmount()));

async function said(latest: Post['latest']): Promise<string> {
  const place = document.createElement('div');
  root = createRoot(place);
  const row = { post: { ...post, latest }, keep };
  await act(async () =>
    root?.render(
      <InWords>
        <RowWords row={row} query="" onTag={() => {}} />
      </InWords>,
    ),
  );
  return place.textContent ?? '';
}

test('a row says how old its numbers are, not how lately the post was met', async () => {
  const seenAt = Date.now() - 5.2 * hours;
  expect(await said({ likes: { value: 3, step: 1, source: 'answer', seenAt } })).toBe('5 小时前看到');
  expect(await said({})).toBe('');
});
