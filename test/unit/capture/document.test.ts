import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startStates } from '@/lib/capture/states';
import { readVariables } from '@/lib/capture/variables';
import { startVisit } from '@/lib/capture/visit';
import { watchDocument } from '@/lib/capture/watch-document';
import type { Capture } from '@/lib/model/capture';
import { definePlatform, type Platform } from '@/lib/platforms/define';
import { fakeLife } from './fake-life';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const change = () => document.body.append(document.createElement('p'));

test('a document is read at once, and again only after it has changed', async () => {
  const read = vi.fn(() => true);
  const life = fakeLife();
  watchDocument(life, read);
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toHaveBeenCalledTimes(1);
  for (let step = 0; step < 10; step++) {
    change();
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(400);
  expect(read).toHaveBeenCalledTimes(2);
  life.end();
  change();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a page that moves without telling anything new is read ever more seldom, until it becomes another', async () => {
  const read = vi.fn(() => false);
  const life = fakeLife();
  const watch = watchDocument(life, read);
  const readIn = async (milliseconds: number) => {
    read.mockClear();
    for (let passed = 0; passed < milliseconds; passed += 50) {
      change();
      await vi.advanceTimersByTimeAsync(50);
    }
    return read.mock.calls.length;
  };
  const early = await readIn(5_000);
  await readIn(20_000);
  const late = await readIn(10_000);
  expect(early).toBeGreaterThan(4);
  expect(late).toBeLessThan(4);
  watch.restart();
  expect(await readIn(1_000)).toBeGreaterThan(0);
  life.end();
});

const idOf = (state: unknown) => (state as { id?: string }).id ?? '';
const platform = (states: Platform['states']) =>
  definePlatform({
    id: 'bilibili',
    address: ({ pathname }) => (pathname === '/other' ? { kind: 'search' } : { kind: 'feed' }),
    taps: [],
    states,
    documents: [],
  });

function start(states: Platform['states'], live: Record<string, unknown> = {}, isFresh = true) {
  const found: Capture[] = [];
  const problems: (string | undefined)[] = [];
  const of = platform(states);
  const begin = (path: string) =>
    startVisit({
      id: path,
      url: new URL(path, 'https://www.bilibili.com'),
      platform: of,
      late: false,
      surroundings: { now: () => 1, zone: 'Asia/Shanghai', language: () => 'zh' },
      deliver: (page, { posts }) => {
        found.push(...posts);
        problems.push(page.problem);
      },
    });
  let visit = begin('/');
  const asked: string[] = [];
  const tap = {
    async readState(path: string) {
      asked.push(path);
      return live[path];
    },
  };
  const reading = startStates(of, fakeLife(), tap, () => visit, isFresh, readVariables);
  return {
    reading,
    asked,
    problems,
    ids: () => found.map(({ externalId, source }) => `${source}:${externalId}`),
    visit: () => visit,
    go(path: string) {
      visit.end();
      visit = begin(path);
    },
  };
}

const post = (id: string) => ({
  externalId: id,
  url: `https://example.com/${id}`,
  depth: 'card' as const,
  metrics: {},
});
const read = (state: unknown) => ({ posts: idOf(state) ? [post(idOf(state))] : [] });

function addScript(text: string): void {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.textContent = text;
  document.body.append(script);
}

test('embedded states are read for the kinds of page they are for, and one that makes no sense is named', () => {
  addScript('window.STATE = { id: "made-up" }; var id = "" || "named"');
  const { ids, problems } = start([
    { from: { assign: 'STATE' }, on: ['feed'], read },
    { from: { assign: 'STATE' }, on: ['post'], read: () => ({ posts: [post('elsewhere')] }) },
    { from: { variables: ['id'] }, on: ['feed'], read },
    {
      from: { assign: 'STATE' },
      on: ['feed'],
      read: () => {
        throw new TypeError('nonsense');
      },
    },
  ]);
  expect(ids()).toEqual(['state:made-up', 'state:named']);
  expect(problems.at(-1)).toMatch(/^bilibili \/: state \{"assign":"STATE"\}: TypeError: nonsense$/);
});

test('what the document holds is given again to a page that corrects its address, and to no later one', () => {
  addScript('STATE = { id: "made-up" }');
  const { ids, go, reading, visit } = start([{ from: { assign: 'STATE' }, on: ['feed'], read }]);
  go('/corrected');
  reading.giveAgain(visit());
  expect(ids()).toEqual(['state:made-up', 'state:made-up']);
  reading.forget();
  go('/next');
  reading.giveAgain(visit());
  expect(ids()).toHaveLength(2);
});

test('live objects are asked for a few times, until they tell something', async () => {
  const live: Record<string, unknown> = { 'STATE.note': { stale: true } };
  const { ids, asked, reading, visit } = start(
    [{ from: { assign: 'STATE' }, on: ['feed'], read, live: 'STATE.note' }],
    live,
  );
  await reading.ask(visit());
  live['STATE.note'] = { id: 'live' };
  await reading.ask(visit());
  await reading.ask(visit());
  expect([ids(), asked.length]).toEqual([['state:live'], 2]);
});

test('a live object that arrives after the operator has gone on is dropped', async () => {
  const { ids, reading, visit, go } = start([{ from: { assign: 'STATE' }, on: ['feed'], read, live: 'STATE' }], {
    STATE: { id: 'late' },
  });
  const asking = reading.ask(visit());
  go('/other');
  await asking;
  expect(ids()).toEqual([]);
});

test('a page that was open before the switch, and moved since, is not read from its scripts', () => {
  addScript('STATE = { id: "stale" }');
  expect(start([{ from: { assign: 'STATE' }, on: ['feed'], read }], {}, false).ids()).toEqual([]);
});
