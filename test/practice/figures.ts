import { differs } from '../../lib/metrics/compare.ts';
import type { Plan } from '../../lib/model/plan.ts';
import type { Keep, Post } from '../../lib/model/post.ts';
import { type PlatformId, platformIds } from '../../lib/model/roll.ts';
import type { Extension } from '../browser/extension.ts';
import { readHistories } from '../e2e/histories.ts';
import { rows } from '../e2e/platforms.ts';

/** What the library holds of one platform. */
export type Figures = {
  platform: PlatformId;
  seen: number;
  /** Posts whose own page was read. */
  complete: number;
  kept: number;
  tagged: number;
  planned: number;
  readings: number;
  /** Readings that cannot be the same number as the one before, however it was rounded. */
  changes: number;
};

/** The figures of each platform that was seen, read from the extension's own database. */
export async function readFigures(extension: Extension): Promise<Figures[]> {
  const posts = await rows<Post>(extension, 'posts');
  const keeps = (await rows<Keep>(extension, 'keeps')).filter(keep => !keep.trashedAt && !('removedAt' in keep));
  const histories = await readHistories(extension);
  const plans = (await rows<Plan>(extension, 'plans')).filter(plan => !plan.deletedAt);
  const kept = new Map(keeps.map(keep => [keep.id, keep]));
  const planned = new Set(plans.flatMap(({ inspirations }) => inspirations));

  return platformIds.flatMap(platform => {
    const own = posts.filter(post => post.platform === platform);
    if (own.length === 0) return [];
    const runs = own.flatMap(({ id }) => Object.values(histories.get(id) ?? {}));
    const changes = runs.flatMap(run => run.slice(1).filter((reading, index) => differs(run[index]!, reading)));
    return {
      platform,
      seen: own.length,
      complete: own.filter(({ depth }) => depth === 'full').length,
      kept: own.filter(({ id }) => kept.has(id)).length,
      tagged: own.filter(({ id }) => (kept.get(id)?.tags.length ?? 0) > 0).length,
      planned: own.filter(({ id }) => planned.has(id)).length,
      readings: runs.flat().length,
      changes: changes.length,
    };
  });
}
