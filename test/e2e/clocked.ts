import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { switchIds } from '../../lib/model/roll.ts';
import { findBuild } from '../browser/chromium.ts';
import { type Extension, type LaunchOptions, launchExtension } from '../browser/extension.ts';
import { windClock } from '../lab/clock.ts';

/** A copy of the built extension in which the content scripts' clock can be set; the product's files stay untouched. */
export function clockedBuild() {
  const build = mkdtempSync(join(tmpdir(), 'caifeng-build-'));
  cpSync(findBuild(), build, { recursive: true });
  const setClock = windClock(build, ['tap', ...switchIds]);
  return {
    launch: (options: LaunchOptions = {}): Promise<Extension> =>
      launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai', ...options, build }),
    setClock,
    remove: () => rmSync(build, { recursive: true, force: true }),
  };
}
