import { exact } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import { timeInBits } from '../../metrics/ids';
import { readTime } from '../../metrics/times';
import type { FoundPost, Metric } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { copyOf, type Found, type Page, shownText, textIn, textOf, textsOf, webOf } from '../define';

export const site = 'https://www.linkedin.com';
export const handleIn = (link: string | null | undefined) =>
  /\/(?:in|company|school|showcase)\/([^/?#]+)/.exec(link ?? '')?.[1];
/** An aggregate names several activities: the first is the one it shows. */
export const activityOf = (urn: string | null | undefined) => /urn:li:activity:([1-9]\d{14,19})/.exec(urn ?? '')?.[1];

/** What is said twice, once for the eye and once for screen readers, is told once. */
function wordsOf(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const copy = copyOf(element);
  for (const double of copy.querySelectorAll('.visually-hidden')) double.remove();
  return textOf(shownText(copy));
}

export function calledIn(element: Element | undefined, text: string | undefined) {
  const topics = [...(text ?? '').matchAll(/#((?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{M}\p{N}_]+)/gu)].map(found => found[1]);
  const links = [...(element?.querySelectorAll('a[href]') ?? [])].map(link => link.getAttribute('href'));
  return { tags: textsOf(topics), mentions: textsOf(links.map(handleIn)) };
}

/**
 * Cards say only how long ago, and the id holds the moment of the activity: where the two agree the id is finer. Where
 * they do not, and where somebody's repost may have given the id, the age alone is true. Only English ages are known:
 * `5 m` are months elsewhere.
 */
function publishedAt(id: string | undefined, words: string | undefined, page: Page): Amount | undefined {
  const age = /^\s*(\d+\s*(?:mo|yr|[smhdwy])|now)\b/.exec(words ?? '')?.[1];
  const shown = age ? readTime(age, { now: page.now, zone: page.zone, language: 'en' }) : undefined;
  const made = id ? timeInBits(id, { below: 22n, step: 60_000 }) : undefined;
  const isNear = shown && made && Math.abs(made.value - shown.value) <= 1.5 * shown.step;
  if (isNear && made.value <= page.now + made.step) return made;
  return /^en\b/.test(page.language) ? shown : undefined;
}

const idsOf = (activity: string, page: Page, ...others: (string | undefined)[]) => ({
  externalId: activity,
  url: `${site}/feed/update/urn:li:activity:${activity}`,
  aliases: textsOf(others.filter(other => other !== activity)),
  depth: page.kind === 'post' && [activity, ...others].includes(page.id) ? ('full' as const) : ('card' as const),
});

/** `urn:li:ugcPost:1` and `urn:li:share:1` are other ids of a post, by which its page may be addressed. */
export const otherId = (urn: string | null | undefined) => /urn:li:((?:ugcPost|share):[1-9]\d*)/.exec(urn ?? '')?.[1];

/** Three ids name one post: an activity's is its own, the others stand with their kind before them. */
export function postIn(pathname: string): string | undefined {
  const urn = decodeURIComponent(/^\/feed\/update\/([^/]+)\/?$/.exec(pathname)?.[1] ?? '');
  const slug = /^\/posts\/[^/]*?-(activity|share|ugcPost)-([1-9]\d{14,19})(?:-[\w-]{1,8})?\/?$/.exec(pathname);
  if (slug) return slug[1] === 'activity' ? slug[2] : `${slug[1]}:${slug[2]}`;
  return activityOf(urn) ?? otherId(urn);
}

/** The one count of a label; a shown name and others are one more than the others. Anything else is unknown. */
function countIn(label: string | null | undefined, page: Page): Amount | undefined {
  const words = label?.trim() ?? '';
  const named = /^\D+ and (\d[\d,]*) others?$/.exec(words)?.[1];
  const others = named ? exact(named.replace(/,/g, '')) : undefined;
  if (others) return { ...others, value: others.value + 1 };
  const [number, unit = ''] = /^(\d[\d.,\u00a0\u202f]*)([KMB]\b)?/i.exec(words)?.slice(1) ?? [];
  return number ? readCount(number + unit, page.language) : undefined;
}

const nested =
  '.update-components-mini-update-v2, .feed-shared-update-v2__update-content-wrapper, .comments-comment-item, .comments-comment-entity';

/**
 * The interface with readable classes, logged in, from one sample of a search of December 2025. Since 2026 there is one
 * with hashed classes, in which no id of a post is known: it is not read.
 */
function readUpdate(card: Element, page: Page): FoundPost[] {
  const own = (selector: string) =>
    [...card.querySelectorAll(selector)].find(element => element.closest(nested) === card.closest(nested));
  const id = activityOf(card.getAttribute('data-urn'));
  const actor = own('.update-components-actor__meta-link, .update-components-actor__image');
  const age = own('.update-components-actor__sub-description');
  const moment = textOf(age?.querySelector('[aria-hidden="true"]')?.textContent);
  // Advertisements have no age.
  if (!id || !actor || !moment || !/\d|^\s*now\b/.test(moment)) return [];
  const body = own('.update-components-text');
  const text = wordsOf(body);
  const metrics: Partial<Record<Metric, Amount | undefined>> = {};
  const reactions = own('.social-details-social-counts__reactions');
  const label = reactions?.querySelector('[aria-label]')?.getAttribute('aria-label');
  metrics.likes =
    countIn(label, page) ?? countIn(textIn(reactions, '.social-details-social-counts__reactions-count'), page);
  const comments = own('.social-details-social-counts__comments');
  metrics.comments = countIn(comments?.querySelector('[aria-label]')?.getAttribute('aria-label'), page);
  const shares = own('.social-details-social-counts [aria-label*=" repost"]');
  metrics.shares = countIn(shares?.getAttribute('aria-label'), page);
  const isSingle = own('.update-components-image--single-image') !== undefined;
  const image = own('img.update-components-image__image');
  const isVideo = own('.update-components-linkedin-video') !== undefined;
  return [
    {
      ...idsOf(id, page),
      text,
      ...calledIn(body, text),
      author: {
        handle: handleIn(actor.getAttribute('href')),
        name: textIn(own('.update-components-actor__title'), '[aria-hidden="true"]'),
        avatar: webOf(own('.update-components-actor__image')?.querySelector('img')?.getAttribute('src')),
      },
      publishedAt: publishedAt(own('.update-components-header') ? undefined : id, moment, page),
      format: isVideo ? 'video' : own('.update-components-image') ? 'image' : undefined,
      images: isSingle && !isVideo ? 1 : undefined,
      cover: webOf(
        own('.update-components-linkedin-video video')?.getAttribute('poster') ?? image?.getAttribute('src'),
      ),
      metrics,
    },
  ];
}

/** What a search, a feed or an activity page lists; on a post's page the post. */
export function readUpdates(document: Document, page: Page): Found {
  const cards = [...document.querySelectorAll('.feed-shared-update-v2[data-urn]')].filter(
    card => !card.parentElement?.closest(nested),
  );
  const posts = cards.flatMap(card => readUpdate(card, page));
  return { posts: page.kind === 'post' ? posts.filter(post => post.depth === 'full') : posts };
}

/** A repost without words is the post it repeats: the id of that is told beside its own. */
function readGuestCard(card: Element, page: Page): FoundPost[] {
  const activity = activityOf(card.getAttribute('data-activity-urn'));
  const id = activityOf(card.getAttribute('data-featured-activity-urn')) ?? activity;
  const lockup = card.querySelector('[data-test-id="main-feed-activity-card__entity-lockup"]');
  const age = textOf(lockup?.querySelector('time')?.textContent);
  if (!id || !activity || !lockup || !age) return [];
  const body = card.querySelector('[data-test-id="main-feed-activity-card__commentary"]') ?? undefined;
  const text = wordsOf(body);
  const [face, name] = [...lockup.querySelectorAll('a[href]')].filter(link => handleIn(link.getAttribute('href')));
  const images = card.querySelectorAll('[data-test-id="feed-images-content__list-item"]').length;
  const isVideo = card.querySelector('[data-test-id="feed-native-video-content"]') !== null;
  const isRepeated = id === activity && card.querySelector('.main-feed-activity-card__header') !== null;
  const counted = (what: string) =>
    countIn(card.querySelector(`[data-num-${what}]`)?.getAttribute(`data-num-${what}`), page);
  return [
    {
      ...idsOf(id, page, activity, otherId(card.getAttribute('data-attributed-urn'))),
      text,
      ...calledIn(body, text),
      author: {
        handle: handleIn((name ?? face)?.getAttribute('href')),
        name: textOf(name?.textContent),
        avatar: webOf(face?.querySelector('img')?.getAttribute('src')),
      },
      publishedAt: publishedAt(isRepeated ? undefined : id, age, page),
      format: isVideo ? 'video' : images ? 'image' : undefined,
      // More pictures than four are a number on the last.
      images: !isVideo && images && images < 4 ? images : undefined,
      metrics: { likes: counted('reactions'), comments: counted('comments') },
    },
  ];
}

/** What is shown to who is not logged in, from one sample of a company's page of October 2024. */
export function readGuestPage(document: Document, page: Page): Found {
  const cards = [...document.querySelectorAll('article[data-activity-urn]')];
  const posts = cards.flatMap(card => readGuestCard(card, page));
  if (page.kind === 'post') return { posts: posts.filter(post => post.depth === 'full') };
  const own = document.querySelector('[data-semaphore-content-type="COMPANY"]');
  const id = /urn:li:organization:(\d+)$/.exec(own?.getAttribute('data-semaphore-content-urn') ?? '')?.[1];
  const handle = handleIn(document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
  if (!handle || handle.toLowerCase() !== page.id?.toLowerCase()) return {};
  const line = textIn(document, '.top-card-layout__first-subline') ?? '';
  const followers = /(\d[\d.,]*[KMB]?) followers?$/.exec(line)?.[1];
  const account = id && {
    externalId: id,
    handle,
    name: textIn(document, 'h1.top-card-layout__title'),
    bio: textIn(document, '[data-test-id="about-us__description"]'),
    url: `${site}/company/${handle}/`,
    metrics: { followers: followers ? readCount(followers, page.language) : undefined },
  };
  return { posts, accounts: account ? [account] : [] };
}
