import type { Verdict } from './compare.ts';
import type { Judged } from './judge.ts';
import { type Filed, isWholePage } from './scenario.ts';
import type { Captured } from './score.ts';
import { type Finding, type Score, tally } from './score.ts';

/** One page that was shown: of a changed one, also how it was changed and what is said of each field. */
export type Run = {
  scenario: Filed;
  captured: Captured;
  score: Score;
  milliseconds: number;
  changed?: { mutation: string; seed: number; judged: Judged[] };
};
export type Row = Record<Verdict | 'pages' | 'posts' | 'identified', number> & { name: string; whole: boolean };

/** What must hold per platform × kind, and over all. */
const bars = { row: 95, all: 97 };

/** The figures per platform × kind, by name. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { scenario, score } of runs) {
    const name = `${scenario.platform} × ${scenario.kind}`;
    const row = rows.get(name) ?? {
      name,
      whole: false,
      pages: 0,
      posts: 0,
      identified: 0,
      right: 0,
      missing: 0,
      wrong: 0,
    };
    rows.set(name, row);
    row.pages++;
    row.posts += score.posts;
    row.identified += score.identified;
    row.whole ||= isWholePage(scenario);
    for (const [verdict, count] of Object.entries(tally(score.findings))) row[verdict as Verdict] += count;
  }
  return [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Per cent of all fields. */
export function share(part: number, row: Pick<Row, Verdict>): number {
  return (100 * part) / Math.max(1, row.right + row.missing + row.wrong);
}

/** The sum of the rows. */
export function totalOf(rows: readonly Row[]): Row {
  const total: Row = { name: 'all', whole: true, pages: 0, posts: 0, identified: 0, right: 0, missing: 0, wrong: 0 };
  for (const row of rows) {
    for (const key of ['pages', 'posts', 'identified', 'right', 'missing', 'wrong'] as const) total[key] += row[key];
  }
  return total;
}

/** Why this run is not good enough; nothing when it is. */
export function shortcomings(rows: readonly Row[]): string[] {
  const total = totalOf(rows);
  const low = rows.filter(row => share(row.right, row) < bars.row);
  return [
    ...(total.right + total.missing + total.wrong === 0 ? ['nothing was checked'] : []),
    ...(total.wrong > 0 ? [`${total.wrong} wrong`] : []),
    ...(total.identified < total.posts ? [`${total.posts - total.identified} expected posts not identified`] : []),
    ...low.map(row => `${row.name}: right below ${bars.row} %`),
    ...(share(total.right, total) < bars.all ? [`right below ${bars.all} % over all`] : []),
  ];
}

/** The table platform × kind, with its total. */
export function sayTable(rows: readonly Row[]): string {
  return [...rows, totalOf(rows)].map(sayRow).join('\n');
}

function sayRow(row: Row): string {
  const per = (part: number) => `${share(part, row).toFixed(1)} %`.padStart(8);
  return [
    row.name.padEnd(26),
    `${row.pages} pages`.padStart(9),
    `posts ${row.identified}/${row.posts}`.padStart(15),
    `right ${per(row.right)}`,
    `missing ${per(row.missing)}`,
    `wrong ${String(row.wrong).padStart(3)}`,
    row.whole ? '' : 'unproven: no whole page among the samples',
  ]
    .join('  ')
    .trimEnd();
}

/** Every field with this verdict, a line each. */
export function sayFindings(runs: readonly Run[], verdict: Verdict): string[] {
  const say = (path: string, { field, expected, got }: Finding) =>
    `${verdict}: ${path} ${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
  return runs.flatMap(({ scenario, score }) =>
    score.findings.filter(finding => finding.verdict === verdict).map(finding => say(scenario.path, finding)),
  );
}

/** What `--json` writes. */
export function sayJson(runs: readonly Run[]): string {
  const scenarios = runs.map(({ scenario, score, captured, changed }) => ({
    path: scenario.path,
    platform: scenario.platform,
    kind: scenario.kind,
    ...(changed && {
      mutation: changed.mutation,
      seed: changed.seed,
      flagged: changed.judged.filter(({ verdict }) => verdict === 'flagged').length,
    }),
    ...tally(score.findings),
    captured,
  }));
  return `${JSON.stringify({ scenarios }, undefined, 1)}\n`;
}
