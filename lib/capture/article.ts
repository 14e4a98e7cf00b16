import { Readability } from '@mozilla/readability';
import type { FoundPost } from '../model/capture';
import type { PageState } from '../model/page';
import type { Amount } from '../model/reading';
import { shownText } from '../platforms/define';
import { canonicalAddress, plainAddress } from './article-address';
import { chooseAuthor } from './article-author';
import { readByline } from './article-byline';
import { readClaims } from './article-claims';
import { readHeadline } from './article-headline';
import { trimHead } from './article-text';
import { chooseMoment, readShownTime, readWrittenTime, weighMoments } from './article-time';
import { languageOf, measureWords } from './article-words';

/** What the article of a page is read with. */
export type ArticlePage = { url: URL; now: number; zone: string };

const maxText = 200_000;
/** Below this many characters there is nothing that one could call an article. */
const minText = 40;
/** What is shown with fewer words than this, on a page that does not call itself an article, has but a caption. */
const minWords = 100;

const refusals: [RegExp, PageState][] = [
  [
    /just a moment|attention required|are you a robot|verify you are human|安全验证|人机验证|访问验证|环境异常/i,
    'challenge',
  ],
  [
    /^\s*(?:404|410)\b|not found|page (?:does not|doesn’t|doesn't) exist|页面不存在|页面没有找到|文章已删除|内容已被删除/i,
    'gone',
  ],
  [/^(?:log ?in|sign ?in|登录|用户登录)\b/i, 'login'],
];

/** Read the article of a page, of which nothing is changed; or what the page is instead. */
export function readArticle(document: Document, page: ArticlePage): FoundPost | PageState {
  const claims = readClaims(document);
  const { text: read, isLinks } = readBody(document);
  const body = claims.body ?? read;
  const { title, element, suffix } = readHeadline(document, claims.titles, claims.site);
  const refusal = body.length < 600 && refusals.find(([pattern]) => pattern.test(title ?? document.title))?.[1];
  if (refusal) return refusal;
  if (!body && !document.body?.textContent?.trim()) return 'empty';
  // A page that calls itself an article may be all pictures; any other one of links is a list of articles.
  const isBare = body.length < minText || (isLinks && !claims.body) || isFront(page.url);
  const isCaption = claims.kind === 'own' && measureWords(body).wordCount < minWords;
  if (!title || claims.kind === 'profile' || isCaption || (claims.kind !== 'article' && isBare)) return 'unknown';

  const byline = element && readByline(element);
  const language = languageOf(body, document.documentElement.lang);
  // Chinese pages print the time of Beijing, wherever they are read.
  const isChinese = language?.startsWith('zh') ?? false;
  const zone = isChinese ? 'Asia/Shanghai' : page.zone;
  const clock = { now: page.now, zone, language: language ?? 'en' };
  const readAll = (texts: string[]) => texts.flatMap(text => readWrittenTime(text, clock, isChinese) ?? []);
  const publishedAt = chooseMoment(
    weighMoments(readAll(claims.published), readAll(byline?.moments ?? [])),
    claims.kind === 'thing' ? undefined : readShownTime(byline?.words ?? '', clock),
    isChinese,
  );
  const site = { names: [claims.site, suffix], host: page.url.hostname, isChinese };
  const author = chooseAuthor(claims.authors, byline, site);
  const text = trimHead(body, [title, author]);
  const url = canonicalAddress(document, page.url, claims.url);
  const seen = plainAddress(page.url);
  return {
    externalId: url,
    url,
    aliases: seen === url ? undefined : [seen],
    depth: 'full',
    title,
    text: text.slice(0, maxText) || undefined,
    textCut: text.length > maxText ? true : undefined,
    author: author ? { name: author } : undefined,
    publishedAt: plain(publishedAt),
    editedAt: plain(
      readAll(claims.edited).find(edited => publishedAt && edited.value >= publishedAt.value + publishedAt.step),
    ),
    format: 'article',
    cover: claims.cover,
    tags: claims.tags.length ? claims.tags.slice(0, 100) : undefined,
    language,
    site: claims.site ?? suffix ?? page.url.hostname.replace(/^www\./, ''),
    ...measureWords(text),
    metrics: claims.metrics,
  };
}

/** Readability takes the document apart, so it gets a copy; what it gives back is an element, not a string of HTML. */
function readBody(document: Document): { text: string; isLinks: boolean } {
  const copy = document.cloneNode(true) as Document;
  // Readability knows these for no part of a sentence, and would break it there.
  for (const mark of copy.querySelectorAll('u, s, strike, big, tt, nobr, acronym')) {
    const span = copy.createElement('span');
    span.append(...mark.childNodes);
    mark.replaceWith(span);
  }
  for (const banner of copy.querySelectorAll('[class*="cookie" i], [id*="cookie" i]'))
    if ((banner.textContent?.length ?? 0) < 1_000) banner.remove();
  for (const caption of copy.querySelectorAll('figcaption, [class*="caption" i], [class*="credit" i]')) {
    const isOwn =
      caption.nodeName === 'FIGCAPTION' ||
      /(?:^|[\s_-])(?:caption|credit)s?(?:[\s_-]?text)?(?:$|\s)/i.test(caption.className);
    if (isOwn && (caption.textContent?.length ?? 0) < 400 && !caption.querySelector('p ~ p')) caption.remove();
  }
  const article = new Readability<Node>(copy, {
    disableJSONLD: true,
    charThreshold: 300,
    serializer: node => node,
  }).parse();
  const text = article?.content ? shownText(article.content) : '';
  const links = article?.content && isElement(article.content) ? [...article.content.querySelectorAll('a')] : [];
  const linked = links.reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0);
  // A paragraph among them is that of an article with a list below it.
  return { text, isLinks: linked > text.length * 0.6 && !/.{150}/.test(text) };
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function isFront(url: URL): boolean {
  return /^\/(?:index\.\w+)?$/.test(url.pathname) && url.search === '';
}

function plain(moment: Amount | undefined): Amount | undefined {
  return moment && { value: moment.value, step: moment.step };
}
