import { rmSync } from 'node:fs';
import { roll } from '../../lib/model/roll.ts';
import type { Figures } from './figures.ts';
import { tableOf } from './table.ts';
import { runTour } from './tour.ts';
import { keepWindowOpen } from './window.ts';

const folder = '.output/tour';

try {
  if (hasDisplay() && !process.argv.includes('--headless')) await keepWindowOpen();
  else await tour();
} catch (error) {
  console.error(`\n✖ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

async function tour(): Promise<void> {
  console.log('\n采风 Caifeng：没有显示器，自动走一遍练习。 No display: the practice tour runs by itself.\n');
  rmSync(folder, { recursive: true, force: true });
  const { figures, pictures, seconds } = await runTour(folder, line => console.log(line));
  console.log(`\n${sayFigures(figures)}`);
  console.log(`\n变化只算取整误差解释不了的。 A change is one that rounding cannot explain.`);
  console.log(
    `${seconds.toFixed(0)} 秒，${pictures.length} 张截图 · ${seconds.toFixed(0)} s, ${pictures.length} pictures: ${folder}/`,
  );
}

function sayFigures(figures: readonly Figures[]): string {
  const columns = ['seen', 'complete', 'kept', 'tagged', 'planned', 'readings', 'changes'] as const;
  const names = ['看到', '完整', '收下', '打标签', '排期', '快照', '变化'];
  const nameOf = ({ platform }: Figures) => (platform === 'generic' ? '网页' : roll[platform].name.zh);
  const total = columns.map(column => figures.reduce((sum, row) => sum + row[column], 0));
  const rows = figures.map(row => [nameOf(row), ...columns.map(column => row[column])]);
  return tableOf(
    [['平台', ...names], ['platform', ...columns], ...rows, ['合计 total', ...total]],
    [2, rows.length + 2],
  );
}

/** Linux says where its display is; macOS and Windows have one. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
