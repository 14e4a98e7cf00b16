import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAccounts } from '@/lib/db/accounts';
import { listComments } from '@/lib/db/comments';
import { Database, db, openDatabase, watchDatabase } from '@/lib/db/database';
import { listHealth } from '@/lib/db/health';
import { readHotlist } from '@/lib/db/hotlists';
import { countLibrary, listLibrary, listTags, readPost } from '@/lib/db/library';
import { type Migration, migrations } from '@/lib/db/migrations';
import { readTabPage } from '@/lib/db/pages';
import { listVariants } from '@/lib/db/plans';
import { type DatabaseProblem, problemOf } from '@/lib/db/problem';
import { readSettings } from '@/lib/db/settings';
import { forgetSearch, searchPosts } from '@/lib/search/search';

const folder = join(process.cwd(), 'test/fixtures/db');
const exampleOf = (version: number) => join(folder, `v${version}.json`);
type Example = Record<string, unknown[]>;

/** Makes the database as that version left it. */
async function writeExample(version: number): Promise<Example> {
  const example: Example = JSON.parse(readFileSync(exampleOf(version), 'utf8'));
  const then = new Database(
    'caifeng',
    migrations.filter(step => step.version <= version),
  );
  await then.open();
  for (const [table, rows] of Object.entries(example)) {
    await then.table(table).clear();
    await then.table(table).bulkAdd(rows);
  }
  then.close();
  return example;
}

beforeEach(async () => {
  db.close();
  await Dexie.delete('caifeng');
  forgetSearch();
});
afterEach(async () => {
  await Dexie.delete('caifeng-broken');
});

test('every version has a name and a frozen example', () => {
  expect(migrations.map(step => step.version)).toEqual(migrations.map((_, at) => at + 1));
  expect(migrations.filter(step => step.name === '' || !existsSync(exampleOf(step.version)))).toEqual([]);
});

test.each(migrations.map(step => step.version))('the example of version %i opens as the newest', async version => {
  const example = await writeExample(version);
  await openDatabase();
  expect(db.tables.map(table => table.name).sort()).toEqual(expect.arrayContaining(Object.keys(example).sort()));
  expect(await readPost('bilibili:BV1example')).toMatchObject({
    post: { words: { title: '十分钟早餐' } },
    keep: { note: '开头好', tags: ['早餐'] },
    history: { series: { views: [{ value: 1200 }, { value: 12_000, shown: '1.2万' }] } },
  });
  expect((await readPost('bilibili:av1'))?.post.id).toBe('bilibili:BV1example');
  expect((await listLibrary({ tag: '早餐' }, 10)).map(row => row.post.id)).toEqual(['bilibili:BV1example']);
  expect(await listTags()).toEqual([{ tag: '早餐', count: 1 }]);
  expect(await countLibrary()).toEqual({ kept: 1, trashed: 0, posts: 1 });
  expect((await readTabPage(3)).items).toHaveLength(2);
  expect(await listVariants('2026-05-01', '2026-05-31')).toHaveLength(1);
  expect(await searchPosts('早餐')).toEqual(['bilibili:BV1example']);
  // Since version 5 also by what was written on it.
  expect(await searchPosts('开头好')).toEqual(['bilibili:BV1example']);
  expect(await searchPosts('面包 开头')).toEqual(['bilibili:BV1example']);
  expect(await readSettings()).toMatchObject({ language: 'en', platforms: { bilibili: { watch: true } } });
});

test('what version 2 brought opens as the newest', async () => {
  await writeExample(2);
  await openDatabase();
  expect(await listComments('bilibili:BV1example')).toMatchObject({
    seen: 1,
    threads: [{ comment: { words: { text: '学会了' }, series: { likes: [{ value: 4 }] } } }],
  });
  expect(await readHotlist('bilibili')).toMatchObject({
    at: 1777603600000,
    before: 1777600000000,
    topics: [{ title: '谷雨', rank: 1, firstSeen: 1777600000000 }],
  });
  expect(await readHotlist('bilibili', 1777600000000)).toMatchObject({
    topics: [{ rank: 2, heat: { value: 12_000, step: 1000, shown: '1.2万' } }],
  });
  expect((await listVariants('2026-05-01', '2026-05-31'))[0]?.plan.topics).toEqual([
    { platform: 'bilibili', title: '谷雨' },
  ]);
});

test('what version 3 brought opens as the newest, and an older library is found by its authors too', async () => {
  await writeExample(3);
  await openDatabase();
  expect(await readAccounts()).toMatchObject([
    { author: { name: '晨光厨房', groups: ['早餐组'] }, posts: [{ externalId: 'BV1example' }] },
  ]);
  db.close();
  await Dexie.delete('caifeng');
  await writeExample(1);
  await openDatabase();
  expect((await readAccounts())[0]?.posts.map(post => post.externalId)).toEqual(['BV1example']);
});

test('what version 4 brought opens as the newest', async () => {
  await writeExample(4);
  await openDatabase();
  expect(await listHealth('bilibili')).toMatchObject([
    { kind: 'post', samples: [{ given: ['title', 'views'] }], past: [{ count: 30 }], days: [{ states: { ok: 1 } }] },
  ]);
});

const broken: Migration = {
  version: migrations.length + 1,
  name: 'a step that fails half way',
  stores: { posts: 'id' },
  upgrade: async transaction => {
    await transaction.table('posts').clear();
    throw new TypeError('A row was not as expected.');
  },
};

test('a failed migration says so and keeps the old data', async () => {
  const old = new Database('caifeng-broken');
  await old.open();
  await old.counters.add({ id: 'posts', count: 1 });
  old.close();
  const next = new Database('caifeng-broken', [...migrations, broken]);
  await expect(openDatabase(next)).rejects.toMatchObject({ name: 'DatabaseProblem', kind: 'migration-failed' });
  next.close();
  await old.open();
  expect(await old.counters.toArray()).toEqual([{ id: 'posts', count: 1 }]);
  old.close();
});

test('whoever asks a database that could not migrate is told the same', async () => {
  const old = new Database('caifeng-broken');
  await old.open();
  old.close();
  const next = new Database('caifeng-broken', [...migrations, broken]);
  const error = await next.counters.toArray().catch((thrown: unknown) => thrown);
  expect(problemOf(error)?.kind).toBe('migration-failed');
  next.close();
});

test('a newer version elsewhere closes this one, which says that it must be reloaded', async () => {
  await openDatabase();
  const heard: DatabaseProblem[] = [];
  const stop = watchDatabase(problem => heard.push(problem));
  const newer = new Database('caifeng', [...migrations, { ...broken, stores: {}, upgrade: async () => undefined }]);
  await newer.open();
  stop();
  expect(heard.map(problem => problem.kind)).toEqual(['updated']);
  expect(db.isOpen()).toBe(false);
  newer.close();
});

test('an error that is not the database’s is not taken for one', () => {
  expect(problemOf(new TypeError('no'))).toBeUndefined();
});
