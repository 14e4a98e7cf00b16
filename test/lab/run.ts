import { judge } from './judge.ts';
import { makeMutant, type Planned } from './mutants.ts';
import { replay } from './replay.ts';
import type { Run } from './report.ts';
import { loadPage } from './saved-page.ts';
import { type Filed, nouns } from './scenario.ts';
import { score } from './score.ts';
import { openStation, type Station } from './station.ts';

/** A page to be shown: as it was saved, or changed. */
export type Task = { scenario: Filed } | Planned;
export type Outcome = { runs: Run[]; problems: string[] };

/** Show the pages in so many browsers at a time. `tell` hears of each run as it ends; the runs come in the order of the tasks. */
export async function runAll(
  tasks: readonly Task[],
  { jobs, shots, tell }: { jobs: number; shots?: string | undefined; tell(run: Run): void },
): Promise<Outcome> {
  const queue = [...tasks.entries()];
  const done: [number, Run][] = [];
  const problems: string[] = [];
  const work = async () => {
    const station = await openStation();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, task] = next;
      try {
        const run = 'mutation' in task ? await runMutant(station, task) : await runPlain(station, task.scenario, shots);
        if (!run) continue;
        done.push([at, run]);
        tell(run);
        problems.push(...refusalProblems(run));
      } catch (error) {
        const what = 'mutation' in task ? ` (${task.mutation}, seed ${task.seed})` : '';
        problems.push(`${task.scenario.path}${what}: ${error instanceof Error ? error.message : error}`);
      }
    }
    await station.close();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, tasks.length)) }, work));
  return { runs: done.sort(([a], [b]) => a - b).map(([, run]) => run), problems };
}

async function runPlain(station: Station, scenario: Filed, shots: string | undefined): Promise<Run> {
  const start = Date.now();
  const captured = await replay(station, scenario, loadPage(scenario), shots);
  return { scenario, captured, score: score(scenario, captured), milliseconds: Date.now() - start };
}

async function runMutant(station: Station, planned: Planned): Promise<Run | undefined> {
  const mutant = makeMutant(planned);
  if (!mutant) return undefined;
  const start = Date.now();
  const { scenario, mutation, seed } = planned;
  const captured = await replay(station, scenario, mutant.page);
  const judged = judge(scenario, mutant, captured);
  const findings = judged.map(({ verdict, ...finding }) => ({
    ...finding,
    verdict: verdict === 'right' ? 'right' : verdict === 'silently wrong' ? 'wrong' : 'missing',
  })) satisfies Run['score']['findings'];
  return {
    scenario,
    captured,
    score: { ...score(scenario, captured), findings },
    milliseconds: Date.now() - start,
    changed: { mutation, seed, judged },
  };
}

/** A page that must write nothing, and did. Changed, it may have become one that is read. */
function refusalProblems({ scenario, captured, changed }: Run): string[] {
  const refuses = scenario.expect.state && scenario.expect.state !== 'ok';
  if (changed || !refuses || nouns.every(noun => captured[noun].length === 0)) return [];
  return [`${scenario.path}: a page that is ${scenario.expect.state} must write nothing`];
}
