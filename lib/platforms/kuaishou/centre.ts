import { exact, milliseconds, share } from '../../metrics/amount';
import type { FoundPost } from '../../model/capture';
import { at, listOf, textOf } from '../define';
import { count, home, idsOf } from './items';

/**
 * The owner's own works, with what only they are shown. Known from code of 2025-12 to 2026-06 that reads it, not from a
 * whole answer: it may name a work by either of its ids, and its title may be a part of the caption, so it never stands
 * in for the text. The list under 作品管理 (`works/v2/video/pc/photo/list`), the head of the home page (`pc/home/infoV2`)
 * and the comments are known by their addresses alone: they are not read.
 */
// https://cp.kuaishou.com/statistics/article
export function readWorks(answer: unknown): FoundPost[] {
  return listOf(at(answer, 'data', 'photoList', 'photoItems')).flatMap((work): FoundPost[] => {
    const { eid, number } = idsOf(work);
    const id = eid ?? number;
    if (!id) return [];
    const title = textOf(at(work, 'title'));
    const length = exact(at(work, 'duration'))?.value ?? 0;
    const counted = (key: string) => count(at(work, key));
    return [
      {
        externalId: id,
        url: `${home}/short-video/${id}`,
        aliases: eid && number ? [number] : undefined,
        depth: 'card',
        // As on the site, `...` stands for no words.
        title: title === '...' ? undefined : title,
        publishedAt: milliseconds(at(work, 'publishTime')),
        duration: length >= 1000 ? length / 1000 : undefined,
        metrics: {
          views: counted('playCount'),
          likes: counted('likeCount'),
          comments: counted('commentCount'),
          saves: counted('collectCount'),
          followersGained: counted('followCount'),
          completionRate: share(at(work, 'fpr')),
        },
      },
    ];
  });
}
