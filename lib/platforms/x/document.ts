import { exact } from '../../metrics/amount';
import type { AccountMetric, FoundPost, Metric } from '../../model/capture';
import type { PageState } from '../../model/page';
import { at, type Found, listOf, type Page, shownText, textOf, textsOf } from '../define';
import { idOf, isHandle, site } from './tweet';

/** What is counted, in the words of the languages that X speaks most; the label of a post's counts leaves out zeros. */
const countWords: [Metric, RegExp][] = [
  ['comments', /repl|respuest|resposta|répons|antwort|rispost|返信|回[复覆]|답글|balas|yanıt|ответ|odpowied/i],
  ['shares', /repost|retweet|リポスト|リツイート|转[帖推发]|轉[發推]|재게시|리트윗|репост|ретвит|gönderi/i],
  ['likes', /like|gusta|curtid|j.aime|gefällt|mi piace|いいね|喜[欢歡]|마음|suka|beğen|нрав|polub/i],
  [
    'saves',
    /bookmark|guardad|salvo|signet|lesezeichen|segnalib|ブックマーク|书签|書籤|북마크|markah|yer işaret|закладк/i,
  ],
  [
    'views',
    /view|visuali[sz]|reproduc|\bvues?\b|aufruf|angezeigt|表示|查看|[观觀]看|[檢检][視视]|조회|tayangan|görüntülen|просмотр/i,
  ],
];
const buttons: [Metric, string][] = [
  ['comments', '[data-testid="reply"]'],
  ['shares', '[data-testid="retweet"], [data-testid="unretweet"]'],
  ['likes', '[data-testid="like"], [data-testid="unlike"]'],
  ['saves', '[data-testid="bookmark"], [data-testid="removeBookmark"]'],
  ['views', 'a[href$="/analytics"]'],
];

/** Labels give counts whole. Two numbers, or one that was shortened, are none. */
function countIn(label: string | null | undefined) {
  const [number, ...others] = label?.match(/\d+(?:[.,'’\s\u00a0\u202f]\d{3})*(?![.,]?\d)/g) ?? [];
  const isShort = /\d\s?(?:[KMB]\b|[万萬亿億천만억]|mil\b|Mio|тыс|млн)/i.test(label ?? '');
  return number && !others.length && !isShort ? exact(number.replace(/\D/g, '')) : undefined;
}

function countsOf(article: Element): FoundPost['metrics'] {
  const metrics: FoundPost['metrics'] = {};
  for (const [metric, selector] of buttons) {
    const count = countIn(article.querySelector(selector)?.getAttribute('aria-label'));
    if (count) metrics[metric] = count;
  }
  const label = [...article.querySelectorAll('[role="group"][aria-label]')].at(-1)?.getAttribute('aria-label') ?? '';
  for (const part of label.split(/[、，،;]|,(?!\d)/)) {
    const meant = countWords.filter(([, words]) => words.test(part));
    const [metric] = meant[0] ?? [];
    const count = countIn(part);
    if (metric && meant.length === 1 && count) metrics[metric] = count;
  }
  return metrics;
}

const articles = (document: Document) => [...document.querySelectorAll('article[data-testid="tweet"]')];

/** What belongs to the post, and not to the one it quotes. */
function ownIn(article: Element, selector: string): Element[] {
  return [...article.querySelectorAll(selector)].filter(element => {
    const quote = element.closest('div[role="link"]');
    return !quote || !article.contains(quote);
  });
}

/** Its moment links to the post. Advertisements have none. */
function identify(article: Element) {
  for (const time of ownIn(article, 'a[href*="/status/"] time[datetime]')) {
    const link = /\/(\w{1,20})\/status\/([1-9]\d*)/.exec(time.closest('a')?.getAttribute('href') ?? '');
    if (link?.[1] && link[2]) return { handle: link[1], id: link[2], moment: time.getAttribute('datetime') ?? '' };
  }
  return undefined;
}

function readPost(article: Element, page: Page): FoundPost[] {
  const own = identify(article);
  if (!own) return [];
  const { handle, id } = own;
  const [words, title, long] = ['tweetText', 'twitter-article-title', 'longformRichTextComponent'].map(
    name => ownIn(article, `[data-testid="${name}"]`)[0],
  );
  const isArticle = title || long || ownIn(article, '[data-testid^="twitterArticle"]').length > 0;
  const isVideo = ownIn(article, 'video, [data-testid="videoPlayer"], [data-testid="videoComponent"]').length > 0;
  const photos = ownIn(article, '[data-testid="tweetPhoto"]').filter(
    photo => !photo.querySelector('video, [data-testid="videoPlayer"]'),
  );
  // Media, cards and quotes all stand in a labelled box.
  const isPlain = words && !article.querySelector('[aria-labelledby]');
  const moment = Date.parse(own.moment);
  const links = [...(words?.querySelectorAll('a[href]') ?? [])].map(link => link.getAttribute('href') ?? '');
  const linked = (path: RegExp) =>
    textsOf(links.map(link => path.exec(link)?.[1] && decodeURIComponent(path.exec(link)?.[1] ?? '')));
  const context = ownIn(article, '[data-testid="socialContext"]')[0];
  return [
    {
      externalId: id,
      url: `${site}/${handle}/status/${id}`,
      depth: page.id === id ? 'full' : 'card',
      author: {
        handle,
        name: textOf(ownIn(article, '[data-testid^="User-Name"] a')[0]?.textContent),
        avatar: textOf(article.querySelector('[data-testid="Tweet-User-Avatar"] img')?.getAttribute('src')),
      },
      title: textOf(title?.textContent),
      text: long ? textOf(shownText(long)) : textOf(words?.textContent),
      // Signs are pictures here: without them the text is not whole; `Show more` says that it goes on.
      textCut:
        !long && (words?.querySelector('img') || ownIn(article, '[data-testid="tweet-text-show-more-link"]').length)
          ? true
          : undefined,
      language: textOf(words?.getAttribute('lang')?.replace(/^(und|zxx|q..)$/, '')),
      tags: linked(/\/hashtag\/([^/?]+)/),
      mentions: linked(/^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,20})$/),
      publishedAt: Number.isNaN(moment) ? undefined : { value: moment, step: 1000 },
      format: isArticle ? 'article' : isVideo ? 'video' : photos.length ? 'image' : isPlain ? 'text' : undefined,
      images: isArticle || isVideo || !photos.length ? undefined : photos.length,
      cover: textOf(photos[0]?.querySelector('img')?.getAttribute('src')),
      // A repost names its reposter, by a link.
      pinned: page.kind === 'profile' && context && !context.closest('a') ? true : undefined,
      metrics: countsOf(article),
    },
  ];
}

/** The posts the document shows. On a profile they count once its head is that of the address. */
export function readArticles(document: Document, page: Page): Found {
  if (page.kind === 'profile') {
    const names = textOf(document.querySelector('[data-testid="UserName"]')?.textContent);
    if (!isHandle(/@(\w+)/.exec(names ?? '')?.[1], page.id)) return {};
  }
  const isSingle = page.kind === 'post' || page.kind === 'article';
  const posts = articles(document).flatMap(article => readPost(article, page));
  return { posts: isSingle ? posts.filter(post => post.externalId === page.id) : posts };
}

const actions: [AccountMetric, RegExp][] = [
  ['followers', /FollowAction$/],
  ['following', /SubscribeAction$/],
  ['posts', /WriteAction$/],
];

/** The profile as it is described to search engines, with whole counts. */
export function readProfileData(document: Document, page: Page): Found {
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map(script =>
    JSON.parse(script.textContent || 'null'),
  );
  const profile = data.find(one => at(one, '@type') === 'ProfilePage');
  // Until 2024 it was called an author.
  const person = at(profile, 'mainEntity') ?? at(profile, 'author');
  const [id, handle] = [idOf(at(person, 'identifier')), textOf(at(person, 'additionalName'))];
  if (!id || !isHandle(handle, page.id)) return {};
  const counters = listOf(at(person, 'interactionStatistic'));
  const metrics = Object.fromEntries(
    actions.map(([metric, action]) => {
      const counter = counters.find(one => action.test(String(at(one, 'interactionType'))));
      return [metric, exact(at(counter, 'userInteractionCount'))];
    }),
  );
  const name = textOf(at(person, 'name') ?? at(person, 'givenName'));
  const [bio, avatar] = [at(person, 'description'), at(person, 'image', 'contentUrl')].map(textOf);
  return { accounts: [{ externalId: id, handle, name, bio, avatar, url: `${site}/${handle}`, metrics }] };
}

/** Walls and empty places; where X only says that something went wrong, nothing is known. */
export function condition(document: Document, page: Page): PageState | undefined {
  if (page.kind === 'other') return 'login';
  if (articles(document).length) return undefined;
  const missing = /exist|existe|suspend|gesperrt|存在|冻结|凍結|존재|정지/i;
  const error = document.querySelector('[data-testid="error-detail"]')?.textContent ?? '';
  if (missing.test(error)) return 'gone';
  const empty = document.querySelector('[data-testid="emptyState"]')?.textContent ?? '';
  if (missing.test(empty)) return 'gone';
  return empty && !/protect|proteg|privé|geschützt|保护|保護|非公開|비공개/i.test(empty) ? 'empty' : undefined;
}

export function covers(document: Document) {
  return articles(document).flatMap(article => {
    const id = identify(article)?.id;
    const image = ownIn(article, '[data-testid="tweetPhoto"] img')[0];
    return id && image ? { externalId: id, image: image as HTMLImageElement } : [];
  });
}
