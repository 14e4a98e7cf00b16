import type { AccountMetric, Metric } from '../model/capture';
import type { Figures, Names, PlatformInfo } from '../model/platform-info';
import { infoOf } from '../model/platform-of';
import { type PlatformId, platformIds } from '../model/roll';

/** Where a figure is visible: to anyone on the post or profile, or to the account's owner in the creator centre. */
export type Visibility = Partial<Record<PlatformId, 'public' | 'centre'>>;

type Meaning = {
  name: Names;
  unit: 'count' | 'share' | 'seconds';
  better: 'higher' | 'lower';
  /** It only grows, but for the few who take back what they did. */
  cumulative?: true;
  /** The platform computes it by a rule of its own: shown as read, never worked out from other figures. */
  recompute?: 'never';
  /** What a reader of the figure must know, wherever it is read. */
  note?: Names;
  /** What the definition rests on. */
  source: string;
};

/** What a figure means, and what the roll says of it platform by platform. */
export type MetricDefinition = Meaning & {
  visible: Visibility;
  /** What a platform itself calls it, where that is another word. */
  local: Partial<Record<PlatformId, Names>>;
  /** What must be known of it on one platform. */
  notes: Partial<Record<PlatformId, Names>>;
};

const count = { unit: 'count', better: 'higher' } as const;
const total = { ...count, cumulative: true } as const;
const posts = 'figures printed on the posts themselves';
const centres = 'creator centres and their exports';

const meanings: Record<Metric, Meaning> = {
  views: { ...total, name: { zh: '播放', en: 'Views' }, source: posts },
  impressions: {
    ...total,
    name: { zh: '曝光', en: 'Impressions' },
    note: { zh: '比播放晚约一天，刚发布时的 0 可能是还没有', en: 'About a day late: 0 on a new post may mean not yet' },
    source: centres,
  },
  likes: { ...total, name: { zh: '点赞', en: 'Likes' }, source: posts },
  comments: { ...total, name: { zh: '评论', en: 'Comments' }, source: posts },
  shares: { ...total, name: { zh: '分享', en: 'Shares' }, source: posts },
  quotes: { ...total, name: { zh: '引用', en: 'Quotes' }, source: posts },
  saves: { ...total, name: { zh: '收藏', en: 'Saves' }, source: posts },
  danmaku: { ...total, name: { zh: '弹幕', en: 'Danmaku' }, source: posts },
  coins: { ...total, name: { zh: '投币', en: 'Coins' }, source: posts },
  looks: { ...total, name: { zh: '在看', en: 'Looks' }, source: posts },
  followersGained: {
    ...count,
    name: { zh: '涨粉', en: 'Followers gained' },
    note: { zh: '多数平台不减去取关', en: 'Most platforms do not subtract those who left' },
    source: centres,
  },
  clickRate: {
    unit: 'share',
    better: 'higher',
    name: { zh: '封面点击率', en: 'Cover click rate' },
    recompute: 'never',
    note: {
      zh: '按封面曝光计算，不等于 观看÷曝光',
      en: 'Of cover impressions: not views ÷ impressions',
    },
    source: 'in exports it differs from 观看量 ÷ 曝光 in nearly every row',
  },
  completionRate: {
    unit: 'share',
    better: 'higher',
    name: { zh: '完播率', en: 'Completion rate' },
    recompute: 'never',
    note: { zh: '长短不同的视频不宜相比', en: 'Not to be compared across lengths' },
    source: centres,
  },
  averageWatch: {
    unit: 'seconds',
    better: 'higher',
    name: { zh: '平均观看时长', en: 'Average watch time' },
    recompute: 'never',
    source: centres,
  },
};

const profiles = 'figures printed on profiles';

const accountMeanings: Record<AccountMetric, Meaning> = {
  followers: { ...count, name: { zh: '粉丝', en: 'Followers' }, source: profiles },
  following: { ...count, name: { zh: '关注', en: 'Following' }, source: profiles },
  posts: { ...count, name: { zh: '作品', en: 'Posts' }, source: profiles },
  likes: { ...count, name: { zh: '获赞', en: 'Likes received' }, source: profiles },
  views: { ...count, name: { zh: '总播放', en: 'Total views' }, source: profiles },
};

/** Every metric of a post: what it means and where it can be seen. */
export const metricDictionary = complete(meanings, info => info.posts);

/** Every metric of an account. */
export const accountDictionary = complete(accountMeanings, info => info.accounts);

function complete<M extends string>(
  meanings: Record<M, Meaning>,
  figuresOf: (info: PlatformInfo) => Figures<M> | undefined,
): Record<M, MetricDefinition> {
  const figures = platformIds.flatMap(id => {
    const info = infoOf(id);
    const known = info && figuresOf(info);
    return known ? [[id, known] as const] : [];
  });
  const definitions = Object.entries<Meaning>(meanings).map(([key, meaning]) => {
    const metric = key as M;
    const definition: MetricDefinition = { ...meaning, visible: {}, local: {}, notes: {} };
    for (const [id, { open, own, words, notes }] of figures) {
      if (open?.includes(metric)) definition.visible[id] = 'public';
      else if (own?.includes(metric)) definition.visible[id] = 'centre';
      const [word, note] = [words?.[metric], notes?.[metric]];
      if (word) definition.local[id] = word;
      if (note) definition.notes[id] = note;
    }
    return [metric, definition];
  });
  return Object.fromEntries(definitions) as Record<M, MetricDefinition>;
}
