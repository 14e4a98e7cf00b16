import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const scenarios = '../shared/scenarios';

test.runIf(existsSync(scenarios))(
  'of every saved page beside the project, changed in five ways each, next to nothing is silently wrong',
  { timeout: 3_600_000 },
  () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['test/lab/main.ts', scenarios, '--mutate', '5', '--jobs', '4'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    expect(status, stdout + stderr).toBe(0);
  },
);
