import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Every file git tracks or would track, as paths from the root. */
export const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(file => file && file !== 'package-lock.json');

export const sources = files.filter(file => /\.(ts|tsx|mjs)$/.test(file));
/** What is shipped, as against what tests it. */
export const shipped = sources.filter(file => /^(entrypoints|components|lib)\//.test(file));

export const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** A file's text without its comments. */
export const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');

/** The modules a file imports, static and dynamic, types included. */
export function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path = '']) => path);
}
