import { exact, seconds } from '../metrics/amount';
import { readTime } from '../metrics/times';
import type { FoundAccount, FoundPost } from '../model/capture';
import type { PageKind } from '../model/page';
import {
  at,
  definePlatform,
  type Found,
  listOf,
  oneLine,
  type Page,
  plainText,
  shownText,
  textOf,
  webAddress,
} from './define';
import { readBar, readCounts } from './weixin/counts';
import { identify, identifyLink, post } from './weixin/identity';
import { formats, readAlbum, readHistory, readLists } from './weixin/lists';
import { readNotice } from './weixin/notice';

/** `cgiDataNew` of the pages since 2023, and the `var`s of those before it: the same facts under two sets of names. */
function readArticle(state: unknown, page: Page): Found {
  const get = (...path: string[]) => at(state, ...path);
  const text = (...path: string[]) => textOf(get(...path));
  const link = text('link') ?? text('msg_link');
  const identity = identify(get('bizuin') || get('biz'), get('mid'), get('idx'), get('sn')) ?? identifyLink(link);
  const format = formats[String(get('item_show_type') || 0)];
  const html = text('text_page_info', 'content_noencode') ?? text('content_noencode') ?? '';
  const words = plainText(html) || (format === 'article' ? '' : plainText(text('desc') ?? ''));
  const title = oneLine(text('title') ?? text('msg_title'));
  if (!title && !words) return {};
  const [video] = listOf(get('video_page_info', 'mp_video_trans_info'));
  const length = exact(at(video, 'duration_ms'))?.value;
  const pictures = listOf(get('picture_page_info_list')).length;
  return opened(page, identity, {
    // A text post that was given no title carries all its words as one.
    title: format === 'text' && Number(get('text_page_info', 'is_user_title')) !== 1 ? undefined : title,
    text: words || undefined,
    author: {
      id: identity?.biz,
      handle: text('alias'),
      name: oneLine(text('nick_name') ?? text('nickname')),
      avatar: webAddress(text('round_head_img')),
    },
    publishedAt: seconds(get('ori_create_time')) ?? seconds(get('create_timestamp')) ?? seconds(get('ct')),
    format,
    duration: (format === 'video' && length && length / 1000) || undefined,
    images: (format === 'image' && pictures) || undefined,
    cover: webAddress(text('cdn_url') ?? text('msg_cdn_url')),
    tags: topics(html),
    region: text('ip_wording', 'province_name') ?? text('ip_wording', 'country_name'),
    metrics: readBar(get('user_info', 'appmsg_bar_data')),
  });
}

function readDocument(document: Document, page: Page): Found {
  const link = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  const shown = (selector: string) => {
    const element = document.querySelector(selector);
    return (element && shownText(element)) || undefined;
  };
  const title = oneLine(shown('.js_title_inner') ?? shown('#activity-name, .common_share_title'));
  if (!title) return {};
  const [biz, mid, idx] = page.open?.split(':') ?? [];
  const identity = identifyLink(page.url.href) ?? identifyLink(link) ?? identify(biz, mid, idx);
  const name = oneLine(shown('#js_name, .account_nickname_inner, #post-user'));
  const clock = { now: page.now, zone: 'Asia/Shanghai', language: 'zh-CN' };
  const body = document.querySelector('.rich_media_content#js_content');
  return opened(page, identity, {
    title,
    text: (body && shownText(body)) || shown('#js_common_share_desc'),
    author: name ? { id: identity?.biz, name } : undefined,
    publishedAt: readTime(shown('#publish_time, #post-date') ?? '', clock),
  });
}

/** `mp/aboutbiz`: rows of a label and its words. WeChat shows no count of followers anywhere. */
function readAccount(document: Document, page: Page): Found {
  const rows = new Map<string, Element>();
  for (const row of document.querySelectorAll('.item-info')) {
    const [label, words] = [row.querySelector('.item-title'), row.querySelector('.item-desc')];
    if (label && words) rows.set(shownText(label), words);
  }
  const row = (label: string) => shownText(rows.get(label) ?? document.createDocumentFragment()) || undefined;
  if (!page.id || !rows.size) return {};
  // Each change of name is a dated line; the name in the last quotation marks of the newest one is today's.
  const newest = row('名称记录')?.split('\n').sort().at(-1) ?? '';
  const account: FoundAccount = {
    externalId: page.id,
    handle: row('微信号'),
    name: /.*“([^”]+)”/.exec(newest)?.[1],
    bio: row('公众号简介') ?? row('功能介绍'),
    verified: rows.has('认证主体') || undefined,
    url: `https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=${page.id}`,
    metrics: {},
  };
  return { accounts: [account] };
}

/** The post on screen: what a state says of another one than the address names is an earlier page's. */
function opened(page: Page, identity: ReturnType<typeof identify>, facts: Partial<FoundPost>): Found {
  if (!identity) return {};
  const one = post(identity, facts);
  if (page.id && page.id !== one.externalId) return {};
  const short = /^\/s\/[\w-]+$/.test(page.url.pathname) ? [page.url.origin + page.url.pathname] : undefined;
  return { posts: [{ ...one, aliases: short }], open: one.externalId };
}

/** Topics are links of their own class; `cgiDataNew.hashtags` also takes the number of an issue (`#175`) for one. */
function topics(html: string) {
  const links = [...html.matchAll(/<a [^>]*wx_topic_link[^>]*>[\s#＃]*([^<]*)</g)];
  const tags = links.map(([, words]) => oneLine(words)).filter(tag => tag !== undefined);
  return tags.length ? [...new Set(tags)] : undefined;
}

/** The names of the same facts in the top-level `var`s of older pages. */
const older = 'biz mid idx sn msg_title msg_link msg_cdn_url nickname round_head_img ct item_show_type'.split(' ');

/** The same, as pages of a single video or picture of 2018 and 2019 fill them into an object of their own. */
const filled = 'd.biz d.mid d.idx d.sn d.title d.msg_link d.nick_name d.round_head_img d.ct _g.item_show_type'.split(
  ' ',
);

function readFilled(state: unknown, page: Page): Found {
  const names = Object.entries(state as Record<string, unknown>);
  return readArticle(Object.fromEntries(names.map(([name, value]) => [name.replace(/^.*\./, ''), value])), page);
}

const shapes: [RegExp, PageKind][] = [
  [/^\/s(?:\/|$)|^\/mp\/appmsg\/show/, 'article'],
  [/^\/mp\/(?:aboutbiz|getverifyinfo)/, 'profile'],
  [/^\/mp\/(?:profile_ext|homepage|appmsgalbum)|^\/cgi-bin\/appmsg/, 'feed'],
  [/^\/mp\/(?:wappoc_appmsgcaptcha|secitptpage)/, 'other'],
];

// https://mp.weixin.qq.com/s?__biz=…&mid=…&idx=…&sn=…
export default definePlatform({
  id: 'weixin',
  address(url) {
    const kind = shapes.find(([pattern]) => pattern.test(url.pathname))?.[1];
    if (kind !== 'article') return kind && { kind, id: url.searchParams.get('__biz') ?? undefined };
    const named = identifyLink(url.href);
    return { kind, id: named && post(named, {}).externalId };
  },
  taps: [
    { url: /\/cgi-bin\/appmsg|\/mp\/(?:profile_ext|appmsgalbum)\?.*(?:f=json|getmsg)/, on: ['feed'], read: readLists },
    { url: /\/mp\/getappmsgext\?/, on: ['article'], read: readCounts },
  ],
  states: [
    { from: { assign: 'cgiDataNew' }, on: ['article'], read: readArticle },
    { from: { variables: older }, on: ['article'], read: readArticle },
    { from: { variables: filled }, on: ['article'], read: readFilled },
    { from: { variables: ['msgList'] }, on: ['feed'], read: readHistory },
  ],
  documents: [
    { source: 'dom', on: ['article'], read: readDocument },
    { source: 'dom', on: ['profile'], read: readAccount },
    { source: 'dom', on: ['feed'], read: readAlbum },
  ],
  condition: readNotice,
});
