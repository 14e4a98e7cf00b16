import type { Post, Run } from './post';

export const commentMetrics = ['likes', 'comments'] as const;
export type CommentMetric = (typeof commentMetrics)[number];

/**
 * A comment seen under a post: facts grouped and folded as those of a post. Unless the operator wants names, id and name
 * of its author are hashes that mean something within this library only.
 */
export type Comment = Pick<
  Post,
  'id' | 'platform' | 'externalId' | 'words' | 'author' | 'times' | 'older' | 'firstSeen' | 'lastSeen'
> & {
  /** `platform:externalId` of the post it stands under. */
  postId: string;
  /** The id (`platform:externalId`) of the comment it answers. */
  parent?: string;
  series: Partial<Record<CommentMetric, Run[]>>;
};

/** A comment and what was answered to it. */
export type CommentThread = { comment: Comment; replies: Comment[] };
