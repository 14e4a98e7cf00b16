import { launchExtension } from '../browser/extension.ts';
import { pressIcon } from '../browser/operator.ts';
import { practise, starts } from './site.ts';

/** While the window is open, a minute on the clock is an hour on the practice site: its numbers grow as one watches. */
const minute = 60_000;

const words = `
采风在练习网站上打开了：地址是真的，内容和数字都是编的，什么也不会发出去。可以试试：
  1. 侧栏已经打开（平时点工具栏上的采风图标，或按 Alt+C）。选“小红书”“B站”“X”，按“打开 3 个平台并开始”，浏览器会问权限。
  2. 往下滚，看侧栏认出几条；打开“持续记录”。
  3. 按 X 选、按 S 收，选一个理由；点开一条，它就完整了。
  4. 等两三分钟再刷新（这里一分钟当一小时）：数字的变化出现在素材里。
  5. 在“素材”里打标签、搜索；按 P 排进日历，再按 P 改到别的日子。
  6. 另外两处：${starts.bilibili} 和 ${starts.x}
关掉窗口就结束，练习的数据一并清掉。

Caifeng is open on the practice site: true addresses, made-up posts, nothing leaves this machine. Things to try:
  1. The side panel is open (otherwise: press the Caifeng icon in the toolbar, or Alt+C). Pick platforms and start; the
     browser asks for access.
  2. Scroll and watch the panel recognise posts; switch Watch on.
  3. X selects, S keeps, with a reason; open a post and it becomes complete.
  4. Reload after two or three minutes (a minute counts as an hour here): the library shows what changed.
  5. Tag and search in the library; P plans, P in the calendar moves.
  6. Two more places: the addresses above.
Close the window to end; what was practised is forgotten.
`;

/** Open a window on the practice feed, the panel beside it, and stay until the operator closes it. */
export async function keepWindowOpen(): Promise<void> {
  const start = Date.now();
  const extension = await launchExtension({ headless: false, viewport: null });
  const closed = new Promise<void>(resolve => extension.context.once('close', () => resolve()));
  await practise(extension.context, start, () => (Date.now() - start) / minute);
  const { desk: page } = extension;
  await page.goto(starts.xiaohongshu);
  await pressIcon(extension, page);
  console.log(words);
  await closed;
  await extension.close();
}
