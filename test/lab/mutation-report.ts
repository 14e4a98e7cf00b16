import type { Judged, Judgement } from './judge.ts';
import type { Run } from './report.ts';

/** Of all fields of changed pages, in per cent, no more may be silently wrong. */
export const mostSilent = 0.2;

const judgements: readonly Judgement[] = ['right', 'missing', 'flagged', 'silently wrong'];

/** What became of the changed pages. */
export type MutationReport = { lines: string[]; silent: number; fields: number; share: number };

/** A line for each mutation, one for all, and one for each field that was silently wrong, with how to see it again. */
export function reportMutations(runs: readonly Run[], root: string): MutationReport {
  const changed = runs.flatMap(run => (run.changed ? [{ run, ...run.changed }] : []));
  const names = [...new Set(changed.map(({ mutation }) => mutation))].sort();
  const rows = names.map(name => {
    const own = changed.filter(({ mutation }) => mutation === name);
    return sayRow(
      name,
      own.length,
      own.flatMap(({ judged }) => judged),
    );
  });
  const all = changed.flatMap(({ judged }) => judged);
  const silent = all.filter(({ verdict }) => verdict === 'silently wrong').length;
  const share = (100 * silent) / Math.max(1, all.length);
  const wrong = changed.flatMap(({ run, mutation, seed, judged }) => {
    const lies = judged.filter(({ verdict }) => verdict === 'silently wrong');
    if (lies.length === 0) return [];
    const again = `npm run lab -- ${root} --only '${run.scenario.path}' --mutation ${mutation} --seed ${seed}`;
    return [...lies.map(lie => sayLie(run.scenario.path, mutation, seed, lie)), `  again: ${again}`];
  });
  const verdict = `${changed.length} changed pages, ${all.length} fields: silently wrong ${silent} (${share.toFixed(2)} %)`;
  return { lines: [...rows, sayRow('all', changed.length, all), ...wrong, verdict], silent, fields: all.length, share };
}

function sayRow(name: string, pages: number, judged: readonly Judged[]): string {
  const figures = judgements.map(verdict => {
    const count = judged.filter(each => each.verdict === verdict).length;
    return `${verdict} ${String(count).padStart(6)}`;
  });
  return [name.padEnd(18), `${pages} pages`.padStart(10), ...figures].join('  ');
}

function sayLie(path: string, mutation: string, seed: number, { field, expected, got }: Judged): string {
  return `silently wrong: ${path} (${mutation}, seed ${seed}) ${field}: expected ${say(expected)}, got ${say(got)}`;
}

/** A whole article would hide the rest. */
function say(value: unknown): string {
  const text = String(JSON.stringify(value));
  return text.length > 200 ? `${text.slice(0, 200)} …` : text;
}
