// `npm run shots`: every view of the panel in each width, theme and language, into .output/panel/, to be looked at.
import { rmSync } from 'node:fs';
import { put } from '../e2e/platforms.ts';
import { hours, latte, steps } from './day.ts';
import { posts } from './posts.ts';
import { sideBySide } from './side-by-side.ts';
import { starts } from './site.ts';
import { openStage, type Stage, savePicture } from './stage.ts';
import { type Look, shoot, show } from './views.ts';

const folder = '.output/panel';
const height = 760;
const note = (index: number) => `/library/${encodeURIComponent(`xiaohongshu:${posts[index]!.id}`)}`;

/** A place of the panel, and what is pressed there before the picture. */
type View = { name: string; place: string; press?: string[]; at?: string; firstRun?: boolean };
const views: View[] = [
  { name: 'first-run', place: '/', firstRun: true },
  { name: 'page-feed', place: '/page' },
  { name: 'page-selected', place: '/page', press: ['j', 'x', 'j', 'x', 'j', 'x'] },
  { name: 'page-keep', place: '/page', press: ['j', 'x', 'j', 'x', 's'] },
  { name: 'page-post', place: '/page', at: `https://www.xiaohongshu.com/explore/${posts[3]!.id}` },
  { name: 'page-profile', place: '/page', at: `https://www.xiaohongshu.com/user/profile/${latte.author.id}` },
  { name: 'page-x', place: '/page', at: starts.x },
  { name: 'page-internal', place: '/page', at: 'chrome://version' },
  { name: 'library', place: '/library' },
  { name: 'library-selected', place: '/library', press: ['j', 'x', 'j', 'x'] },
  { name: 'library-tag', place: '/library', press: ['j', 'x', 'j', 'x', 't'] },
  { name: 'library-post', place: note(3) },
  { name: 'library-card', place: note(1) },
  { name: 'library-plan', place: note(0), press: ['p'] },
  { name: 'library-trash', place: '/library/trash' },
  { name: 'calendar', place: '/calendar' },
  { name: 'calendar-new', place: '/calendar/new' },
  { name: 'calendar-edit', place: '/calendar', press: ['j', 'Enter'] },
  { name: 'calendar-move', place: '/calendar', press: ['j', 'p'] },
  { name: 'today', place: '/today' },
  { name: 'more', place: '/more' },
  { name: 'more-platforms', place: '/more/platforms' },
  { name: 'more-accounts', place: '/more/accounts' },
  { name: 'more-health', place: '/more/health' },
  { name: 'more-today', place: '/more/today' },
  { name: 'more-data', place: '/more/data' },
  { name: 'more-log', place: '/more/log' },
  { name: 'shortcuts', place: '/today', press: ['?'] },
];

const looks: Look[] = ([360, 420, 720] as const).flatMap(width =>
  (['light', 'dark'] as const).flatMap(theme =>
    (['zh-CN', 'en'] as const).map(language => ({ width, theme, language, height })),
  ),
);

const only = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
const stage = await openStage(hours);
try {
  for (const { act } of steps) await act(stage);
  for (const look of looks) {
    const name = `${look.width}-${look.theme}-${look.language}`;
    if (only.length > 0 && !only.includes(name)) continue;
    const shots: Buffer[] = [];
    for (const view of views) {
      const picture = await take(stage, look, view);
      savePicture(`${folder}/${name}/${view.name}.png`, picture);
      shots.push(picture);
    }
    const abreast = look.width > 500 ? 2 : 4;
    for (let row = 0; row * abreast < shots.length; row++) {
      const sheet = await sideBySide(stage.extension.desk, shots.slice(row * abreast, (row + 1) * abreast));
      savePicture(`${folder}/${name}/sheet-${row + 1}.png`, sheet);
    }
    console.log(`${folder}/${name}/  ${shots.length} pictures`);
  }
} finally {
  await stage.close();
}

async function take(stage: Stage, look: Look, view: View): Promise<Buffer> {
  const { extension, page, panel } = stage;
  const address = view.at ?? starts.xiaohongshu;
  if (page.url() !== address) await page.goto(address).catch(() => undefined);
  await put(extension, 'settings', [{ id: 'firstRunDone', value: !view.firstRun }]);
  await show(stage, look, view.place);
  await page.waitForTimeout(700);
  // The one plan is some days away: at the end of a week, in the next.
  if (view.place === '/calendar' && (await panel.locator('[id^=plan-]').count()) === 0) {
    await panel.keyboard.press(']');
    await panel.locator('[id^=plan-]').waitFor();
  }
  for (const key of view.press ?? []) {
    await panel.keyboard.press(key);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(250);
  return shoot(panel, look);
}
