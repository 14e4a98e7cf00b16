import type { Metric } from '../model/capture';
import type { Names } from '../model/platform-info';
import { infoOf } from '../model/platform-of';
import type { Amount } from '../model/reading';
import { type PlatformId, platformIds } from '../model/roll';
import { divide, sum } from './arithmetic';
import { accountDictionary, metricDictionary, type Visibility } from './dictionary';

/** What a ratio is made of: a post's own metrics, and its author's followers and likes. */
export type Part = Metric | 'followers' | 'accountLikes';
export type Parts = Partial<Record<Part, Amount>>;

/** What most platforms count as an interaction. */
const common = ['likes', 'saves', 'comments', 'shares'] as const;
/** What each platform counts as an interaction; other pages have none. Two sums over different parts are never compared. */
export const interactions = Object.fromEntries(
  platformIds.map(id => {
    const info = infoOf(id);
    return [id, info ? (info.interactions ?? common) : []];
  }),
) as Record<PlatformId, readonly Metric[]>;

export type RatioDefinition = {
  /** Carries its denominator, as every name does. */
  id: string;
  name: Names;
  said: 'percent' | 'times';
  better: 'higher' | 'lower';
  over(platform: PlatformId): readonly Part[];
  under: Part;
  /** With a smaller denominator one more like is a leap: then the fraction is shown in place of the ratio. */
  floor: number;
  visible: Visibility;
  source: string;
};

const floors: Partial<Record<Part, number>> = {
  views: 200,
  impressions: 500,
  followers: 100,
  likes: 20,
  saves: 20,
  comments: 20,
};
const shares = 'shares of views as a creator centre exports them';
const tools = 'tools that Chinese operators use; the definitions differ, so the fraction is in the name';

/** Every ratio, by what it divides by what. */
export const ratioDictionary: readonly RatioDefinition[] = [
  ratio('interactionsPerView', '互动率·播放', 'Engagement rate · views', 'interactions', 'views', {
    source: '(赞+评+弹幕+藏+币+转) ÷ 播放, as a creator centre exports it',
  }),
  ratio('interactionsPerImpression', '互动率·曝光', 'Engagement rate · impressions', 'interactions', 'impressions', {
    source: 'engagements ÷ impressions, as networks define it for advertisements',
  }),
  ratio('interactionsPerFollower', '互动率·粉丝', 'Engagement rate · followers', 'interactions', 'followers', {
    source: 'engagement rate by followers, as social media tools define it',
  }),
  ratio('likesPerView', '点赞率·播放', 'Like rate · views', 'likes', 'views', { source: shares }),
  ratio('commentsPerView', '评论率·播放', 'Comment rate · views', 'comments', 'views', { source: shares }),
  ratio('danmakuPerView', '弹幕率·播放', 'Danmaku rate · views', 'danmaku', 'views', { source: shares }),
  ratio('savesPerView', '收藏率·播放', 'Save rate · views', 'saves', 'views', { source: shares }),
  ratio('coinsPerView', '投币率·播放', 'Coin rate · views', 'coins', 'views', { source: shares }),
  ratio('sharesPerView', '转发率·播放', 'Share rate · views', 'shares', 'views', { source: shares }),
  ratio('followersGainedPerView', '涨粉率·播放', 'Follow rate · views', 'followersGained', 'views', { source: shares }),
  ratio('followersGainedPerImpression', '涨粉率·曝光', 'Follow rate · impressions', 'followersGained', 'impressions', {
    source: tools,
  }),
  ratio('savesPerLike', '收赞比（收藏÷点赞）', 'Saves ÷ likes', 'saves', 'likes', { source: tools, said: 'times' }),
  ratio('likesPerSave', '赞藏比（点赞÷收藏）', 'Likes ÷ saves', 'likes', 'saves', { source: tools, said: 'times' }),
  ratio('likesPerComment', '赞评比（点赞÷评论）', 'Likes ÷ comments', 'likes', 'comments', {
    source: tools,
    said: 'times',
  }),
  ratio('likesPerFollower', '赞粉比（点赞÷粉丝）', 'Likes ÷ followers', 'likes', 'followers', {
    source: tools,
    said: 'times',
  }),
  ratio(
    'accountLikesPerFollower',
    '账号赞粉比（获赞÷粉丝）',
    'Account likes ÷ followers',
    'accountLikes',
    'followers',
    {
      source: tools,
      said: 'times',
    },
  ),
];

/** A ratio of known parts, as coarse as they are; unknown when one is, or when the denominator is under the floor. */
export function ratioOf(definition: RatioDefinition, parts: Parts, platform: PlatformId): Amount | undefined {
  const fraction = fractionOf(definition, parts, platform);
  return fraction && fraction.under.value >= definition.floor ? divide(fraction.over, fraction.under) : undefined;
}

/** The two sides of a ratio, to be shown where it is not: `3 / 41`. */
export function fractionOf(
  definition: RatioDefinition,
  parts: Parts,
  platform: PlatformId,
): { over: Amount; under: Amount } | undefined {
  const over = sum(definition.over(platform).map(part => parts[part]));
  const under = parts[definition.under];
  return over && under && { over, under };
}

function ratio(
  id: string,
  zh: string,
  en: string,
  over: Part | 'interactions',
  under: Part,
  { said = 'percent', source }: { said?: RatioDefinition['said']; source: string },
): RatioDefinition {
  const partsOn = (platform: PlatformId) => (over === 'interactions' ? interactions[platform] : [over]);
  const visible: Visibility = {};
  for (const platform of platformIds) {
    const found = partsOn(platform).length
      ? [...partsOn(platform), under].map(part => visibilityOf(part)[platform])
      : [];
    if (found.length && found.every(Boolean)) visible[platform] = found.includes('centre') ? 'centre' : 'public';
  }
  return {
    id,
    name: { zh, en },
    said,
    better: 'higher',
    over: partsOn,
    under,
    floor: floors[under] ?? 1,
    visible,
    source,
  };
}

function visibilityOf(part: Part): Visibility {
  if (part === 'followers') return accountDictionary.followers.visible;
  return part === 'accountLikes' ? accountDictionary.likes.visible : metricDictionary[part].visible;
}
