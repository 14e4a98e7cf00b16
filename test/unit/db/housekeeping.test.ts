import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { undo } from '@/lib/db/acts';
import { markAuthor } from '@/lib/db/authors';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { emptyTrash, forgetOld } from '@/lib/db/housekeeping';
import { keepPosts, trashPosts } from '@/lib/db/keeps';
import { countLibrary, listLibrary, readPost } from '@/lib/db/library';
import { readMedia, saveMedia } from '@/lib/db/media';
import { forgetOtherTabs, forgetTab, readTabPage } from '@/lib/db/pages';
import { deletePlan, planPosts } from '@/lib/db/plans';
import { changeSettings } from '@/lib/db/settings';
import { readStorage } from '@/lib/db/storage';
import { batch, day, freshLibrary, look, morning } from './sample';

const tab = { tabId: 1 };
const old = 'bilibili:BV1';
const afterwards = morning + 91 * day;
const isKnown = async (id: string) => (await readPost(id)) !== undefined;
const picture = (width: number) => ({
  image: new Blob([new Uint8Array([1, 2, 3])], { type: 'image/webp' }),
  width,
  height: 90,
});

beforeEach(async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true, watch: true } } });
  await saveBatch(batch([look('BV1', { aliases: ['av1'] }), look('BV2', { seenAt: morning + 2 * day })]), tab);
});

test('what was only seen is forgotten after 90 days, with all that belongs to it', async () => {
  await saveMedia(old, picture(160));
  await forgetTab(1);
  expect(await forgetOld(afterwards)).toBe(1);
  expect(await isKnown(old)).toBe(false);
  expect(await isKnown('bilibili:BV2')).toBe(true);
  expect(await db.history.get(old)).toBeUndefined();
  expect(await db.aliases.get('bilibili:av1')).toBeUndefined();
  expect(await readMedia(old)).toBeUndefined();
  expect(await countLibrary()).toMatchObject({ posts: 1 });
});

test('the days are a setting', async () => {
  await changeSettings({ forgetAfterDays: 365 });
  expect(await forgetOld(afterwards)).toBe(0);
});

test('a kept post is not forgotten, nor one in the trash', async () => {
  await keepPosts([old, 'bilibili:BV2'], {});
  await trashPosts([old]);
  expect(await forgetOld(morning + 400 * day)).toBe(0);
});

test('a post that inspired a plan is not forgotten while the plan stands', async () => {
  const { planId, act } = await planPosts([old], undefined);
  await db.keeps.clear();
  expect(await forgetOld(afterwards)).toBe(0);
  expect(act).not.toBe('');
  await deletePlan(planId);
  expect(await forgetOld(afterwards)).toBe(1);
});

test('posts of an own account or a competitor are never forgotten', async () => {
  await markAuthor('bilibili:7', 'competitor');
  expect(await forgetOld(morning + 400 * day)).toBe(0);
});

test('accounts of which nothing is left are forgotten, marked ones never', async () => {
  await saveBatch(batch([look('BV8', { author: { id: '8' } }), look('BV9', { author: { id: '9' } })]), tab);
  await markAuthor('bilibili:8', 'kol');
  await keepPosts(['bilibili:BV9'], {});
  await forgetOld(morning + 400 * day);
  expect((await db.authors.toCollection().primaryKeys()).sort()).toEqual(['bilibili:8', 'bilibili:9']);
});

test('the trash is emptied after 30 days, and a stamped end stays', async () => {
  await keepPosts([old, 'bilibili:BV2'], { note: '好' });
  const act = await trashPosts([old]);
  expect(await emptyTrash(Date.now() + 29 * day)).toBe(0);
  expect(await emptyTrash(Date.now() + 31 * day)).toBe(1);
  expect(await listLibrary({ trashed: true }, 10)).toEqual([]);
  expect((await readPost(old))?.keep).toBeUndefined();
  expect(await countLibrary()).toMatchObject({ kept: 1, trashed: 0 });
  expect(await db.keeps.get(old)).toMatchObject({ note: '', removedAt: expect.any(Number), stamp: expect.anything() });
  expect(await undo(act)).toBe('changed-since');
});

test('the room the library takes is told with what it holds', async () => {
  const storage = { estimate: async () => ({ usage: 2048, quota: 4096 }), persisted: async () => false };
  vi.stubGlobal('navigator', { ...navigator, storage });
  await planPosts([old], undefined);
  expect(await readStorage()).toEqual({
    posts: 2,
    keeps: 1,
    readings: 2,
    plans: 1,
    bytes: 2048,
    quota: 4096,
    persisted: false,
  });
  vi.unstubAllGlobals();
});

test('acknowledged batches are remembered for two days', async () => {
  await forgetOld(Date.now() + day);
  expect(await db.batches.count()).toBe(1);
  await forgetOld(Date.now() + 3 * day);
  expect(await db.batches.count()).toBe(0);
});

test('tabs of an earlier start of the browser are forgotten', async () => {
  await saveBatch(batch([look('BV3')]), { tabId: 2 });
  await forgetOtherTabs([2]);
  expect((await readTabPage(1)).page).toBeUndefined();
  expect((await readTabPage(2)).items).toHaveLength(1);
});

test('a cover is kept for a post that is known, and a smaller one does not replace it', async () => {
  expect(await saveMedia(old, picture(320))).toBe(true);
  expect(await saveMedia(old, picture(160))).toBe(false);
  expect(await saveMedia(old, picture(1080))).toBe(true);
  expect(await readMedia(old)).toMatchObject({ width: 1080, height: 90 });
  expect(await readMedia('bilibili:BV2')).toBeUndefined();
});

test('a cover that is wider but shows less is a smaller one', async () => {
  expect(await saveMedia(old, { ...picture(300), height: 400 })).toBe(true);
  expect(await saveMedia(old, { ...picture(320), height: 200 })).toBe(false);
  expect(await readMedia(old)).toMatchObject({ width: 300, height: 400 });
});

test('a cover of a post that is nowhere is not kept', async () => {
  expect(await saveMedia('bilibili:BV404', picture(320))).toBe(false);
});

test('a cover of a post that only the tab shows goes with the tab, unless it is kept', async () => {
  await changeSettings({ platforms: { bilibili: { watch: false } } });
  await saveBatch(batch([look('BV5'), look('BV6')]), tab);
  expect(await saveMedia('bilibili:BV5', picture(320), 1)).toBe(true);
  expect(await saveMedia('bilibili:BV6', picture(320), 1)).toBe(true);
  await keepPosts(['bilibili:BV6'], {}, 1);
  await forgetTab(1);
  await forgetOld(morning);
  expect(await readMedia('bilibili:BV5')).toBeUndefined();
  expect((await readMedia('bilibili:BV6'))?.image.type).toBe('image/webp');
});
