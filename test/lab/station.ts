import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { switchIds } from '../../lib/model/roll.ts';
import { findBuild } from '../browser/chromium.ts';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { switchOn } from '../browser/switches.ts';
import { windClock } from './clock.ts';

/** A browser with a copy of the built extension, every platform switched on and watched. */
export type Station = {
  extension: Extension;
  setClock(now: number): Promise<void>;
  close(): Promise<void>;
};

export async function openStation(): Promise<Station> {
  const build = mkdtempSync(join(tmpdir(), 'caifeng-lab-'));
  cpSync(findBuild(), build, { recursive: true });
  const setClock = windClock(build, ['tap', ...switchIds]);
  const extension = await launchExtension({ build });
  await switchOn(extension, switchIds);
  return {
    extension,
    setClock: now => setClock(extension, now),
    async close() {
      await extension.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}
