import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { files, read, root } from './files';

/** The code of a README's walk-through by the file it is for, which each block names in its first line. */
function walkThrough(readme: string): Map<string, string> {
  const [, rest = ''] = read(readme).split(/^### (?:Add a platform|加一个平台)$/m);
  const [steps = ''] = rest.split(/^### /m);
  const blocks = [...steps.matchAll(/^```\w+\n(?:\/\/ )?([\w./-]+)\n([\s\S]*?)^```$/gm)];
  return new Map(blocks.map(([, file = '', text = '']) => [file, text]));
}

const steps = walkThrough('README.md');
const [rollFile = '', platformFile = '', ...others] = [...steps.keys()];
const copy = mkdtempSync(join(tmpdir(), 'caifeng-clips-'));
const run = (command: string, ...args: string[]) =>
  execFileSync(join(root, 'node_modules/.bin', command), args, {
    cwd: copy,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, NO_COLOR: '1' },
  });

beforeAll(() => {
  for (const file of files) {
    if (/\.(?:webp|png)$/.test(file)) continue;
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // The house rules ask git for the files there are.
  execFileSync('git', ['init', '--quiet'], { cwd: copy });
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('both READMEs walk through the same steps', () => {
  expect([...steps.keys()].map(file => file.replace(/.*\//, ''))).toEqual([
    'roll.ts',
    'clips.ts',
    'answer.json',
    'shown.json',
    'told.json',
    'clips.test.ts',
  ]);
  expect(walkThrough('README.zh-CN.md')).toEqual(steps);
});

test('a platform is one line of the roll, one file and its fixtures: whoever does so is done', () => {
  const before = read(rollFile);
  const line = steps.get(rollFile) ?? '';
  writeFileSync(
    join(copy, rollFile),
    before.replace('\n} as const satisfies', `\n${line.trimEnd()}\n} as const satisfies`),
  );
  // On the roll without a file, nothing is built.
  expect(() => run('wxt', 'prepare')).toThrow(/clips is on the roll/);
  for (const file of [platformFile, ...others]) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    writeFileSync(join(copy, file), steps.get(file) ?? '');
  }
  run('wxt', 'prepare');
  run('tsc', '--noEmit');
  run('biome', 'check', ...steps.keys());
  const told = run(
    'vitest',
    ...['run', '--project', 'house', '--project', 'unit'],
    ...['test/house/shape.test.ts', 'test/house/rooms.test.ts', 'test/house/platform-names.test.ts'],
    ...['test/unit/platforms/clips.test.ts', 'test/unit/db/settings.test.ts', 'test/unit/metrics/ratios.test.ts'],
  );
  expect(told).toMatch(/Test Files +6 passed/);
}, 300_000);
