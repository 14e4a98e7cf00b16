import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreOf, doubtsOf, readsComments } from '../../lib/model/platform-of';
import { switchIds } from '../../lib/model/roll';
import { code, files, read, root, shipped, sources } from './files';

const longest = 250;

test(`no file is longer than ${longest} lines`, () => {
  // The roll is a table: it grows by a line with each platform, and is read a line at a time.
  const long = sources.filter(file => file !== 'lib/model/roll.ts' && read(file).split('\n').length - 1 > longest);
  expect(long).toEqual([]);
});

test('the top level holds the agreed rooms and the files tools need', () => {
  const agreed =
    /^(\..*|entrypoints|components|lib|public|test|package\.json|tsconfig\.json|wxt\.config\.ts|vitest\.config\.ts|biome\.json|README\.md|README\.zh-CN\.md|LICENSE)$/;
  expect([...new Set(files.map(file => file.split('/')[0] ?? ''))].filter(name => !agreed.test(name))).toEqual([]);
});

test('each platform of the roll is one file with fixtures and a test of its own', () => {
  for (const id of switchIds) {
    expect(existsSync(join(root, 'lib/platforms', `${id}.ts`)), `lib/platforms/${id}.ts`).toBe(true);
    expect(
      files.some(file => file.startsWith(`test/fixtures/${id}/`)),
      `test/fixtures/${id}/`,
    ).toBe(true);
    expect(
      files.some(file => file.startsWith(`test/unit/platforms/${id}`)),
      `test/unit/platforms/${id}`,
    ).toBe(true);
  }
});

test('a platform has a switch for comments where its readers find them, and one for its backend where it reads that', () => {
  const own = (id: string) =>
    shipped.filter(file => new RegExp(`^lib/platforms/${id}(?:\\.ts$|/)`).test(file)).map(code);
  for (const id of switchIds) {
    expect(
      own(id).some(text => /\bFoundComment\b/.test(text)),
      `comments of ${id}`,
    ).toBe(readsComments(id));
    expect(
      own(id).some(text => /\bkind: .*'metrics'/.test(text)),
      `backend of ${id}`,
    ).toBe(centreOf(id).length > 0);
  }
});

test('what is said to be unverified is something the platform’s readers find', () => {
  for (const id of switchIds) {
    const own = shipped.filter(file => new RegExp(`^lib/platforms/${id}(?:\\.ts$|/)`).test(file)).map(code);
    const kinds = new Set(doubtsOf(id).map(([what]) => what));
    expect(!kinds.has('comments') || readsComments(id), `comments of ${id}`).toBe(true);
    kinds.delete('comments');
    expect(
      [...kinds].filter(kind => !own.some(text => text.includes(`'${kind}'`))),
      id,
    ).toEqual([]);
  }
});

/** The only file that may ask the network for something, and why: the operator's own switch "ask the image host once". */
const askers = ['entrypoints/background/ask-cover.ts'];

test('nothing asks the network for anything', () => {
  const asks = /\bfetch\(|new XMLHttpRequest|navigator\.sendBeacon|new WebSocket|new EventSource|importScripts\(/;
  expect(shipped.filter(file => !askers.includes(file) && asks.test(code(file)))).toEqual([]);
});

test('page text never becomes markup or code', () => {
  const dangerous =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(|dangerouslySetInnerHTML/;
  expect(shipped.filter(file => dangerous.test(code(file)))).toEqual([]);
});

test('a copy is never made within the page, which would ask for the images of it again', () => {
  const copies = /(?<!\bdocument)\.cloneNode\(/;
  expect(shipped.filter(file => copies.test(code(file)))).toEqual([]);
});

test('views read the library in one way, so that nothing is read before an act is confirmed', () => {
  const asks = /\buseLiveQuery\b/;
  expect(shipped.filter(file => file !== 'components/ui/use-live.ts' && asks.test(code(file)))).toEqual([]);
});

test('types are honest', () => {
  const dishonest = /\bas any\b|: any\b|<any>|@ts-ignore|@ts-nocheck|@ts-expect-error|biome-ignore/;
  expect(sources.filter(file => !file.startsWith('test/house/') && dishonest.test(read(file)))).toEqual([]);
});

test('nothing is left half done', () => {
  const words = /\b(TODO|FIXME|XXX)\b(?! \[\d{4}-\d{2}-\d{2}\])|not implemented|coming soon|lorem ipsum/i;
  expect(sources.filter(file => !file.startsWith('test/house/') && words.test(read(file)))).toEqual([]);
});

test('no test is switched off in the source', () => {
  const off = /\b(test|it|describe)\.(only|todo|fixme|skip\(['"`])/;
  expect(
    sources.filter(file => file.startsWith('test/') && !file.startsWith('test/house/') && off.test(read(file))),
  ).toEqual([]);
});

test('no path of a machine and no registry host is named', () => {
  const paths = /(^|[^A-Za-z.])\/(work|root|farm|home\/\w+)\/|registry\.npmjs|deb\.debian/m;
  const texts = files.filter(
    file => /\.(ts|tsx|mjs|json|md|css|html|yml)$/.test(file) && !file.startsWith('test/house/'),
  );
  expect(texts.filter(file => paths.test(read(file)))).toEqual([]);
});
