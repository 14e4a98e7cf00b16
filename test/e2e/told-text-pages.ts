import type { ToldPage } from './told-pages.ts';

const tea = encodeURIComponent('春茶');
const weibo = 'https://m.weibo.cn/detail/5100000000000011';

const zhihu = 'https://www.zhihu.com';
const answer = `${zhihu}/question/1900000000000000001/answer/2000000000000000011`;
const toutiao = 'https://www.toutiao.com';

/** The same, for the platforms of texts. */
export const toldTextPages = {
  weibo: [
    {
      state: 'login',
      at: 'https://weibo.com/2700000001/P0000000b',
      asks: { url: 'https://weibo.com/ajax/statuses/show?id=P0000000b', answer: 'login/answer.json' },
    },
    { state: 'challenge', at: 'https://weibo.com/u/2700000001', document: 'challenge' },
    { state: 'gone', at: weibo, document: 'gone' },
    { state: 'empty', at: `https://s.weibo.com/weibo?q=${tea}`, document: 'search-empty' },
    {
      state: 'empty',
      at: 'https://m.weibo.cn/u/2700000001',
      asks: {
        url: 'https://m.weibo.cn/api/container/getIndex?type=uid&value=2700000001&containerid=1076032700000001',
        answer: 'empty/cards.json',
      },
    },
    { state: 'loading', at: 'https://m.weibo.cn/status/P0000000m', document: 'loading' },
    { state: 'unknown', at: `https://s.weibo.com/realtime?q=${tea}`, document: 'unknown' },
  ],
  zhihu: [
    { state: 'login', at: `${zhihu}/signin?next=made-up`, document: 'loading' },
    { state: 'challenge', at: answer, document: 'challenge' },
    { state: 'gone', at: `${zhihu}/pin/2000000000000000033`, document: 'gone' },
    {
      state: 'empty',
      at: `${zhihu}/search?type=content&q=${tea}`,
      asks: { url: `${zhihu}/api/v4/search_v3?t=general&q=${tea}&offset=0`, answer: 'search-empty/general.json' },
    },
    { state: 'loading', at: `${zhihu}/follow`, document: 'loading' },
    { state: 'unknown', at: `${zhihu}/search?type=content&q=x`, document: 'unknown' },
  ],
  toutiao: [
    { state: 'login', at: `${toutiao}/login/?next=made-up`, document: 'loading' },
    { state: 'challenge', at: `${toutiao}/article/7600000000000000011/`, document: 'challenge' },
    { state: 'gone', at: `${toutiao}/article/7600000000000000099/`, document: 'gone' },
    {
      state: 'empty',
      at: `${toutiao}/c/user/token/MS4wMadeUp/`,
      asks: {
        url: `${toutiao}/api/pc/list/feed?category=profile_all&token=MS4wMadeUp&max_behot_time=0`,
        answer: 'empty/profile.json',
      },
    },
    { state: 'loading', at: `${toutiao}/`, document: 'loading' },
    { state: 'unknown', at: `${toutiao}/video/7600000000000000022/`, document: 'unknown' },
  ],
} satisfies Record<string, ToldPage[]>;
