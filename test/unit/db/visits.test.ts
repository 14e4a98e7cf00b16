import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { listMarked, markAuthor, readAuthor } from '@/lib/db/authors';
import { saveBatch } from '@/lib/db/captures';
import { changeSettings } from '@/lib/db/settings';
import type { Batch, CapturedAccount, PageReport } from '@/lib/model/capture';
import { account, batch, day, freshLibrary, hour, look, morning } from './sample';

const space = (id: string) => ({ kind: 'profile' as const, url: `https://space.bilibili.com/${id}/dynamic` });
let visits = 0;
const show = (page: Partial<PageReport>, given: Partial<Omit<Batch, 'page'>> = {}, posts = [] as Batch['posts']) =>
  saveBatch(batch(posts, { page: { visit: `shown-${++visits}`, ...page }, ...given }), { tabId: 1 });
const see = (id: string, seenAt: number, given: Partial<CapturedAccount> = {}) =>
  show(space(id), { accounts: [account(id, { seenAt, ...given })] });
const lookedAt = async (id: string) => (await readAuthor(`bilibili:${id}`))?.lookedAt;

beforeEach(async () => {
  await freshLibrary();
  await show(space('7'), { accounts: [account('7')] });
  await markAuthor('bilibili:7', 'kol');
});

test('an account that is marked on its own page was just looked at', async () => {
  expect(await lookedAt('7')).toBe(morning);
  expect((await listMarked()).map(({ id }) => id)).toEqual(['bilibili:7']);
});

test('a look at the own page of a marked account is remembered, also where nothing else is', async () => {
  await see('7', morning + day);
  expect(await lookedAt('7')).toBe(morning + day);
  expect(await readAuthor('bilibili:7')).toMatchObject({ role: 'kol', lastSeen: morning });
  // What arrives late does not set it back.
  await see('7', morning + hour);
  expect(await lookedAt('7')).toBe(morning + day);
});

test('a post in a feed is no look at its author, and neither is another account’s page', async () => {
  await changeSettings({ platforms: { bilibili: { on: true, watch: true } } });
  await show({}, {}, [look('BV1', { seenAt: morning + 2 * day })]);
  await see('8', morning + 2 * day);
  await show(space('8'), { accounts: [account('8'), account('7', { seenAt: morning + 2 * day })] });
  await show(space('8'), {}, [look('BV2', { seenAt: morning + 2 * day })]);
  expect(await lookedAt('7')).toBe(morning);
  expect((await readAuthor('bilibili:7'))?.lastSeen).toBe(morning + 2 * day);
});

test('a page that lists the account’s posts and nothing of itself is a look', async () => {
  await show(space('7'), {}, [look('BV1', { seenAt: morning + day })]);
  expect(await lookedAt('7')).toBe(morning + day);
});

test('an address by name is the account’s where the page tells of no other', async () => {
  const byName = { kind: 'profile' as const, url: 'https://space.bilibili.com/chenguang%E0%A4%A' };
  await show(byName, { accounts: [account('7', { seenAt: morning + day })] });
  expect(await lookedAt('7')).toBe(morning + day);
});

test('a login wall in its place is no look', async () => {
  await show({ ...space('7'), state: 'login' }, { accounts: [account('7', { seenAt: morning + day })] });
  expect(await lookedAt('7')).toBe(morning);
});

test('of a platform without pages of accounts an opened post is the look', async () => {
  const article = look('a:1:1', { platform: 'weixin', url: 'https://mp.weixin.qq.com/s/made-up' });
  const page = { platform: 'weixin' as const, kind: 'article' as const, url: article.url };
  await show({ ...page, open: 'a:1:1' }, {}, [article]);
  await markAuthor('weixin:7', 'kol');
  await show({ ...page, open: 'a:1:1' }, {}, [{ ...article, seenAt: morning + day }]);
  expect((await readAuthor('weixin:7'))?.lookedAt).toBe(morning + day);
  await show({ ...page, open: 'b:1:1' }, {}, [{ ...article, seenAt: morning + 2 * day }]);
  expect((await readAuthor('weixin:7'))?.lookedAt).toBe(morning + day);
});
