import { type Figure, isReached, type Target } from './figures.ts';

const heads = ['row', 'unit', 'median', 'p95', 'target', 'runs', ''];

/** Figure and target side by side. A row that nothing measured has a dash for its figures, and is no failure. */
export function sayTable(targets: readonly Target[], figures: readonly Figure[]): string {
  const rows = targets.map(target => {
    const figure = figures.find(({ name }) => name === target.name);
    const goal = `${target.atLeast ? '≥' : '≤'} ${target.target}`;
    if (!figure) return [target.name, target.unit, '–', '–', goal, '–', ''];
    const mark = isReached(figure, target) ? 'reached' : '✖ MISSED';
    return [target.name, target.unit, String(figure.median), String(figure.p95), goal, String(figure.runs), mark];
  });
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)));
  const isNumber = (column: number) => column >= 2 && column <= 5;
  return all
    .map(row =>
      row
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
