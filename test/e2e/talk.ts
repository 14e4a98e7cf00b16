import { packSeries } from '../../lib/db/pack.ts';
import type { CommentRow } from '../../lib/db/rows.ts';
import type { Post } from '../../lib/model/post.ts';

const words = ['一斤大概要多少鲜叶？', '照着做了，真的不苦。', '盖碗还是玻璃杯？', '收藏了', '水温八十五度正好。', ''];

/** Comments under a post of 小红书, the first with answers, under names that are none. */
export function commentsUnder(note: string, now: number): CommentRow[] {
  return words.map((text, at) => ({
    id: `xiaohongshu:${note}-${at}`,
    platform: 'xiaohongshu',
    externalId: `${note}-${at}`,
    postId: `xiaohongshu:${note}`,
    ...(at > 0 && at < 5 && { parent: `xiaohongshu:${note}-0` }),
    words: { text, seenAt: now, source: 'answer' },
    author: { name: `#${String(at).repeat(6)}abcdef`, seenAt: now, source: 'answer' },
    times: {
      publishedAt: { value: now - at * 3_600_000, step: 1_000, source: 'answer' },
      seenAt: now,
      source: 'answer',
    },
    series: packSeries({ likes: [{ first: now, last: now, value: 120 - 20 * at, step: 1, source: 'answer' }] }),
    firstSeen: now,
    lastSeen: now,
  }));
}

/** The post with what only the owner of its account is shown. */
export function withOwnNumbers(post: Post, now: number): Post {
  const own = { source: 'centre' as const, seenAt: now };
  return {
    ...post,
    latest: {
      ...post.latest,
      impressions: { value: 5_210, step: 1, ...own },
      clickRate: { value: 0.1408, step: 0.0001, ...own },
      averageWatch: { value: 12.5, step: 0.1, unverified: true, ...own },
    },
  };
}
