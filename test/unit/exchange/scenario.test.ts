import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { postOf } from '@/lib/db/fold';
import { scenarioFiles } from '@/lib/exchange/scenario';
import { zipFiles } from '@/lib/exchange/zip';
import type { SavedPage } from '@/lib/model/saved-page';
import { look, morning } from '../db/sample';

const saved = (given: Partial<SavedPage> = {}): SavedPage => ({
  platform: 'bilibili',
  kind: 'post',
  state: 'ok',
  url: 'https://www.bilibili.com/video/BV1',
  at: morning,
  zone: 'Asia/Shanghai',
  locale: 'zh-CN',
  html: '<!doctype html>',
  requests: ['https://api.bilibili.com/x'],
  posts: [look('BV1', { metrics: {} })],
  accounts: [],
  lost: [],
  ...given,
});
const sure = { state: 'ok', isConfirmed: true, note: '' } as const;
const captured = (...ids: string[]) => ({ state: 'ok' as const, posts: ids.map(id => postOf(look(id))) });
const told = (...given: Parameters<typeof scenarioFiles>) => {
  const { folder, files } = scenarioFiles(...given);
  expect(Object.keys(files)).toEqual([`${folder}/scenario.json`, `${folder}/page.html`]);
  return { folder, ...JSON.parse(files[`${folder}/scenario.json`] ?? '') };
};

test('what was confirmed and stands in the document is expected; the rest is unsure', () => {
  const scenario = told(saved(), captured('BV1'), sure, '1.0');
  expect(scenario).toMatchObject({
    folder: 'bilibili/post-saved-20260501013000',
    page: 'https://www.bilibili.com/video/BV1',
    seenAt: '2026-05-01T01:30:00.000Z',
    expect: { state: 'ok', posts: { items: [{ id: 'BV1', title: '标题 BV1', metrics: { views: { value: 100 } } }] } },
    unsure: ['posts.items[0].metrics.views'],
  });
});

test('nobody confirmed it: only identity is sure', () => {
  const { unsure } = told(saved(), captured('BV1'), { ...sure, isConfirmed: false }, '1.0');
  const path = 'posts.items[0]';
  expect(unsure).toEqual(
    ['url', 'author.id', 'author.name', 'title', 'metrics.views'].map(field => `${path}.${field}`),
  );
});

test('a post that only the answers told is counted, not expected', () => {
  const scenario = told(saved(), captured('BV1', 'BV2'), sure, '1.0');
  expect(scenario.expect.posts.items).toHaveLength(1);
  expect(scenario.source.capturedFromAnswersOnly).toBe(1);
});

test('of a page with an open post that post is told, of a list its first ten', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `BV${at + 1}`);
  const page = saved({ kind: 'feed', posts: ids.map(id => look(id)) });
  expect(told(page, captured(...ids), sure, '1.0').expect.posts.items).toHaveLength(10);
  const { expect: wanted } = told(page, { ...captured(...ids), open: 'BV12' }, sure, '1.0');
  expect(wanted.posts.items.map(({ id }: { id: string }) => id)).toEqual(['BV12']);
});

test('a page that shows nothing to keep must write nothing', () => {
  const scenario = told(saved({ state: 'unknown', posts: [] }), captured(), { ...sure, state: 'login' }, '1.0');
  expect(scenario).toMatchObject({ kind: 'refuse', expect: { state: 'login' }, unsure: [] });
});

test('what nobody can say of the page is not scored', () => {
  const unsure = { ...sure, state: 'unsure' } as const;
  const scenario = told(saved({ state: 'unknown', posts: [] }), { state: 'unknown', posts: [] }, unsure, '1.0');
  expect(scenario).toMatchObject({ kind: 'post', expect: { state: 'unknown' }, unsure: ['state'] });
});

test('what the operator writes and what was captured is redacted as the page is', () => {
  const posts = [postOf(look('BV1', { title: '问 li.lei@mail.example' }))];
  const scenario = told(saved(), { state: 'ok', posts }, { ...sure, note: '打 13812345678' }, '1.0');
  expect(scenario.expect.posts.items[0].title).toBe('问 someone@example.com');
  expect(scenario.source.note).toBe('打 10000000000');
});

test('the files come out of their archive as they went in', () => {
  const files = { 'a/scenario.json': '{"春":1}', 'a/page.html': '<p>茶</p>'.repeat(1000) };
  const unpacked = Object.entries(unzipSync(zipFiles(files))).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(Object.fromEntries(unpacked)).toEqual(files);
});
