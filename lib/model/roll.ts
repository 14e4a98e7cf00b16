import type { PlatformInfo } from './platform-info';

/** The roll: a platform is one line here and one file of the same name in `lib/platforms`. */
export const roll = {
  xiaohongshu: {
    name: { zh: '小红书', en: 'RedNote' },
    origins: ['https://www.xiaohongshu.com/*', 'https://edith.xiaohongshu.com/*', 'https://www.rednote.com/*'],
    centre: ['https://creator.xiaohongshu.com/*'],
    monogram: '红',
    colour: '#d9203b',
    mainMetric: 'likes',
    comments: true,
    home: 'https://www.xiaohongshu.com/explore',
    pages: { profile: 'https://www.xiaohongshu.com/user/profile/{id}' },
    posts: {
      open: ['likes', 'comments', 'shares', 'saves'],
      own: ['views', 'impressions', 'followersGained', 'clickRate', 'averageWatch'],
      words: { views: { zh: '观看', en: 'Views' }, averageWatch: { zh: '人均观看时长', en: 'Watch time per viewer' } },
      notes: {
        views: { zh: '不公开他人的播放', en: 'Not public for others’ posts' },
        averageWatch: { zh: '按人计算，不可与按次计算的合并', en: 'Per viewer: never pooled with those per play' },
      },
    },
    accounts: {
      open: ['followers', 'following', 'likes'],
      words: { posts: { zh: '笔记', en: 'Notes' }, likes: { zh: '获赞与收藏', en: 'Likes and saves received' } },
      notes: { likes: { zh: '把收藏一并计入', en: 'Saves are counted in' } },
    },
  },
  douyin: {
    name: { zh: '抖音', en: 'Douyin' },
    origins: ['https://www.douyin.com/*', 'https://www.iesdouyin.com/*'],
    centre: ['https://creator.douyin.com/*'],
    monogram: '抖',
    colour: '#161823',
    mainMetric: 'likes',
    comments: true,
    home: 'https://www.douyin.com/',
    pages: { hotlist: 'https://www.douyin.com/hot' },
    posts: {
      open: ['likes', 'comments', 'shares', 'saves'],
      own: ['views', 'followersGained', 'clickRate', 'completionRate', 'averageWatch'],
      words: { averageWatch: { zh: '平均播放时长', en: 'Watch time per play' } },
      notes: {
        views: { zh: '不公开他人的播放', en: 'Not public for others’ posts' },
        averageWatch: { zh: '按次计算，不可与按人计算的合并', en: 'Per play: never pooled with those per viewer' },
      },
    },
    accounts: { open: ['followers', 'following', 'posts', 'likes'] },
  },
  bilibili: {
    name: { zh: 'B站', en: 'Bilibili' },
    origins: [
      'https://www.bilibili.com/*',
      'https://space.bilibili.com/*',
      'https://search.bilibili.com/*',
      'https://t.bilibili.com/*',
    ],
    centre: ['https://member.bilibili.com/*'],
    monogram: 'B',
    colour: '#0b76a8',
    mainMetric: 'views',
    comments: true,
    home: 'https://www.bilibili.com/',
    pages: { profile: 'https://space.bilibili.com/{id}' },
    posts: {
      open: ['views', 'likes', 'comments', 'shares', 'saves', 'danmaku', 'coins'],
      own: ['followersGained'],
      words: { shares: { zh: '转发', en: 'Shares' } },
    },
    accounts: {
      open: ['followers', 'following', 'posts', 'likes', 'views'],
      words: { posts: { zh: '投稿', en: 'Uploads' } },
    },
    interactions: ['likes', 'comments', 'danmaku', 'saves', 'coins', 'shares'],
  },
  weixin: {
    name: { zh: '公众号', en: 'WeChat' },
    origins: ['https://mp.weixin.qq.com/*'],
    monogram: '公',
    colour: '#08783a',
    mainMetric: 'views',
    home: 'https://mp.weixin.qq.com/',
    pages: { profile: false },
    posts: {
      open: ['views', 'likes', 'comments', 'shares', 'saves', 'looks'],
      own: ['impressions', 'followersGained', 'completionRate'],
      words: {
        views: { zh: '阅读', en: 'Reads' },
        comments: { zh: '留言', en: 'Comments' },
        shares: { zh: '转发', en: 'Shares' },
        looks: { zh: '推荐', en: 'Recommends' },
        completionRate: { zh: '完读率', en: 'Read-through rate' },
      },
      notes: { views: { zh: '只公开到 10万+', en: 'Shown up to 100,000+ only' } },
    },
    accounts: { open: ['posts'], own: ['followers'] },
    interactions: ['likes', 'looks', 'comments', 'shares', 'saves'],
  },
  weibo: {
    name: { zh: '微博', en: 'Weibo' },
    origins: [
      'https://weibo.com/*',
      'https://www.weibo.com/*',
      'https://m.weibo.cn/*',
      'https://s.weibo.com/*',
      'https://weibo.cn/*',
    ],
    monogram: '微',
    colour: '#b8481b',
    mainMetric: 'likes',
    comments: true,
    home: 'https://weibo.com/',
    pages: { hotlist: 'https://s.weibo.com/top/summary', profile: 'https://weibo.com/u/{id}' },
  },
  zhihu: {
    name: { zh: '知乎', en: 'Zhihu' },
    origins: ['https://www.zhihu.com/*', 'https://zhuanlan.zhihu.com/*'],
    monogram: '知',
    colour: '#1559c4',
    mainMetric: 'likes',
    comments: true,
    home: 'https://www.zhihu.com/hot',
    pages: { profile: 'https://www.zhihu.com/people/{handle}' },
  },
  toutiao: {
    name: { zh: '今日头条', en: 'Toutiao' },
    origins: ['https://www.toutiao.com/*', 'https://m.toutiao.com/*'],
    monogram: '头',
    colour: '#c22b25',
    mainMetric: 'likes',
    home: 'https://www.toutiao.com/',
  },
  x: {
    name: { zh: 'X', en: 'X' },
    origins: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.twitter.com/*'],
    monogram: 'X',
    colour: '#0f1419',
    mainMetric: 'views',
    comments: true,
    home: 'https://x.com/home',
    pages: { hotlist: 'https://x.com/explore/tabs/trending', profile: 'https://x.com/{handle}' },
    posts: {
      open: ['views', 'likes', 'comments', 'shares', 'saves', 'quotes'],
      own: ['impressions', 'followersGained'],
      words: {
        views: { zh: '查看', en: 'Views' },
        comments: { zh: '回复', en: 'Replies' },
        shares: { zh: '转帖', en: 'Reposts' },
        saves: { zh: '书签', en: 'Bookmarks' },
      },
    },
    accounts: { open: ['followers', 'following', 'posts'] },
    interactions: ['likes', 'comments', 'shares', 'quotes', 'saves'],
  },
  kuaishou: {
    name: { zh: '快手', en: 'Kuaishou' },
    origins: [
      'https://www.kuaishou.com/*',
      'https://c.kuaishou.com/*',
      'https://m.gifshow.com/*',
      'https://v.m.chenzhongtech.com/*',
    ],
    monogram: '快',
    colour: '#a34400',
    mainMetric: 'likes',
    comments: true,
    home: 'https://www.kuaishou.com/new-reco',
    pages: { profile: 'https://www.kuaishou.com/profile/{id}' },
    interactions: ['likes', 'comments'],
  },
  youtube: {
    name: { zh: 'YouTube', en: 'YouTube' },
    origins: ['https://www.youtube.com/*', 'https://m.youtube.com/*'],
    monogram: 'Y',
    colour: '#c4001a',
    mainMetric: 'views',
    comments: true,
    home: 'https://www.youtube.com/',
    pages: { profile: 'https://www.youtube.com/channel/{id}' },
    interactions: ['likes', 'comments'],
  },
  tiktok: {
    name: { zh: 'TikTok', en: 'TikTok' },
    origins: ['https://www.tiktok.com/*'],
    monogram: 'T',
    colour: '#b0004b',
    mainMetric: 'views',
    comments: true,
    home: 'https://www.tiktok.com/foryou',
    pages: { profile: 'https://www.tiktok.com/@{handle}' },
  },
  instagram: {
    name: { zh: 'Instagram', en: 'Instagram' },
    origins: ['https://www.instagram.com/*'],
    monogram: 'IG',
    colour: '#c1246b',
    mainMetric: 'likes',
    comments: true,
    home: 'https://www.instagram.com/',
    pages: { profile: 'https://www.instagram.com/{handle}/' },
  },
  reddit: {
    name: { zh: 'Reddit', en: 'Reddit' },
    origins: ['https://www.reddit.com/*', 'https://old.reddit.com/*', 'https://new.reddit.com/*'],
    monogram: 'R',
    colour: '#c43a00',
    mainMetric: 'likes',
    comments: true,
    home: 'https://www.reddit.com/',
    pages: { profile: 'https://www.reddit.com/user/{handle}/' },
  },
  linkedin: {
    name: { zh: 'LinkedIn', en: 'LinkedIn' },
    // Who is not logged in is sent to a host per country.
    origins: ['https://*.linkedin.com/*'],
    monogram: 'in',
    colour: '#0a66c2',
    mainMetric: 'likes',
    home: 'https://www.linkedin.com/feed/',
  },
} as const satisfies Record<string, PlatformInfo>;

/** A platform with a switch of its own. */
export type SwitchId = keyof typeof roll;
export const switchIds = Object.keys(roll) as SwitchId[];

/** Where a post can come from: a platform of the roll, or any other page (`generic`, read by the icon alone). */
export type PlatformId = SwitchId | 'generic';
export const platformIds: readonly PlatformId[] = [...switchIds, 'generic'];

/** What is known of a platform: its line of the roll; nothing of other pages. */
export function infoOf(id: PlatformId): PlatformInfo | undefined {
  return id === 'generic' ? undefined : roll[id];
}

/** The origins of a platform's backend for account owners; none where it has none that is read. */
export function centreOf(id: SwitchId): readonly string[] {
  return infoOf(id)?.centre ?? [];
}

/** Whether comments under its posts can be read. */
export function readsComments(id: SwitchId): boolean {
  const info: PlatformInfo = roll[id];
  return info.comments ?? false;
}
