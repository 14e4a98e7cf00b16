import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Extension } from '../browser/extension.ts';
import { chartPage, type Given } from './chart.ts';

type Told = { is: 'sent' | 'acknowledged' | 'unheard'; id: string; posts: number; at: number };

/** A page with a reader whose sending can be heard; the product's files stay untouched. */
export type Sender = {
  page: Page;
  /** The page asks for this answer; resolves with the batch, and when it was sent, once the reader sends it. */
  ask(one: Given): Promise<{ id: string; at: number }>;
  acknowledged(batch: string): Promise<void>;
};

export async function openSender(extension: Extension): Promise<Sender> {
  const page = await extension.context.newPage();
  const session = await extension.context.newCDPSession(page);
  const told: Told[] = [];
  const world = new Promise<number>(resolve => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extension.id}`) resolve(context.id);
    });
  });
  session.on('Runtime.bindingCalled', ({ payload }) => told.push(JSON.parse(payload) as Told));
  await session.send('Runtime.enable');
  await page.goto(chartPage);
  const contextId = await world;
  await session.send('Runtime.addBinding', { name: 'tell', executionContextId: contextId });
  await session.send('Runtime.evaluate', { contextId, expression: `(${overhear})()` });
  const heard = async (is: Told['is'], since: number, id?: string) => {
    for (let waited = 0; waited < 60_000; waited += 2) {
      const found = told.slice(since).find(one => one.is === is && one.posts > 0 && (id ?? one.id) === one.id);
      if (found) return found;
      await wait(2);
    }
    throw new Error(`The reader never said ${is}: ${JSON.stringify(told.slice(since))}`);
  };
  return {
    page,
    ask(one) {
      const since = told.length;
      void page.evaluate(address => void fetch(address), one.address);
      return heard('sent', since);
    },
    acknowledged: async batch => void (await heard('acknowledged', 0, batch)),
  };
}

/** Runs in the reader's own world: tells of every batch when it leaves, and when its answer is there. */
function overhear(): void {
  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<{ err?: unknown } | undefined>;
  const tell = (is: string, { id, posts }: { id: string; posts: unknown[] }) =>
    (globalThis as unknown as { tell(words: string): void }).tell(
      JSON.stringify({ is, id, posts: posts.length, at: Date.now() }),
    );
  const listening = (message: { type: string; data: { id: string; posts: unknown[] } }) => {
    if (message.type !== 'saveCaptures') return send(message);
    tell('sent', message.data);
    const answer = send(message);
    answer.then(
      said => tell(said && !said.err ? 'acknowledged' : 'unheard', message.data),
      () => tell('unheard', message.data),
    );
    return answer;
  };
  runtime.sendMessage = listening as typeof runtime.sendMessage;
}
