import type { Expected } from './scenario.ts';

/** Missing is a gap; wrong is a lie. */
export type Verdict = 'right' | 'missing' | 'wrong';

/** A count as it was captured. */
export type Got = number | { value?: number; step?: number; open?: boolean; unverified?: boolean } | null | undefined;

const absent = (got: unknown): got is null | undefined => got === null || got === undefined;

/** White space folded, invisible characters dropped, full-width forms made plain. */
export function fold(text: unknown): string {
  return String(text ?? '')
    .normalize('NFKC')
    .replace(/\u200b|\u200c|\u200d|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A captured count against an expected one: as exact as the page was, and no finer. */
export function compareCount(expected: Expected, got: Got): Verdict {
  if (typeof got === 'object' && got?.unverified) return 'missing';
  const { value, step = 1, open = false } = typeof got === 'number' ? { value: got } : (got ?? {});
  if (expected === null) return value === undefined ? 'right' : 'wrong';
  if (value === undefined) return 'missing';
  if (typeof expected === 'number') return compareExact(expected, { value, step, open });
  if (expected.open) return (open ? value === expected.value : value > expected.value) ? 'right' : 'wrong';
  if (open) return 'wrong';
  const { step: coarse = 1 } = expected;
  // The figure as shown must own up to its step; another one is right when it lies where the shown one says.
  if (value === expected.value) return step >= coarse ? 'right' : 'wrong';
  return value >= expected.value - coarse / 2 && value < expected.value + coarse ? 'right' : 'wrong';
}

function compareExact(expected: number, got: { value: number; step: number; open: boolean }): Verdict {
  // Rates are no whole numbers: their step says how many digits were shown.
  if (got.value === expected && !got.open) return got.step <= 1 || !Number.isInteger(expected) ? 'right' : 'missing';
  if (Math.abs(got.value - expected) < 1e-9) return 'right';
  const holds = expected >= got.value - got.step / 2 && (got.open || expected < got.value + got.step);
  // A coarse capture of what the page held exactly is not false, but it is not it.
  return holds ? 'missing' : 'wrong';
}

/** A moment, within the step that the page shows. */
export function compareTime(expected: string | null, got: string | null | undefined, step = 1): Verdict {
  if (expected === null) return got ? 'wrong' : 'right';
  if (!got) return 'missing';
  return Math.abs(Date.parse(expected) - Date.parse(got)) <= Math.max(step, 1) * 1000 ? 'right' : 'wrong';
}

function compareWord(expected: unknown, got: unknown): Verdict {
  if (expected === null) return got ? 'wrong' : 'right';
  if (absent(got) || got === '') return 'missing';
  return fold(expected) === fold(got) ? 'right' : 'wrong';
}

function compareBeginning(expected: unknown, got: unknown): Verdict {
  if (!got) return expected ? 'missing' : 'right';
  return fold(got).startsWith(fold(expected)) ? 'right' : 'wrong';
}

function compareAddress(expected: unknown, got: unknown): Verdict {
  if (!got) return 'missing';
  const plain = (address: unknown) => fold(address).replace(/\/$/, '');
  return plain(expected) === plain(got) ? 'right' : 'wrong';
}

function compareTags(expected: unknown, got: unknown): Verdict {
  const has = new Set(Array.isArray(got) ? got.map(fold) : []);
  return Array.isArray(expected) && expected.every(tag => has.has(fold(tag))) ? 'right' : 'missing';
}

function compareWhole(expected: unknown, got: unknown): Verdict {
  if (absent(got)) return 'missing';
  return expected === got ? 'right' : 'wrong';
}

function compareLength(expected: unknown, got: unknown): Verdict {
  if (absent(got)) return 'missing';
  return Math.abs(Number(expected) - Number(got)) <= 1 ? 'right' : 'wrong';
}

const byField: Record<string, (expected: unknown, got: unknown) => Verdict> = {
  url: compareAddress,
  text: compareBeginning,
  bio: compareBeginning,
  tags: compareTags,
  duration: compareLength,
  images: compareWhole,
  rank: compareWhole,
  followers: (expected, got) => compareCount(expected as Expected, got as Got),
  heat: (expected, got) => compareCount(expected as Expected, got as Got),
  publishedAt: (expected, got) => compareTime(expected as string | null, got as string | undefined),
};

/** One named field of a post, an author, an account, a comment or a topic. */
export function compareField(field: string, expected: unknown, got: unknown): Verdict {
  return (byField[field] ?? compareWord)(expected, got);
}
