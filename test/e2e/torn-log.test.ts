import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { differences, startChart } from './chart.ts';
import { rows, switchOn } from './platforms.ts';
import { openSender } from './sender.ts';

let profile: string;
let extension: Extension;
const chart = startChart();

async function launch(): Promise<void> {
  extension = await launchExtension({ profile, locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  await chart.serve(extension);
}

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'caifeng-torn-'));
  chart.given.length = 0;
  await launch();
  await switchOn(extension, ['bilibili']);
  await see();
  await extension.close();
}, 60_000);

afterEach(async () => {
  await extension.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('nothing is lost to a write that the end of the browser cut off', async () => {
  // The head of a record of 96 bytes without the record, as a browser leaves it that is killed between the two.
  appendFileSync(logOf(profile), Buffer.from('850a8d96600001', 'hex'));
  for (let start = 0; start < 2; start++) {
    await launch();
    await see();
    await extension.close();
  }
  await launch();
  // Only then has it been looked whether anything is lost, and is nothing left behind.
  const isGuarded = () => extension.desk.evaluate(async () => (await chrome.storage.session.get()).isGuarded);
  await expect.poll(isGuarded, { timeout: 10_000 }).toBe(true);
  expect(await differences(extension, chart.given)).toEqual([]);
  expect((await rows<{ id: string }>(extension, 'settings')).map(({ id }) => id)).not.toContain('lostAt');
  expect(await extension.desk.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'caifeng',
  ]);
}, 60_000);

test('a library that the browser lost is said to be lost', async () => {
  const log = logOf(profile);
  const bytes = readFileSync(log);
  writeFileSync(log, bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 64));
  await launch();
  const { desk, id } = extension;
  await desk.goto(`chrome-extension://${id}/sidepanel.html`);
  await desk.getByRole('alert').filter({ hasText: '没能读回' }).waitFor();
}, 60_000);

/** Show a page with five videos, and wait until they are stored. */
async function see(): Promise<void> {
  const sender = await openSender(extension);
  const { id } = await sender.ask(chart.give(5));
  await sender.acknowledged(id);
}

/** The file that the browser appends writes of the extension to. */
function logOf(profile: string): string {
  const databases = join(profile, 'Default/IndexedDB');
  const [folder] = readdirSync(databases);
  const files = folder ? readdirSync(join(databases, folder)) : [];
  const newest = files
    .filter(file => file.endsWith('.log'))
    .sort()
    .at(-1);
  if (!folder || !newest) throw new Error('The browser has no log of its database.');
  return join(databases, folder, newest);
}
