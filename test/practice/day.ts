import { roll, type SwitchId } from '../../lib/model/roll.ts';
import { consent } from '../browser/operator.ts';
import {
  begin,
  goTo,
  keepAll,
  listed,
  movePlan,
  planInCalendar,
  planInTwoPresses,
  recognised,
  search,
  switchWatchOn,
  tagSelected,
} from '../e2e/panel.ts';
import { rows } from '../e2e/platforms.ts';
import { posts } from './posts.ts';
import { starts } from './site.ts';
import type { Stage } from './stage.ts';

export const platforms = ['xiaohongshu', 'bilibili', 'x'] as const satisfies SwitchId[];
export const hours = 24;
export const latte = posts[0]!;
export const roses = posts[3]!;

export type Step = { name: string; zh: string; en: string; act(stage: Stage): Promise<void> };

/** One day of an operator in the real side panel, in the order it happens. Each step ends with a picture. */
export const steps: Step[] = [
  {
    name: 'first-run',
    zh: '第一次打开',
    en: 'the first run',
    act: ({ panel }) => panel.getByRole('button', { name: '暂不打开平台' }).waitFor(),
  },
  {
    name: 'feed',
    zh: '打开三个平台，认出小红书推荐流',
    en: 'three platforms on, the 小红书 feed recognised',
    async act(stage) {
      await consent(
        stage.extension,
        platforms.flatMap(id => roll[id].origins),
      );
      await stage.page.bringToFront();
      await begin(stage.panel, platforms);
      await recognised(stage.panel, 12);
      await stage.at(0);
      await stage.page.reload();
      await recognised(stage.panel, 12);
      await switchWatchOn(stage.panel);
    },
  },
  {
    name: 'keep',
    zh: '收下 12 条，理由：选题',
    en: 'twelve kept, for one reason',
    async act({ panel }) {
      await keepAll(panel, '选题');
      await panel.getByText('已收 12 条').waitFor();
    },
  },
  {
    name: 'open',
    zh: '点开一条，补全它',
    en: 'one opened, and so complete',
    async act({ page, panel }) {
      await page.locator(`a.cover[href*="${roses.id}"]`).click();
      await panel.getByText(roses.text.slice(0, 12)).first().waitFor();
    },
  },
  {
    name: 'a-day-later',
    zh: '一天以后再看，数字变了',
    en: 'a day later, other numbers',
    async act(stage) {
      await stage.at(hours);
      await stage.page.goto(starts.xiaohongshu);
      await recognised(stage.panel, 12);
      await stage.page.mouse.move(400, 500);
      await stage.page.mouse.wheel(0, 900);
      await recognised(stage.panel, posts.length);
      await goTo(stage.panel, '素材');
      await stage.panel.locator('article [data-main]', { hasText: posts[1]!.title }).click();
      await stage.panel.getByRole('heading', { name: posts[1]!.title }).waitFor();
    },
  },
  {
    name: 'tag-and-search',
    zh: '打标签，用一个词的一部分找到它们',
    en: 'tagged, and found by a part of a word',
    async act({ panel }) {
      await goTo(panel, '素材');
      await search(panel, '咖啡');
      await listed(panel, 4);
      await panel.getByRole('checkbox').first().click();
      await panel.getByRole('toolbar').getByRole('button', { name: '全选' }).click();
      await tagSelected(panel, '竞品/饮品');
      await search(panel, '热拿');
      await listed(panel, 1);
    },
  },
  {
    name: 'plan',
    zh: '两下排期，再改到另一天',
    en: 'planned in two presses, then moved',
    async act({ panel }) {
      await panel.locator('article [data-main]').first().focus();
      await planInTwoPresses(panel);
      await goTo(panel, '日历');
      await movePlan(panel, await planInCalendar(panel, `打开“${latte.title}”`, '下一周'), 3);
      await planInCalendar(panel, `打开“${latte.title}”`, '下一周');
    },
  },
  { name: 'bilibili', zh: 'B站热门', en: 'what is popular on B站', act: stage => visit(stage, 'bilibili', 5) },
  { name: 'x', zh: 'X 主页时间线', en: 'the home timeline of X', act: stage => visit(stage, 'x', 8) },
  {
    name: 'calendar',
    zh: '日历',
    en: 'the calendar',
    async act({ panel }) {
      await goTo(panel, '日历');
      await planInCalendar(panel, `打开“${latte.title}”`, '下一周');
    },
  },
  {
    name: 'today',
    zh: '今日',
    en: 'today',
    async act({ panel }) {
      await goTo(panel, '今日');
      await panel.getByRole('heading', { name: /^今日/ }).waitFor();
    },
  },
  {
    name: 'settings',
    zh: '更多',
    en: 'settings',
    async act({ panel }) {
      await goTo(panel, '更多');
      await panel.getByText('键盘快捷键').waitFor();
    },
  },
];

async function visit({ page, panel, extension }: Stage, id: SwitchId & keyof typeof starts, count: number) {
  await page.goto(starts[id]);
  await goTo(panel, '此页');
  await recognised(panel, count);
  // What was shown before Watch was on is remembered from the next look on.
  await switchWatchOn(panel);
  await page.reload();
  const stored = async () =>
    (await rows<{ platform: string }>(extension, 'posts')).filter(post => post.platform === id);
  for (let attempt = 0; (await stored()).length < count; attempt++) {
    if (attempt === 50) throw new Error(`Only ${(await stored()).length} of ${count} posts of ${id} were remembered.`);
    await page.waitForTimeout(200);
  }
}
