import 'fake-indexeddb/auto';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { PageView } from '@/components/capture/PageView';
import { ActionsProvider } from '@/components/ui/actions';
import { NoticesProvider } from '@/components/ui/notices';
import { SettingsProvider } from '@/components/ui/use-settings';
import { saveBatch } from '@/lib/db/captures';
import { readPost } from '@/lib/db/library';
import { changeSettings, readSettings } from '@/lib/db/settings';
import { batch, freshLibrary, look } from '../db/sample';
import { InWords } from './in-words';

const chrome = vi.hoisted(() => ({ tab: 1, turned: new Set<() => void>() }));
vi.mock('wxt/browser', () => {
  const deaf = { addListener: () => {}, removeListener: () => {} };
  const onActivated = {
    addListener: (hear: () => void) => chrome.turned.add(hear),
    removeListener: (hear: () => void) => chrome.turned.delete(hear),
  };
  const url = 'https://www.bilibili.com/';
  const query = async () => [{ id: chrome.tab, url, status: 'complete' }];
  const windows = { getCurrent: async () => ({ id: 1 }), onFocusChanged: deaf };
  return { browser: { tabs: { query, onActivated, onUpdated: deaf }, windows } };
});
vi.mock('@webext-core/messaging', () => ({ defineExtensionMessaging: () => ({ sendMessage: async () => undefined }) }));

let root: Root | undefined;
const buttons = (name: string) => [...document.querySelectorAll('button')].filter(one => one.textContent === name);
function turnTo(tab: number): void {
  chrome.tab = tab;
  for (const hear of chrome.turned) hear();
}
async function show(): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const settings = await readSettings();
  root.render(
    <InWords>
      <SettingsProvider value={settings}>
        <Router hook={memoryLocation().hook}>
          <ActionsProvider>
            <NoticesProvider>
              <PageView open={undefined} />
            </NoticesProvider>
          </ActionsProvider>
        </Router>
      </SettingsProvider>
    </InWords>,
  );
}

afterEach(() => {
  root?.unmount();
  chrome.tab = 1;
  sessionStorage.clear();
  document.body.replaceChildren();
});

test('a question that was begun in one tab stays, with what was typed, when the operator looks at another', async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true } } });
  await saveBatch(batch([look('BV1', { title: '早餐三吃' })], { page: { open: 'BV1' } }), { tabId: 1 });
  await saveBatch(batch([look('BV2', { title: '夜宵三吃' })], { page: { open: 'BV2', visit: 'b' } }), { tabId: 2 });
  await show();
  await expect.poll(() => buttons('收进素材库').length).toBe(1);
  buttons('收进素材库')[0]?.click();
  await expect.poll(() => buttons('选题1').length).toBe(1);
  buttons('选题1')[0]?.click();

  turnTo(2);
  await expect.poll(() => document.body.textContent).toContain('夜宵三吃');
  expect(document.querySelector('[role=dialog] [aria-pressed=true]')?.textContent).toContain('选题');
  buttons('收下')[0]?.click();
  await expect.poll(async () => (await readPost('bilibili:BV1'))?.keep?.why).toEqual(['topic']);
  expect((await readPost('bilibili:BV2'))?.keep).toBeUndefined();
});

test('a page’s list is ordered as it was left, when the operator comes back to it', async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true } } });
  await saveBatch(batch([look('BV1'), look('BV2')]), { tabId: 1 });
  await saveBatch(batch([look('BV3'), look('BV4')], { page: { visit: 'b' } }), { tabId: 2 });
  const order = () => document.querySelector('select')?.value;
  await show();
  await expect.poll(order).toBe('views');
  const list = document.querySelector('select') as HTMLSelectElement;
  list.value = 'published';
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(order).toBe('published');
  turnTo(2);
  await expect.poll(order).toBe('views');
  turnTo(1);
  await expect.poll(order).toBe('published');
  // The panel turned to another of its places.
  root?.unmount();
  await show();
  await expect.poll(order).toBe('published');
});
