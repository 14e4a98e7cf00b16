import type { FoundComment, FoundPost } from '../../model/capture';
import { type Found, type Page, textIn, textOf } from '../define';
import { said, topics } from './document';
import { midOf, midOfBid, uidOf } from './ids';
import { capped, count, named, site, timeOf } from './items';

/** A profile on weibo.cn, the site for old telephones: from pages of 2020. */
export function readWap(document: Document, page: Page): Found {
  const id = uidOf(page.id);
  const [name] = /^.+(?=的微博$)/.exec(document.title) ?? [];
  if (!id || !name) return {};
  const tallied = (label: string) =>
    count(new RegExp(`${label}\\[(\\d+)\\]`).exec(textIn(document, '.u .tip2') ?? '')?.[1]);
  const metrics = { posts: tallied('微博'), following: tallied('关注'), followers: tallied('粉丝') };
  const verified = document.querySelector('.u .ut img[alt="V"]') ? true : undefined;
  return {
    posts: [...document.querySelectorAll('.c[id^="M_"]')].flatMap(item =>
      readItem(item, midOfBid(item.id.slice(2)), { id, name }, page),
    ),
    accounts: metrics.followers ? [{ externalId: id, name, verified, url: `${site}/u/${id}`, metrics }] : [],
  };
}

/** A post with its comments on weibo.cn. The elements are known from code that reads them. */
export function readWapPost(document: Document, page: Page): Found {
  const item = document.querySelector('#M_');
  const link = item?.querySelector('a[href]');
  if (!item || !page.id) return {};
  const author = personOf(link, page.url.searchParams.get('uid'));
  const posts = readItem(item, page.id, author, page, document);
  const comments = [...document.querySelectorAll('.c[id^="C_"]')].flatMap(line =>
    readComment(line, page.id ?? '', page),
  );
  const commentTotal = posts[0]?.metrics.comments;
  return { posts, comments, ...(commentTotal && { commentTotal }) };
}

/** Who has a word for an address is linked by it, and named by a number nowhere. */
function personOf(link: Element | null | undefined, uid?: string | null) {
  const id = /^(?:https?:\/\/weibo\.cn)?\/(?:u\/)?(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  return { id: uidOf(id ?? uid), name: textOf(link?.textContent) };
}

function readComment(line: Element, post: string, page: Page): FoundComment[] {
  const id = midOf(line.id.slice(2));
  const text = said(line.querySelector('.ctt') ?? undefined);
  if (!id || !text) return [];
  return [
    {
      ...{ externalId: id, post, text, author: personOf(line.querySelector('a[href]')) },
      publishedAt: timeIn(line, page),
      metrics: { likes: count(/赞\[(\d+)\]/.exec(line.textContent ?? '')?.[1]) },
    },
  ];
}

const timeIn = (item: Element, page: Page) => timeOf(textIn(item, '.ct')?.replace(/\s*来自.*$/s, ''), page);

/** `around` has the buttons: on a page of its own they stand outside of the post. */
function readItem(
  item: Element,
  mid: string | undefined,
  author: NonNullable<FoundPost['author']>,
  page: Page,
  around: ParentNode = item,
): FoundPost[] {
  const original = [...item.querySelectorAll('a')].find(link => /^原文评论/.test(link.textContent ?? ''));
  const repostOf = midOfBid(/\/comment\/(\w+)/.exec(original?.getAttribute('href') ?? '')?.[1] ?? '');
  const isRepost = /^转发了/.test(textIn(item, '.cmt') ?? '');
  if (!mid || (isRepost && !repostOf)) return [];
  const buttons = [...around.querySelectorAll('a, .pms')].map(button => textOf(button.textContent) ?? '');
  const counted = (label: string) =>
    buttons.map(words => /^(.+)\[(\d+)\]$/.exec(words)).find(found => found?.[1] === label)?.[2];
  const words = item.querySelector('.ctt') ?? undefined;
  const links = [...item.querySelectorAll('a')].map(link => link.textContent ?? '');
  const photos = links.flatMap(text => /^组图共(\d+)张$/.exec(text)?.[1] ?? [])[0];
  const images = isRepost ? 0 : Number(photos ?? item.querySelectorAll('img.ib').length);
  const isVideo = !isRepost && words?.querySelector('a[href*="video/show"]');
  const isCut = !isRepost && links.includes('全文');
  return [
    {
      ...named(mid, author.id, page),
      text: isRepost ? reasonOf(item) : said(words)?.replace(/^[:：]\s*|(?:\.{3}|…)?全文$/g, ''),
      textCut: isCut ? true : undefined,
      author,
      publishedAt: timeIn(item, page),
      format: isVideo ? (images ? undefined : 'video') : images ? 'image' : undefined,
      images: images && !isVideo ? images : undefined,
      tags: isRepost ? undefined : topics(words),
      repostOf,
      metrics: {
        // A repost prints two numbers of 赞, the original's and its own, told apart by a link alone: neither is read.
        likes: isRepost ? undefined : count(counted('赞')),
        comments: capped(counted('评论')),
        shares: capped(counted('转发')),
      },
    },
  ];
}

/** A repost's own words: what stands between 转发理由 and its buttons, on a line of its own. */
function reasonOf(item: Element): string | undefined {
  const label = [...item.querySelectorAll('.cmt')].find(one => /^转发理由/.test(one.textContent ?? ''));
  const [line] = said(label?.parentElement ?? undefined)?.split('\n') ?? [];
  return textOf(line?.replace(/^转发理由:|(?: ?查看图片)? ?(?:赞\[.*)?$/g, ''));
}

/** 资料 on weibo.cn: who somebody is, without counts. */
export function readWapInfo(document: Document, page: Page): Found {
  const id = uidOf(page.id);
  const lines = [...document.querySelectorAll('.tip + .c')].flatMap(block => said(block)?.split('\n') ?? []);
  const line = (label: RegExp) => textOf(lines.find(words => label.test(words))?.replace(label, ''));
  const name = line(/^昵称[:：]/);
  if (!id || !name) return {};
  const verified = line(/^认证(?:信息)?[:：]/) ? true : undefined;
  return {
    accounts: [{ externalId: id, name, bio: line(/^简介[:：]/), verified, url: `${site}/u/${id}`, metrics: {} }],
  };
}
