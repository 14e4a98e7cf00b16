import { describe, expect, test } from 'vitest';
import { absenceOf, situationOf } from '@/components/capture/situation';
import { isForNobody } from '@/components/ui/is-for-nobody';
import type { TabPage } from '@/lib/db/pages';
import { parseSwitches } from '@/lib/db/settings';
import { pageStates } from '@/lib/model/page';

const on = parseSwitches({ bilibili: { on: true } });
const off = parseSwitches({});
const page = (more: Partial<TabPage> = {}): TabPage => ({
  url: 'https://www.bilibili.com/',
  visit: 'a',
  platform: 'bilibili',
  kind: 'feed',
  state: 'ok',
  tabId: 1,
  updatedAt: 1,
  accounts: [],
  ...more,
});
const tab = (url?: string, isLoading = false) => ({ id: 1, url, isLoading });

describe('how things stand with the page in view', () => {
  test('what was recognised is shown, whatever the browser tells of the address', () => {
    expect(situationOf(tab('https://www.bilibili.com/'), page(), on, 3)).toMatchObject({ is: 'shown' });
    expect(situationOf(tab(), page(), on, 3)).toMatchObject({ is: 'shown' });
  });

  test('each state but ok is said, and what was found before it stays in sight', () => {
    for (const state of pageStates.filter(state => state !== 'ok')) {
      expect(situationOf(tab(), page({ state }), on, 0)).toMatchObject({ is: 'state', state });
      expect(situationOf(tab(), page({ state }), on, 2)).toMatchObject({ is: 'shown' });
    }
  });

  test('a platform that is off is offered, also when it was switched off with its page open', () => {
    expect(situationOf(tab('https://space.bilibili.com/1'), undefined, off, 0)).toEqual({
      is: 'off',
      platform: 'bilibili',
    });
    expect(situationOf(tab(), page(), off, 3)).toEqual({ is: 'off', platform: 'bilibili' });
  });

  test('the account owner’s own backend has a switch of its own', () => {
    const own = 'https://member.bilibili.com/platform/home';
    const told = page({ kind: 'metrics', url: own });
    expect(situationOf(tab(own), undefined, on, 0)).toEqual({ is: 'centre', platform: 'bilibili' });
    expect(situationOf(tab(), told, on, 2)).toEqual({ is: 'centre', platform: 'bilibili' });
    expect(situationOf(tab(own), undefined, off, 0)).toEqual({ is: 'off', platform: 'bilibili' });
    const both = parseSwitches({ bilibili: { on: true, centre: true } });
    expect(situationOf(tab(own), told, both, 2)).toMatchObject({ is: 'shown' });
    expect(situationOf(tab('https://www.bilibili.com/'), page(), on, 3)).toMatchObject({ is: 'shown' });
  });

  test('a platform that is on but has told nothing yet is waited for', () => {
    expect(situationOf(tab('https://www.bilibili.com/', true), undefined, on, 0)).toEqual({
      is: 'waiting',
      platform: 'bilibili',
      isLoading: true,
    });
  });

  test('any other site can be read once its address is known to us; the browser’s own pages never', () => {
    expect(situationOf(tab('https://example.com/a'), undefined, on, 0)).toEqual({ is: 'other', isReadable: true });
    expect(situationOf(tab(), undefined, on, 0)).toEqual({ is: 'other', isReadable: false });
    expect(situationOf(tab('chrome://extensions'), undefined, on, 0)).toEqual({ is: 'internal' });
    expect(situationOf({ ...tab(), isClosed: true }, undefined, on, 0)).toEqual({ is: 'internal' });
  });

  test('a page that was read by the icon and holds no article says so, and blames no change of layout', () => {
    const read = page({ platform: 'generic', url: 'https://example.com/a', kind: 'other', state: 'unknown' });
    expect(situationOf(tab('https://example.com/a'), read, off, 0)).toEqual({ is: 'no-article' });
    const refused = page({ platform: 'generic', url: 'https://example.com/a', kind: 'other', state: 'login' });
    expect(situationOf(tab('https://example.com/a'), refused, off, 0)).toMatchObject({ is: 'state', state: 'login' });
  });

  test('an article that was read by the icon is shown though its site has no switch', () => {
    const article = page({ platform: 'generic', url: 'https://example.com/a' });
    expect(situationOf(tab('https://example.com/a'), article, off, 1)).toMatchObject({ is: 'shown' });
  });
});

test('a page without posts says why: an account, a list of topics, or nothing seen yet', () => {
  const account = { platform: 'bilibili', externalId: '1', source: 'dom', seenAt: 1, metrics: {} } as const;
  expect(absenceOf(page({ kind: 'profile', accounts: [account] }))).toBe('noPosts');
  expect(absenceOf(page({ kind: 'profile' }))).toBe('noPostsYet');
  expect(absenceOf(page({ kind: 'hotlist' }))).toBe('noSinglePosts');
  expect(absenceOf(page({ kind: 'feed' }))).toBe('noPostsYet');
});

test('Chrome refuses in one way where leave is missing, and in another where nobody gets it', () => {
  for (const words of [
    'Error: Cannot access a chrome:// URL',
    'Error: Cannot access a chrome-extension:// URL of different extension',
    'Error: Cannot access contents of url "devtools://devtools/bundled/inspector.html". Extension manifest must request permission to access this host.',
    'Error: The extensions gallery cannot be scripted.',
  ])
    expect(isForNobody(words), words).toBe(true);
  for (const words of [
    'Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Error: Cannot access contents of url "https://news.example/". Extension manifest must request permission to access this host.',
    'Error: Frame with ID 0 is showing error page',
    'Error: No tab with id: 7',
  ])
    expect(isForNobody(words), words).toBe(false);
});
