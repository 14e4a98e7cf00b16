import { expect, test } from 'vitest';
import { edited } from '../../lab/edits';
import { judge } from '../../lab/judge';
import { readLiterals } from '../../lab/literals';
import { alikeOf, readMarkup } from '../../lab/markup';
import type { Scenario } from '../../lab/scenario';
import { shorten } from '../../lab/shorten';
import { without } from '../../lab/shown';

test('edits leave the rest letter for letter', () => {
  const edits = [
    { start: 4, end: 5, text: 'E' },
    { start: 1, end: 3, text: '' },
    { start: 2, end: 4, text: 'lost' },
  ];
  expect(edited('abcdef', edits)).toBe('adEf');
});

test('a literal and all its parts are found where they stand, in JSON and in a script', () => {
  const text = `x = { id: 'a\\u4e2d"', "n": -12.5, list: [1, {}, fn(1, "}")], on: !0, nothing: null, no: false, say: decode('words') };`;
  const root = readLiterals(text, 4);
  expect(text.slice(root?.start, root?.end)).toBe(text.slice(4, -1));
  const said = root?.children.map(({ key, kind, value, start, end }) => [key, kind, value, text.slice(start, end)]);
  expect(said).toEqual([
    ['id', 'string', 'a中"', `'a\\u4e2d"'`],
    ['n', 'number', -12.5, '-12.5'],
    ['list', 'array', undefined, '[1, {}, fn(1, "}")]'],
    ['on', 'other', undefined, '!0'],
    ['nothing', 'null', undefined, 'null'],
    ['no', 'boolean', false, 'false'],
    ['say', 'string', 'words', `decode('words')`],
  ]);
  expect(readLiterals('{"a": 1', 0)).toBeUndefined();
  expect(readLiterals('{"a" 1}', 0)).toBeUndefined();
});

test('elements are found where they stand, also those that nothing closes', () => {
  const html = '<ul class=a><li>x<li>y &amp; z</ul><p title=\'">\'>a<br>b<script>"</p>"</script>';
  const all = readMarkup(html);
  const said = all.map(({ name, start, end, words }) => [name, html.slice(start, end), words]);
  expect(said).toEqual([
    ['ul', '<ul class=a><li>x<li>y &amp; z</ul>', 'xy & z'],
    ['li', '<li>x', 'x'],
    ['li', '<li>y &amp; z', 'y & z'],
    ['p', html.slice(35), 'ab'],
    ['br', '<br>', ''],
    ['script', '<script>"</p>"</script>', ''],
  ]);
  expect(all[1] && alikeOf(all[1])).toHaveLength(2);
});

test('counts are shortened as people read them, cut or rounded', () => {
  expect(shorten(12_999, 'zh-CN', true)).toEqual({ shown: '1.2万', value: 12_000, step: 1_000 });
  expect(shorten(12_999, 'zh-TW', false)).toEqual({ shown: '1.3萬', value: 13_000, step: 1_000 });
  expect(shorten(2_345_678, 'en-US', true)).toEqual({ shown: '2.3M', value: 2_300_000, step: 100_000 });
  expect(shorten(999, 'en-US', true)).toEqual({ shown: '999', value: 999, step: 1 });
});

test('of expected words remains what was not lost', () => {
  expect(without('春天的第一碗面', '第一碗')).toBe('春天的面');
  expect(without('春天的第一碗面', '关于春天的第一碗面')).toBe('');
  expect(without('清晨六点，面馆', '清晨六点，')).toBe('面馆');
  expect(without('清晨六点，面馆刚开', '面馆刚开门。')).toBe('清晨六点,');
  expect(without('清晨六点', '别的')).toBe('清晨六点');
});

const scenario: Scenario = {
  platform: 'made-up',
  kind: 'post',
  page: 'https://example.com/1',
  seenAt: '2026-05-01T12:00:00Z',
  timezone: 'UTC',
  locale: 'zh-CN',
  expect: {
    state: 'ok',
    posts: { count: 1, items: [{ id: '1', publishedAt: '2026-04-30T10:00:00Z', metrics: { likes: 12_345 } }] },
  },
};
const nothing = { posts: [], accounts: [], comments: [], topics: [] };
const page = { answers: [] };

test('what is said under a change is right, missing, flagged or silently wrong', () => {
  const verdicts = (post: object, state = 'ok', mutant = {}) =>
    judge(scenario, { page, ...mutant }, { ...nothing, state, posts: [{ id: '1', ...post }] }).map(
      ({ field, verdict }) => `${field.replace('posts.items[0].', '')} ${verdict}`,
    );
  const day = { publishedAt: '2026-04-30T00:00:00Z', publishedStep: 86_400 };
  const wrong = { metrics: { likes: { value: 99, step: 1 } } };
  expect(verdicts({ ...day, ...wrong })).toEqual([
    'state right',
    'id right',
    'publishedAt missing',
    'metrics.likes silently wrong',
    'posts.count right',
  ]);
  expect(verdicts({ publishedAt: '2026-04-29T00:00:00Z', publishedStep: 60 })).toContain('publishedAt silently wrong');
  expect(verdicts({ metrics: { likes: { value: 99, step: 1, unverified: true } } })).toContain('metrics.likes flagged');
  expect(verdicts(wrong, 'ok', { unknown: /likes/ })).toContain('metrics.likes missing');
  const items = [{ id: '1', publishedAt: '2026-04-30T10:00:00Z', metrics: { likes: { value: 99, step: 9 } } }];
  const truth = { ...scenario.expect, posts: { count: 1, items } };
  const coarse = { metrics: { likes: { value: 99, step: 9 } } };
  expect(verdicts(coarse, 'ok', { truth })).toContain('metrics.likes right');
  expect(verdicts({ metrics: { likes: { value: 12_345, step: 1 } } }, 'ok', { truth })).toContain(
    'metrics.likes right',
  );
});

test('a page that is told as a wall is flagged; one that is told as empty is a lie', () => {
  const stateOf = (state: string) => judge(scenario, { page }, { ...nothing, state })[0]?.verdict;
  expect(['login', 'unknown', 'challenge', 'empty', 'gone'].map(stateOf)).toEqual([
    'flagged',
    'flagged',
    'flagged',
    'silently wrong',
    'silently wrong',
  ]);
});
