import { compareCount, compareField, compareTime, fold, type Got, type Verdict } from './compare.ts';
import { type Expected, type Item, type Noun, nouns, type Scenario } from './scenario.ts';

/** What one scenario's page yielded, in the words of scenarios. */
export type Captured = { state?: string | undefined } & Record<Noun, Item[]>;

/** What is said of one checked field. */
export type Finding = {
  verdict: Verdict;
  field: string;
  expected?: unknown;
  got?: unknown;
  /** Of a time: how coarse it was captured, in seconds. */
  step?: number;
};
export type Score = { findings: Finding[]; posts: number; identified: number };

/** Hold what was captured against what the scenario expects. */
export function score({ expect, unsure = [] }: Pick<Scenario, 'expect' | 'unsure'>, captured: Captured): Score {
  const findings: Finding[] = [];
  let posts = 0;
  let identified = 0;
  if (expect.state) {
    const verdict = captured.state === undefined ? 'missing' : captured.state === expect.state ? 'right' : 'wrong';
    findings.push({ verdict, field: 'state', expected: expect.state, got: captured.state });
  }
  for (const noun of nouns) {
    const want = expect[noun];
    if (!want) continue;
    const have = captured[noun];
    const identities = have.map(item => (noun === 'topics' ? fold(item.title) : item.id));
    for (const twice of identities.filter((id, at) => id && identities.indexOf(id) !== at)) {
      findings.push({ verdict: 'wrong', field: `${noun}.duplicate`, got: twice });
    }
    for (const [at, item] of (want.items ?? []).entries()) {
      const match = findMatch(noun, item, have);
      if (noun === 'posts') {
        posts++;
        if (match) identified++;
      }
      findings.push(...scoreItem(`${noun}.items[${at}]`, item, match));
    }
    if (typeof want.count === 'number') findings.push(scoreTotal(noun, want.count, new Set(identities).size));
  }
  const skipped = unsure.map(path => (typeof path === 'string' ? path : path.path));
  return { findings: findings.filter(({ field }) => !skipped.some(path => covers(path, field))), posts, identified };
}

/** How many of a score's fields are right, missing and wrong. */
export function tally(findings: Finding[]): Record<Verdict, number> {
  const counts = { right: 0, missing: 0, wrong: 0 };
  for (const { verdict } of findings) counts[verdict]++;
  return counts;
}

function covers(path: string, field: string): boolean {
  return field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);
}

function findMatch(noun: Noun, item: Item, have: Item[]): Item | undefined {
  if (noun === 'topics') return have.find(each => fold(each.title) === fold(item.title));
  const same = have.find(each => item.id && each.id === item.id);
  if (same || noun !== 'accounts') return same;
  return have.find(each =>
    item.handle && each.handle === item.handle ? true : !item.id && !item.handle && each.name === item.name,
  );
}

function scoreTotal(noun: Noun, expected: number, got: number): Finding {
  const verdict = got === expected ? 'right' : got < expected ? 'missing' : 'wrong';
  return { verdict, field: `${noun}.count`, expected, got };
}

function scoreItem(path: string, item: Item, match: Item | undefined): Finding[] {
  return Object.entries(item).flatMap(([key, expected]) => {
    if (key === 'publishedStep' || expected === undefined) return [];
    const got = match?.[key];
    if (key === 'author' || key === 'metrics') return scoreGroup(`${path}.${key}`, key, expected, got);
    const verdict =
      key === 'publishedAt'
        ? compareTime(expected as string | null, got as string | undefined, item.publishedStep as number | undefined)
        : compareField(key, expected, got);
    const step = key === 'publishedAt' ? Number(match?.publishedStep ?? 1) : undefined;
    return [{ verdict, field: `${path}.${key}`, expected, got, ...(step !== undefined && { step }) }];
  });
}

function scoreGroup(path: string, key: 'author' | 'metrics', expected: unknown, captured: unknown): Finding[] {
  const has = (captured ?? {}) as Record<string, unknown>;
  return Object.entries(expected ?? {}).map(([inner, value]) => {
    const got = has[inner];
    const verdict = key === 'metrics' ? compareCount(value as Expected, got as Got) : compareField(inner, value, got);
    return { verdict, field: `${path}.${inner}`, expected: value, got };
  });
}
