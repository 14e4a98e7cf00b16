import { type Address, definePlatform } from './define';
import { condition, readComponents, readThings } from './reddit/document';
import { readFoundPosts } from './reddit/found';
import { idOf, readAbout, readListing, readMoreComments, readPostAnswer } from './reddit/listing';
import { readRedesign } from './reddit/redesign';

/** Answers come as `….json` of the page's own place, or from the host for apps. */
const host = '^https://(?:\\w+\\.)?reddit\\.com';
const parts = /^\/(?:(?:r|user|u)\/[\w-]+\/)?comments\/([0-9a-z]{2,13})(?:\/|$)/;
const orders = 'hot|best|new|rising|top|controversial';
/** What a profile lists are posts here; its comments are comments on posts of others. */
const tabs = /^(?:submitted|overview)?$/;

function address({ pathname, searchParams }: URL): Address | undefined {
  const post = parts.exec(pathname)?.[1] ?? /^\/gallery\/([0-9a-z]{2,13})\/?$/.exec(pathname)?.[1];
  if (post) return { kind: 'post', id: post };
  const [first = '', second = '', third = ''] = pathname.split('/').filter(Boolean);
  if (first === 'login' || first === 'register') return { kind: 'other' };
  if (first === 'search' || (first === 'r' && third === 'search')) {
    return { kind: 'search', id: searchParams.get('q')?.trim().toLowerCase() };
  }
  if ((first === 'user' || first === 'u') && second) {
    return tabs.test(third) ? { kind: 'profile', id: second } : undefined;
  }
  if (first === 'r') return second && new RegExp(`^(?:${orders})?$`).test(third) ? { kind: 'feed' } : undefined;
  return new RegExp(`^(?:${orders})?$`).test(first) && !second ? { kind: 'feed' } : undefined;
}

// https://www.reddit.com/r/reddit/
export default definePlatform({
  id: 'reddit',
  address,
  taps: [
    {
      url: new RegExp(`${host}/(?:r/[\\w-]+/)?comments/[0-9a-z_]+|${host}/api/info/?(?:\\.json)?\\?`),
      on: ['post'],
      read: readPostAnswer,
    },
    { url: new RegExp(`${host}/api/morechildren`), on: ['post'], read: readMoreComments },
    { url: new RegExp(`${host}/user/[\\w-]+/about`), on: ['profile'], read: readAbout },
    {
      url: new RegExp(`${host}/user/[\\w-]+(?:/(?:submitted|overview))?/?(?:\\.json)?(?:\\?|$)`),
      on: ['profile'],
      read: readListing,
    },
    { url: new RegExp(`${host}/(?:r/[\\w-]+/)?search/?(?:\\.json)?\\?`), on: ['search'], read: readListing },
    {
      url: new RegExp(`${host}/(?:r/[\\w+-]+/?)?(?:${orders})?/?(?:\\.json)?(?:\\?|$)`),
      on: ['feed'],
      read: readListing,
    },
  ],
  states: [],
  documents: [
    { source: 'dom', on: ['post', 'feed', 'profile', 'search'], read: readComponents },
    { source: 'dom', on: ['search'], read: readFoundPosts },
    { source: 'dom', on: ['post', 'feed', 'profile', 'search'], read: readThings },
    { source: 'dom', on: ['post', 'feed', 'profile', 'search'], read: readRedesign },
  ],
  condition,
  covers(document) {
    const images = [...document.querySelectorAll<HTMLImageElement>('shreddit-post img[src*=".redd.it/"]')];
    return images.flatMap(image => {
      const post = image.closest('shreddit-post');
      const externalId = idOf(post?.id, 't3');
      const isMedia = image.closest('[slot="post-media-container"], [slot="thumbnail"]');
      return externalId && isMedia ? [{ externalId, image }] : [];
    });
  },
});
