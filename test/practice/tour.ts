import { join } from 'node:path';
import { hours, steps } from './day.ts';
import { type Figures, readFigures } from './figures.ts';
import { openStage } from './stage.ts';

export type Tour = { figures: Figures[]; pictures: string[]; seconds: number };

/** Live the day in a browser without a window, and tell what the library holds afterwards. */
export async function runTour(folder: string, tell: (line: string) => void = () => undefined): Promise<Tour> {
  const began = Date.now();
  const pictures: string[] = [];
  const stage = await openStage(hours);
  try {
    for (const [index, step] of steps.entries()) {
      const picture = join(folder, `${String(index + 1).padStart(2, '0')}-${step.name}.png`);
      try {
        await step.act(stage);
      } catch (error) {
        await stage.picture(join(folder, 'stopped.png'));
        const [why] = String(error instanceof Error ? error.message : error).split('\n');
        throw new Error(
          `The tour stopped at “${step.en}” (${step.zh}): ${why} What was shown: ${join(folder, 'stopped.png')}`,
        );
      }
      await stage.picture(picture);
      pictures.push(picture);
      tell(`${String(index + 1).padStart(2)}  ${step.zh} · ${step.en}`);
    }
    return { figures: await readFigures(stage.extension), pictures, seconds: (Date.now() - began) / 1000 };
  } finally {
    await stage.close();
  }
}
