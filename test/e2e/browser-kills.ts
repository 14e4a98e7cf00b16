import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { seeded } from '../generate/random.ts';
import { differences, startChart } from './chart.ts';
import { rows, switchOn } from './platforms.ts';
import { openSender } from './sender.ts';

/**
 * Kill the whole browser this often, 0–150 ms after a batch was sent, and start it again with the same profile: what was
 * acknowledged is there, what was not is there as a whole or not at all, and nothing is doubled. Returns how many of
 * the last batches were written.
 */
export async function surviveBrowserKills({ seed, kills }: { seed: number; kills: number }): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'caifeng-killed-'));
  const random = seeded(seed);
  const chart = startChart();
  const launch = async () => {
    const extension = await launchExtension({ profile, locale: 'zh-CN', timezone: 'Asia/Shanghai' });
    await chart.serve(extension);
    return extension;
  };
  let written = 0;
  let extension = await launch();
  try {
    await switchOn(extension, ['bilibili']);
    // Chrome itself writes a grant to disk some seconds later, or on closing.
    await extension.close();
    extension = await launch();
    for (let kill = 0; kill < kills; kill++) {
      await registered(extension);
      const sender = await openSender(extension);
      const sure = await sender.ask(chart.give(5 + random.below(30)));
      await sender.acknowledged(sure.id);
      const main = await processOf(extension);
      const last = chart.give(5 + random.below(60));
      const batch = await sender.ask(last);
      await wait(Math.max(0, batch.at + random.below(151) - Date.now()));
      const closed = extension.context.waitForEvent('close');
      process.kill(main, 'SIGKILL');
      await closed;
      await gone(main);
      extension = await launch();
      const ids = (await rows<{ id: string }>(extension, 'batches')).map(({ id }) => id);
      expect(ids).toContain(sure.id);
      if (ids.includes(batch.id)) written++;
      else chart.takeBack(last);
      expect(await differences(extension, chart.given)).toEqual([]);
    }
    console.info(`${kills} browser kills: ${written} of the last batches were written, ${kills - written} were not`);
    return written;
  } finally {
    await extension.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The process of the browser itself, asked for ahead: a kill must not wait for an answer. */
async function processOf({ devtools }: Extension): Promise<number> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not tell its process.');
  return main.id;
}

/** The pipe to a killed browser can close before its process ends (by 46 ms, once), and two on one profile are not meant. */
async function gone(main: number): Promise<void> {
  const lives = () => {
    try {
      return process.kill(main, 0);
    } catch {
      return false;
    }
  };
  await expect.poll(lives, { timeout: 10_000, interval: 2 }).toBe(false);
}

/** After each start the worker registers its scripts anew. */
async function registered({ desk }: Extension): Promise<void> {
  const ids = () =>
    desk.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  await expect.poll(ids, { timeout: 30_000 }).toEqual(expect.arrayContaining(['tap:bilibili', 'reader:bilibili']));
}
