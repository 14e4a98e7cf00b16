import { decimal, exact, seconds, share } from '../../metrics/amount';
import type { FoundPost } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { home, idOf, readWork } from './work';

/** Figures come as strings; shares are fractions of 1, times in seconds. Known from code and one item of 2026-04. */
function figuresOf(metrics: unknown): FoundPost['metrics'] {
  const counted = (key: string) => exact(at(metrics, key));
  return {
    impressions: counted('coverShow'),
    views: counted('viewCount'),
    likes: counted('likeCount'),
    comments: counted('commentCount'),
    shares: counted('shareCount'),
    saves: counted('favoriteCount'),
    followersGained: counted('subscribeCount'),
    clickRate: share(at(metrics, 'coverClickRate')),
    completionRate: share(at(metrics, 'completionRate')),
    averageWatch: decimal(at(metrics, 'avgViewSecond')),
  };
}

const told = (answer: unknown): Found => (at(answer, 'statusCode') === 8 ? { state: 'login' } : {});

export function readItems(answer: unknown): Found {
  const posts = listOf(at(answer, 'items')).flatMap((item): FoundPost[] => {
    const id = idOf(at(item, 'id'));
    if (!id) return [];
    const isVideo = at(item, 'type') === 4;
    return [
      {
        externalId: id,
        url: `${home}/video/${id}`,
        depth: 'card',
        text: textOf(at(item, 'description')),
        publishedAt: seconds(at(item, 'createTime')),
        format: isVideo ? 'video' : undefined,
        cover: textOf(at(item, 'cover', 'urlList', '0')),
        metrics: figuresOf(at(item, 'metrics')),
      },
    ];
  });
  return { ...told(answer), posts };
}

/** Works as everywhere, and beside them, in the same order, what only their owner is shown. */
export function readOwnWorks(answer: unknown, page: Page): Found {
  const items = listOf(at(answer, 'items'));
  const posts = listOf(at(answer, 'awemeList')).flatMap((work, place) => {
    const item = items[place];
    const isSame = (idOf(at(item, 'id')) ?? idOf(at(work, 'awemeId'))) === idOf(at(work, 'awemeId'));
    const figures = isSame ? figuresOf(at(item, 'metrics')) : {};
    const said = Object.fromEntries(Object.entries(figures).filter(([, amount]) => amount));
    return readWork(work, page).map(post => ({ ...post, metrics: { ...post.metrics, ...said } }));
  });
  return { ...told(answer), posts };
}
