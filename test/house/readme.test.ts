import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roll, switchIds } from '../../lib/model/roll';
import { read, root } from './files';

const readmes = ['README.md', 'README.zh-CN.md'];

test('each README gives a reason for each permission the manifest asks for', () => {
  const asked = /permissions: \[([^\]]+)\]/.exec(read('wxt.config.ts'))?.[1]?.match(/\w+/g) ?? [];
  expect(asked.length).toBeGreaterThan(5);
  for (const file of readmes) {
    expect(
      asked.filter(permission => !read(file).includes(`\`${permission}\``)),
      file,
    ).toEqual([]);
  }
});

test('each README names each platform of the roll', () => {
  for (const id of switchIds) {
    expect(read('README.md'), id).toContain(roll[id].name.en);
    expect(read('README.zh-CN.md'), id).toContain(roll[id].name.zh);
  }
});

test('what the READMEs show and link to is there, and each command they name is a script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const file of readmes) {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(4);
    expect(
      links.filter(path => !existsSync(join(root, path))),
      file,
    ).toEqual([]);
    const named = [...read(file).matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name);
    expect(
      named.filter(name => name !== 'ci' && !(name in scripts)),
      file,
    ).toEqual([]);
  }
});
