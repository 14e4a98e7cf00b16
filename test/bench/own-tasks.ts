import type { CDPSession } from 'playwright-core';

/** One task of the page's main thread, as far as it was Caifeng's: processor time, and time on the clock, in ms. */
export type OwnTask = { busy: number; lasted: number };

/** What Chrome writes down of a stretch of work; `dur` and `tdur` in µs. */
export type Slice = { name: string; ph: string; pid: number; tid: number; ts: number; dur: number; tdur: number } & {
  args?: { data?: { url?: string; frame?: string } };
};

/** Write down the tasks of the page's main thread while `work` runs. Costs far less than a profile. */
export async function ownTasksOf(session: CDPSession, id: string, work: () => Promise<void>): Promise<OwnTask[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const slices: Slice[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const slice of value as Slice[]) if (slice.ph === 'X') slices.push(slice);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return readTasks(slices, { origin: `chrome-extension://${id}/`, frame: frameTree.frame.id });
}

/**
 * A task in which no script ran but ours is ours as a whole, with the native work and the garbage in it. Of a task that
 * the page shares, as where it hears that its request was answered, our listeners are, with all that they call.
 */
export function readTasks(slices: readonly Slice[], { origin, frame }: { origin: string; frame: string }): OwnTask[] {
  const calls = slices.filter(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript').toSorted(byStart);
  const isOwn = ({ args }: Slice) => args?.data?.frame === frame && (args.data.url?.startsWith(origin) ?? false);
  return slices
    .filter(({ name }) => name === 'RunTask')
    .flatMap(task => {
      const inTask = calls.filter(call => isWithin(call, task));
      const own = outermost(inTask.filter(isOwn));
      const counted = outermost(inTask).every(isOwn) ? [task] : own;
      if (own.length === 0) return [];
      return [{ busy: sum(counted.map(({ tdur }) => tdur)), lasted: sum(counted.map(({ dur }) => dur)) }];
    });
}

const byStart = (a: Slice, b: Slice) => a.ts - b.ts || b.dur - a.dur;
const isWithin = (inner: Slice, outer: Slice) =>
  inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && inner.ts < outer.ts + outer.dur;
/** µs as ms. */
const sum = (times: number[]) => times.reduce((a, b) => a + b, 0) / 1000;

/** Those that no other of them led to. */
function outermost(calls: Slice[]): Slice[] {
  let end = 0;
  return calls.filter(({ ts, dur }) => {
    const isOuter = ts >= end;
    if (isOuter) end = ts + dur;
    return isOuter;
  });
}
