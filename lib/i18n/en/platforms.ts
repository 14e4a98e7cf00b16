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
  unverified: {
    word: 'Not verified',
    code: '{{what}}: read after published code, with no real page to check against. Compare figures that matter with the page.',
    years:
      '{{what}}: checked against pages of {{years}} only; the platform may have changed since. Compare figures that matter with the page.',
    list: '{{list}}. No page of the last two years was at hand to check against.',
    item: '{{what}} (pages of {{years}})',
    itemCode: '{{what}} (code only)',
  },
  roles: { own: 'Own account', competitor: 'Competitor', kol: 'KOL' },
};
