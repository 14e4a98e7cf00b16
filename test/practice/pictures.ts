// `npm run pictures`: the pictures of the README, in both languages, from the built extension on the practice site.
import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { goTo, listed, planInCalendar, planInTwoPresses, search } from '../e2e/panel.ts';
import { hours, latte, steps } from './day.ts';
import { posts } from './posts.ts';
import { sideBySide } from './side-by-side.ts';
import { starts } from './site.ts';
import { openStage, type Stage, savePicture } from './stage.ts';
import { type Look, shoot, show } from './views.ts';

const folder = 'test/practice/pictures';
const stage = await openStage(hours, { scale: 2, viewport: { width: 1040, height: 720 } });
try {
  for (const { act } of steps) await act(stage);
  await planMore(stage);
  await stage.page.goto(starts.xiaohongshu);
  await stage.page.locator('.note-item img').first().waitFor();
  for (const language of ['zh-CN', 'en'] as const) {
    const { extension, page, panel } = stage;
    const look: Look = { language, theme: 'light', width: 400, height: 720, scale: 2 };
    await show(stage, look, '/page');
    await panel.locator('article').first().waitFor();
    await page.waitForTimeout(800);
    await save(`page.${language}`, [await page.screenshot(), await shoot(panel, look)]);
    const views: Buffer[] = [];
    for (const place of ['/library', `/library/xiaohongshu:${posts[1]!.id}`, '/calendar']) {
      await show(stage, { ...look, width: 480 }, place.replace(/:(?=\w+$)/, '%3A'));
      if (place === '/calendar') await turnTo(panel, language);
      await page.waitForTimeout(500);
      views.push(await shoot(panel, { ...look, width: 480 }));
    }
    await save(`library-and-calendar.${language}`, views);
    async function save(name: string, pictures: Buffer[]) {
      const path = `${folder}/${name}.webp`;
      savePicture(path, await sideBySide(extension.desk, pictures, 'image/webp'));
      console.log(`${path}  ${Math.round(statSync(path).size / 1000)} kB`);
    }
  }
} finally {
  await stage.close();
}

/** A week with something in it: four more plans, each further than the one before. */
async function planMore({ panel }: Stage): Promise<void> {
  await goTo(panel, '素材');
  for (const [index, { title }] of [posts[1]!, posts[5]!, posts[10]!, posts[2]!].entries()) {
    await search(panel, title);
    await listed(panel, 1);
    await panel.locator('article [data-main]', { hasText: title }).focus();
    await planInTwoPresses(panel);
    await goTo(panel, '日历');
    const plan = await planInCalendar(panel, `打开“${title}”`, '下一周');
    for (let step = 0; step <= index; step++) {
      await plan.focus();
      await panel.keyboard.press('s');
      await panel.waitForTimeout(400);
    }
    await goTo(panel, '素材');
  }
  await search(panel, '');
}

async function turnTo(panel: Page, language: 'zh-CN' | 'en'): Promise<void> {
  const [name, next] = language === 'en' ? [`Open “${latte.title}”`, 'Next week'] : [`打开“${latte.title}”`, '下一周'];
  await planInCalendar(panel, name, next);
}
