import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Extension, launchExtension } from '../browser/extension.ts';
import { seeded } from '../generate/random.ts';
import { differences, startChart } from './chart.ts';
import { rows, switchOn } from './platforms.ts';
import { openSender, type Sender } from './sender.ts';

/** Where a kill fell: before the worker received the message, before its commit was told, or after. */
export type Fall = 'before' | 'inside' | 'after';
type Heard = { is: 'received' | 'committed'; id?: string; at: number };
/** How to meet each kind: asleep the worker is long in starting, and how long a commit takes is up to its size. */
const ways: Record<Fall, { asleep: boolean; size: [number, number]; delay: [number, number] }> = {
  before: { asleep: true, size: [4, 60], delay: [0, 60] },
  inside: { asleep: false, size: [20, 80], delay: [0, 40] },
  after: { asleep: false, size: [1, 6], delay: [20, 60] },
};

type Wish = { seed: number; kills: number; each: number };

/**
 * Kill the worker this often while it saves what a page shows: nothing acknowledged may be lost, nothing doubled. Each
 * kind of fall is met at least `each` times.
 */
export async function surviveKills(wish: Wish): Promise<void> {
  const extension = await launchExtension({ locale: 'zh-CN', timezone: 'Asia/Shanghai' });
  try {
    const chart = startChart();
    await chart.serve(extension);
    await switchOn(extension, ['bilibili']);
    const { fell, delays } = await killWorkers(extension, chart, wish);
    console.info(
      `${delays.length} worker kills, ${delays[0]}–${delays.at(-1)} ms after sending (median ${delays[delays.length >> 1]}): ` +
        `${fell.before} before receipt, ${fell.inside} inside, ${fell.after} after the commit`,
    );
    expect(delays.length).toBeGreaterThanOrEqual(wish.kills);
    expect(Math.min(...Object.values(fell))).toBeGreaterThanOrEqual(wish.each);
    expect(await differences(extension, chart.given)).toEqual([]);
    // Every answer was written as one batch, once.
    const batches = (await rows<{ id: string; saved: number }>(extension, 'batches')).filter(({ saved }) => saved > 0);
    expect(batches).toHaveLength(chart.given.length);
    expect(sum(batches.map(({ saved }) => saved))).toBe(sum(chart.given.map(({ plays }) => plays.size)));
  } finally {
    await extension.close();
  }
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** Kill 0–60 ms after a batch was sent, and go on until each kind of fall was met often enough. */
async function killWorkers(
  extension: Extension,
  chart: ReturnType<typeof startChart>,
  { seed, kills, each }: Wish,
): Promise<{ fell: Record<Fall, number>; delays: number[] }> {
  const random = seeded(seed);
  const between = ([least, most]: [number, number]) => least + random.below(most - least + 1);
  const worker = await watchWorker(extension);
  const fell: Record<Fall, number> = { before: 0, inside: 0, after: 0 };
  const delays: number[] = [];
  let sender: Sender | undefined;
  for (let round = 0; delays.length < kills || Object.values(fell).some(times => times < each); round++) {
    if (round > kills * 5) throw new Error(`The kills fall too unevenly: ${JSON.stringify(fell)}.`);
    if (!sender || round % 25 === 0) {
      await sender?.page.close();
      sender = await openSender(extension);
    }
    // On a busy machine all takes longer: what was met least is aimed at more often.
    const [least] = (Object.keys(ways) as Fall[]).sort((a, b) => fell[a] - fell[b]);
    const way = ways[random.below(2) ? least! : (['before', 'inside', 'after'] as const)[random.below(3)]!];
    const delay = between(way.delay);
    const one = chart.give(between(way.size));
    await (way.asleep ? worker.kill() : worker.listen());
    await worker.heard();
    const batch = await sender.ask(one);
    if (way.asleep) await worker.starts();
    await wait(Math.max(0, batch.at + delay - Date.now()));
    const status = worker.status();
    const at = Date.now();
    await worker.kill();
    await sender.acknowledged(batch.id);
    const heard = (await worker.heard()).filter(each => each.at <= at);
    const received = heard.findIndex(({ is, id }) => is === 'received' && id === batch.id);
    // On a busy machine a kill may come too late to count.
    if (at - batch.at > 60) continue;
    // A worker that started meanwhile without an observer in it cannot tell how far it came.
    if (way.asleep && status !== 'starting') continue;
    const isCommitted = heard.slice(received).some(({ is }) => is === 'committed');
    fell[way.asleep || received < 0 ? 'before' : isCommitted ? 'after' : 'inside']++;
    delays.push(at - batch.at);
  }
  await sender?.page.close();
  return { fell, delays: delays.sort((a, b) => a - b) };
}

/** The worker as the browser sees it, and as it tells of itself to the desk. */
async function watchWorker({ context, desk, id, worker }: Extension) {
  const session = await context.newCDPSession(desk);
  let status = 'stopped';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const own = versions.findLast(({ scriptURL }) => scriptURL.startsWith(`chrome-extension://${id}/`));
    status = own?.runningStatus ?? status;
  });
  await session.send('ServiceWorker.enable');
  await desk.evaluate(listen => {
    const heard: Heard[] = [];
    Reflect.set(window, 'heard', heard);
    new BroadcastChannel(listen).onmessage = ({ data }) => heard.push(data);
  }, channel);
  const until = async (passes: () => boolean) => {
    for (let waited = 0; !passes() && waited < 30_000; waited++) await wait(1);
    if (!passes()) throw new Error(`The worker stays ${status}.`);
  };
  return {
    status: () => status,
    starts: () => until(() => status !== 'stopped'),
    async kill() {
      if (status === 'stopped') return;
      let stopped = false;
      const stops = () => {
        stopped ||= status === 'stopped';
      };
      session.on('ServiceWorker.workerVersionUpdated', stops);
      await session.send('ServiceWorker.stopAllWorkers');
      await until(() => stopped);
      session.off('ServiceWorker.workerVersionUpdated', stops);
    },
    listen: async () => (await worker()).evaluate(reportToDesk, channel),
    heard: () => desk.evaluate(() => (Reflect.get(window, 'heard') as Heard[]).splice(0)),
  };
}

const channel = 'made-up-kills';

/** Runs in the worker, once in each life of it: tells of every batch received and of every commit of one. */
function reportToDesk(name: string): void {
  if (Reflect.get(globalThis, name)) return;
  Reflect.set(globalThis, name, true);
  const desk = new BroadcastChannel(name);
  chrome.runtime.onMessage.addListener((message: { type?: string; data?: { id: string } }) => {
    if (message.type === 'saveCaptures') desk.postMessage({ is: 'received', id: message.data?.id, at: Date.now() });
  });
  // The library's own way to a transaction is bound before this: what it adds to the table leads to its transaction.
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...words) {
    if (this.name === 'batches') {
      this.transaction.addEventListener('complete', () => desk.postMessage({ is: 'committed', at: Date.now() }));
    }
    return add.apply(this, words);
  };
}
