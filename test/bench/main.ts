import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBuild } from '../browser/chromium.ts';
import { measureCold, measureLongestTask, measureMainThread, measureWarm } from './capture.ts';
import { type Figure, isReached, targets } from './figures.ts';
import { measureKeep, measurePanelSize } from './keep.ts';
import { fillLibrary, measureDisk, type Wish } from './library.ts';
import { sayMachine } from './machine.ts';
import { measureFilter, measureOpening } from './panel.ts';
import { measurePackage, measureScripts } from './sizes.ts';
import { openLeastStation, openStation, type Station } from './station.ts';
import { sayTable } from './table.ts';

const usage = 'npm run bench -- [--json FILE] [--only row,row] [--profile DIR] [--posts N] [--least]';

/** What is measured together, and for which rows. `atStation`: in a browser, beside a library of 100k posts. */
type Measure = { rows: string[] } & (
  | { work: (build: string) => Figure[] }
  | { atStation: (station: Station) => Promise<Figure[]> }
);

const measures: Measure[] = [
  { rows: ['tap-size', 'reader-size', 'worker-size'], work: measureScripts },
  { rows: ['zip-size'], work: measurePackage },
  { rows: ['disk-per-post'], atStation: measureDisk },
  { rows: ['panel-size', 'panel-css-size'], atStation: station => measurePanelSize(station, findBuild()) },
  { rows: ['capture-100-main-thread'], atStation: measureMainThread },
  { rows: ['capture-100-longest-task'], atStation: measureLongestTask },
  { rows: ['capture-100-stored-warm'], atStation: measureWarm },
  { rows: ['capture-100-stored-cold'], atStation: measureCold },
  { rows: ['keep-one'], atStation: measureKeep },
  { rows: ['panel-open-100k', 'panel-heap-100k'], atStation: measureOpening },
  { rows: ['filter-100k'], atStation: measureFilter },
];

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    profile: { type: 'string' },
    posts: { type: 'string', default: '100000' },
    least: { type: 'boolean', default: false },
  },
});
const captureRows = measures.flatMap(({ rows }) => rows).filter(name => name.startsWith('capture-'));
const only = values.only?.split(',') ?? (values.least ? captureRows : undefined);
const strangers = only?.filter(name => !targets.some(target => target.name === name));
if (strangers?.length) {
  console.error(`There is no row ${strangers.join(', ')}.\n${usage}`);
  process.exit(2);
}
if (values.least && only?.some(name => !captureRows.includes(name))) {
  console.error(`--least measures ${captureRows.join(', ')}.`);
  process.exit(2);
}

if (!values.least) execFileSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const wanted = measures.filter(({ rows }) => !only || rows.some(row => only.includes(row)));
const figures = await measureAll(wanted);
const shown = targets.filter(({ name }) => !only || only.includes(name));
const told = figures.filter(({ name }) => shown.some(target => target.name === name));
if (values.json) writeFileSync(values.json, `${JSON.stringify(told, null, 2)}\n`);
console.log(`\n${sayTable(shown, told)}\n`);
const load = loadavg().map(each => each.toFixed(1));
console.log(`${cpus().length} processors, load ${load.join(' ')} over 1, 5 and 15 minutes. The target holds for p95.`);
if (wanted.some(measure => 'atStation' in measure)) console.log(await sayMachine());
const missed = told.filter(figure => shown.some(target => target.name === figure.name && !isReached(figure, target)));
console.log(missed.length ? `${missed.length} missed: ${missed.map(({ name }) => name).join(', ')}.` : 'None missed.');
process.exitCode = missed.length ? 1 : 0;

async function measureAll(wanted: Measure[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const measure of wanted) if ('work' in measure) figures.push(...measure.work(findBuild()));
  if (!wanted.some(measure => 'atStation' in measure)) return figures;
  if (values.least) return measureAt(await openLeastStation(), wanted);
  const profile = values.profile ? resolve(values.profile) : mkdtempSync(join(tmpdir(), 'caifeng-bench-'));
  try {
    const library = { posts: Number(values.posts), readings: 10, kept: 1 };
    return [...figures, ...(await measureAt(await openStation(profile), wanted, library))];
  } finally {
    if (!values.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measureAt(station: Station, wanted: Measure[], library?: Wish): Promise<Figure[]> {
  const figures: Figure[] = [];
  try {
    if (library) await fillLibrary(station.extension, library);
    for (const measure of wanted) {
      if (!('atStation' in measure)) continue;
      console.log(`Measuring ${measure.rows.join(', ')} …`);
      await station.rest();
      figures.push(...(await measure.atStation(station)));
    }
  } finally {
    await station.close();
  }
  return figures;
}
