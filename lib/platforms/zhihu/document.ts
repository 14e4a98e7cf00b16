import { exact, milliseconds } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import { readTime, saysEdited } from '../../metrics/times';
import type { FoundPost } from '../../model/capture';
import type { PageState } from '../../model/page';
import { at, type Found, type Page, shownText, textIn, textOf, textsOf } from '../define';
import { addressOf, named, plain } from './items';

/** Where the title, or the item itself, links to says what it is. */
function identify(item: Element, page: Page) {
  const own = [...item.children].find(child => child.matches('meta[itemprop="url"]'))?.getAttribute('content');
  const links = [...item.querySelectorAll('.ContentItem-title a[href], .ContentItem-time a[href]')];
  for (const link of [own, ...links.map(link => link.getAttribute('href'))]) {
    const { pathname, hostname } = new URL(link ?? '', page.url);
    if (!link || !/(?:^|\.)zhihu\.com$/.test(hostname)) continue;
    const [, question, answer] = /^\/question\/(\d+)(?:\/answer\/(\d+))?/.exec(pathname) ?? [];
    if (question && answer) return named('answer', answer, page, addressOf.answer(answer, question));
    if (question && !item.matches('.AnswerItem'))
      return named('question', question, page, addressOf.question(question));
    const article = /^\/p\/(\d+)/.exec(pathname)?.[1];
    if (article) return named('article', article, page, addressOf.article(article));
    const zvideo = /^\/zvideo\/(\d+)/.exec(pathname)?.[1];
    if (zvideo) return named('zvideo', zvideo, page, addressOf.zvideo(zvideo));
    const pin = /^\/pin\/(\d+)/.exec(pathname)?.[1];
    if (pin) return named('pin', pin, page, addressOf.pin(pin));
  }
  return undefined;
}

/** What the item says of itself in an attribute; its id may have lost digits, so it is not read. */
const told = (item: Element, attribute: string): unknown => {
  const words = item.getAttribute(attribute) ?? '';
  return /^\{.*\}$/s.test(words) ? JSON.parse(words) : undefined;
};

const handleIn = (link: string | null | undefined) => /\/(?:people|org)\/([^/?#]+)/.exec(link ?? '')?.[1];

function readCard(item: Element, page: Page): FoundPost[] {
  const name = identify(item, page);
  if (!name) return [];
  const clock = { now: page.now, zone: 'Asia/Shanghai', language: 'zh-CN' };
  const meta = (property: string) =>
    textOf([...item.children].find(child => child.matches(`meta[itemprop="${property}"]`))?.getAttribute('content'));
  const buttons = [...item.querySelectorAll('button')].map(button => plain(button.textContent) ?? '');
  // What is logged of a card is whole, and of that card where its id is the same.
  const logged = at(told(item, 'data-za-extra-module'), 'card', 'content');
  const own = name.externalId.endsWith(`:${at(logged, 'token')}`) ? logged : undefined;
  const counted = (metric: string, log: string, shown: string | undefined, zero: string[] = []) => {
    const whole = meta(metric);
    if (whole) return readCount(whole, 'zh-CN');
    return exact(at(own, log)) ?? (shown ? readCount(shown, 'zh-CN', zero) : undefined);
  };
  const isQuestion = name.externalId.startsWith('question:');
  const isWritten = /^a/.test(name.externalId);
  const zop = told(item, 'data-zop');
  const writer = (property: string) =>
    item.querySelector(`[itemprop="author"] > meta[itemprop="${property}"]`)?.getAttribute('content');
  const body = item.querySelector('.RichText');
  const isSearch = page.kind === 'search';
  // A list puts the author before what it has folded up, and a search takes the words from anywhere in the text.
  const lead =
    isSearch && body?.firstElementChild?.matches('b') ? textOf(body.firstElementChild.textContent) : undefined;
  const time = meta('dateCreated') ?? textIn(item, '.SearchItem-time') ?? textIn(item, '.ContentItem-time');
  const isCut = item.querySelector('.is-collapsed') !== null;
  return [
    {
      ...name,
      title: plain(textIn(item, '.ContentItem-title')) ?? plain(at(zop, 'title')),
      text:
        isSearch || isQuestion || !body || (isCut && page.kind !== 'post')
          ? undefined
          : shownText(body).replace(/(?:\.{3}|…)$/, ''),
      textCut: isCut ? true : undefined,
      author: isQuestion
        ? undefined
        : {
            handle: handleIn(writer('url')),
            name: plain(at(zop, 'authorName')) ?? plain(writer('name')) ?? lead,
          },
      publishedAt: time
        ? saysEdited(time)
          ? undefined
          : readTime(time, clock)
        : milliseconds(at(own, 'publishTimestamp')),
      format: isWritten ? 'article' : name.externalId.startsWith('zvideo:') ? 'video' : undefined,
      metrics: isQuestion
        ? {}
        : {
            likes: counted(
              'upvoteCount',
              'upvoteNum',
              buttons.find(words => /^赞同 ?\d/.test(words)),
            ),
            comments: counted(
              'commentCount',
              'commentNum',
              buttons.find(words => /评论$/.test(words)),
              ['添加评论'],
            ),
          },
    },
  ];
}

/** Last resort: what is on screen, from pages of 2020 to 2022. An answer's own page shows others below it. */
export function readCards(document: Document, page: Page): Found {
  const question = /^question:(\d+)$/.exec(page.id ?? '')?.[1];
  const posts = [...document.querySelectorAll('.ContentItem')].flatMap(item => readCard(item, page));
  if (page.kind !== 'post') return { posts };
  const isShown = ({ externalId, url }: FoundPost) =>
    externalId === page.id || (question !== undefined && url.startsWith(`${addressOf.question(question)}/`));
  const title = textIn(document, '.QuestionHeader-title');
  return { posts: posts.filter(isShown).map(post => ({ ...post, title: post.title ?? plain(title) })) };
}

/** Last resort on an article's own page: what it prints. The elements are known from code that reads them. */
export function readArticlePage(document: Document, page: Page): Found {
  const id = /^article:(\d+)$/.exec(page.id ?? '')?.[1];
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? `/${id}`;
  const title = plain(textIn(document, '.Post-Title'));
  if (!id || !title || !canonical.endsWith(`/${id}`)) return {};
  const body = document.querySelector('.Post-RichText');
  const writer = (property: string) =>
    document.querySelector(`.Post-Author meta[itemprop="${property}"]`)?.getAttribute('content') ?? undefined;
  const line = textIn(document, '.ContentItem-time');
  const time = line ? readTime(line, { now: page.now, zone: 'Asia/Shanghai', language: 'zh-CN' }) : undefined;
  const isEdited = line !== undefined && saysEdited(line);
  const shown = [...document.querySelectorAll('.Voters button, .ContentItem-actions button')].map(
    button => plain(button.textContent) ?? '',
  );
  const followers = writer('zhihu:followerCount');
  const votes = shown.find(words => /^(?:已?赞同 ?\d|[\d,.]+ ?万? 人赞同)/.test(words))?.replace(/ 人赞同.*$/, '');
  const talk = shown.find(words => /评论$/.test(words));
  return {
    posts: [
      {
        ...named('article', id, page, addressOf.article(id)),
        title,
        text: body ? shownText(body) : undefined,
        author: {
          handle: handleIn(writer('url')),
          name: plain(writer('name')),
          followers: followers ? readCount(followers, 'zh-CN') : undefined,
        },
        publishedAt: isEdited ? undefined : time,
        editedAt: isEdited ? time : undefined,
        format: 'article',
        tags: textsOf([...document.querySelectorAll('.Post-Topics .TopicLink')].map(link => link.textContent)),
        metrics: {
          likes: votes ? readCount(votes, 'zh-CN') : undefined,
          comments: talk ? readCount(talk, 'zh-CN', ['添加评论']) : undefined,
        },
      },
    ],
  };
}

/** Pages that say in their own words that they show nothing. */
export function condition(document: Document, { kind, url }: Page): PageState | undefined {
  const isGate = document.querySelector('script[data-next*="/account/unhuman"]') !== null;
  if (isGate || /^安全验证/.test(document.title) || url.pathname.startsWith('/account/unhuman')) return 'challenge';
  if (kind === 'other') return 'login';
  const error = textIn(document, '.ErrorPage') ?? '';
  return /没有知识存在的荒原|已被删除|不存在/.test(error) ? 'gone' : undefined;
}
