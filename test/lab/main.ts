import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { platformIds } from '../../lib/model/roll.ts';
import { disagreements, findReference } from './reference.ts';
import { replay } from './replay.ts';
import { type Run, rowsOf, sayFindings, sayJson, sayTable, shortcomings } from './report.ts';
import { type Filed, listScenarios, nouns } from './scenario.ts';
import { score, tally } from './score.ts';
import { openStation, type Station } from './station.ts';

const usage = `npm run lab -- DIR [--only GLOB] [--platforms a,b] [--kinds a,b] [--list missing] [--json FILE] [--shots DIR] [--jobs N]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    platforms: { type: 'string' },
    kinds: { type: 'string' },
    list: { type: 'string' },
    json: { type: 'string' },
    shots: { type: 'string' },
    jobs: { type: 'string', default: '1' },
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
const { runs, problems } = await runAll(readable, Number(values.jobs));

if (values.json) writeFileSync(values.json, sayJson(runs));
const rows = rowsOf(runs);
const reference = findReference(root);
const disagreed = reference ? disagreements(reference, root, runs, rows) : [];
console.log(`\n${sayTable(rows)}\n`);
for (const platform of new Set(unreadable.map(({ platform }) => platform))) {
  console.log(
    `${platform.padEnd(26)} no reader: ${unreadable.filter(each => each.platform === platform).length} pages skipped`,
  );
}
for (const line of sayFindings(runs, 'wrong')) console.log(line);
if (values.list === 'missing') for (const line of sayFindings(runs, 'missing')) console.log(line);
for (const problem of problems) console.log(`problem: ${problem}`);
for (const line of disagreed) console.log(`the scorers disagree on ${line}`);
console.log(reference ? `Scored twice, with ${reference}.` : 'No reference scorer beside the scenarios.');
const short = [...shortcomings(rows), ...problems, ...disagreed];
console.log(
  short.length ? `Not good enough: ${shortcomings(rows).join('; ') || `${short.length} problems`}.` : 'Good.',
);
process.exitCode = short.length ? 1 : 0;

/** Run the scenarios in so many browsers at a time. */
async function runAll(scenarios: Filed[], jobs: number): Promise<{ runs: Run[]; problems: string[] }> {
  const queue = [...scenarios];
  const runs: Run[] = [];
  const problems: string[] = [];
  const runOne = async (station: Station, scenario: Filed) => {
    const start = Date.now();
    try {
      const captured = await replay(station, scenario, values.shots);
      const run = { scenario, captured, score: score(scenario, captured), milliseconds: Date.now() - start };
      runs.push(run);
      console.log(sayRun(run));
      const refuses = scenario.expect.state && scenario.expect.state !== 'ok';
      if (refuses && nouns.some(noun => captured[noun].length > 0)) {
        problems.push(`${scenario.path}: a page that is ${scenario.expect.state} must write nothing`);
      }
    } catch (error) {
      problems.push(`${scenario.path}: ${error instanceof Error ? error.message : error}`);
    }
  };
  const work = async () => {
    const station = await openStation();
    for (let next = queue.shift(); next; next = queue.shift()) await runOne(station, next);
    await station.close();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, scenarios.length)) }, work));
  const order = (run: Run) => scenarios.indexOf(run.scenario);
  return { runs: runs.sort((a, b) => order(a) - order(b)), problems };
}

function sayRun({ scenario, captured, score, milliseconds }: Run): string {
  const { right, missing, wrong } = tally(score.findings);
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  return `${scenario.path.padEnd(52)} ${String(captured.state).padEnd(9)} right ${right}  missing ${missing}  wrong ${wrong}  ${seconds}`;
}
