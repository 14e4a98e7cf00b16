import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { type Figure, figureOf } from './figures.ts';
import { countPosts } from './library.ts';
import { type OwnTime, ownTimeOf } from './own-time.ts';
import type { Home, Station } from './station.ts';

const perAnswer = 100;

/** What one answer of 100 posts costs the page it came to: seven answers on each of five pages, as scrolling brings them. */
export async function measureMainThread({ extension, openHome }: Station): Promise<Figure[]> {
  const runs: OwnTime[] = [];
  for (let load = 0; load < 5; load++) {
    const home = await openHome();
    const reader = await watchReader(home, extension.id);
    for (let answer = 0; answer < 7; answer++) {
      const measured = await ownTimeOf(reader.session, extension.id, async () => {
        await home.ask();
        await reader.acknowledged(perAnswer);
        await wait(100);
      });
      runs.push(measured);
    }
    await home.page.close();
  }
  return [
    figureOf(
      'capture-100-main-thread',
      runs.map(({ total }) => total),
    ),
    figureOf(
      'capture-100-longest-task',
      runs.map(({ longest }) => longest),
    ),
  ];
}

/** From the answer's arrival in the page until the reader has heard that it is committed, the worker awake. */
export async function measureWarm(station: Station): Promise<Figure> {
  const { extension, openHome } = station;
  const runs: number[] = [];
  await checkStored(station, async () => {
    for (let load = 0; load < 5; load++) {
      const home = await openHome();
      const reader = await watchReader(home, extension.id);
      for (let answer = 0; answer < 7; answer++) {
        const arrived = await home.ask();
        runs.push((await reader.acknowledged(perAnswer)) - arrived);
        await wait(300);
      }
      await home.page.close();
    }
    return runs.length * perAnswer;
  });
  return figureOf('capture-100-stored-warm', runs);
}

/** The same with a worker that was stopped, long enough ago for the browser to have closed its database. */
export async function measureCold(station: Station): Promise<Figure> {
  const { extension, openHome } = station;
  const runs: number[] = [];
  await checkStored(station, async () => {
    const home = await openHome();
    const reader = await watchReader(home, extension.id);
    for (let run = 0; run < 20; run++) {
      await extension.killWorker();
      await wait(2_500);
      const arrived = await home.ask();
      runs.push((await reader.acknowledged(perAnswer)) - arrived);
      await wait(300);
    }
    await home.page.close();
    return runs.length * perAnswer;
  });
  return figureOf('capture-100-stored-cold', runs);
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
async function watchReader({ page }: Home, id: string): Promise<Reader> {
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
      at = performance.now();
      if (type === 'saveCaptures') posts += data.posts.length;
      heard();
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
