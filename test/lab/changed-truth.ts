import { type Expectation, type Item, nouns } from './scenario.ts';

/** What is expected, with every value put through `change`. Groups (authors, metrics) are walked through. */
export function changeExpected(expect: Expectation, change: (value: unknown, field: string) => unknown): Expectation {
  const visit = (value: unknown, field: string): unknown => {
    if (field !== 'author' && field !== 'metrics') return change(value, field);
    return Object.fromEntries(Object.entries(value ?? {}).map(([inner, part]) => [inner, visit(part, inner)]));
  };
  const changed: Expectation = { ...expect };
  for (const noun of nouns) {
    const want = expect[noun];
    if (!want?.items) continue;
    const items = want.items.map(
      item => Object.fromEntries(Object.entries(item).map(([field, value]) => [field, visit(value, field)])) as Item,
    );
    changed[noun] = { ...want, items };
  }
  return changed;
}

const notCounts = new Set(['duration', 'images', 'rank', 'publishedStep']);

/** What is expected where this count is said in another way. */
export function changeCount(expect: Expectation, count: number, other: unknown): Expectation {
  return changeExpected(expect, (value, field) => (value === count && !notCounts.has(field) ? other : value));
}

const texts = new Set(['title', 'text', 'bio', 'name']);

/** What is expected once words are no longer all on the page: `left` says what remains of them. */
export function changeWords(expect: Expectation, left: (words: string, field: string) => string): Expectation {
  return changeExpected(expect, (value, field) =>
    typeof value === 'string' && texts.has(field) ? left(value, field) : value,
  );
}
