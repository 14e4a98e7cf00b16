import type { CDPSession } from 'playwright-core';

/** What of a stretch of the page's main thread was Caifeng's, in ms. */
export type OwnTime = { total: number; longest: number };

type Node = { id: number; callFrame: { functionName: string; url: string }; children?: number[] };
export type Profile = { nodes: Node[]; samples?: number[]; timeDeltas?: number[]; startTime: number; endTime: number };

/** Sample the page's main thread, in all of its worlds, while `work` runs. */
export async function ownTimeOf(session: CDPSession, id: string, work: () => Promise<void>): Promise<OwnTime> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return readProfile(profile, `chrome-extension://${id}/`);
}

/**
 * A sample is ours when a script of the extension is anywhere on its stack: native work that we asked for is ours, and
 * so is garbage that is collected while we run. It lasts until the next sample. The longest unbroken row of such samples
 * counts as one task, which is more than it was where two tasks of ours follow each other at once.
 */
export function readProfile({ nodes, samples = [], timeDeltas = [] }: Profile, origin: string): OwnTime {
  const own = new Set<number>();
  const collecting = new Set<number>();
  const byId = new Map(nodes.map(node => [node.id, node]));
  const walk = (node: Node | undefined, isOwn: boolean) => {
    if (!node) return;
    const { url, functionName } = node.callFrame;
    const isNowOwn = isOwn || url.startsWith(origin);
    if (isNowOwn) own.add(node.id);
    if (functionName === '(garbage collector)') collecting.add(node.id);
    for (const child of node.children ?? []) walk(byId.get(child), isNowOwn);
  };
  walk(nodes[0], false);

  let [total, run, longest, wasOwn] = [0, 0, 0, false];
  samples.forEach((sample, at) => {
    wasOwn = own.has(sample) || (wasOwn && collecting.has(sample));
    const lasted = wasOwn ? (timeDeltas[at + 1] ?? 0) / 1000 : 0;
    total += lasted;
    run = wasOwn ? run + lasted : 0;
    longest = Math.max(longest, run);
  });
  return { total, longest };
}
