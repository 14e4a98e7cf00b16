import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchExtension } from '../browser/extension.ts';
import { everyView } from './every-view.ts';
import { furnish } from './furnished.ts';
import { put } from './platforms.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Bring up every view with 500 posts: axe has nothing against it. */
export async function expectAccessible(language: 'zh-CN' | 'en', theme: 'light' | 'dark'): Promise<void> {
  const { extension, open } = await furnish();
  try {
    await put(extension, 'settings', [
      { id: 'language', value: language },
      { id: 'theme', value: theme },
    ]);
    const found: string[] = [];
    for (const { name, path, press } of everyView) {
      const where = `${path} ${name}`;
      const panel = await open(path);
      await press?.(panel).catch(reason => found.push(`${where} could not be shown: ${String(reason).slice(0, 300)}`));
      found.push(...(await problems(panel, where)));
    }
    expect(found).toEqual([]);
  } finally {
    await extension.close();
  }
}

/** The same for what is shown before anything else; and the proof that axe would find something. */
export async function expectFirstRunAccessible(): Promise<void> {
  const extension = await launchExtension({ viewport: { width: 420, height: 860 } });
  try {
    const panel = await extension.context.newPage();
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await panel.goto('about:blank');
      await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`);
      await panel.getByRole('group').getByRole('button').first().click();
      expect(await problems(panel, `first run ${colorScheme}`)).toEqual([]);
    }
    await panel.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await problems(panel, 'planted')).join()).toContain('button-name');
  } finally {
    await extension.close();
  }
}

/** What axe has against what is on screen once nothing moves any more, one line each. */
async function problems(panel: Page, name: string): Promise<string[]> {
  await panel.evaluate(async () => {
    // A colour that is handed down turns level by level: each ends before the next begins.
    for (let calm = 0; calm < 3; calm = document.getAnimations().length > 0 ? 0 : calm + 1) {
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      await new Promise(resolve => setTimeout(resolve, 30));
    }
  });
  if (!(await panel.evaluate(() => 'axe' in globalThis))) await panel.evaluate(axe);
  const violations = await panel.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
    return (await run({ resultTypes: ['violations'] })).violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${name}: ${id} (${help}) ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
