import type { ToldPage } from './told-pages.ts';

const tea = encodeURIComponent('春茶');
const weibo = 'https://m.weibo.cn/detail/5100000000000011';

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
} satisfies Record<string, ToldPage[]>;
