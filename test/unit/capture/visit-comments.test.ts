import { expect, test } from 'vitest';
import type { FoundComment, FoundTopic } from '@/lib/model/capture';
import { post, visit } from './told-visit';

const comment = (id: string, more: Partial<FoundComment> = {}): FoundComment => ({
  externalId: id,
  post: 'a',
  author: { name: '晨光' },
  text: '好看',
  metrics: { likes: { value: 3, step: 1 } },
  ...more,
});

test('a comment is told once, and whole again when its likes move; how many there are is in the report', () => {
  const { visit: video, told } = visit('/video/a');
  video.add({ comments: [comment('1'), comment('2', { parent: '1' })], commentTotal: { value: 9, step: 1 } }, 'answer');
  expect(told.at(-1)).toMatchObject({ page: { state: 'ok', commentTotal: { value: 9, source: 'answer' } } });
  expect(told.at(-1)?.comments.map(({ externalId, parent }) => [externalId, parent])).toEqual([
    ['1', undefined],
    ['2', '1'],
  ]);
  expect(video.add({ comments: [comment('1')] }, 'answer')).toBe(false);
  video.add({ comments: [comment('1', { text: '', metrics: { likes: { value: 4, step: 1 } } })] }, 'answer');
  video.add({ commentTotal: { value: 1, step: 1 } }, 'dom');
  expect(told.flatMap(({ comments }) => comments).slice(2)).toMatchObject([
    { externalId: '1', text: '好看', author: { name: '晨光' }, metrics: { likes: { value: 4, source: 'answer' } } },
  ]);
  expect(told.at(-1)?.page.commentTotal?.value).toBe(9);
});

test('a comment of a picture alone has no words; one longer than can be told is cut, and says so', () => {
  const { visit: video, told } = visit('/video/a');
  video.add({ comments: [comment('1', { text: '' }), comment('2', { text: '长'.repeat(30_000) })] }, 'answer');
  const [picture, long] = told.at(-1)?.comments ?? [];
  expect(picture).toMatchObject({ text: '' });
  expect(long?.text).toHaveLength(20_000);
  expect(long?.textCut).toBe(true);
});

const topic = (title: string, rank?: number): FoundTopic => ({ title, rank });

test('a hot list is told again, all of it, once a line of it moves', () => {
  const { visit: list, told } = visit('/list');
  list.add({ topics: [topic('早餐', 1), topic('雨天', 2), topic('广告', 0), topic(' ')] }, 'answer');
  const said = () => told.at(-1)?.topics.map(({ title, rank }) => [title, rank]);
  expect(told.at(-1)?.page.state).toBe('ok');
  expect(said()).toEqual([
    ['早餐', 1],
    ['雨天', 2],
    ['广告', undefined],
  ]);
  expect(list.add({ topics: [topic('早餐', 1), topic('雨天', 2)] }, 'answer')).toBe(false);
  list.add({ topics: [topic('雨天', 1), topic('早餐', 2)] }, 'answer');
  expect(said()).toEqual([
    ['雨天', 1],
    ['早餐', 2],
  ]);
});

test('what a page of own-account metrics says is from the centre, whoever read it', () => {
  const { visit: page, told } = visit('/any', { address: () => ({ kind: 'metrics' }) });
  page.add({ posts: [post('a', { metrics: { impressions: { value: 5, step: 1 } } })] }, 'answer');
  expect(told.at(-1)?.posts).toMatchObject([{ source: 'centre', metrics: { impressions: { source: 'centre' } } }]);
});
