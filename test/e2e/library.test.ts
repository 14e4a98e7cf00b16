import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Keep } from '../../lib/model/post';
import { type Furnished, furnish } from './furnished';
import { goTo, titles } from './panel';
import { rows } from './platforms';

let furnished: Furnished;
let panel: Page;

beforeAll(async () => {
  furnished = await furnish();
}, 120_000);
beforeEach(({ onTestFailed, task }) =>
  onTestFailed(async () => {
    await panel.screenshot({ path: `test-results/${task.name}.png` });
  }),
);
afterAll(() => furnished?.extension.close());

const box = () => panel.getByRole('searchbox');
const tagFilter = () => panel.getByRole('combobox', { name: '标签' });
const place = () => panel.evaluate(() => location.hash);

/** What the list is narrowed to and where it stands, as the operator sees it. */
async function narrowed() {
  return { query: await box().inputValue(), tag: await tagFilter().inputValue(), titles: await titles(panel) };
}

test('the list is found again as it was narrowed: after a post, after another place, after a reload', async () => {
  panel = await furnished.open('/library');
  const sized = (count: number) => panel.locator(`li[aria-setsize="${count}"]`).first();
  await sized(200).waitFor();
  const [, tag = '', count] =
    /^(.+) \((\d+)\)$/.exec((await tagFilter().locator('option').nth(1).textContent()) ?? '') ?? [];
  await tagFilter().selectOption(tag);
  await sized(Number(count)).waitFor();
  await box().pressSequentially('咖啡', { delay: 0 });
  await sized(Number(count)).waitFor({ state: 'detached' });
  await panel.locator('article mark').first().waitFor();
  const before = await narrowed();
  expect(before).toMatchObject({ query: '咖啡', tag });
  expect(before.titles.length).toBeGreaterThan(0);

  await panel.locator('article [data-main]').first().click();
  await panel.getByRole('button', { name: '返回' }).click();
  await expect.poll(narrowed).toEqual(before);
  await panel.locator('article [data-main]').first().click();
  await panel.getByRole('heading', { name: '详情' }).waitFor();
  await panel.reload();
  await panel.getByRole('heading', { name: '详情' }).waitFor();
  await goTo(panel, '素材');
  await expect.poll(narrowed).toEqual(before);
  await goTo(panel, '日历');
  await goTo(panel, '素材');
  await expect.poll(narrowed).toEqual(before);
  await goTo(panel, '素材');
  await expect.poll(narrowed).toEqual(before);
  await panel.keyboard.press('d');
  await panel.getByRole('heading', { name: /^今日/ }).waitFor();
  await panel.keyboard.press('l');
  await expect.poll(narrowed).toEqual(before);

  await panel.getByRole('button', { name: '回收站' }).click();
  await panel.getByRole('heading', { name: '回收站' }).waitFor();
  await goTo(panel, '日历');
  await goTo(panel, '素材');
  await panel.getByRole('heading', { name: '回收站' }).waitFor();
  await panel.getByRole('button', { name: '清除搜索与筛选' }).click();
  await panel.keyboard.press('Escape');
  await sized(200).waitFor();
  expect(await place()).toBe('#/library');
});

test('a word is typed letter by letter from a Chinese keyboard, and only the word is searched for', async () => {
  panel = await furnished.open('/library/search');
  await expect.poll(() => box().evaluate(field => field === document.activeElement)).toBe(true);
  const keyboard = await panel.context().newCDPSession(panel);
  for (const text of ['k', 'ka', 'ka f', 'ka fei']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    expect(await box().inputValue()).toBe(text);
  }
  expect(await place()).toBe('#/library/search');
  await keyboard.send('Input.insertText', { text: '咖啡' });
  await panel.locator('article mark').first().waitFor();
  expect(await box().inputValue()).toBe('咖啡');
  await box().pressSequentially(' 早');
  expect(await box().inputValue()).toBe('咖啡 早');
  await expect.poll(place).toBe(`#/library/list/${new URLSearchParams({ q: '咖啡 早' })}`);
  await panel.keyboard.press('Escape');
  await expect.poll(place).toBe('#/library');
  expect(await box().inputValue()).toBe('');
});

test('what is done is done to the post that is open, though the list does not hold it', async () => {
  const id = (await rows<Keep>(furnished.extension, 'keeps')).toSorted((a, b) => a.keptAt - b.keptAt)[0]?.id ?? '';
  const keep = async () => (await rows<Keep>(furnished.extension, 'keeps')).find(row => row.id === id);
  const notice = (text: string) => panel.getByRole('status').getByText(text).waitFor();
  panel = await furnished.open(`/library/${encodeURIComponent(id)}/q=${encodeURIComponent('没有这样的词')}`);
  await panel.getByRole('heading', { name: '详情' }).waitFor();
  await panel.getByRole('button', { name: '移入回收站' }).waitFor();
  await panel.keyboard.press('Shift+C');
  await notice('已复制 1 条，可直接粘贴到 Excel 或飞书');
  await panel.keyboard.press('t');
  await panel.getByRole('dialog').getByRole('combobox').fill('单独打开的');
  await panel.keyboard.press('Enter');
  await panel.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect.poll(async () => (await keep())?.tags).toContain('单独打开的');
  await panel.keyboard.press('#');
  await notice('已把 1 条移入回收站');
  expect((await keep())?.trashedAt).toBeDefined();
  await panel.getByText('没有符合条件的素材').waitFor();
});

test('a word of a note or a tag finds the post, and is marked where it stands', async () => {
  const [one, other] = (await rows<Keep>(furnished.extension, 'keeps')).filter(row => row.trashedAt === undefined);
  panel = await furnished.open(`/library/${encodeURIComponent(one?.id ?? '')}`);
  await panel.getByRole('textbox', { name: '备注' }).fill('只有这里写了独門秘訣');
  await panel.getByRole('textbox', { name: '备注' }).press('Tab');
  await panel.getByRole('status').getByText('已保存').waitFor();
  panel = await furnished.open(`/library/${encodeURIComponent(other?.id ?? '')}`);
  await panel.getByRole('button', { name: '移入回收站' }).waitFor();
  await panel.keyboard.press('t');
  await panel.getByRole('dialog').getByRole('combobox').fill('参考/独门');
  await panel.keyboard.press('Enter');
  await panel.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
  panel = await furnished.open('/library/search');
  await box().fill('独门');
  await panel.locator('li[aria-setsize="2"]').first().waitFor();
  expect(await panel.locator('article mark').allTextContents()).toEqual(expect.arrayContaining(['独门', '独門']));
});
