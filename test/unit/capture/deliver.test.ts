import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { split, startDelivery } from '@/lib/capture/deliver';
import { type Finds, noFinds } from '@/lib/capture/finds';
import { DatabaseProblem } from '@/lib/db/problem';
import type { Batch, Capture, Cover, PageReport } from '@/lib/model/capture';

const page: PageReport = { url: 'https://example.com/', visit: 'v1', platform: 'x', kind: 'feed', state: 'ok' };
const post = (id: string, more: Partial<Capture> = {}): Capture => ({
  platform: 'x',
  externalId: id,
  url: `https://example.com/${id}`,
  depth: 'card',
  source: 'answer',
  seenAt: 1,
  metrics: {},
  ...more,
});
const finds = (posts: Capture[] = []): Finds => ({ ...noFinds(), posts });
const cover: Cover = { platform: 'x', externalId: '1', image: 'data:image/webp;base64,AA', width: 1, height: 1 };

/** A background that answers as told, and remembers what it heard. */
function start(answer: (batch: Batch) => Promise<unknown>) {
  const heard: (Batch | Cover)[] = [];
  const problems: string[] = [];
  const life = {
    isOver: false,
    soon: (work: () => void) => void setTimeout(work, 0),
    setTimeout: (work: () => void, delay: number) => void setTimeout(work, delay),
  };
  const delivery = startDelivery(
    'script',
    {
      send: batch => {
        heard.push(batch);
        return answer(batch);
      },
      sendCover: async picture => heard.push(picture),
    },
    life,
    problem => problems.push(problem),
  );
  return { delivery, heard, problems, life };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a batch that the library cannot write now is held for as long as it takes', async () => {
  let isFull = true;
  const { delivery, heard, problems } = start(async () => {
    if (isFull) throw new DatabaseProblem('full');
  });
  delivery.deliver(page, finds([post('1')]));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(heard.length).toBeGreaterThan(20);
  isFull = false;
  await vi.advanceTimersByTimeAsync(60_000);
  const last = heard.length;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(heard.length).toBe(last);
  expect(problems).toEqual([]);
});

test('a batch is held and sent again, unchanged, until it is acknowledged', async () => {
  let awake = false;
  const { delivery, heard } = start(async () => {
    if (!awake) throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  delivery.deliver(page, finds([post('1')]));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard.length).toBeGreaterThan(5);
  awake = true;
  await vi.advanceTimersByTimeAsync(60_000);
  const last = heard.length;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(heard.length).toBe(last);
  expect(new Set(heard.map(batch => JSON.stringify(batch))).size).toBe(1);
});

test('one at a time, in order; what waits travels together, with the newest word on the page', async () => {
  let acknowledge = () => {};
  const { delivery, heard } = start(() => new Promise<void>(resolve => (acknowledge = resolve)));
  delivery.deliver({ ...page, state: 'loading' }, finds());
  await vi.advanceTimersByTimeAsync(1);
  delivery.deliver(page, finds([post('1')]));
  delivery.deliver(page, finds([post('2')]));
  delivery.deliver({ ...page, visit: 'v2' }, finds([post('3')]));
  await vi.advanceTimersByTimeAsync(1);
  expect(heard.length).toBe(1);
  acknowledge();
  await vi.advanceTimersByTimeAsync(1);
  acknowledge();
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual([
    { id: 'script.1', page: { ...page, state: 'loading' }, ...finds() },
    { id: 'script.2', page, ...finds([post('1'), post('2')]) },
    { id: 'script.3', page: { ...page, visit: 'v2' }, ...finds([post('3')]) },
  ]);
});

test('an answer that never comes is an answer missed', async () => {
  const { delivery, heard } = start(() => new Promise(() => {}));
  delivery.deliver(page, finds([post('1')]));
  await vi.advanceTimersByTimeAsync(21_000);
  expect(heard.length).toBe(2);
});

test('what the background itself refuses is given up in the end, aloud, and the next goes on', async () => {
  const { delivery, heard, problems } = start(async batch => {
    if (batch.posts.some(({ externalId }) => externalId === 'bad')) throw new Error('too long');
  });
  delivery.deliver(page, finds([post('bad')]));
  await vi.advanceTimersByTimeAsync(1);
  delivery.deliver(page, finds([post('good')]));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(problems).toEqual([expect.stringContaining('too long')]);
  expect(heard.at(-1)).toMatchObject({ posts: [{ externalId: 'good' }] });
});

test('pictures wait for the facts', async () => {
  const { delivery, heard } = start(async () => {});
  delivery.deliver(page, finds([post('1')]));
  delivery.deliverCover(cover);
  delivery.deliver({ ...page, visit: 'v2' }, finds([post('2')]));
  await vi.advanceTimersByTimeAsync(10);
  expect(heard.map(each => ('image' in each ? 'cover' : each.page.visit))).toEqual(['v1', 'v2', 'cover']);
});

test('an orphaned script falls silent', async () => {
  const { delivery, heard, life } = start(async () => {});
  life.isOver = true;
  delivery.deliver(page, finds([post('1')]));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual([]);
});

test('a message holds at most 200 posts and a megabyte', () => {
  const many = Array.from({ length: 450 }, (_, number) => post(String(number)));
  expect(split(finds(many)).map(part => part.finds.posts.length)).toEqual([200, 200, 50]);
  const comment = { platform: 'x', post: '1', author: {}, text: '', metrics: {}, source: 'answer', seenAt: 1 } as const;
  const comments = many.map(({ externalId }) => ({ ...comment, externalId }));
  const both = split({ ...finds(many.slice(0, 150)), comments });
  expect(both.map(part => [part.finds.posts.length, part.finds.comments.length])).toEqual([
    [150, 200],
    [0, 200],
    [0, 50],
  ]);
  const long = Array.from({ length: 4 }, (_, number) => post(String(number), { text: '中'.repeat(150_000) }));
  const parts = split(finds(long));
  expect(parts.flatMap(part => part.finds.posts)).toEqual(long);
  for (const part of parts) expect(new TextEncoder().encode(JSON.stringify(part)).length).toBeLessThan(1_000_000);
  expect(split(finds())).toEqual([{ finds: noFinds(), characters: 0 }]);
});
