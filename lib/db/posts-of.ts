import type { Collection } from 'dexie';
import type { Post } from '../model/post';
import { db } from './database';

/** The posts of the library that an account wrote, by its id, found by their index. */
export function postsOf(authorId: string): Collection<Post, string> {
  const colon = authorId.indexOf(':');
  return db.posts.where('[platform+author.id]').equals([authorId.slice(0, colon), authorId.slice(colon + 1)]);
}
