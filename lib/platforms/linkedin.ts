import type { PageState } from '../model/page';
import { type Address, definePlatform, type Page, shownText } from './define';
import { activityOf, postIn, readGuestPage, readUpdates } from './linkedin/cards';
import { readPostData } from './linkedin/data';

// Posts are known from two samples: a search of 2025 and a company's page of 2024. A post's own page and a feed are read
// by the same cards, the page also by its JSON-LD, which is known from code and not from a sample. Its answers (`/voyager/`) are known from code that
// was given up in 2026, and comments from nowhere: neither is read.

const wall = /^\/(?:login|uas\/login|authwall|signup|checkpoint\/lg)\b/;
const challenge = /^\/checkpoint\/(?:challenge|challengesV2)/;

function address({ pathname, searchParams }: URL): Address | undefined {
  if (/^\/(?:feed\/update|posts)\//.test(pathname)) {
    const id = postIn(pathname);
    return id ? { kind: 'post', id } : undefined;
  }
  if (wall.test(pathname) || challenge.test(pathname)) return { kind: 'other' };
  if (/^\/(?:feed|preload)\/?$/.test(pathname)) return { kind: 'feed' };
  if (/^\/search\/results\/(?:content|all)\/?$/.test(pathname)) {
    return { kind: 'search', id: searchParams.get('keywords')?.trim() };
  }
  const profile =
    /^\/in\/([^/]+)(?:\/recent-activity\/(?:all|shares|videos|images)|\/\w\w)?\/?$/.exec(pathname) ??
    /^\/(?:company|school|showcase)\/([^/]+)(?:\/posts)?\/?$/.exec(pathname);
  return profile ? { kind: 'profile', id: profile[1] } : undefined;
}

function condition(document: Document, page: Page): PageState | undefined {
  if (page.kind === 'other') return challenge.test(page.url.pathname) ? 'challenge' : 'login';
  if (document.querySelector('.feed-shared-update-v2[data-urn], article[data-activity-urn]')) return undefined;
  if (document.querySelector('form.join-form, form[action*="/uas/login-submit"], .authwall-join-form')) return 'login';
  const main = document.querySelector('main') ?? document.body;
  const words = main ? shownText(main).slice(0, 2000) : '';
  if (/^(?:Let.s do a quick security check|Security verification)/i.test(words)) return 'challenge';
  if (/This post cannot be displayed|This page doesn.t exist|Page not found/i.test(words)) return 'gone';
  return page.kind === 'search' && /No results found/i.test(words) ? 'empty' : undefined;
}

// https://www.linkedin.com/feed/
export default definePlatform({
  id: 'linkedin',
  address,
  taps: [],
  states: [],
  documents: [
    { source: 'meta', on: ['post'], read: readPostData },
    { source: 'dom', on: ['post', 'feed', 'search', 'profile'], read: readUpdates },
    { source: 'dom', on: ['post', 'profile'], read: readGuestPage },
  ],
  condition,
  covers(document) {
    const images = document.querySelectorAll<HTMLImageElement>(
      '.feed-shared-update-v2[data-urn] img.update-components-image__image',
    );
    return [...images].flatMap(image => {
      const externalId = activityOf(image.closest('.feed-shared-update-v2')?.getAttribute('data-urn'));
      return externalId ? [{ externalId, image }] : [];
    });
  },
});
