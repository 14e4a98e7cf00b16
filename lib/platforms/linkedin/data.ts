import { exact } from '../../metrics/amount';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { calledIn, handleIn, postIn, site } from './cards';

/** What a post's page tells search engines. Ids of other kinds name a post whose own is not told here. */
export function readPostData(document: Document, page: Page): Found {
  const id = /^\d+$/.exec(page.id ?? '')?.[0];
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map(script =>
    JSON.parse(script.textContent || 'null'),
  );
  const isOwn = (one: unknown) => {
    const link = textOf(at(one, '@id') ?? at(one, 'url')) ?? '';
    return URL.canParse(link) && postIn(new URL(link).pathname) === id;
  };
  const data = id && blocks.flatMap(block => [block, ...listOf(at(block, '@graph'))]).find(isOwn);
  if (!data || !/^(?:SocialMedia|DiscussionForum)Posting$/.test(String(at(data, '@type')))) return {};
  const counters = listOf(at(data, 'interactionStatistic'));
  const counted = (action: RegExp) => {
    const counter = counters.find(one => action.test(String(at(one, 'interactionType'))));
    return exact(at(counter, 'userInteractionCount'));
  };
  const text = textOf(at(data, 'articleBody') ?? at(data, 'text'));
  const published = Date.parse(textOf(at(data, 'datePublished')) ?? '');
  return {
    posts: [
      {
        externalId: id,
        url: `${site}/feed/update/urn:li:activity:${id}`,
        depth: 'full',
        text,
        tags: calledIn(undefined, text).tags,
        author: { handle: handleIn(textOf(at(data, 'author', 'url'))), name: textOf(at(data, 'author', 'name')) },
        publishedAt: Number.isNaN(published) ? undefined : { value: published, step: 1000 },
        metrics: {
          likes: counted(/LikeAction/),
          comments: counted(/CommentAction/) ?? exact(at(data, 'commentCount')),
        },
      },
    ],
  };
}
