import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './files';

const licences = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'MPL-2.0',
  'CC0-1.0',
  'BlueOak-1.0.0',
]);

type Package = { license?: string; dev?: boolean; optional?: boolean };

test('what is shipped carries a licence we may ship', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Package>;
  };
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path && !dev);
  expect(shipped.length).toBeGreaterThan(10);
  const unknown = shipped.filter(
    ([, { license }]) => !license?.split(/\s+OR\s+|[()]/).some(name => licences.has(name)),
  );
  expect(unknown.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('the lock file names no place to download from', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
});
