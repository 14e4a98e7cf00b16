import { expect, test } from 'vitest';
import { startAnswers } from '@/lib/capture/answers';
import { isSamePage } from '@/lib/capture/navigation';
import { startPastVisits } from '@/lib/capture/past-visits';
import { readDocument } from '@/lib/capture/read-document';
import { copy, platform, post, states, visit } from './told-visit';

test('a page is loading, then ok with its first post, which is stamped', () => {
  const { visit: list, told } = visit('/list');
  list.add({ posts: [post('a')] }, 'answer');
  list.settle();
  expect(states(told)).toEqual(['loading', 'ok']);
  expect(told[1]?.posts).toEqual([{ ...post('a'), platform: 'bilibili', source: 'answer', seenAt: 5 }]);
});

test('what has told nothing in its time is unknown; what is no page of the platform is unsupported', () => {
  const { visit: list, told } = visit('/list');
  list.settle();
  list.settle();
  expect(states(told)).toEqual(['loading', 'unknown']);
  const elsewhere = visit('/help');
  expect(elsewhere.told.map(({ page }) => [page.state, page.kind])).toEqual([['unsupported', 'other']]);
  expect(elsewhere.visit.page()).toBeUndefined();
});

test('only a page that is ok carries posts: behind a challenge they wait', () => {
  const { visit: list, told } = visit('/list');
  list.setCondition('challenge');
  list.add({ posts: [post('a')] }, 'answer');
  expect(told.flatMap(({ posts }) => posts)).toEqual([]);
  list.setCondition(undefined);
  expect(states(told)).toEqual(['loading', 'challenge', 'ok']);
  expect(told.at(-1)?.posts).toHaveLength(1);
});

test('a reading that says the post is gone writes nothing', () => {
  const { visit: video, told } = visit('/video/a');
  video.add({ state: 'gone', posts: [post('a')] }, 'answer');
  expect(states(told)).toEqual(['loading', 'gone']);
  expect(told.flatMap(({ posts }) => posts)).toEqual([]);
});

test('an empty second page does not make a list empty', () => {
  const { visit: list, told } = visit('/list');
  list.add({ posts: [post('a')] }, 'answer');
  list.add({ state: 'empty' }, 'answer');
  expect(states(told)).toEqual(['loading', 'ok']);
});

test('the open post is the one of the address, by any of its ids, or the one a reading names', () => {
  const video = visit('/video/av1');
  expect(video.told.at(-1)?.page.open).toBe('av1');
  video.visit.add({ posts: [post('BV1', { aliases: ['av1'], depth: 'full' })] }, 'answer');
  expect(video.told.at(-1)?.page.open).toBe('BV1');
  video.visit.add({ open: 'BV2' }, 'dom');
  expect(video.told.at(-1)?.page.open).toBe('BV2');
  expect(video.visit.page()?.open).toBe('BV2');
});

test('an article whose address tells no id is the only one that was read whole', () => {
  const { visit: article, told } = visit('/any', { address: () => ({ kind: 'article' }) });
  article.add({ posts: [post('card'), post('whole', { depth: 'full' })] }, 'state');
  expect(told.at(-1)?.page.open).toBe('whole');
});

test('a visit that is over says nothing more; one that is renewed says it all again', () => {
  const { visit: list, told } = visit('/list');
  list.add({ posts: [post('a')] }, 'answer');
  list.end();
  expect(list.add({ posts: [post('b')] }, 'answer')).toBe(false);
  expect(told).toHaveLength(2);
  list.renew('v2', list.url);
  expect(told[2]).toMatchObject({ page: { visit: 'v2', state: 'ok' }, posts: [{ externalId: 'a' }] });
});

test('answers are read for the page they are on; an answer that makes no sense is named', () => {
  const answers = startAnswers(
    platform(),
    () => 0,
    work => work(),
  );
  const { visit: list, told } = visit('/list');
  answers.hear(copy('["a","b"]'), list);
  answers.hear({ ...copy('["c"]'), url: 'https://api.bilibili.com/api/other' }, list);
  expect(told.at(-1)?.posts.map(({ externalId }) => externalId)).toEqual(['a', 'b']);
  answers.hear(copy('<html>', 412), list);
  expect(told.at(-1)?.page.problem).toBeUndefined();
  answers.hear(copy('<html>'), list);
  expect(told.at(-1)?.page).toMatchObject({
    state: 'ok',
    problem: expect.stringMatching(/^bilibili \/list: \/api\/posts: /),
  });
  const blank = visit('/list');
  answers.hear(copy('{"not":"a list"}'), blank.visit);
  expect(blank.told.at(-1)?.page.state).toBe('unknown');
});

test('an answer that came just before the address is read again; a list keeps its own', () => {
  let now = 0;
  const answers = startAnswers(
    platform(),
    () => now,
    work => work(),
  );
  const list = visit('/list');
  answers.hear(copy('["a","b"]'), list.visit);
  const video = visit('/video/b');
  answers.reread(video.visit);
  expect(video.told.at(-1)?.posts.map(({ externalId }) => externalId)).toEqual(['b']);
  const otherList = visit('/list');
  answers.reread(otherList.visit);
  expect(otherList.told.flatMap(({ posts }) => posts)).toEqual([]);
  now = 6_000;
  const lateVideo = visit('/video/a');
  answers.reread(lateVideo.visit);
  expect(lateVideo.told.flatMap(({ posts }) => posts)).toEqual([]);
});

test('the document is read by its readers, and a reader that throws is named while the others go on', () => {
  document.body.textContent = 'made up';
  const readers = platform({
    condition: found => (found.body.textContent === 'made up' ? undefined : 'login'),
    documents: [
      {
        source: 'meta',
        on: ['feed'],
        read: () => {
          throw new TypeError('nonsense');
        },
      },
      { source: 'dom', on: ['feed'], read: () => ({ posts: [post('a')] }) },
      { source: 'dom', on: ['post'], read: () => ({ posts: [post('b')] }) },
    ],
  });
  const { visit: list, told } = visit('/list');
  expect(readDocument(readers, document, list)).toBe(true);
  expect(readDocument(readers, document, list)).toBe(false);
  expect(told.at(-1)).toMatchObject({ page: { state: 'ok', problem: expect.stringContaining('nonsense') } });
  expect(told.flatMap(({ posts }) => posts).map(({ externalId, source }) => [externalId, source])).toEqual([
    ['a', 'dom'],
  ]);
  document.body.textContent = 'log in';
  readDocument(readers, document, list);
  expect(told.at(-1)?.page.state).toBe('login');
});

test('a page that corrects its own address stays the same page', () => {
  const same = (from: string, to: string, isReplaced: boolean) =>
    isSamePage(platform(), visit(from).visit, new URL(to, 'https://www.bilibili.com'), isReplaced);
  expect(same('/video/a', '/video/a?spm=1', true)).toBe(true);
  expect(same('/video/a', '/video/a?p=2', false)).toBe(true);
  expect(same('/list', '/list#top', false)).toBe(true);
  expect(same('/list', '/list?spm=1', true)).toBe(true);
  expect(same('/list', '/list?channel=2', false)).toBe(false);
  expect(same('/video/a', '/video/b', true)).toBe(false);
  expect(same('/list', '/video/a', false)).toBe(false);
});

test('a few pages are remembered to come back to, blank ones are not', () => {
  const past = startPastVisits();
  const list = visit('/list?a=1').visit;
  past.put(visit('/list').visit);
  list.add({ posts: [post('a')] }, 'answer');
  past.put(list);
  expect(past.take(new URL('https://www.bilibili.com/list'))).toBeUndefined();
  expect(past.take(new URL('https://www.bilibili.com/list?a=1#x'))).toBe(list);
  expect(past.take(new URL('https://www.bilibili.com/list?a=1'))).toBeUndefined();
});
