import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { type Figure, figureOf } from './figures.ts';
import { countPosts } from './library.ts';
import { type OwnTask, ownTasksOf } from './own-tasks.ts';
import type { Home, Station } from './station.ts';
import { timeline } from './timeline.ts';

const perAnswer = 100;

/** As scrolling brings them: twenty answers on each of three pages. The first of a page meets scripts that never ran. */
const loads = 3;
const answers = 20;

/**
 * Processor time of the page's main thread for an answer, less the median of what the page spends by itself on the same
 * answer. Unlike time on the clock it does not grow when other programs want the processor, and unlike a profile it
 * holds all there is: the copy of the stream, the messages, garbage.
 */
export async function measureMainThread({ extension, openHome }: Station): Promise<Figure[]> {
  const read: number[] = [];
  const unread: number[] = [];
  for (let load = 0; load < loads; load++) {
    const home = await openHome();
    const reader = await watchReader(home, extension.id);
    await reader.session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await reader.session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    };
    const spent = async (work: () => Promise<unknown>) => {
      const before = await busy();
      await work();
      await wait(300);
      return (await busy()) - before;
    };
    for (let answer = 0; answer < answers; answer++) {
      read.push(await spent(() => home.ask().then(() => reader.acknowledged(perAnswer))));
      unread.push(await spent(() => home.ask({ isRead: false })));
    }
    await home.page.close();
  }
  const own = unread.toSorted((a, b) => a - b)[Math.floor(unread.length / 2)] ?? Number.NaN;
  console.log(`The page alone spends ${own.toFixed(1)} ms on the same answer; ${sayParsing()}`);
  const ours = read.map(time => Math.max(0, time - own));
  console.log(`The first of each page: ${sayFirsts(ours)}.`);
  return [figureOf('capture-100-main-thread', ours)];
}

/** How fast this machine is: most of what an answer costs is to parse it, and nobody can do without that. */
function sayParsing(): string {
  const text = timeline(0, Date.now());
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    JSON.parse(text);
    return performance.now() - start;
  });
  return `to parse it takes ${Math.min(...times).toFixed(1)} ms here at best.`;
}

/**
 * Processor time as well, by what Chrome writes down of its tasks: by the clock, whatever else wants one of the two
 * processors, and the browser that takes our message does, would count as ours. That is printed beside it.
 */
export async function measureLongestTask({ extension, openHome }: Station): Promise<Figure[]> {
  const runs: OwnTask[] = [];
  for (let load = 0; load < loads; load++) {
    const home = await openHome();
    const reader = await watchReader(home, extension.id);
    for (let answer = 0; answer < answers; answer++) {
      const tasks = await ownTasksOf(reader.session, extension.id, async () => {
        await home.ask();
        await reader.acknowledged(perAnswer);
        await wait(100);
      });
      const most = (of: (task: OwnTask) => number) => Math.max(...tasks.map(of));
      runs.push({ busy: most(({ busy }) => busy), lasted: most(({ lasted }) => lasted) });
    }
    await home.page.close();
  }
  const longest = runs.map(({ busy }) => busy);
  const byClock = figureOf(
    'capture-100-longest-task',
    runs.map(({ lasted }) => lasted),
  );
  console.log(
    `By the clock: median ${byClock.median}, p95 ${byClock.p95} ms. The first of each page: ${sayFirsts(longest)}.`,
  );
  return [figureOf('capture-100-longest-task', longest)];
}

/** What the first answers of their pages cost: few among all, so the figures hide them. */
function sayFirsts(runs: number[]): string {
  const firsts = runs.filter((_, run) => run % answers === 0);
  return `${firsts.map(time => time.toFixed(0)).join(', ')} ms`;
}

/** From the answer's arrival in the page until the reader has heard that it is committed, the worker awake. */
export async function measureWarm(station: Station): Promise<Figure[]> {
  const { extension, openHome } = station;
  const runs: number[] = [];
  await checkStored(station, async () => {
    for (let load = 0; load < loads; load++) {
      const home = await openHome();
      const reader = await watchReader(home, extension.id);
      for (let answer = 0; answer < answers; answer++) {
        await station.rest();
        const arrived = await home.ask();
        runs.push((await reader.acknowledged(perAnswer)) - arrived);
      }
      await home.page.close();
    }
    return runs.length * perAnswer;
  });
  return [figureOf('capture-100-stored-warm', runs)];
}

/** How long the site is let take for a list, in ms: the way there and back, and the making of it. Assumed, not measured. */
const quick = 200;

/**
 * The same with a worker that was stopped, long enough ago for the browser to have closed its database. What it takes
 * when the site takes no time at all is told beside it.
 */
export async function measureCold(station: Station): Promise<Figure[]> {
  const { extension, openHome } = station;
  const runs: number[] = [];
  const atOnce: number[] = [];
  await checkStored(station, async () => {
    const home = await openHome();
    const reader = await watchReader(home, extension.id);
    for (let run = 0; run < 20; run++) {
      for (const [list, after] of [
        [runs, quick],
        [atOnce, 0],
      ] as const) {
        await extension.killWorker();
        await wait(6_000);
        const arrived = await home.ask({ after });
        list.push((await reader.acknowledged(perAnswer)) - arrived);
      }
    }
    await home.page.close();
    return 2 * runs.length * perAnswer;
  });
  const { median, p95 } = figureOf('capture-100-stored-cold', atOnce);
  console.log(`The site takes ${quick} ms. An answer that comes at once: median ${median}, p95 ${p95} ms.`);
  return [figureOf('capture-100-stored-cold', runs)];
}

/** A figure of posts that were not stored would be worth nothing. */
async function checkStored({ extension }: Station, work: () => Promise<number>): Promise<void> {
  const before = await countPosts(extension);
  const expected = await work();
  const stored = (await countPosts(extension)) - before;
  if (stored !== expected) throw new Error(`${expected} posts were answered, ${stored} were stored.`);
}

type Reader = {
  session: CDPSession;
  /** Resolves once so many more posts are acknowledged: when, by the page's clock. */
  acknowledged(posts: number): Promise<number>;
};

/** Listen, in the reader's own world, to what the worker answers: it has the clock of the page. */
export async function watchReader({ page }: Home, id: string): Promise<Reader> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>(resolve => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${id}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await world;
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await evaluate(`(${listen})()`);
  return {
    session,
    acknowledged: async posts => (await evaluate(`acknowledged(${posts})`)) as number,
  };
}

/** Runs in the reader's world. */
function listen(): void {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<unknown>;
  let posts = 0;
  let at = 0;
  let heard = () => {};
  const tell = (message: unknown) => {
    const { type, data } = message as { type: string; data: { posts: unknown[] } };
    return send(message).then(answer => {
      if (type === 'saveCaptures') {
        at = performance.now();
        posts += data.posts.length;
        heard();
      }
      return answer;
    });
  };
  Object.assign(chrome.runtime, { sendMessage: tell });
  const acknowledged = (wanted: number) =>
    new Promise<number>(resolve => {
      heard = () => {
        if (posts < wanted) return;
        posts -= wanted;
        heard = () => {};
        resolve(at);
      };
      heard();
    });
  Object.assign(globalThis, { acknowledged });
}
