import { expect, test } from 'vitest';
import { startAnswers } from '@/lib/capture/answers';
import { startVisit } from '@/lib/capture/visit';
import type { PageReport } from '@/lib/model/capture';
import kuaishou from '@/lib/platforms/kuaishou';
import xiaohongshu from '@/lib/platforms/xiaohongshu';

test('comments that came for one post are not told of the one swiped to', () => {
  const told: string[] = [];
  const visitOf = (id: string) =>
    startVisit({
      ...{ id, url: new URL(`https://www.kuaishou.com/short-video/${id}`), platform: kuaishou, late: false },
      surroundings: { now: () => 1779162245000, zone: 'Asia/Shanghai', language: () => 'zh-CN' },
      deliver: (_, { comments }) => told.push(...comments.map(comment => `${comment.post} ${comment.externalId}`)),
    });
  const answers = startAnswers(
    kuaishou,
    () => 0,
    work => work(),
  );
  const body = JSON.stringify({ result: 1, rootCommentsV2: [{ comment_id: 55667788, content: '哪座山？' }] });
  const url = 'https://www.kuaishou.com/rest/v/photo/comment/list';
  answers.hear({ url, method: 'POST', status: 200, body }, visitOf('3xmadeup0tea001'));
  answers.reread(visitOf('3xmadeup0tea002'));
  expect(told).toEqual(['3xmadeup0tea001 55667788']);
});

test.each([
  [461, '', 'challenge'],
  [471, '<html>verify</html>', 'challenge'],
  [500, '', 'unknown'],
  [200, '{"code":0,"data":{"items":[]}}', 'unknown'],
])('a request refused with %i and without JSON says so by its number', (status, body, state) => {
  const told: PageReport[] = [];
  const visit = startVisit({
    ...{ id: 'v', url: new URL('https://www.xiaohongshu.com/explore'), platform: xiaohongshu, late: false },
    surroundings: { now: () => 1779162245000, zone: 'Asia/Shanghai', language: () => 'zh-CN' },
    deliver: report => told.push(report),
  });
  const answers = startAnswers(
    xiaohongshu,
    () => 0,
    work => work(),
  );
  const url = 'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed';
  answers.hear({ url, method: 'POST', status, body }, visit);
  visit.settle();
  expect(told.at(-1)).toMatchObject({ state });
  expect(told.at(-1)).not.toHaveProperty('problem');
});

test('parsing, reading and taking in are tasks of their own, in order, and done at once before the page goes', () => {
  const tasks: (() => void)[] = [];
  const told: string[] = [];
  const visit = startVisit({
    ...{
      id: 'v',
      url: new URL('https://www.kuaishou.com/short-video/3xmadeup0tea001'),
      platform: kuaishou,
      late: false,
    },
    surroundings: { now: () => 1779162245000, zone: 'Asia/Shanghai', language: () => 'zh-CN' },
    deliver: (_, { comments }) => told.push(...comments.map(comment => comment.externalId)),
  });
  const answers = startAnswers(
    kuaishou,
    () => 0,
    work => tasks.push(work),
  );
  const hear = (id: number) => {
    const body = JSON.stringify({ result: 1, rootCommentsV2: [{ comment_id: id, content: '哪座山？' }] });
    const url = 'https://www.kuaishou.com/rest/v/photo/comment/list';
    answers.hear({ url, method: 'POST', status: 200, body }, visit);
  };
  hear(55667781);
  hear(55667782);
  expect(tasks).toHaveLength(2);
  tasks.shift()?.();
  tasks.shift()?.();
  expect(told).toEqual([]);
  // What the first still needs goes before the second.
  tasks.shift()?.();
  expect(told).toEqual(['55667781']);
  answers.finish();
  expect(told).toEqual(['55667781', '55667782']);
  tasks.shift()?.();
  expect(told).toEqual(['55667781', '55667782']);
});
