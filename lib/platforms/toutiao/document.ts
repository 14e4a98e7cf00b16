import { readCount } from '../../metrics/counts';
import { readTime } from '../../metrics/times';
import type { FoundPost, FoundTopic } from '../../model/capture';
import type { PageState } from '../../model/page';
import { type Found, type Page, shownText, textIn, textOf, textsOf, webAddress } from '../define';
import { named, postIn } from './items';

const count = (words: string | undefined) => (words ? readCount(words, 'zh-CN') : undefined);
const timeOf = (words: string | undefined, { now }: Page) =>
  readTime(words ?? '', { now, zone: 'Asia/Shanghai', language: 'zh-CN' });

/** 头条热榜 beside the feed, without its heat. The pinned line has no place in it. */
function readBoard(document: Document, page: Page): FoundTopic[] {
  return [...document.querySelectorAll('.ttp-hot-board li')].flatMap(line => {
    const title = textOf(line.querySelector('.news-title')?.getAttribute('title')) ?? textIn(line, '.news-title');
    const rank = Number(textIn(line, '.news-index'));
    const link = line.querySelector('a[href]')?.getAttribute('href');
    const url = link ? new URL(link, page.url) : undefined;
    return title && rank > 0 ? [{ title, rank, url: url && url.origin + url.pathname }] : [];
  });
}

/** The cards of a feed, from a page of 2026. */
export function readFeedPage(document: Document, page: Page): Found {
  const posts = [...document.querySelectorAll('.feed-card-wrapper')].flatMap((card): FoundPost[] => {
    const link = card.querySelector('a.title[href]');
    const found = postIn(new URL(link?.getAttribute('href') ?? '', page.url));
    const title = textOf(link?.getAttribute('aria-label')) ?? textOf(link?.textContent);
    if (!found || !title) return [];
    const comments = textIn(card, '.feed-card-footer-comment-cmp');
    const image = card.querySelector('.feed-card-cover img')?.getAttribute('src') ?? undefined;
    return [
      {
        ...named(found.id, found.path, page),
        title,
        author: { name: textIn(card, '.feed-card-footer-cmp-author a') },
        publishedAt: timeOf(textIn(card, '.feed-card-footer-time-cmp'), page),
        cover: webAddress(image),
        metrics: { comments: count(comments) },
      },
    ];
  });
  return { posts, topics: readBoard(document, page) };
}

/** What an article's page of 2019 and 2020 prints: the words, which its state holds in a form of its own. */
export function readArticlePage(document: Document, page: Page): Found {
  const box = document.querySelector('.article-box');
  const words = box?.querySelector('.article-content');
  if (!page.id || !box || !words) return {};
  const line = [...box.querySelectorAll('.article-sub > span:not(.original)')].map(part => textOf(part.textContent));
  const tags = [...document.querySelectorAll('.tag-list a')].map(tag => tag.textContent);
  return {
    posts: [
      {
        ...named(page.open ?? page.id, 'article', page),
        title: textIn(box, '.article-title'),
        text: textOf(shownText(words)),
        author: { name: line[0] },
        publishedAt: timeOf(line[1], page),
        tags: textsOf(tags),
        metrics: { comments: count(textIn(document, '#comment .c-header em')) },
      },
    ],
  };
}

/** Pages that say in their own words that they show nothing. */
export function condition(document: Document, { kind }: Page): PageState | undefined {
  if (kind === 'other') return 'login';
  if (/^(?:验证码|安全验证)/.test(document.title) || document.querySelector('#captcha_container')) return 'challenge';
  const isGone = /^404|页面不存在|内容不存在/.test(document.title) || document.querySelector('.error-page-404');
  return isGone ? 'gone' : undefined;
}
