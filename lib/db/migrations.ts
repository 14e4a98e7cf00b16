import type { Transaction } from 'dexie';
import { findOldKeeps } from './find-old-keeps';

/**
 * One step of the schema. It states only what changed; a shipped step is never edited, and each has a frozen example
 * in `test/fixtures/db`.
 */
export type Migration = {
  version: number;
  name: string;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
};

export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'the rooms of the first library',
    stores: {
      pages: 'tabId',
      pageItems: '[tabId+postId]',
      // `lastSeen` is what forgetting asks by.
      posts: 'id, lastSeen',
      history: 'id',
      authors: 'id, role',
      aliases: 'id, postId',
      // Newest-first of any filter is one range of `facet|time` strings, so no other index is needed.
      keeps: 'id, *facets',
      text: 'block',
      media: 'id',
      plans: 'id, *inspirations',
      variants: 'id, date, planId',
      acts: 'id',
      batches: 'id, at',
      settings: 'id',
      counters: 'id',
    },
  },
  {
    version: 2,
    name: 'comments and hot lists',
    stores: {
      comments: 'id, postId',
      // The lists of a platform are read from their newest look backwards.
      hotlists: 'id, [platform+lastSeen], lastSeen',
    },
  },
  {
    version: 3,
    name: 'posts by their author',
    stores: {
      // What a marked account posted is a range, not a walk over the whole library.
      posts: 'id, lastSeen, [platform+author.id]',
    },
  },
  {
    version: 4,
    name: 'how reading goes',
    stores: { health: 'id' },
  },
  {
    version: 5,
    name: 'what the operator writes on posts is searched too',
    stores: {},
    upgrade: findOldKeeps,
  },
];
