import { seconds } from '../../metrics/amount';
import type { FoundPost } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { home, idOf, printed, published } from './items';

/**
 * The answer does not say whose posts they are, and an address opens a post also without a name. Of two addresses of
 * one post the shorter is kept: this is the longer one wherever the post was seen under its author's name.
 */
const addressOf = (id: string) => `${home}/@/video/${id}?is_from_webapp=1&sender_device=pc`;

/**
 * The owner's own posts with their counts. Known from code of 2026-08 that reads it (jackwener/OpenCLI), not from an
 * answer: whether large counts are rounded it does not tell, so what may be is taken for it. Left out is what has no
 * known unit or meaning (`duration`, `visibility`, `status`), and what waits for its hour, which is no post yet.
 */
// https://www.tiktok.com/tiktokstudio/content
export function readContent(answer: unknown, page: Page): Found {
  const posts = listOf(at(answer, 'itemList')).flatMap((item): FoundPost[] => {
    const id = idOf(at(item, 'itemId'));
    const moments = ['postTime', 'createTime', 'scheduleTime'].map(key => seconds(at(item, key)));
    if (!id || moments.some(moment => moment && moment.value > page.now)) return [];
    const counted = (key: string) => printed(at(item, key));
    return [
      {
        externalId: id,
        url: addressOf(id),
        depth: 'card',
        text: textOf(at(item, 'desc')),
        publishedAt: published(id, moments[0] ?? moments[1], page.now),
        metrics: {
          views: counted('playCount'),
          likes: counted('likeCount'),
          comments: counted('commentCount'),
          saves: counted('favoriteCount'),
          shares: counted('shareCount'),
        },
      },
    ];
  });
  return { posts };
}
