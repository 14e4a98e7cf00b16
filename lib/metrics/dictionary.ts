import type { AccountMetric, Metric } from '../model/capture';
import type { PlatformId } from '../model/roll';

export type Names = { zh: string; en: string };
/** Where a figure is visible: to anyone on the post or profile, or to the account's owner in the creator centre. */
export type Visibility = Partial<Record<PlatformId, 'public' | 'centre'>>;

export type MetricDefinition = {
  name: Names;
  /** What the platform itself calls it, where that is another word. */
  local?: Partial<Record<PlatformId, Names>>;
  unit: 'count' | 'share' | 'seconds';
  better: 'higher' | 'lower';
  visible: Visibility;
  /** The platform computes it by a rule of its own: shown as read, never worked out from other figures. */
  recompute?: 'never';
  /** What a reader of the figure must know. */
  note?: Names;
  /** What the definition rests on. */
  source: string;
};

const everyone = {
  xiaohongshu: 'public',
  douyin: 'public',
  bilibili: 'public',
  weixin: 'public',
  x: 'public',
} as const;
const owners = { xiaohongshu: 'centre', douyin: 'centre', bilibili: 'centre', weixin: 'centre', x: 'centre' } as const;
const count = { unit: 'count', better: 'higher' } as const;
const posts = 'figures printed on the posts themselves';
const centres = 'creator centres and their exports';

/** Every metric of a post: what it means and where it can be seen. */
export const metricDictionary: Record<Metric, MetricDefinition> = {
  views: {
    ...count,
    name: { zh: '播放', en: 'Views' },
    local: {
      weixin: { zh: '阅读', en: 'Reads' },
      xiaohongshu: { zh: '观看', en: 'Views' },
      x: { zh: '查看', en: 'Views' },
    },
    visible: { xiaohongshu: 'centre', douyin: 'centre', bilibili: 'public', weixin: 'public', x: 'public' },
    note: {
      zh: '小红书和抖音不公开他人的播放，公众号只公开到 10万+',
      en: 'Not public for others’ posts on RedNote and Douyin; WeChat shows no more than 100,000+',
    },
    source: posts,
  },
  impressions: {
    ...count,
    name: { zh: '曝光', en: 'Impressions' },
    visible: { xiaohongshu: 'centre', weixin: 'centre', x: 'centre' },
    note: { zh: '比播放晚约一天，刚发布时的 0 可能是还没有', en: 'About a day late: 0 on a new post may mean not yet' },
    source: centres,
  },
  likes: { ...count, name: { zh: '点赞', en: 'Likes' }, visible: everyone, source: posts },
  comments: {
    ...count,
    name: { zh: '评论', en: 'Comments' },
    local: { weixin: { zh: '留言', en: 'Comments' }, x: { zh: '回复', en: 'Replies' } },
    visible: everyone,
    source: posts,
  },
  shares: {
    ...count,
    name: { zh: '分享', en: 'Shares' },
    local: {
      bilibili: { zh: '转发', en: 'Shares' },
      weixin: { zh: '转发', en: 'Shares' },
      x: { zh: '转帖', en: 'Reposts' },
    },
    visible: everyone,
    source: posts,
  },
  quotes: { ...count, name: { zh: '引用', en: 'Quotes' }, visible: { x: 'public' }, source: posts },
  saves: {
    ...count,
    name: { zh: '收藏', en: 'Saves' },
    local: { x: { zh: '书签', en: 'Bookmarks' } },
    visible: everyone,
    source: posts,
  },
  danmaku: { ...count, name: { zh: '弹幕', en: 'Danmaku' }, visible: { bilibili: 'public' }, source: posts },
  coins: { ...count, name: { zh: '投币', en: 'Coins' }, visible: { bilibili: 'public' }, source: posts },
  looks: {
    ...count,
    name: { zh: '在看', en: 'Looks' },
    local: { weixin: { zh: '推荐', en: 'Recommends' } },
    visible: { weixin: 'public' },
    source: posts,
  },
  followersGained: {
    ...count,
    name: { zh: '涨粉', en: 'Followers gained' },
    visible: owners,
    note: { zh: '多数平台不减去取关', en: 'Most platforms do not subtract those who left' },
    source: centres,
  },
  clickRate: {
    unit: 'share',
    better: 'higher',
    name: { zh: '封面点击率', en: 'Cover click rate' },
    visible: { xiaohongshu: 'centre', douyin: 'centre' },
    recompute: 'never',
    note: {
      zh: '按封面曝光计算，不等于 观看÷曝光',
      en: 'Of cover impressions: not views ÷ impressions',
    },
    source: 'in exports of 小红书 it differs from 观看量 ÷ 曝光 in nearly every row',
  },
  completionRate: {
    unit: 'share',
    better: 'higher',
    name: { zh: '完播率', en: 'Completion rate' },
    local: { weixin: { zh: '完读率', en: 'Read-through rate' } },
    visible: { douyin: 'centre', weixin: 'centre' },
    recompute: 'never',
    note: { zh: '长短不同的视频不宜相比', en: 'Not to be compared across lengths' },
    source: centres,
  },
  averageWatch: {
    unit: 'seconds',
    better: 'higher',
    name: { zh: '平均观看时长', en: 'Average watch time' },
    local: {
      xiaohongshu: { zh: '人均观看时长', en: 'Watch time per viewer' },
      douyin: { zh: '平均播放时长', en: 'Watch time per play' },
    },
    visible: { xiaohongshu: 'centre', douyin: 'centre' },
    recompute: 'never',
    note: { zh: '小红书按人、抖音按次，不可合并', en: 'Per viewer on RedNote, per play on Douyin: never pooled' },
    source: centres,
  },
};

const profiles = 'figures printed on profiles';

/** Every metric of an account. */
export const accountDictionary: Record<AccountMetric, MetricDefinition> = {
  followers: {
    ...count,
    name: { zh: '粉丝', en: 'Followers' },
    visible: { xiaohongshu: 'public', douyin: 'public', bilibili: 'public', weixin: 'centre', x: 'public' },
    source: profiles,
  },
  following: {
    ...count,
    name: { zh: '关注', en: 'Following' },
    visible: { xiaohongshu: 'public', douyin: 'public', bilibili: 'public', x: 'public' },
    source: profiles,
  },
  posts: {
    ...count,
    name: { zh: '作品', en: 'Posts' },
    local: { xiaohongshu: { zh: '笔记', en: 'Notes' }, bilibili: { zh: '投稿', en: 'Uploads' } },
    visible: { douyin: 'public', bilibili: 'public', weixin: 'public', x: 'public' },
    source: profiles,
  },
  likes: {
    ...count,
    name: { zh: '获赞', en: 'Likes received' },
    local: { xiaohongshu: { zh: '获赞与收藏', en: 'Likes and saves received' } },
    visible: { xiaohongshu: 'public', douyin: 'public', bilibili: 'public' },
    note: { zh: '小红书把收藏一并计入', en: 'RedNote counts saves in' },
    source: profiles,
  },
  views: {
    ...count,
    name: { zh: '总播放', en: 'Total views' },
    visible: { bilibili: 'public' },
    source: profiles,
  },
};
