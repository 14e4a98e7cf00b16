import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, run, say } from './prepare.mjs';

/**
 * Run the steps in order, all of them even if one fails, and close with `N passed, N failed, N skipped`.
 * A plain command counts as one test; a runner counts its own.
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps) {
  const { env } = prepare();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  run('wxt', ['prepare'], env, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const step of steps) {
    say(step.name);
    const counted = step.vitest ? vitest(step, env) : plain(step, env);
    for (const key of Object.keys(total)) total[key] += counted[key];
    if (counted.failed > 0) failures.push(`${step.name}: ${counted.failed} failed`);
  }
  console.log(failures.length > 0 ? `\n${failures.join('\n')}` : '\nAll is well.');
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}

function plain({ command, args }, env) {
  const ok = run(command, args, env) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** Where the step says `build`, the extension is built anew first, so that what is tested is what would be shipped. */
function vitest({ vitest: projects, build }, env) {
  if (build && run('wxt', ['build'], env, { stdio: ['ignore', 'ignore', 'inherit'] }) !== 0) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const file = report('vitest.json');
  const args = [
    'run',
    ...projects.flatMap(name => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const code = run('vitest', args, env);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests };
}

function report(name) {
  return join(mkdtempSync(join(tmpdir(), 'caifeng-')), name);
}
