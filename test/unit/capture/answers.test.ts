import { expect, test } from 'vitest';
import { startAnswers } from '@/lib/capture/answers';
import { startVisit } from '@/lib/capture/visit';
import kuaishou from '@/lib/platforms/kuaishou';

test('comments that came for one post are not told of the one swiped to', () => {
  const told: string[] = [];
  const visitOf = (id: string) =>
    startVisit({
      ...{ id, url: new URL(`https://www.kuaishou.com/short-video/${id}`), platform: kuaishou, late: false },
      surroundings: { now: () => 1779162245000, zone: 'Asia/Shanghai', language: () => 'zh-CN' },
      deliver: (_, { comments }) => told.push(...comments.map(comment => `${comment.post} ${comment.externalId}`)),
    });
  const answers = startAnswers(kuaishou, () => 0);
  const body = JSON.stringify({ result: 1, rootCommentsV2: [{ comment_id: 55667788, content: '哪座山？' }] });
  const url = 'https://www.kuaishou.com/rest/v/photo/comment/list';
  answers.hear({ url, method: 'POST', status: 200, body, at: 0 }, visitOf('3xmadeup0tea001'));
  answers.reread(visitOf('3xmadeup0tea002'));
  expect(told).toEqual(['3xmadeup0tea001 55667788']);
});
