import type { ToldPage } from './told-pages.ts';

const clip = 'https://www.tiktok.com/@madeup/video/7580000000000000001';

const watch = 'https://www.youtube.com/watch?v=teaROWS_0-1';

const photo = 'https://www.kuaishou.com/short-video/3xmadeup0tea001';
const kuaishou = 'https://www.kuaishou.com/rest/v';
const found = 'https://www.kuaishou.com/search/video?searchKey=tea';

/** The same, for the platforms of videos. */
export const toldVideoPages = {
  tiktok: [
    { state: 'login', at: 'https://www.tiktok.com/login?redirect_url=made-up', document: 'login' },
    { state: 'challenge', at: clip, document: 'challenge' },
    { state: 'gone', at: `${clip}?lang=en`, document: 'gone' },
    { state: 'gone', at: 'https://www.tiktok.com/@madeup', document: 'no-account' },
    {
      state: 'empty',
      at: 'https://www.tiktok.com/search?q=tea',
      asks: {
        url: 'https://www.tiktok.com/api/search/general/full/?keyword=tea&offset=0',
        answer: 'search-empty/general.json',
      },
    },
    { state: 'loading', at: 'https://www.tiktok.com/foryou', document: 'loading' },
    { state: 'unknown', at: clip, document: 'unknown' },
  ],
  youtube: [
    { state: 'login', at: watch, document: 'login' },
    { state: 'challenge', at: `${watch}&t=1s`, document: 'challenge' },
    { state: 'gone', at: `${watch}&t=2s`, document: 'gone' },
    { state: 'gone', at: 'https://www.youtube.com/@madeup', document: 'channel-gone' },
    {
      state: 'empty',
      at: 'https://www.youtube.com/results?search_query=tea',
      asks: { url: 'https://www.youtube.com/youtubei/v1/search?prettyPrint=false', answer: 'search-empty/search.json' },
    },
    { state: 'loading', at: 'https://www.youtube.com/', document: 'loading' },
    { state: 'unknown', at: `${watch}&t=3s`, document: 'unknown' },
  ],
  kuaishou: [
    { state: 'login', at: found, asks: { url: `${kuaishou}/search/feed`, answer: 'login/feed.json' } },
    { state: 'challenge', at: photo, document: 'challenge' },
    {
      state: 'challenge',
      at: `${photo}?authorId=1`,
      asks: { url: 'https://www.kuaishou.com/graphql', answer: 'refused/graph.json' },
    },
    { state: 'gone', at: `${photo}?authorId=2`, document: 'missing' },
    {
      state: 'empty',
      at: `${found}&source=x`,
      asks: { url: `${kuaishou}/search/feed`, answer: 'search-empty/feed.json' },
    },
    { state: 'loading', at: photo, document: 'loading' },
    { state: 'unknown', at: `${photo}?authorId=3`, document: 'unknown' },
  ],
} satisfies Record<string, ToldPage[]>;
