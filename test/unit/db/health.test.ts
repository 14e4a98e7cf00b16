import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { saveBatch } from '@/lib/db/captures';
import { listHealth } from '@/lib/db/health';
import { placeOf } from '@/lib/db/health-place';
import { changeSettings } from '@/lib/db/settings';
import { account, batch, freshLibrary, look } from './sample';

const save = (given: Parameters<typeof batch>) => saveBatch(batch(...given), { tabId: 1 });
const only = async () => (await listHealth('bilibili'))[0];

beforeEach(async () => {
  await freshLibrary();
});

test('a visit that is read in several goes is one sample, and says what but not whose', async () => {
  const [page, bare] = [{ visit: 'a.1' }, { title: undefined, author: undefined, metrics: {} }];
  await save([[look('BV1', { format: 'video' })], { page }]);
  await save([[look('BV1', { ...bare, duration: 61, depth: 'full' })], { page }]);
  const health = await only();
  expect(health).toMatchObject({
    id: 'bilibili:feed',
    weeks: [{ posts: 1, given: { title: 1, views: 1, duration: 1 } }],
  });
  expect(health?.samples).toMatchObject([
    { what: 'full', format: 'video', given: ['title', 'author', 'format', 'views', 'duration'] },
  ]);
  expect(JSON.stringify(health)).not.toMatch(/BV1|晨光|a\.1/);
});

test('what two readings of a page disagree on is counted as such', async () => {
  const views = { value: 1, step: 1, source: 'dom', unverified: true } as const;
  await save([[look('BV1', { metrics: { views } })]]);
  expect((await only())?.samples).toMatchObject([{ unverified: ['views'] }]);
});

test('the account of a profile is told apart from its posts', async () => {
  const followers = { value: 9, step: 1, source: 'answer' } as const;
  const page = { kind: 'profile', url: 'https://space.bilibili.com/7' } as const;
  await save([[look('BV1')], { accounts: [account('7', { metrics: { followers } })], page }]);
  const health = await only();
  expect(health?.samples.map(({ what }) => what)).toEqual(['card', 'account']);
  expect(health?.weeks).toMatchObject([{ posts: 1, accounts: 1, given: { 'account.followers': 1, views: 1 } }]);
});

test('a page counts once, by what it came to', async () => {
  await save([[], { page: { state: 'loading', visit: 'a.1' } }]);
  await save([[], { page: { state: 'unknown', visit: 'a.1' } }]);
  await save([[look('BV1')], { page: { visit: 'a.2' } }]);
  await save([[look('BV2')], { page: { visit: 'a.2' } }]);
  const health = await only();
  expect(health?.days).toMatchObject([{ states: { loading: 0, unknown: 1, ok: 1 } }]);
  expect(health?.visits.map(({ state }) => state)).toEqual(['unknown', 'ok']);
});

test('of one long page twenty posts count, and all stays small over time', async () => {
  for (let visit = 0; visit < 12; visit++) {
    const posts = Array.from({ length: 30 }, (_, at) => look(`BV${visit}x${at}`));
    await save([posts, { page: { visit: `a.${visit}` } }]);
  }
  const health = await only();
  expect(health?.samples).toHaveLength(120);
  expect(health?.past).toMatchObject([{ count: 120, fields: { views: { given: 120, since: 0 } } }]);
  expect(health?.weeks).toMatchObject([{ posts: 240 }]);
  expect(JSON.stringify(health).length).toBeLessThan(40_000);
});

test('what is read in part by nature, and pages of no platform, teach nothing', async () => {
  await save([[look('BV1')], { page: { late: true } }]);
  await save([[], { page: { kind: 'other', state: 'unsupported' } }]);
  await save([[], { page: { platform: 'generic', kind: 'article' } }]);
  expect(await listHealth()).toEqual([]);
});

test('a message that is sent twice counts once', async () => {
  const twice = batch([look('BV1')]);
  await saveBatch(twice, { tabId: 1 });
  await saveBatch(twice, { tabId: 1 });
  expect((await only())?.samples).toHaveLength(1);
});

test('without the copied answers it is another place', async () => {
  await changeSettings({ platforms: { bilibili: { tap: false } } });
  await save([[look('BV1')]]);
  expect((await only())?.samples[0]?.place).toBe('www.bilibili.com/ untapped');
});

test.each([
  ['https://www.bilibili.com/v/popular/all', 'feed', 'www.bilibili.com/v/popular/all'],
  ['https://www.reddit.com/r/Cooking2/hot', 'feed', 'www.reddit.com/r/*/hot'],
  ['https://x.com/someone/status/123', 'post', 'x.com/3'],
  ['https://x.com/someone', 'profile', 'x.com/1'],
  ['https://x.com/someone/media', 'profile', 'x.com/2/media'],
  ['https://www.zhihu.com/search?q=a', 'search', 'www.zhihu.com/1'],
] as const)('%s as a %s is the place %s', (url, kind, place) => {
  expect(placeOf(url, kind, true)).toBe(place);
});
