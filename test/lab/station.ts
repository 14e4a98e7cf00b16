import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roll, switchIds } from '../../lib/model/roll.ts';
import { findBuild } from '../browser/chromium.ts';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { consent } from '../browser/operator.ts';
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
  await switchOn(extension);
  return {
    extension,
    setClock: now => setClock(extension, now),
    async close() {
      await extension.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}

async function switchOn(extension: Extension): Promise<void> {
  const platforms = switchIds.map(id => ({ id, matches: [...roll[id].origins] }));
  const origins = platforms.flatMap(({ matches }) => matches);
  await consent(extension, origins);
  const granted = await extension.desk.evaluate(origins => chrome.permissions.request({ origins }), origins);
  if (!granted) throw new Error('The origins of the roll were not granted.');
  await extension.desk.evaluate(async platforms => {
    await chrome.scripting.registerContentScripts([
      {
        id: 'tap',
        js: ['content-scripts/tap.js'],
        matches: platforms.flatMap(({ matches }) => matches),
        world: 'MAIN',
        runAt: 'document_start',
      },
      ...platforms.map(({ id, matches }) => ({
        id,
        js: [`content-scripts/${id}.js`],
        matches,
        runAt: 'document_start' as const,
      })),
    ]);
  }, platforms);
}
