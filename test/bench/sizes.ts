import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { switchIds } from '../../lib/model/roll.ts';
import { type Figure, figureOf } from './figures.ts';

/** Bytes after `gzip -9`, in KB of 1024. */
export function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1024;
}

/** What the built scripts weigh: the tap, the heaviest platform's reader with all it carries, the worker. */
export function measureScripts(build: string): Figure[] {
  const readers = switchIds.map(id => ({ id, size: gzipped(join(build, `${id}.js`)) }));
  const heaviest = readers.toSorted((a, b) => b.size - a.size)[0];
  console.log(
    `The heaviest reader is ${heaviest?.id}: ${readers.map(each => `${each.id} ${each.size.toFixed(1)}`).join(', ')}.`,
  );
  return [
    figureOf('tap-size', [gzipped(join(build, 'content-scripts/tap.js'))]),
    figureOf('reader-size', [heaviest?.size ?? Number.NaN]),
    figureOf('worker-size', [gzipped(join(build, 'background.js'))]),
  ];
}

/** The store package, as `wxt zip` makes it. It builds anew, so it builds elsewhere. */
export function measurePackage(): Figure[] {
  const out = mkdtempSync(join(tmpdir(), 'caifeng-zip-'));
  try {
    execFileSync('wxt', ['zip'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CAIFENG_OUT_DIR: out },
    });
    const zips = readdirSync(out).filter(name => name.endsWith('.zip'));
    if (zips.length !== 1) throw new Error(`wxt zip made ${zips.length} packages: ${zips.join(' ')}.`);
    return [figureOf('zip-size', [statSync(join(out, zips[0] ?? '')).size / 1024 / 1024])];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
