import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { showBadge, showNothingToKeep, showProblem } from '@/entrypoints/background/badge';
import { saveBatch } from '@/lib/db/captures';
import { keepPosts } from '@/lib/db/keeps';
import { DatabaseProblem } from '@/lib/db/problem';
import { changeSettings } from '@/lib/db/settings';
import { app as en } from '@/lib/i18n/en/app';
import { app as zh } from '@/lib/i18n/zh-CN/app';
import { batch, freshLibrary, look } from '../db/sample';

const chrome = vi.hoisted(() => ({
  text: '',
  colour: '',
  title: '',
  url: undefined as string | undefined,
  isGranted: true,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ action: { default_title: '采风' } }) },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        chrome.text = text;
      },
      setBadgeBackgroundColor: async ({ color }: { color: string }) => {
        chrome.colour = color;
      },
      setTitle: async ({ title }: { title: string }) => {
        chrome.title = title;
      },
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

test('what could not be written is said on the icon, in red where data is at risk, until it can be again', async () => {
  await changeSettings({ language: 'zh-CN' });
  await showProblem(1, new DOMException('no room', 'QuotaExceededError'));
  expect(chrome).toMatchObject({ text: '!', colour: '#b02a22', title: zh.database.full });
  await showProblem(1, new DatabaseProblem('post-gone'));
  expect(chrome).toMatchObject({ text: '!', colour: '#b45309', title: zh.database['post-gone'] });
  expect(await shown()).toBe('2');
  expect(chrome.title).toBe('采风');
  await expect(showProblem(1, new TypeError('a slip of ours'))).rejects.toThrow('a slip of ours');
});

test('a press to keep where no single post is open says that nothing was kept', async () => {
  await changeSettings({ language: 'en' });
  await showNothingToKeep(1);
  expect(chrome).toMatchObject({ text: '!', title: en.nothingToKeep });
});
