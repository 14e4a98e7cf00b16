import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { changeSettings, pauseAll, readSettings, resumeAll } from '@/lib/db/settings';
import { guessLanguage } from '@/lib/model/language';
import { freshLibrary } from './sample';

beforeEach(freshLibrary);

test('a new library has the defaults: nothing on, nothing asked, 90 days', async () => {
  const settings = await readSettings();
  expect(settings).toMatchObject({
    language: guessLanguage(navigator.languages),
    theme: 'system',
    askCovers: false,
    weekStart: 'language',
    forgetAfterDays: 90,
    patrolAfterDays: 3,
    firstRunDone: false,
  });
  expect(settings.platforms.x).toEqual({ on: false, watch: false, tap: true, comments: false, centre: false });
});

test('a library names its machine once', async () => {
  const { device } = await readSettings();
  expect(device).toMatch(/^[0-9a-f-]{36}$/);
  expect((await readSettings()).device).toBe(device);
});

test('a change stays, and leaves what it does not name', async () => {
  await changeSettings({ theme: 'dark', platforms: { x: { on: true } } });
  await changeSettings({ language: 'en', platforms: { x: { watch: true }, douyin: { tap: false } } });
  const settings = await readSettings();
  expect(settings).toMatchObject({ theme: 'dark', language: 'en' });
  expect(settings.platforms.x).toEqual({ on: true, watch: true, tap: true, comments: false, centre: false });
  expect(settings.platforms.douyin.tap).toBe(false);
});

test('a value that cannot be read counts as its default, and stays stored', async () => {
  await changeSettings({ theme: 'dark' });
  const strange = { x: { on: 'perhaps', watch: true }, elsewhere: { on: true } };
  await db.settings.bulkPut([
    { id: 'language', value: 'tlh' },
    { id: 'weekStart', value: 'someday' },
    { id: 'forgetAfterDays', value: -1 },
    { id: 'patrolAfterDays', value: 'never' },
    { id: 'platforms', value: strange },
  ]);
  const settings = await readSettings();
  expect(settings).toMatchObject({
    language: guessLanguage(navigator.languages),
    weekStart: 'language',
    forgetAfterDays: 90,
    patrolAfterDays: 3,
    theme: 'dark',
  });
  expect(settings.platforms.x).toEqual({ on: false, watch: true, tap: true, comments: false, centre: false });
  expect((await db.settings.get('language'))?.value).toBe('tlh');
});

test('switches of a platform this version does not know survive a change', async () => {
  await db.settings.put({ id: 'platforms', value: { elsewhere: { on: true } } });
  await changeSettings({ platforms: { x: { on: true } } });
  expect((await db.settings.get('platforms'))?.value).toEqual({ elsewhere: { on: true }, x: { on: true } });
});

const on = async () => Object.entries((await readSettings()).platforms).flatMap(([id, { on }]) => (on ? id : []));

test('what was paused at once is resumed, and nothing else', async () => {
  await changeSettings({ platforms: { x: { on: true, watch: true }, douyin: { watch: true }, zhihu: { on: true } } });
  const { platforms } = await readSettings();
  await pauseAll();
  expect(await on()).toEqual([]);
  expect((await readSettings()).paused.toSorted()).toEqual(['x', 'zhihu']);
  await pauseAll();
  await resumeAll();
  expect(await readSettings()).toMatchObject({ platforms, paused: [] });
});

test('once a platform is on again by itself, what was paused at once is no longer called to mind', async () => {
  await changeSettings({ platforms: { x: { on: true }, zhihu: { on: true } } });
  await pauseAll();
  await changeSettings({ platforms: { x: { watch: false } } });
  expect((await readSettings()).paused).toHaveLength(2);
  await changeSettings({ platforms: { douyin: { on: true } } });
  await resumeAll();
  expect(await on()).toEqual(['douyin']);
});
