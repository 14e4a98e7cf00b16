import type { Mutant } from './mutation.ts';
import type { Scenario } from './scenario.ts';
import { type Captured, type Finding, score } from './score.ts';

/** What is said of one field of a changed page: `flagged` is a gap that the operator is told of. */
export type Judgement = 'right' | 'missing' | 'flagged' | 'silently wrong';
export type Judged = Omit<Finding, 'verdict'> & { verdict: Judgement };

/** The states that say: this was not read. `empty` and `gone` claim something of the page, and may be a lie. */
const admissions = ['login', 'challenge', 'unknown'];

/** Hold what was captured of a changed page against what was expected before, and against what is true of it now. */
export function judge(scenario: Scenario, { truth, unknown }: Mutant, captured: Captured): Judged[] {
  const before = score(scenario, captured).findings;
  const now = truth ? score({ ...scenario, expect: truth }, captured).findings : before;
  return before.map((finding, at) => {
    const { verdict } = better(finding, now[at] ?? finding);
    const { field, expected, got } = finding;
    return { field, expected, got, verdict: judgementOf(verdict, finding, unknown) };
  });
}

function better(one: Finding, other: Finding): Finding {
  const order = ['right', 'missing', 'wrong'];
  return order.indexOf(other.verdict) < order.indexOf(one.verdict) ? other : one;
}

function judgementOf(verdict: Finding['verdict'], finding: Finding, unknown: RegExp | undefined): Judgement {
  const { field, got } = finding;
  if (verdict === 'right') return 'right';
  if (isCoarseTime(finding)) return 'missing';
  if (field === 'state' && (got === undefined || admissions.includes(String(got)))) return 'flagged';
  if (verdict === 'wrong') return unknown?.test(field) ? 'missing' : 'silently wrong';
  return isUnverified(got) ? 'flagged' : 'missing';
}

function isUnverified(got: unknown): boolean {
  return typeof got === 'object' && got !== null && (got as { unverified?: unknown }).unverified === true;
}

/** With the exact time gone, the page may still say the day: as coarse as that is told, it is no lie. */
function isCoarseTime({ field, expected, got, step = 1 }: Finding): boolean {
  if (!field.endsWith('.publishedAt') || step <= 1 || typeof expected !== 'string' || typeof got !== 'string')
    return false;
  const late = (Date.parse(expected) - Date.parse(got)) / 1_000;
  return late >= -step / 2 && late < step;
}
