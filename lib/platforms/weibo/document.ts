import type { FoundAccount, FoundPost } from '../../model/capture';
import type { PageState } from '../../model/page';
import { at, copyOf, type Found, type Page, textIn, textOf, textsOf } from '../define';
import { midOf, midOfBid, uidOf } from './ids';
import { capped, count, named, site, timeOf } from './items';
import { topic } from './lists';

/** What a repost shows of the post it repeats. */
const nested = '.card-comment, .comment, .WB_feed_expand, [node-type="feed_list_forwardContent"]';
const timeLink = '.from a[href], .feed_from a[href], .WB_from a[href]';
const postLink = /^(?:(?:https?:)?\/\/(?:www\.)?weibo\.com)?\/(\d+)\/([0-9A-Za-z]+)/;

const ownIn = (item: Element, selector: string) =>
  [...item.querySelectorAll(selector)].find(element => {
    const inside = element.closest(nested);
    return !inside || !item.contains(inside);
  });

/** The words of an element, signs that are pictures by their name, without what unfolds it and letters that are icons. */
export function said(element: Element | undefined): string | undefined {
  const copy = element && copyOf(element);
  for (const part of copy?.querySelectorAll('br, img, i, [action-type*="fold"], .WB_text_opt') ?? []) {
    const sign = part.getAttribute('alt') ?? part.getAttribute('title') ?? '';
    part.replaceWith(part.nodeName === 'BR' ? '\0' : /^\[/.test(sign) ? sign : '');
  }
  const text = copy?.textContent?.replace(/[\s\u200b]+/g, ' ');
  return textOf(text?.replace(/ ?\0[ \0]*/g, '\n').trim());
}

export const topics = (element: Element | undefined) =>
  textsOf(
    [...(element?.querySelectorAll('a') ?? [])].map(link => /^#([^#]+)#$/.exec(link.textContent?.trim() ?? '')?.[1]),
  );

/** A number beside its button; the button's word, or its icon's letter, alone says nothing. */
const pressed = (item: Element, action: string) => {
  const button = ownIn(item, `[action-type="feed_list_${action}"], [action-type="fl_${action}"]`);
  return textOf(button?.textContent)?.replace(/^\D*?(?=\d)/, '');
};

function readItem(item: Element, page: Page): FoundPost[] {
  const mid = midOf(item.getAttribute('mid'));
  const link = ownIn(item, timeLink);
  const [, uid, bid = ''] = postLink.exec(link?.getAttribute('href') ?? '') ?? [];
  if (!mid || !uid || midOfBid(bid) !== mid || (page.kind === 'post' && mid !== page.id)) return [];
  const name = ownIn(item, '[nick-name]')?.getAttribute('nick-name') ?? ownIn(item, '.info .name')?.textContent;
  const whole = ownIn(item, '[node-type="feed_list_content_full"]');
  const words = whole ?? ownIn(item, '[node-type="feed_list_content"]');
  const isCut = !whole && words?.querySelector('[action-type="fl_unfold"], .WB_text_opt');
  const moment = link?.getAttribute('date');
  const inner = [...item.querySelectorAll(nested)].flatMap(part => part.querySelector(timeLink) ?? [])[0];
  const repeated = postLink.exec(inner?.getAttribute('href') ?? '')?.[2];
  return [
    {
      ...named(mid, uid, page),
      text: isCut ? said(words)?.replace(/\s*(?:\.{3}|…)$/, '') : said(words),
      textCut: isCut ? true : undefined,
      author: { id: uidOf(uid), name: textOf(name) },
      publishedAt: timeOf(moment ?? link?.getAttribute('title') ?? link?.textContent, page),
      tags: topics(words),
      pinned: page.kind === 'profile' && item.querySelector('.W_icon_feedpin') ? true : undefined,
      repostOf: midOf(item.getAttribute('omid')) ?? midOfBid(repeated ?? ''),
      metrics: {
        likes: count(pressed(item, 'like')),
        comments: capped(pressed(item, 'comment')),
        shares: capped(pressed(item, 'forward')),
      },
    },
  ];
}

/** The head of an account's page, as it was until 2020. */
function readHead(document: Document, { id: shown }: Page): FoundAccount[] {
  const id = uidOf(shown);
  const name = textIn(document, '.pf_username .username');
  const cells = [...document.querySelectorAll('.tb_counter td')].map(cell => cell.textContent?.trim() ?? '');
  const counted = (label: string) => count(cells.find(words => words.endsWith(label))?.slice(0, -label.length));
  const metrics = { followers: counted('粉丝'), following: counted('关注'), posts: counted('微博') };
  const verified = document.querySelector('.icon_pf_approve, .icon_pf_approve_co') ? true : undefined;
  const bio = textIn(document, '.pf_intro');
  return id && name ? [{ externalId: id, name, bio, verified, url: `${site}/u/${id}`, metrics }] : [];
}

/** Until 2020 weibo.com sent the parts of a page as code that puts them in place: a saved page still holds them so. */
function assembled(document: Document): Document {
  if (document.querySelector('[action-type="feed_list_item"]')) return document;
  const parts = [...document.scripts].map(({ textContent }) => {
    const part = /^\s*FM\.view\((\{.*\})\)/s.exec(textContent ?? '')?.[1];
    return part ? textOf(at(JSON.parse(part), 'html')) : undefined;
  });
  const html = parts.join('');
  return html ? new DOMParser().parseFromString(html, 'text/html') : document;
}

/**
 * Results of s.weibo.com, and what weibo.com printed until 2020. The results of today are known from code that reads
 * them; those of 2017 from a saved page.
 */
export function readItems(shown: Document, page: Page): Found {
  const document = assembled(shown);
  const items = document.querySelectorAll('[action-type="feed_list_item"][mid]:not([feedtype="ad"])');
  const posts = [...items].flatMap(item => readItem(item, page));
  const nothing = page.kind === 'search' && document.querySelector('.card-no-result, .search_noresult, .noresult_tit');
  if (nothing && !posts.length) return { state: 'empty' };
  return { posts, accounts: page.kind === 'profile' ? readHead(document, page) : [] };
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

/** Pages that say in their own words that they show nothing. */
export function condition(document: Document, { kind, url }: Page): PageState | undefined {
  if (kind === 'other') return 'login';
  if (/^Sina Visitor System$/.test(document.title)) return 'challenge';
  if (url.hostname === 'weibo.cn' && /^(?:登录|新浪通行证)/.test(document.title)) return 'login';
  const words = /出错了/.test(document.title) ? (textOf(document.body?.textContent) ?? '') : '';
  return /微博不存在|用户不存在/.test(words) ? 'gone' : undefined;
}
