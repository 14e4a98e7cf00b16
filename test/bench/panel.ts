import type { Page } from 'playwright-core';
import { type Figure, figureOf } from './figures.ts';
import { teachPainting } from './painted.ts';
import type { Station } from './station.ts';

/** 素材 with all posts kept: how soon its first rows are painted, and what the panel's heap holds then. */
export async function measureOpening(station: Station): Promise<Figure[]> {
  const times: number[] = [];
  const heaps: number[] = [];
  for (let run = 0; run < 12; run++) {
    const { panel, opened } = await openLibrary(station);
    times.push(opened);
    heaps.push(await heapOf(panel));
    await panel.close();
  }
  return [figureOf('panel-open-100k', times), figureOf('panel-heap-100k', heaps)];
}

/** Each platform, and tags from the commonest to the rarest; each time the first row of another filter is awaited. */
export async function measureFilter(station: Station): Promise<Figure[]> {
  const { panel } = await openLibrary(station);
  const runs: number[] = [];
  for (const name of ['平台', '标签']) {
    const select = panel.getByRole('combobox', { name, exact: true });
    const all = await select
      .locator('option')
      .evaluateAll(options => options.map(option => option.getAttribute('value')));
    const known = all.filter(value => value);
    const step = Math.max(1, Math.floor(known.length / 12));
    for (const value of known.filter((_, at) => at % step === 0).slice(0, 12)) {
      const time = await panel.evaluate(chooseAndAwait, { name, value: value ?? '' });
      if (time !== undefined) runs.push(time);
      await panel.waitForTimeout(200);
    }
    await select.selectOption('');
    await panel.waitForTimeout(200);
  }
  await panel.close();
  return [figureOf('filter-100k', runs)];
}

async function openLibrary({ extension }: Station): Promise<{ panel: Page; opened: number }> {
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  await teachPainting(panel);
  // As soon as there is a document it waits for its first row.
  await panel.addInitScript(() => {
    const wait = () =>
      untilPainted(
        () => {},
        () => document.querySelector('article') !== null,
      ).then(() => performance.now());
    Object.assign(globalThis, { opened: wait() });
  });
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html#/library`);
  const opened = await panel.evaluate(() => (globalThis as unknown as { opened: Promise<number> }).opened);
  return { panel, opened };
}

/** In MB, after what is garbage was collected. */
async function heapOf(panel: Page): Promise<number> {
  const session = await panel.context().newCDPSession(panel);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}

/** Runs in the panel. Nothing where the filter shows the same first row as before. */
async function chooseAndAwait({ name, value }: { name: string; value: string }): Promise<number | undefined> {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  if (!select) throw new Error(`There is no filter ${name}.`);
  const first = () => document.querySelector('[data-index="0"] article')?.textContent;
  const before = first();
  const choose = () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const late = new Promise<undefined>(resolve => setTimeout(resolve, 5_000));
  return Promise.race([untilPainted(choose, () => first() !== before && first() !== undefined), late]);
}
