import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'caifeng-made-up-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const truth = { bvid: 'BV1xx411c7mD', title: '春天的第一碗面', likes: 345 };

/** Save a made-up video page that shows `shown`, and expect `truth` of it. */
function save(slug: string, shown: Partial<typeof truth> = {}, { platform = 'bilibili', state = 'ok' } = {}): void {
  const folder = join(root, platform, `post-${slug}`);
  mkdirSync(folder, { recursive: true });
  const { bvid, title, likes } = { ...truth, ...shown };
  const data = {
    bvid,
    aid: 170001,
    title,
    pubdate: 1_700_000_000,
    owner: { mid: 7, name: '小明' },
    stat: { like: likes },
  };
  writeFileSync(join(folder, 'view.json'), JSON.stringify({ code: 0, data }));
  const scenario = {
    platform,
    kind: 'post',
    page: `https://www.bilibili.com/video/${bvid}`,
    responses: [{ url: `https://api.bilibili.com/x/web-interface/view?bvid=${bvid}`, file: 'view.json' }],
    seenAt: '2023-12-01T12:00:00+08:00',
    timezone: 'Asia/Shanghai',
    locale: 'zh-CN',
    expect: {
      state,
      posts: {
        count: 1,
        items: [{ id: bvid, title: truth.title, author: { id: '7' }, metrics: { likes: truth.likes, shares: null } }],
      },
    },
  };
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(scenario));
}

function run(...flags: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/lab/main.ts', root, ...flags], {
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

test('the truth passes, also page after page: nothing is left over from the one before', () => {
  save('true');
  save('another', { bvid: 'BV1xx411c7mE' });
  save('elsewhere', {}, { platform: 'nowhere' });
  const { code, said } = run('--json', join(root, 'lab.json'));
  expect(said).toContain('Good.');
  expect(said).toMatch(/nowhere +no reader: 1 page/);
  expect(code).toBe(0);
  const { scenarios } = JSON.parse(readFileSync(join(root, 'lab.json'), 'utf8'));
  expect(scenarios[1]).toMatchObject({
    path: 'bilibili/post-true',
    platform: 'bilibili',
    kind: 'post',
    missing: 0,
    wrong: 0,
  });
  expect(scenarios[1].captured.posts[0].metrics.likes).toEqual({ value: 345, step: 1 });
});

test('a page that shows something else than expected is told as a lie, each by its field', () => {
  save('planted', { likes: 346, title: '冬天的最后一碗面' });
  const { code, said } = run('--only', '*/post-planted');
  expect(said).toContain('wrong: bilibili/post-planted posts.items[0].title');
  expect(said).toContain('posts.items[0].metrics.likes: expected 345, got {"value":346,"step":1}');
  expect(said).toContain('Not good enough: 2 wrong');
  expect(code).toBe(1);
});

test('an answer that is not there makes the run fail: it cannot pass for a page without posts', () => {
  save('torn');
  rmSync(join(root, 'bilibili/post-torn/view.json'));
  const { code, said } = run('--only', '*/post-torn');
  expect(said).toContain('problem: bilibili/post-torn');
  expect(code).toBe(1);
});

test('a page that must write nothing, and did, is told', () => {
  save('refused', {}, { state: 'gone' });
  const { code, said } = run('--only', '*/post-refused');
  expect(said).toContain('problem: bilibili/post-refused: a page that is gone must write nothing');
  expect(code).toBe(1);
});

test('changed pages are told apart: what is gone is missing, and a change can be shown again alone', () => {
  const json = join(root, 'changed.json');
  const { code, said } = run('--only', '*/post-true', '--mutate', '3', '--jobs', '2', '--json', json);
  expect(said).toContain('3 changed pages');
  expect(said).toContain('silently wrong 0 (0.00 %)');
  expect(code).toBe(0);
  const [plain, ...changed] = JSON.parse(readFileSync(json, 'utf8')).scenarios;
  expect(plain.mutation).toBeUndefined();
  expect(changed).toHaveLength(3);

  const [{ mutation, seed, ...first }] = changed;
  run('--only', '*/post-true', '--mutation', mutation, '--seed', String(seed), '--json', json);
  const again = JSON.parse(readFileSync(json, 'utf8')).scenarios;
  expect(again).toEqual([{ mutation, seed, ...first }]);
});

test('a change that makes a page lie is told, with the command that shows it again', () => {
  save('lying', { title: '冬天的最后一碗面' });
  const { code, said } = run('--only', '*/post-lying', '--mutation', 'reorder', '--seed', '2');
  expect(said).toMatch(/silently wrong: bilibili\/post-lying \(reorder, seed 2\) posts\.items\[0\]\.title/);
  expect(said).toContain(`--only 'bilibili/post-lying' --mutation reorder --seed 2`);
  expect(code).toBe(1);
});
