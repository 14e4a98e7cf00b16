import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureChromium } from './find-chromium.mjs';

export const root = join(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');

/**
 * Bring a fresh machine to where everything runs: packages, the project's own Node, a browser. Needs no package itself.
 * Ends the process with a sentence on what is missing and what to do.
 * @returns {{ env: NodeJS.ProcessEnv, chromium: string }}
 */
export function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(
      `Caifeng needs Node 20 or newer to begin with; this is ${process.version}. Install it from nodejs.org or your system’s packages.`,
    );
  }
  installPackages();
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  checkOwnNode(env);
  const chromium = ensureChromium();
  if (!chromium) {
    stop(
      'No Chromium-family browser found. Install Chromium, Edge or Brave, or name one: CHROMIUM=/path/to/browser. (`npx playwright install chromium` and CHROMIUM=… works too; Google Chrome itself no longer loads unpacked extensions.)',
    );
  }
  return { env: { ...env, CHROMIUM: chromium }, chromium };
}

/** Run a command on the project's own Node. @returns {number} its exit code */
export function run(command, args, env, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit', ...options });
  if (error) console.error(error.message);
  return status ?? 1;
}

export function say(text) {
  console.log(`\n▸ ${text}`);
}

/** Installed packages are marked with the lock file they came from, so that a changed lock installs again. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(modules, '.caifeng-lock');
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : existsSync(join(modules, '.package-lock.json')) && lock;
  if (known === lock) return;
  say('Installing packages (npm ci) …');
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } catch {
    stop('npm ci failed: see its message above. The npm registry must be reachable, and the folder writable.');
  }
  writeFileSync(mark, lock);
}

/** `--ignore-scripts` silently leaves the package without its Node, and the tools then fail in odd ways. */
function checkOwnNode(env) {
  const { stdout } = spawnSync('node', ['--version'], { env, encoding: 'utf8' });
  if (Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= 24) return;
  stop(
    `The project’s own Node (node_modules/.bin/node, 24 or newer) is missing: ${stdout?.trim() || 'no answer'}. Run npm ci without --ignore-scripts.`,
  );
}

function stop(text) {
  console.error(`\n✖ ${text}`);
  process.exit(1);
}
