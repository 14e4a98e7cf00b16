import type { PageState } from '../../lib/model/page.ts';
import type { SwitchId } from '../../lib/model/roll.ts';
import { toldNetworkPages } from './told-network-pages.ts';
import { toldTextPages } from './told-text-pages.ts';
import { toldVideoPages } from './told-video-pages.ts';

/**
 * A page that shows nothing to keep: its address, the document it gives, and what its own request is answered. A page
 * without a document of its own is an empty shell that asks.
 */
export type ToldPage = {
  state: Exclude<PageState, 'ok' | 'unsupported'>;
  at: string;
  document?: string;
  asks?: { url: string; answer: string };
};

const words = encodeURIComponent('春茶');
const note = 'https://www.xiaohongshu.com/explore/69c9ce940000000000000001';
const xhs = 'https://edith.xiaohongshu.com/api/sns/web/v1';
const video = 'https://www.douyin.com/video/7622850979351756901';
const douyin = 'https://www.douyin.com/aweme/v1/web';
const profile = 'MS4wLjABAAAAmadeup';
const bilibili = 'https://api.bilibili.com/x';
const search = `https://search.bilibili.com/all?keyword=${words}`;
const weixin = 'https://mp.weixin.qq.com';
const tweet = '2056572466754486273';
const graph = (name: string, variables: object) =>
  `https://x.com/i/api/graphql/made-up/${name}?variables=${encodeURIComponent(JSON.stringify(variables))}`;

/** For every platform: login wall, challenge, gone, empty, still loading, unknown layout. */
export const toldPages: Record<SwitchId, ToldPage[]> = {
  xiaohongshu: [
    { state: 'login', at: 'https://www.xiaohongshu.com/login?redirectPath=made-up', document: 'login' },
    { state: 'login', at: `https://www.xiaohongshu.com/search_result?keyword=${words}`, document: 'search-login' },
    {
      state: 'challenge',
      at: 'https://www.xiaohongshu.com/website-login/error?error_code=300017',
      document: 'challenge',
    },
    { state: 'challenge', at: note, asks: { url: `${xhs}/feed`, answer: 'note-blocked/feed.json' } },
    { state: 'gone', at: note, asks: { url: `${xhs}/feed`, answer: 'note-gone/feed.json' } },
    { state: 'gone', at: `${note}?xsec_token=old`, document: 'note-missing' },
    {
      state: 'empty',
      at: `https://www.xiaohongshu.com/search_result?keyword=${words}&type=51`,
      asks: { url: `${xhs}/search/notes`, answer: 'search-empty/notes.json' },
    },
    { state: 'loading', at: 'https://www.xiaohongshu.com/explore', document: 'loading' },
    { state: 'unknown', at: 'https://www.xiaohongshu.com/explore', document: 'unknown' },
  ],
  douyin: [
    {
      state: 'login',
      at: `https://www.douyin.com/user/${profile}`,
      asks: { url: `${douyin}/aweme/post/?sec_user_id=${profile}`, answer: 'login/post.json' },
    },
    { state: 'challenge', at: 'https://www.douyin.com/', document: 'challenge' },
    {
      state: 'challenge',
      at: `https://www.douyin.com/search/${words}`,
      asks: {
        url: `${douyin}/general/search/single/?keyword=${words}&offset=0`,
        answer: 'search-verify/general.json',
      },
    },
    {
      state: 'gone',
      at: video,
      asks: { url: `${douyin}/aweme/detail/?aweme_id=7622850979351756901`, answer: 'gone/detail.json' },
    },
    { state: 'gone', at: `${video}?previous_page=main_page`, document: 'missing' },
    {
      state: 'empty',
      at: `https://www.douyin.com/search/${words}?type=general`,
      asks: { url: `${douyin}/general/search/single/?keyword=${words}&offset=0`, answer: 'search-empty/general.json' },
    },
    { state: 'loading', at: video, document: 'loading' },
    { state: 'unknown', at: video, document: 'unknown' },
  ],
  bilibili: [
    {
      state: 'login',
      at: 'https://t.bilibili.com/',
      asks: { url: `${bilibili}/polymer/web-dynamic/v1/feed/all`, answer: 'login/all.json' },
    },
    { state: 'challenge', at: search, document: 'challenge' },
    {
      state: 'challenge',
      at: search,
      asks: { url: `${bilibili}/web-interface/wbi/search/all/v2?keyword=${words}`, answer: 'refused/search.json' },
    },
    { state: 'gone', at: 'https://www.bilibili.com/video/BV1cF4m1a7Ab/', document: 'video-gone' },
    {
      state: 'empty',
      at: search,
      asks: { url: `${bilibili}/web-interface/wbi/search/type?keyword=${words}`, answer: 'search-none/type.json' },
    },
    {
      state: 'empty',
      at: 'https://space.bilibili.com/480042/upload/video',
      asks: { url: `${bilibili}/space/wbi/arc/search?mid=480042`, answer: 'space-none/videos.json' },
    },
    { state: 'loading', at: 'https://www.bilibili.com/video/BV1cF4m1a7Ab/', document: 'loading' },
    { state: 'unknown', at: 'https://www.bilibili.com/video/BV1cF4m1a7Ab/', document: 'unknown' },
  ],
  weixin: [
    { state: 'login', at: `${weixin}/cgi-bin/appmsg?action=list_ex&token=0`, document: 'login' },
    { state: 'challenge', at: `${weixin}/mp/wappoc_appmsgcaptcha?poc_token=made-up`, document: 'challenge' },
    { state: 'gone', at: `${weixin}/s/madeUpSlugMadeUpSlug01`, document: 'deleted' },
    { state: 'gone', at: `${weixin}/s?src=11&timestamp=1&signature=made-up`, document: 'expired' },
    {
      state: 'empty',
      at: `${weixin}/cgi-bin/appmsg?t=media/appmsg_list&token=1`,
      asks: { url: `${weixin}/cgi-bin/appmsg?action=list_ex&begin=0&f=json`, answer: 'empty/list-ex.json' },
    },
    { state: 'loading', at: `${weixin}/s/madeUpSlugMadeUpSlug02`, document: 'loading' },
    { state: 'unknown', at: `${weixin}/s/madeUpSlugMadeUpSlug03`, document: 'unknown' },
  ],
  x: [
    { state: 'login', at: 'https://x.com/i/flow/login?redirect_after_login=%2Fhome', document: 'login' },
    {
      state: 'login',
      at: `https://x.com/madeup/status/${tweet}`,
      asks: { url: graph('TweetResultByRestId', { tweetId: tweet }), answer: 'withheld/detail.json' },
    },
    {
      state: 'challenge',
      at: 'https://x.com/home',
      asks: { url: graph('HomeTimeline', {}), answer: 'locked/home.json' },
    },
    { state: 'gone', at: 'https://x.com/madeup', document: 'walls/suspended.html' },
    { state: 'gone', at: `https://x.com/madeup/status/${tweet}`, document: 'walls/missing-post.html' },
    {
      state: 'gone',
      at: `https://x.com/madeup/status/${tweet}`,
      asks: { url: graph('TweetDetail', { focalTweetId: tweet }), answer: 'post/tombstone.json' },
    },
    {
      state: 'empty',
      at: `https://x.com/search?q=${words}`,
      asks: { url: graph('SearchTimeline', { rawQuery: '春茶' }), answer: 'search-none/latest.json' },
    },
    { state: 'empty', at: `https://x.com/search?q=${words}&f=live`, document: 'walls/nothing-found.html' },
    { state: 'loading', at: 'https://x.com/home', document: 'loading' },
    { state: 'unknown', at: 'https://x.com/home', document: 'unknown' },
    { state: 'unknown', at: `https://x.com/madeup/status/${tweet}`, document: 'walls/went-wrong.html' },
  ],
  ...toldNetworkPages,
  ...toldTextPages,
  ...toldVideoPages,
};
