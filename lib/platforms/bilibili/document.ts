import { readCount } from '../../metrics/counts';
import { readTime } from '../../metrics/times';
import type { FoundPost } from '../../model/capture';
import type { PageState } from '../../model/page';
import { type Found, type Page, textIn, textOf } from '../define';
import { bvidOf, duration, idOf, named, picture } from './items';

const zone = 'Asia/Shanghai';
const cards = '.bili-video-card, .video-card-common, .video-card-reco, .rank-wrap, .rank-item, .video-card';
const ads = '.bili-video-card__info--ad, a[href*="cm.bilibili.com"]';
const count = (words: string | undefined) => (words ? readCount(words, 'zh-CN') : undefined);
const contentOf = (document: Document, selector: string) =>
  textOf(document.querySelector(`meta${selector}`)?.getAttribute('content'));

/** After a video was changed within the page, the document may still show the one before. */
function isOf(document: Document, page: Page): boolean {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const own = bvidOf(contentOf(document, '[property="og:url"]')) ?? bvidOf(canonical);
  return own !== undefined && own === page.id;
}

/** The description of a video's page ends with exact counts. */
export function readMeta(document: Document, page: Page): Found {
  if (!page.id || !isOf(document, page)) return {};
  const words = contentOf(document, '[name="description"]') ?? '';
  const counted = (name: string) => count(new RegExp(`${name} (\\d+)(?!\\d)`).exec(words)?.[1]);
  const title = contentOf(document, '[property="og:title"]')?.replace(/_哔哩哔哩.*$/, '');
  const name = contentOf(document, '[name="author"]');
  const metrics = {
    views: counted('视频播放量'),
    danmaku: counted('弹幕量'),
    likes: counted('点赞数'),
    coins: counted('投硬币枚数'),
    saves: counted('收藏人数'),
    shares: counted('转发人数'),
  };
  const cover = picture(contentOf(document, '[property="og:image"]')?.replace(/@.*$/, ''));
  const time = contentOf(document, '[itemprop="datePublished"]');
  const publishedAt = time ? readTime(time, { ...page, zone }) : undefined;
  return { posts: [{ ...named(page.id, undefined, page), title, author: { name }, publishedAt, cover, metrics }] };
}

/** Last resort: what a video's page prints. */
export function readVideoPage(document: Document, page: Page): Found {
  if (!page.id || !isOf(document, page)) return {};
  const shown = (...selectors: string[]) => selectors.map(one => textIn(document, one)).find(words => words);
  const time = shown('.pubdate-ip-text', '.pubdate-text');
  const person = document.querySelector('a.up-name');
  const id = idOf(/space\.bilibili\.com\/(\d+)/.exec(person?.getAttribute('href') ?? '')?.[1]);
  const author = { id, name: textOf(person?.textContent) };
  const metrics = {
    views: count(shown('.view-text')),
    danmaku: count(shown('.dm-text')),
    likes: count(shown('.video-like-info')),
    coins: count(shown('.video-coin-info', '.video-coin')),
    saves: count(shown('.video-fav-info', '.video-fav')),
    shares: count(shown('.video-share-info', '.video-share-wrap')),
  };
  const publishedAt = time ? readTime(time, { ...page, zone }) : undefined;
  const title = shown('h1.video-title');
  return { posts: [{ ...named(page.id, undefined, page), title, author, publishedAt, metrics }] };
}

/** The icon beside a number says what it counts; without one the first is 播放, and on a search the second 弹幕. */
function metricOf(element: Element, place: number, page: Page): keyof FoundPost['metrics'] | undefined {
  const use = element.querySelector('use');
  const icon =
    use?.getAttribute('xlink:href') ?? use?.getAttribute('href') ?? element.querySelector('i')?.className ?? '';
  if (/danmaku|danmu/.test(icon)) return 'danmaku';
  if (/play|bofang/.test(icon)) return 'views';
  if (/agree|like|dianzan/.test(icon)) return 'likes';
  if (icon || place > 1) return undefined;
  return place === 0 ? 'views' : page.kind === 'search' ? 'danmaku' : undefined;
}

/** Cards of the home page, of charts and of a search: those of today, and those of 2020. */
export function readCards(document: Document, page: Page): Found {
  const found = new Map<string, FoundPost>();
  for (const card of document.querySelectorAll(cards)) {
    const bvid = bvidOf(card.querySelector('a[href*="/video/BV"]')?.getAttribute('href'));
    if (!bvid || found.has(bvid) || card.querySelector(ads)) continue;
    const space = card.querySelector('a[href*="space.bilibili.com/"]')?.getAttribute('href') ?? '';
    const metrics: FoundPost['metrics'] = {};
    const stats = card.querySelectorAll(
      '.bili-video-card__stats--item, .count .left span, p.play, .detail-state > *, .video-stat > *',
    );
    stats.forEach((stat, place) => {
      const metric = metricOf(stat, place, page);
      if (metric) metrics[metric] = count(textOf(stat.textContent));
    });
    const time = textIn(card, '.bili-video-card__info--date')?.replace(/^[·\s]+/, '');
    found.set(bvid, {
      ...named(bvid, undefined, page),
      title:
        textOf(card.querySelector('h3[title], a[title], p[title]')?.getAttribute('title')) ??
        textIn(card, '.info .title'),
      author: {
        id: idOf(/space\.bilibili\.com\/(\d+)/.exec(space)?.[1]),
        name: textIn(card, '.bili-video-card__info--author, .up, .ex-up, .up-name'),
      },
      publishedAt: time ? readTime(time, { ...page, zone }) : undefined,
      duration: duration(textIn(card, '.bili-video-card__stats__duration, .count .right span')),
      cover: picture(card.querySelector('img')?.getAttribute('src')?.replace(/@.*$/, '')),
      metrics,
    });
  }
  return { posts: [...found.values()] };
}

/** Pages that say in their own words that they show nothing. */
export function condition(document: Document): PageState | undefined {
  if (/^(视频去哪了呢|出错啦)/.test(document.title)) return 'gone';
  const risk = [...document.querySelectorAll('script:not([src])')].some(script =>
    /_riskdata_\s*=/.test(script.textContent ?? ''),
  );
  return risk || /^验证码/.test(document.title) ? 'challenge' : undefined;
}

/** A picture within a link to a video shows its cover. */
export function covers(document: Document) {
  const images = document.querySelectorAll<HTMLImageElement>('a[href*="/video/BV"] img');
  return [...images].flatMap(image => {
    const externalId = bvidOf(image.closest('a')?.getAttribute('href'));
    return externalId ? { externalId, image } : [];
  });
}
