import { exact } from '../../metrics/amount';
import { readDuration } from '../../metrics/durations';
import { type Found, type Page, textOf } from '../define';
import { momentOf } from './watch';
import { channelId, handleIn, site, topicsIn } from './words';

/** What a watch page says of its video to search engines, where its own data say nothing. */
export function readMetas(document: Document, page: Page): Found {
  const item = document.querySelector('[itemtype$="schema.org/VideoObject"]');
  const of = (name: string) => {
    const element = item?.querySelector(`:scope > [itemprop="${name}"]`);
    return textOf(element?.getAttribute('content') ?? element?.getAttribute('href'));
  };
  const id = of('identifier') ?? of('videoId');
  if (!item || !page.id || id !== page.id || page.open === id) return {};
  const [title, text] = [of('name'), of('description')];
  const author = item.querySelector('[itemprop="author"]');
  const counted = (action: RegExp) => {
    const counters = [...item.querySelectorAll('[itemprop="interactionStatistic"]')];
    const counter = counters.find(one =>
      action.test(one.querySelector('[itemprop="interactionType"]')?.getAttribute('content') ?? ''),
    );
    return exact(counter?.querySelector('[itemprop="userInteractionCount"]')?.getAttribute('content'));
  };
  const live = item.querySelector('[itemprop="isLiveBroadcast"]');
  return {
    posts: [
      {
        externalId: id,
        url: `${site}/watch?v=${id}`,
        depth: 'full',
        title,
        // It is cut, without saying so.
        text,
        textCut: text ? true : undefined,
        tags: topicsIn(title),
        author: {
          id: channelId(of('channelId')),
          handle: handleIn(author?.querySelector('[itemprop="url"]')?.getAttribute('href')),
          name: textOf(author?.querySelector('[itemprop="name"]')?.getAttribute('content')),
        },
        publishedAt: momentOf(of('datePublished'), page),
        format: live ? undefined : 'video',
        duration: live ? undefined : readDuration(of('duration') ?? '') || undefined,
        metrics: {
          views: live ? undefined : (counted(/Watch/) ?? exact(of('interactionCount'))),
          likes: counted(/Like/),
        },
      },
    ],
    open: id,
  };
}
