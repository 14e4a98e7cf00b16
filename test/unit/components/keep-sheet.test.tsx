import 'fake-indexeddb/auto';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Asked, PageSheet } from '@/components/capture/PageSheet';
import { NoticesProvider } from '@/components/ui/notices';
import { saveBatch } from '@/lib/db/captures';
import { keepPosts } from '@/lib/db/keeps';
import { readPost } from '@/lib/db/library';
import { batch, freshLibrary, look } from '../db/sample';
import { InWords } from './in-words';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('@webext-core/messaging', () => ({ defineExtensionMessaging: () => ({ sendMessage: async () => undefined }) }));

const one = 'bilibili:BV1';
let root: Root | undefined;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const note = () => document.querySelector('textarea');
const pressed = () =>
  [...document.querySelectorAll('[aria-pressed=true]')].map(({ firstChild }) => firstChild?.textContent);

async function show(asked: Asked): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root?.render(
      <InWords>
        <NoticesProvider>
          <PageSheet asked={asked} onClose={() => {}} />
        </NoticesProvider>
      </InWords>,
    ),
  );
}

beforeEach(async () => {
  await freshLibrary();
  await saveBatch(batch([look('BV1')]), { tabId: 1 });
});
afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
});

test('the words of a post that is kept are there to be changed, and can be taken back', async () => {
  await keepPosts([one], { why: ['title', 'pace'], note: '开头好', tags: ['早餐'] }, 1);
  const { keep } = (await readPost(one)) ?? {};
  await show({ is: 'keep', tabId: 1, ids: [one], keep, onDone: () => {} });
  expect(note()?.value).toBe('开头好');
  expect(pressed()).toEqual(['标题', '节奏']);
  await act(async () => (document.querySelector('[aria-pressed=true]') as HTMLElement).click());
  await act(async () => {
    button('保存')?.click();
    await expect.poll(async () => (await readPost(one))?.keep?.why).toEqual(['pace']);
  });
  expect((await readPost(one))?.keep).toMatchObject({ note: '开头好', tags: ['早餐'] });
});

test('a post that is not kept yet is asked about from the beginning', async () => {
  await show({ is: 'keep', tabId: 1, ids: [one], onDone: () => {} });
  expect([note()?.value, pressed()]).toEqual(['', []]);
  await act(async () => {
    button('收下')?.click();
    await expect.poll(async () => (await readPost(one))?.keep).toMatchObject({ why: [], note: '', tags: [] });
  });
});
