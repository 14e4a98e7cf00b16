import { sendMessage } from '../messaging/contract';
import type { Capture, PageReport } from '../model/capture';
import { readArticle } from './article';
import { type DeliveryLife, startDelivery } from './deliver';
import { noFinds } from './finds';
import { startVisitFacts } from './stamp';

/** What one press of the icon read. The selection stands apart: it is the seed of an idea, not the post's text. */
export type ArticleReading = { page: PageReport; posts: Capture[]; selection?: string };

const maxSelection = 2_000;

/** Read the article of this page once, and send it: a page without one sends what it is instead. */
export function sendArticle(life: DeliveryLife): ArticleReading {
  // `randomUUID` is for secure pages only, and many an article is not.
  const script = Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('-');
  const now = Date.now();
  const url = new URL(location.href);
  const found = readArticle(document, { url, now, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const origin = { platform: 'generic', source: 'article', seenAt: now } as const;
  const post = typeof found === 'string' ? undefined : startVisitFacts().foldPost(found, origin);
  const page: PageReport = {
    url: url.href.length > 4_000 ? url.origin + url.pathname : url.href,
    visit: script,
    platform: 'generic',
    kind: post ? 'article' : 'other',
    state: typeof found === 'string' ? found : 'ok',
    ...(post && { open: post.externalId }),
  };
  const posts = post ? [post] : [];
  startDelivery(
    script,
    {
      send: batch => sendMessage('saveCaptures', batch),
      sendCover: cover => sendMessage('saveCover', cover),
    },
    life,
    problem => console.warn('Caifeng could not save this article:', problem),
  ).deliver(page, { ...noFinds(), posts });
  const selection = document.getSelection()?.toString().trim().slice(0, maxSelection);
  return { page, posts, ...(selection && { selection }) };
}
