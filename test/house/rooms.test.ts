import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { code, importsOf, shipped } from './files';

/** Who may call on whom. A room is named by its folder; `lib/x` by `x`. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  metrics: ['model'],
  platforms: ['model', 'metrics'],
  messaging: ['model'],
  i18n: ['model'],
  redact: [],
  capture: ['model', 'metrics', 'platforms', 'messaging', 'redact'],
  db: ['model', 'metrics'],
  search: ['model', 'db'],
  calendar: ['model', 'metrics'],
  analysis: ['model', 'metrics'],
  exchange: ['model', 'metrics', 'db', 'i18n', 'redact'],
  components: ['model', 'metrics', 'messaging', 'i18n', 'db', 'search', 'calendar', 'analysis', 'exchange'],
  'entrypoints/background': ['model', 'metrics', 'messaging', 'db', 'i18n', 'analysis'],
  'entrypoints/sidepanel': ['model', 'messaging', 'db', 'i18n', 'components'],
  'entrypoints/tap.content': [],
  'entrypoints/article.content': ['capture'],
};

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'lib') return second;
  return first === 'entrypoints' ? `entrypoints/${second}` : first;
}

function targetOf(file: string, path: string): string | undefined {
  if (path.startsWith('@/')) return path.slice(2);
  return path.startsWith('.') ? normalize(join(dirname(file), path)) : undefined;
}

const imports = shipped.flatMap(file =>
  importsOf(file).flatMap(path => {
    const target = targetOf(file, path);
    return target ? [{ file, target, from: roomOf(file), to: roomOf(target) }] : [];
  }),
);

test('every room is on the plan', () => {
  expect([...new Set(shipped.map(roomOf))].filter(room => !mayImport[room])).toEqual([]);
});

test('imports follow the plan: never sideways, never back', () => {
  const wrong = imports.filter(({ from, to }) => from !== to && !mayImport[from]?.includes(to));
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('no folder of components imports another, `ui` aside; `app` brings them together', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [a, room] = file.split('/');
    const [b, other] = target.split('/');
    return a === 'components' && b === 'components' && room !== other && other !== 'ui' && room !== 'app';
  });
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('a platform imports no other platform; what one file cannot hold lies in a folder of its name', () => {
  const platformOf = (file: string) => file.split('/')[2]?.replace(/\.ts$/, '');
  const wrong = imports.filter(
    ({ file, from, to, target }) =>
      from === 'platforms' &&
      to === 'platforms' &&
      platformOf(target) !== platformOf(file) &&
      !target.endsWith('/define'),
  );
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('only lib/db imports Dexie, and only the pages its React hooks', () => {
  const wrong = shipped.filter(file => importsOf(file).includes('dexie') && roomOf(file) !== 'db');
  expect(wrong).toEqual([]);
});

test('the pure rooms know no browser, no database and no clock', () => {
  const pure = shipped.filter(file => /^lib\/(model|metrics|platforms|calendar|analysis|redact)\//.test(file));
  const impure = /\bbrowser\.|\bchrome\.|Date\.now\(\)|new Date\(\)|\bindexedDB\b/;
  expect(pure.filter(file => impure.test(code(file)))).toEqual([]);
});
