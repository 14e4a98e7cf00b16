import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Row, type Run, sayFindings, sayJson, share, totalOf } from './report.ts';

/** The scorer that came with the scenarios, where one did. */
export function findReference(root: string): string | undefined {
  return [join(root, 'score.mjs'), join(root, '..', 'score.mjs')].find(existsSync);
}

/** Where the scorer that came with the scenarios says something else than our own. Both must agree. */
export function disagreements(reference: string, root: string, runs: readonly Run[], rows: readonly Row[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'caifeng-score-'));
  const file = join(folder, 'lab.json');
  writeFileSync(file, sayJson(runs));
  const say = (verdict: string) =>
    spawnSync(process.execPath, [reference, root, file, '--list', verdict], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const [wrong, missing] = [say('wrong'), say('missing')];
  rmSync(folder, { recursive: true });
  if (wrong.stderr) return [`the reference failed: ${wrong.stderr}`];
  const theirs = wrong.stdout
    .split('\n')
    .filter(line => line.includes(' × '))
    .map(squeeze);
  return [
    ...differences(
      'rows',
      rows.map(sayLikeReference),
      theirs.map(line => line.replace(/ below the bar$/, '')),
    ),
    ...differences('total', [sayTotalLikeReference(rows)], wrong.stdout.trim().split('\n').slice(-1).map(squeeze)),
    ...differences('wrong', firstFields(sayFindings(runs, 'wrong')), firstFields(listed(wrong.stdout, 'wrong'))),
    ...differences(
      'missing',
      firstFields(sayFindings(runs, 'missing')),
      firstFields(listed(missing.stdout, 'missing')),
    ),
  ];
}

const squeeze = (line: string) => line.replace(/\s+/g, ' ').trim();
const listed = (text: string, verdict: string) => text.split('\n').filter(line => line.startsWith(`${verdict}: `));
/** The reference lists no more than 200. */
const firstFields = (lines: string[]) => lines.slice(0, 200).map(line => line.split(': expected ')[0] ?? line);

function sayLikeReference(row: Row): string {
  const per = (part: number) => `${share(part, row).toFixed(1)} %`;
  const posts = `${row.identified}/${row.posts}`;
  return `${row.name} ${row.pages} pages posts ${posts} right ${per(row.right)} missing ${per(row.missing)} wrong ${row.wrong}`;
}

function sayTotalLikeReference(rows: readonly Row[]): string {
  const total = totalOf(rows);
  const per = (part: number) => `${share(part, total).toFixed(1)} %`;
  const fields = total.right + total.missing + total.wrong;
  return `${total.pages} pages, ${fields} fields: right ${per(total.right)}, missing ${per(total.missing)}, wrong ${total.wrong} (${per(total.wrong)})`;
}

function differences(what: string, ours: string[], theirs: string[]): string[] {
  const longer = ours.length > theirs.length ? ours : theirs;
  return longer.flatMap((_, at) =>
    ours[at] === theirs[at] ? [] : [`${what}: we say “${ours[at] ?? ''}”, the reference says “${theirs[at] ?? ''}”`],
  );
}
