import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { launchExtension } from '../browser/extension.ts';
import { html, json, serve } from '../browser/site.ts';
import { switchOn } from './platforms.ts';

const home = 'https://x.com/home';
const list = 'https://x.com/i/api/graphql/made-up/HomeTimeline';
const slow = 4_000;

test('the background is awake before the answer that a page waits for, and sleeps through what is not read', async () => {
  const extension = await launchExtension();
  try {
    await serve(extension.context, request => {
      const url = request.url();
      if (url === home) return html('<!doctype html><title>X</title><main>made up</main>');
      return url.startsWith('https://x.com/') ? { ...json({ data: {} }), after: slow } : undefined;
    });
    await switchOn(extension, ['x']);
    const page = await extension.context.newPage();
    await page.goto(home);
    // By then the reader has said what became of the page, and has nothing more to say.
    await page.waitForTimeout(4_000);
    const starts = await watchStarts(extension);
    const ask = (url: string) => page.evaluate(address => fetch(address).then(answer => answer.text()), url);

    await extension.killWorker();
    await ask('https://x.com/made-up/other.json');
    expect(starts()).toBe(0);

    let isAnswered = false;
    const answer = ask(list).then(() => {
      isAnswered = true;
    });
    for (let waited = 0; starts() === 0 && waited < slow; waited += 20) await wait(20);
    expect({ isAnswered, starts: starts() }).toEqual({ isAnswered: false, starts: 1 });
    await answer;
  } finally {
    await extension.close();
  }
}, 60_000);

/** Count how often the worker starts to run from now on. */
async function watchStarts({ context, desk }: Awaited<ReturnType<typeof launchExtension>>): Promise<() => number> {
  const session = await context.newCDPSession(desk);
  let [count, last] = [0, 'running'];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const status = versions.at(-1)?.runningStatus ?? last;
    if (status === 'running' && last !== 'running') count++;
    last = status;
  });
  await session.send('ServiceWorker.enable');
  return () => count;
}
