import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { showBadge } from '@/entrypoints/background/badge';
import { saveBatch } from '@/lib/db/captures';
import { keepPosts } from '@/lib/db/keeps';
import { changeSettings } from '@/lib/db/settings';
import { batch, freshLibrary, look } from '../db/sample';

const chrome = vi.hoisted(() => ({ text: '', url: undefined as string | undefined, isGranted: true }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ action: { default_title: '采风' } }) },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        chrome.text = text;
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
    tabs: { get: async () => ({ url: chrome.url }) },
    permissions: { contains: async () => chrome.isGranted },
  },
}));

async function shown(): Promise<string> {
  await showBadge(1);
  return chrome.text;
}

beforeEach(async () => {
  Object.assign(chrome, { text: 'none', url: 'https://www.bilibili.com/', isGranted: true });
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true } } });
  await saveBatch(batch([look('BV1'), look('BV2')]), { tabId: 1 });
});

test('the icon counts what the page shows and is not kept, and ticks the open post once it is', async () => {
  expect(await shown()).toBe('2');
  await keepPosts(['bilibili:BV1'], {}, 1);
  expect(await shown()).toBe('1');
  await saveBatch(batch([look('BV1')], { page: { open: 'BV1' } }), { tabId: 1 });
  expect(await shown()).toBe('✓');
});

test('a site that is paused says so, also where its page was read before', async () => {
  await changeSettings({ platforms: { bilibili: { on: false } } });
  expect(await shown()).toBe('•');
  chrome.isGranted = false;
  expect(await shown()).toBe('');
});

test('of a page that was not read only a pause is said', async () => {
  await freshLibrary();
  expect(await shown()).toBe('•');
  chrome.url = 'https://news.example/';
  expect(await shown()).toBe('');
});
