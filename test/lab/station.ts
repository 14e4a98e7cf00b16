import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { switchIds } from '../../lib/model/roll.ts';
import { findBuild } from '../browser/chromium.ts';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { storeSetting, switchOn } from '../browser/switches.ts';
import { windClock } from './clock.ts';

/** A browser with a copy of the built extension, every platform switched on and watched, comments and own backends too. */
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
  await switchOn(extension, switchIds, { comments: true, centre: true });
  // Scenarios name the writers of comments.
  await storeSetting(extension, 'hashCommenters', false);
  return {
    extension,
    setClock: now => setClock(extension, now),
    async close() {
      await extension.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}
