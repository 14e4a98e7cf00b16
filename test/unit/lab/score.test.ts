import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareCount, compareField, compareTime, type Got, type Verdict } from '../../lab/compare';
import { disagreements, findReference } from '../../lab/reference';
import { type Run, rowsOf, sayFindings, sayTable, shortcomings } from '../../lab/report';
import type { Expectation, Expected, Filed } from '../../lab/scenario';
import { type Captured, score, tally } from '../../lab/score';

const coarse = { shown: '1.2万', value: 12_000, step: 1_000 };
const open = { shown: '10万+', value: 100_000, open: true };
const counts: [why: string, expected: Expected, got: Got, verdict: Verdict][] = [
  ['an exact figure', 12_345, { value: 12_345, step: 1 }, 'right'],
  ['an exact figure, one off', 12_345, { value: 12_346, step: 1 }, 'wrong'],
  ['a coarse reading of what was exact, and true', 12_345, { value: 12_000, step: 1_000 }, 'missing'],
  ['a coarse reading of what was exact, and false', 12_345, { value: 14_000, step: 1_000 }, 'wrong'],
  ['the exact value claimed to be coarse', 12_000, { value: 12_000, step: 1_000 }, 'missing'],
  ['nothing captured', 12_345, undefined, 'missing'],
  ['0 where nothing was shown', null, { value: 0, step: 1 }, 'wrong'],
  ['nothing where nothing was shown', null, undefined, 'right'],
  ['a reading that contradicts another one', 12_345, { value: 1, step: 1, unverified: true }, 'missing'],
  ['the coarse figure with its step', coarse, { value: 12_000, step: 1_000 }, 'right'],
  ['the coarse figure claimed to be exact', coarse, { value: 12_000, step: 1 }, 'wrong'],
  ['an exact figure from a better source within it', coarse, { value: 12_345, step: 1 }, 'right'],
  ['an exact figure outside of it', coarse, { value: 13_400, step: 1 }, 'wrong'],
  ['a coarse figure claimed to be open', coarse, { value: 12_000, step: 1_000, open: true }, 'wrong'],
  ['an open figure', open, { value: 100_000, step: 1, open: true }, 'right'],
  ['an open figure claimed to be closed', open, { value: 100_000, step: 1 }, 'wrong'],
  ['an exact figure above an open one', open, { value: 123_456, step: 1 }, 'right'],
  ['a rate with its step', 0.032, { value: 0.032, step: 0.001 }, 'right'],
];

describe('a count', () => {
  test.each(counts)('%s', (_, expected, got, verdict) => {
    expect(compareCount(expected, got)).toBe(verdict);
  });
});

const fields: [field: string, expected: unknown, got: unknown, verdict: Verdict][] = [
  ['title', '一个 标题', '一个\u200b  标题', 'right'],
  ['title', '一个标题', '另一个标题', 'wrong'],
  ['title', '一个标题', '', 'missing'],
  ['title', null, undefined, 'right'],
  ['text', '开头', '开头,还有后面', 'right'],
  ['text', '开头,还有后面', '开头', 'wrong'],
  ['url', 'https://example.com/a/', 'https://example.com/a', 'right'],
  ['tags', ['春天', '穿搭'], ['穿搭', '春天', '更多'], 'right'],
  ['tags', ['春天'], undefined, 'missing'],
  ['duration', 61, 60.4, 'right'],
  ['duration', 61, 63, 'wrong'],
  ['images', 3, 3, 'right'],
  ['images', 3, 4, 'wrong'],
  ['pinned', false, undefined, 'missing'],
  ['pinned', true, true, 'right'],
];

describe('a field', () => {
  test.each(fields)('%s: %j against %j is %s', (field, expected, got, verdict) => {
    expect(compareField(field, expected, got)).toBe(verdict);
  });

  test('a time agrees within the step that the page shows, and not beyond', () => {
    const shown = '2025-05-01T12:30:00+08:00';
    expect(compareTime(shown, '2025-05-01T04:30:59Z', 60)).toBe('right');
    expect(compareTime(shown, '2025-05-01T04:31:01Z', 60)).toBe('wrong');
    expect(compareTime(shown, '2025-05-01T04:30:01Z')).toBe('right');
    expect(compareTime(null, '2025-05-01T04:30:00Z')).toBe('wrong');
    expect(compareTime(shown, undefined)).toBe('missing');
  });
});

const expectation: Expectation = {
  state: 'ok',
  posts: {
    count: 2,
    items: [
      { id: 'a', title: '甲', author: { name: '小明', followers: coarse }, metrics: { likes: 7, views: null } },
      { id: 'b', publishedAt: '2025-05-01T12:30:00+08:00', publishedStep: 60, metrics: { likes: open } },
    ],
  },
  accounts: { items: [{ handle: 'xiaoming', metrics: { followers: 12 } }] },
  topics: { count: 1, items: [{ rank: 1, title: '春天　来了', heat: 5 }] },
};

const truth: Captured = {
  state: 'ok',
  posts: [
    { id: 'a', title: '甲', author: { name: '小明', followers: coarse }, metrics: { likes: { value: 7, step: 1 } } },
    {
      id: 'b',
      publishedAt: '2025-05-01T04:30:20Z',
      publishedStep: 60,
      metrics: { likes: { value: 100_000, open: true } },
    },
  ],
  accounts: [{ id: '1', handle: 'xiaoming', metrics: { followers: { value: 12, step: 1 } } }],
  comments: [],
  topics: [{ rank: 1, title: '春天 来了', heat: { value: 5, step: 1 } }],
};

/** The truth with one thing planted in it. */
function plant(change: (captured: Captured) => void): Captured {
  const captured = structuredClone(truth);
  change(captured);
  return captured;
}

const planted: [lie: string, field: string, verdict: Verdict, captured: Captured][] = [
  ['another state', 'state', 'wrong', plant(c => Object.assign(c, { state: 'login' }))],
  ['no state', 'state', 'missing', plant(c => Object.assign(c, { state: undefined }))],
  ['another title', 'posts.items[0].title', 'wrong', plant(c => Object.assign(c.posts[0]!, { title: '乙' }))],
  [
    'a neighbour’s likes',
    'posts.items[0].metrics.likes',
    'wrong',
    plant(c => Object.assign(c.posts[0]!, { metrics: { likes: { value: 8, step: 1 } } })),
  ],
  [
    'views that nobody showed',
    'posts.items[0].metrics.views',
    'wrong',
    plant(c => Object.assign(c.posts[0]!, { metrics: { likes: { value: 7 }, views: { value: 0 } } })),
  ],
  ['a post too many', 'posts.count', 'wrong', plant(c => c.posts.push({ id: 'c' }))],
  ['a post twice', 'posts.duplicate', 'wrong', plant(c => c.posts.push({ id: 'a' }))],
  ['a post that was missed', 'posts.count', 'missing', plant(c => c.posts.pop())],
  [
    'another account',
    'accounts.items[0].handle',
    'missing',
    plant(c => Object.assign(c.accounts[0]!, { handle: 'x' })),
  ],
  ['another rank', 'topics.items[0].rank', 'wrong', plant(c => Object.assign(c.topics[0]!, { rank: 2 }))],
];

describe('a page', () => {
  test('the truth is right in every field', () => {
    const { findings, posts, identified } = score({ expect: expectation }, truth);
    expect(tally(findings)).toEqual({ right: 17, missing: 0, wrong: 0 });
    expect([posts, identified]).toEqual([2, 2]);
  });

  test.each(planted)('%s is found', (_, field, verdict, captured) => {
    const { findings } = score({ expect: expectation }, captured);
    expect(findings.filter(finding => finding.verdict !== 'right')).toContainEqual(
      expect.objectContaining({ field, verdict }),
    );
  });

  test('what is unsure is not scored, nor what lies below it', () => {
    const { findings } = score({ expect: expectation, unsure: ['posts.items', { path: 'state' }] }, truth);
    expect(findings.map(({ field }) => field)).not.toContainEqual(expect.stringMatching(/^posts\.items|^state/));
    expect(findings.map(({ field }) => field)).toContain('posts.count');
  });
});

const runs = (...captures: Captured[]): Run[] =>
  captures.map((captured, at) => {
    const scenario: Filed = {
      platform: 'made-up',
      kind: at % 2 ? 'feed' : 'post',
      page: 'https://example.com/',
      seenAt: '2025-05-01T12:30:00+08:00',
      timezone: 'UTC',
      locale: 'zh-CN',
      expect: expectation,
      path: `made-up/case-${at}`,
      folder: '',
    };
    return { scenario, captured, score: score(scenario, captured), milliseconds: 1 };
  });

describe('a run', () => {
  test('a single lie makes it not good enough, and is listed', () => {
    const lying = runs(
      truth,
      plant(c => Object.assign(c.posts[0]!, { title: '乙' })),
    );
    expect(shortcomings(rowsOf(lying))).toContain('1 wrong');
    expect(sayFindings(lying, 'wrong')).toEqual([
      'wrong: made-up/case-1 posts.items[0].title: expected "甲", got "乙"',
    ]);
    expect(shortcomings(rowsOf(runs(truth)))).toEqual([]);
  });

  test('nothing run is not good enough either', () => {
    expect(shortcomings([])).toContain('nothing was checked');
  });

  test('a kind of which no whole page is known is unproven', () => {
    expect(sayTable(rowsOf(runs(truth)))).toContain('unproven');
    const [run] = runs(truth);
    run!.scenario.html = 'page.html';
    expect(sayTable(rowsOf([run!]))).not.toContain('unproven');
  });

  const scenarios = '../shared/scenarios';
  test.runIf(existsSync(scenarios))(
    'the scorer that came with the scenarios says the same, and differing is told',
    () => {
      const root = mkdtempSync(join(tmpdir(), 'caifeng-made-up-'));
      const all = runs(truth, ...planted.map(([, , , captured]) => captured));
      for (const { scenario } of all) {
        mkdirSync(join(root, scenario.path), { recursive: true });
        writeFileSync(join(root, scenario.path, 'scenario.json'), JSON.stringify(scenario));
      }
      const reference = findReference(scenarios)!;
      expect(disagreements(reference, root, all, rowsOf(all))).toEqual([]);
      all[1]!.score.findings.push({ verdict: 'wrong', field: 'made up' });
      expect(disagreements(reference, root, all, rowsOf(all))).not.toEqual([]);
      rmSync(root, { recursive: true });
    },
  );
});
