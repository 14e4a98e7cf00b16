import type { FoundPost } from '../../model/capture';
import type { PageState } from '../../model/page';
import { type Found, type Page, textIn, textOf, textsOf } from '../define';
import { midOf, midOfBid, uidOf } from './ids';
import { capped, count, named, site, timeOf } from './items';
import { topic } from './lists';

/** What a repost shows of the post it repeats. */
const nested = '.card-comment, .comment, .WB_feed_expand, [node-type="feed_list_forwardContent"]';
const postLink = /^(?:https?:)?\/\/(?:www\.)?weibo\.com\/(\d+)\/([0-9A-Za-z]+)/;

const ownIn = (item: Element, selector: string) =>
  [...item.querySelectorAll(selector)].find(element => {
    const inside = element.closest(nested);
    return !inside || !item.contains(inside);
  });

/** The words of an element, signs that are pictures by their name, without what unfolds it. */
function said(element: Element | undefined): string | undefined {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const part of copy?.querySelectorAll('br, img, [action-type*="fold"], .WB_text_opt') ?? []) {
    const sign = part.getAttribute('alt') ?? part.getAttribute('title') ?? '';
    part.replaceWith(part.nodeName === 'BR' ? '\0' : /^\[/.test(sign) ? sign : '');
  }
  const text = copy?.textContent?.replace(/[\s\u200b]+/g, ' ');
  return textOf(text?.replace(/ ?\0[ \0]*/g, '\n').trim());
}

const topics = (element: Element | undefined) =>
  textsOf(
    [...(element?.querySelectorAll('a') ?? [])].map(link => /^#([^#]+)#$/.exec(link.textContent?.trim() ?? '')?.[1]),
  );

/** A number beside its button; the button's word alone says nothing. */
const pressed = (item: Element, action: string) => {
  const button = ownIn(item, `[action-type="feed_list_${action}"]`);
  return textOf(button?.textContent)?.replace(/^\D*?(?=\d)/, '');
};

/** Results of s.weibo.com. The elements of today are known from code that reads them; those of 2017 from a saved page. */
export function readResults(document: Document, page: Page): Found {
  const posts = [...document.querySelectorAll('[action-type="feed_list_item"][mid]')].flatMap((item): FoundPost[] => {
    const mid = midOf(item.getAttribute('mid'));
    const link = ownIn(item, '.from a[href], .feed_from a[href]');
    const [, uid, bid] = postLink.exec(link?.getAttribute('href') ?? '') ?? [];
    if (!mid || !uid || !bid || midOfBid(bid) !== mid) return [];
    const name = ownIn(item, '[nick-name]')?.getAttribute('nick-name') ?? ownIn(item, '.info .name')?.textContent;
    const whole = ownIn(item, '[node-type="feed_list_content_full"]');
    const words = whole ?? ownIn(item, '[node-type="feed_list_content"]');
    const isCut = !whole && words?.querySelector('[action-type="fl_unfold"], .WB_text_opt');
    const moment = link?.getAttribute('date');
    return [
      {
        ...named(mid, uid, page),
        text: isCut ? said(words)?.replace(/\s*(?:\.{3}|…)$/, '') : said(words),
        textCut: isCut ? true : undefined,
        author: { id: uidOf(uid), name: textOf(name) },
        publishedAt: timeOf(moment ?? link?.getAttribute('title') ?? link?.textContent, page),
        tags: topics(words),
        metrics: {
          likes: count(pressed(item, 'like')),
          comments: capped(pressed(item, 'comment')),
          shares: capped(pressed(item, 'forward')),
        },
      },
    ];
  });
  const nothing = document.querySelector('.card-no-result, .search_noresult, .noresult_tit');
  return posts.length || !nothing ? { posts } : { state: 'empty' };
}

/** 热搜 of s.weibo.com: a list on telephones (from a page of 2021), a table elsewhere (from code that reads it). */
export function readSummary(document: Document, page: Page): Found {
  const lines = document.querySelectorAll('.list_a > li, #pl_top_realtimehot tbody tr');
  return {
    topics: [...lines].flatMap(line => {
      const link = line.querySelector('a[href*="/weibo?"]');
      const address = new URL(link?.getAttribute('href') ?? '', page.url);
      const isAd = address.searchParams.has('topic_ad') || line.querySelector('.icon_recommend, .icon-txt-recommend');
      const heat = line.querySelector('em, .td-02 span');
      const words = line.querySelector('span:has(> em)') ?? link;
      const title = [...(words?.childNodes ?? [])].map(node =>
        node === heat || node.nodeName === 'IMG' ? '' : (node.textContent ?? ''),
      );
      const rank = textIn(line, 'strong, td.ranktop');
      return link && !isAd ? topic(title.join('').trim(), rank, textOf(heat?.textContent), address.href) : [];
    }),
  };
}

/** A profile on weibo.cn, the site for old telephones: from pages of 2020. */
export function readWap(document: Document, page: Page): Found {
  const owner = page.kind === 'profile' ? uidOf(page.id) : undefined;
  const [name] = /^.+(?=的微博$)/.exec(document.title) ?? [];
  if (!owner || !name) return {};
  const tallied = (label: string) =>
    count(new RegExp(`${label}\\[(\\d+)\\]`).exec(textIn(document, '.u .tip2') ?? '')?.[1]);
  const metrics = { posts: tallied('微博'), following: tallied('关注'), followers: tallied('粉丝') };
  return {
    posts: [...document.querySelectorAll('.c[id^="M_"]')].flatMap(item => readWapPost(item, owner, name, page)),
    accounts: metrics.followers ? [{ externalId: owner, name, url: `${site}/u/${owner}`, metrics }] : [],
  };
}

function readWapPost(item: Element, owner: string, name: string, page: Page): FoundPost[] {
  const mid = midOfBid(item.id.slice(2));
  if (!mid) return [];
  const links = [...item.querySelectorAll('a')];
  const labelled = (label: string) =>
    links.map(link => textOf(link.textContent)).find(words => words?.startsWith(`${label}[`));
  const counted = (label: string) => /\[(\d+)\]$/.exec(labelled(label) ?? '')?.[1];
  const original = links.find(link => /^原文评论/.test(link.textContent ?? ''))?.getAttribute('href');
  const repostOf = midOfBid(/\/comment\/(\w+)/.exec(original ?? '')?.[1] ?? '');
  const isRepost = /^转发了/.test(textIn(item, '.cmt') ?? '');
  if (isRepost && !repostOf) return [];
  const words = item.querySelector('.ctt') ?? undefined;
  const photos = /^组图共(\d+)张$/.exec(
    links.map(link => link.textContent ?? '').find(text => /^组图共/.test(text)) ?? '',
  )?.[1];
  const images = isRepost ? 0 : Number(photos ?? item.querySelectorAll('img.ib').length);
  const isVideo = !isRepost && words?.querySelector('a[href*="video/show"]');
  const isCut = [...(words?.querySelectorAll('a') ?? [])].some(link => link.textContent === '全文');
  return [
    {
      ...named(mid, owner, page),
      text: isRepost ? reasonOf(item) : said(words)?.replace(/(?:\.{3}|…)?全文$/, ''),
      textCut: isCut && !isRepost ? true : undefined,
      author: { id: owner, name },
      publishedAt: timeOf(textIn(item, '.ct')?.replace(/\s*来自.*$/s, ''), page),
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
  if (!id || !name || !/\/info$/.test(page.url.pathname)) return {};
  const verified = line(/^认证(?:信息)?[:：]/) ? true : undefined;
  return {
    accounts: [{ externalId: id, name, bio: line(/^简介[:：]/), verified, url: `${site}/u/${id}`, metrics: {} }],
  };
}

/** Pages that say in their own words that they show nothing. */
export function condition(document: Document, { kind, url }: Page): PageState | undefined {
  if (kind === 'other') return 'login';
  if (/^Sina Visitor System$/.test(document.title)) return 'challenge';
  if (url.hostname === 'weibo.cn' && /^(?:登录|新浪通行证)/.test(document.title)) return 'login';
  const words = /出错了/.test(document.title) ? (textOf(document.body?.textContent) ?? '') : '';
  return /微博不存在|用户不存在/.test(words) ? 'gone' : undefined;
}
