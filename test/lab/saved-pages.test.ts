import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { switchIds } from '@/lib/model/roll';

const scenarios = '../shared/scenarios';
const platforms = [...switchIds, 'generic'].join();
const kinds = 'post,feed,search,profile,article,refuse';

test.runIf(existsSync(scenarios))(
  'of every saved page beside the project, what is right is captured and nothing is wrong',
  { timeout: 600_000 },
  () => {
    const flags = ['--platforms', platforms, '--kinds', kinds, '--jobs', '2', '--list', 'missing'];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/lab/main.ts', scenarios, ...flags], {
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
  },
);
