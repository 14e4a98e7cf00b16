import type { Format } from './capture';
import type { Stamp } from './post';
import type { PlatformId } from './roll';
import type { TopicLink } from './topic';

export const planStatuses = ['idea', 'brief', 'draft', 'review', 'ready', 'published', 'reviewed'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** An idea or a plan; what is to be published where and when is its variants. */
export type Plan = {
  id: string;
  title: string;
  notes: string;
  /** Ids of the posts that inspired it. */
  inspirations: string[];
  /** Topics of hot lists that it takes up. */
  topics?: TopicLink[];
  createdAt: number;
  deletedAt?: number;
  stamp: Stamp;
};

/** One plan for one platform and account. Dates are plain and local: moving a plan never shifts them by a zone. */
export type Variant = {
  id: string;
  planId: string;
  platform: PlatformId;
  /** The author id of the own account it is for. */
  account?: string;
  format?: Format;
  /** `2026-11-21`; absent = not yet given a day. */
  date?: string;
  /** `20:00`, in `zone`. */
  time?: string;
  zone: string;
  status: PlanStatus;
  /** Where it was published. */
  link?: string;
  deletedAt?: number;
  stamp: Stamp;
};
