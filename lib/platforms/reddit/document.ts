import { exact } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import type { Format, FoundComment, FoundPost } from '../../model/capture';
import type { PageState } from '../../model/page';
import type { Amount } from '../../model/reading';
import { type Found, type Page, shownText, textIn, textOf, webOf } from '../define';
import { addressOf, idOf, said } from './listing';

/** Reddit's own moments, `2026-05-01T10:00:00.265000+0000`, are told to the second elsewhere. */
export function moment(value: string | null | undefined): Amount | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)$/.exec(value ?? '');
  const time = Date.parse(`${parts?.[1]}${parts?.[2]?.replace(/^(.\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(time) ? undefined : { value: time, step: 1000 };
}
const attribute = (element: Element, name: string) => textOf(element.getAttribute(name));
const shownFormats: Record<string, Format> = { text: 'text', image: 'image', gallery: 'image', video: 'video' };
/** Of a post that was taken away a notice stands in the place of the title. */
export const isGone = (title: string | undefined) => /^\[ ?(?:removed|deleted)\b[^\]]*\]$/i.test(title ?? '');

/** On a post's own page the post; elsewhere what the list shows. */
const wanted = (posts: FoundPost[], page: Page) =>
  page.kind === 'post' ? posts.filter(post => post.externalId === page.id) : posts;

export const depthOf = (id: string, page: Page) => (page.id === id ? 'full' : 'card');

/**
 * The interface of today: web components that say everything in attributes. One sample, of a post, from October 2026;
 * lists, bodies and comments after published descriptions of the same year, not after a sample.
 */
function readComponent(post: Element, page: Page): FoundPost[] {
  const id = idOf(attribute(post, 'id'), 't3');
  const title = attribute(post, 'post-title');
  const handle = said(attribute(post, 'author'));
  if (!id || !title || isGone(title) || post.closest('shreddit-ad-post') || post.hasAttribute('promoted')) return [];
  const body = post.querySelector('[slot="text-body"]');
  const type = attribute(post, 'post-type') ?? '';
  const poster = post.querySelector('shreddit-player, shreddit-player-2')?.getAttribute('poster');
  return [
    {
      externalId: id,
      url: addressOf(id, attribute(post, 'permalink')),
      depth: depthOf(id, page),
      title,
      text: said(body && shownText(body)),
      textCut: body && page.kind !== 'post' ? true : undefined,
      author: handle ? { id: idOf(attribute(post, 'author-id'), 't2'), handle } : undefined,
      publishedAt: moment(post.getAttribute('created-timestamp')),
      format: shownFormats[type],
      images: type === 'image' ? 1 : undefined,
      cover: webOf(type === 'image' ? post.getAttribute('content-href') : poster),
      language: attribute(post, 'post-language'),
      metrics: { likes: exact(attribute(post, 'score')), comments: exact(attribute(post, 'comment-count')) },
    },
  ];
}

function readComponentComment(comment: Element, post: string): FoundComment[] {
  const id = idOf(attribute(comment, 'thingid'), 't1');
  if (!id) return [];
  const own = (selector: string) =>
    [...comment.querySelectorAll(selector)].find(element => element.closest('shreddit-comment') === comment);
  const above = comment.parentElement?.closest('shreddit-comment');
  const words = own('[slot="comment"]');
  return [
    {
      externalId: id,
      post,
      parent: idOf(above?.getAttribute('thingid') ?? attribute(comment, 'parentid'), 't1'),
      author: { name: attribute(comment, 'author') },
      text: said(words && shownText(words)) ?? '',
      publishedAt: moment(comment.getAttribute('created') ?? own('time[datetime]')?.getAttribute('datetime')),
      metrics: { likes: exact(attribute(comment, 'score')) },
    },
  ];
}

/** Of one post's own page: the post, its comments, and how many there are. */
export function pageOf(posts: FoundPost[], comments: FoundComment[], page: Page): Found {
  const shown = wanted(posts, page);
  const commentTotal = page.kind === 'post' ? shown[0]?.metrics.comments : undefined;
  return { posts: shown, comments: shown.length ? comments : [], ...(commentTotal && { commentTotal }) };
}

export function readComponents(document: Document, page: Page): Found {
  const posts = [...document.querySelectorAll('shreddit-post')].flatMap(post => readComponent(post, page));
  const id = page.kind === 'post' && page.id;
  const comments = id ? [...document.querySelectorAll('shreddit-comment')] : [];
  return pageOf(
    posts,
    comments.flatMap(comment => (id ? readComponentComment(comment, id) : [])),
    page,
  );
}

/** The old interface, from published descriptions of its attributes and not from a sample. Advertisements are marked. */
function readThing(thing: Element, page: Page): FoundPost[] {
  const id = idOf(attribute(thing, 'data-fullname'), 't3');
  const title = textIn(thing, 'a.title');
  if (!id || !title || isGone(title) || attribute(thing, 'data-promoted') === 'true') return [];
  const handle = said(attribute(thing, 'data-author'));
  const body = page.kind === 'post' ? thing.querySelector('.expando .usertext-body') : undefined;
  const domain = attribute(thing, 'data-domain') ?? '';
  const isGallery = attribute(thing, 'data-is-gallery') === 'true';
  const format: Format | undefined = domain.startsWith('self.')
    ? 'text'
    : domain === 'v.redd.it'
      ? 'video'
      : domain === 'i.redd.it' || isGallery
        ? 'image'
        : undefined;
  const time = exact(attribute(thing, 'data-timestamp'));
  // A dot stands for a score that is hidden yet. Before 2017 the attributes were fewer.
  const points = textIn(thing, '.score.unvoted') ?? '';
  const talk = thing.querySelector('a.comments');
  const likes =
    exact(attribute(thing, 'data-score')) ??
    exact(thing.querySelector('.score.unvoted')?.getAttribute('title')) ??
    readCount(points, page.language);
  return [
    {
      externalId: id,
      url: addressOf(id, attribute(thing, 'data-permalink') ?? talk?.getAttribute('href')),
      depth: depthOf(id, page),
      title,
      text: said(body && shownText(body)),
      author: handle ? { id: idOf(attribute(thing, 'data-author-fullname'), 't2'), handle } : undefined,
      publishedAt: time
        ? { value: time.value - (time.value % 1000), step: 1000 }
        : moment(thing.querySelector('.tagline time[datetime]')?.getAttribute('datetime')),
      format,
      images: format === 'image' && !isGallery ? 1 : undefined,
      pinned: page.kind === 'feed' && thing.classList.contains('stickied') ? true : undefined,
      metrics: {
        likes: /\d/.test(points) ? likes : undefined,
        comments: exact(attribute(thing, 'data-comments-count')) ?? readCount(textOf(talk?.textContent) ?? '', 'en'),
      },
    },
  ];
}

function readThingComment(thing: Element, post: string, page: Page): FoundComment[] {
  const id = idOf(attribute(thing, 'data-fullname'), 't1');
  const entry = [...thing.children].find(child => child.classList.contains('entry'));
  if (!id || !entry) return [];
  const body = entry.querySelector('.usertext-body');
  const points = entry.querySelector('.score.unvoted');
  return [
    {
      externalId: id,
      post,
      parent: idOf(thing.parentElement?.closest('.thing.comment')?.getAttribute('data-fullname'), 't1'),
      author: {
        id: idOf(attribute(thing, 'data-author-fullname'), 't2'),
        name: attribute(thing, 'data-author') ?? textIn(entry, '.tagline em'),
      },
      text: said(body && shownText(body)) ?? '',
      publishedAt: moment(entry.querySelector('.tagline time[datetime]')?.getAttribute('datetime')),
      metrics: {
        likes: exact(points?.getAttribute('title')) ?? readCount(textOf(points?.textContent) ?? '', page.language),
      },
    },
  ];
}

export function readThings(document: Document, page: Page): Found {
  const posts = [...document.querySelectorAll('.thing.link[data-fullname]')].flatMap(thing => readThing(thing, page));
  const id = page.kind === 'post' && page.id;
  const comments = id ? [...document.querySelectorAll('.commentarea .thing.comment[data-fullname]')] : [];
  return pageOf(
    posts,
    comments.flatMap(thing => (id ? readThingComment(thing, id, page) : [])),
    page,
  );
}

/** Walls and notices that stand in the place of a page. */
export function condition(document: Document, page: Page): PageState | undefined {
  if (page.kind === 'other') return 'login';
  if (document.querySelector('form input[name="js_challenge"], form input[name="jsc_token"]')) return 'challenge';
  const open = page.id && document.querySelector(`shreddit-post[id="t3_${page.id}"]`)?.getAttribute('post-title');
  const old = page.id && textIn(document.querySelector(`.thing.link[data-fullname="t3_${page.id}"]`), 'a.title');
  if (page.kind === 'post' && isGone(open || old || undefined)) return 'gone';
  if (document.querySelector('shreddit-post, .thing.link, [data-testid="post-container"]')) return undefined;
  const words = document.body ? shownText(document.body).slice(0, 3000) : '';
  if (/blocked by network security|whoa there, pardner|prove your humanity/i.test(words)) return 'challenge';
  if (/page not found|nobody on Reddit goes by that name|has been banned from Reddit/i.test(words)) return 'gone';
  return undefined;
}
