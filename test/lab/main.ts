import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { platformIds } from '../../lib/model/roll.ts';
import { planMutants } from './mutants.ts';
import { mostSilent, reportMutations } from './mutation-report.ts';
import { disagreements, findReference } from './reference.ts';
import { type Run, rowsOf, sayFindings, sayJson, sayTable, shortcomings } from './report.ts';
import { runAll, type Task } from './run.ts';
import { listScenarios } from './scenario.ts';
import { tally } from './score.ts';

const usage = `npm run lab -- DIR [--only GLOB] [--platforms a,b] [--kinds a,b] [--list missing] [--json FILE] [--shots DIR] [--jobs N]
                  [--mutate N [--seed S]] [--mutation NAME --seed S]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    platforms: { type: 'string' },
    kinds: { type: 'string' },
    list: { type: 'string' },
    json: { type: 'string' },
    shots: { type: 'string' },
    jobs: { type: 'string' },
    mutate: { type: 'string' },
    mutation: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const [given] = positionals;
if (!given || !existsSync(given)) {
  console.error(given ? `There is no folder ${given}.` : usage);
  process.exit(2);
}
const root = resolve(given);
const selected = listScenarios(root, {
  only: values.only,
  platforms: values.platforms?.split(','),
  kinds: values.kinds?.split(','),
});
const readable = selected.filter(({ platform }) => platformIds.some(id => id === platform));
const unreadable = selected.filter(scenario => !readable.includes(scenario));

const tasks: Task[] = [];
const { mutation, mutate } = values;
const seed = Number(values.seed);
// A mutation that is named is shown alone; else the pages are shown as they were saved, and then changed.
if (mutation) tasks.push(...readable.map(scenario => ({ scenario, mutation, seed })));
else tasks.push(...readable.map(scenario => ({ scenario })));
if (!mutation && mutate) tasks.push(...planMutants(readable, Number(mutate), seed));
const jobs = Number(values.jobs ?? (mutate ? 4 : 1));
const { runs, problems } = await runAll(tasks, { jobs, shots: values.shots, tell: run => console.log(sayRun(run)) });
const plain = runs.filter(({ changed }) => !changed);

if (values.json) writeFileSync(values.json, sayJson(runs));
const short = [...(mutation ? [] : sayPlain(plain)), ...problems];
for (const problem of problems) console.log(`problem: ${problem}`);
if (runs.length > plain.length) {
  const { lines, share } = reportMutations(runs, given);
  console.log(`\n${lines.join('\n')}`);
  if (share > mostSilent) short.push(`silently wrong above ${mostSilent} %`);
}
console.log(short.length ? `Not good enough: ${short.join('; ')}.` : 'Good.');
process.exitCode = short.length ? 1 : 0;

/** Say how the pages were read as they were saved, and return why that is not good enough. */
function sayPlain(plain: readonly Run[]): string[] {
  const rows = rowsOf(plain);
  const reference = findReference(root);
  const disagreed = reference ? disagreements(reference, root, plain, rows) : [];
  console.log(`\n${sayTable(rows)}\n`);
  for (const platform of new Set(unreadable.map(({ platform }) => platform))) {
    const pages = unreadable.filter(each => each.platform === platform).length;
    console.log(`${platform.padEnd(26)} no reader: ${pages} pages skipped`);
  }
  for (const line of sayFindings(plain, 'wrong')) console.log(line);
  if (values.list === 'missing') for (const line of sayFindings(plain, 'missing')) console.log(line);
  for (const line of disagreed) console.log(`the scorers disagree on ${line}`);
  console.log(reference ? `Scored twice, with ${reference}.` : 'No reference scorer beside the scenarios.');
  return [...shortcomings(rows), ...disagreed];
}

function sayRun({ scenario, captured, score, milliseconds, changed }: Run): string {
  const { right, missing, wrong } = tally(score.findings);
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  const what = changed ? `  ${changed.mutation}, seed ${changed.seed}` : '';
  return `${scenario.path.padEnd(52)} ${String(captured.state).padEnd(9)} right ${right}  missing ${missing}  wrong ${wrong}  ${seconds}${what}`;
}
