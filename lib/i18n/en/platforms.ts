import type { Translated } from '../words';
import type { platforms as zh } from '../zh-CN/platforms';

export const platforms: Translated<typeof zh> = {
  generic: 'Web page',
  kinds: {
    post: 'Post',
    feed: 'Feed',
    hotlist: 'Hot list',
    metrics: 'Creator centre',
    search: 'Search results',
    profile: 'Profile',
    article: 'Article',
    other: 'Other page',
  },
  roles: { own: 'Own account', competitor: 'Competitor', kol: 'KOL' },
};
