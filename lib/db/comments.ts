import type { Batch, CapturedComment } from '../model/capture';
import type { Comment, CommentThread } from '../model/comment';
import { type Post, postId } from '../model/post';
import type { Reading } from '../model/reading';
import { db } from './database';
import { commentOf, joinComments } from './fold-comment';
import { packSeries, unpackSeries } from './pack';
import { startPseudonyms } from './pseudonyms';
import type { CommentRow, PageItemRow } from './rows';
import { readSettings } from './settings';

/**
 * The comments of a message that may be written: none unless the operator switched comments on for the platform, and
 * their writers hashed unless names are wanted. Not to be called within a transaction.
 */
export async function admitComments({ page, comments = [] }: Batch): Promise<Comment[]> {
  if (comments.length === 0 || page.state !== 'ok') {
    return [];
  }
  const { platforms, hashCommenters } = await readSettings();
  const wanted = comments.filter(({ platform }) => platform !== 'generic' && platforms[platform].comments);
  if (wanted.length === 0) {
    return [];
  }
  const hidden = hashCommenters ? await hideWriters(wanted) : wanted;
  return hidden.map(commentOf);
}

async function hideWriters(comments: CapturedComment[]): Promise<CapturedComment[]> {
  const pseudonym = await startPseudonyms();
  return Promise.all(
    comments.map(async comment => {
      const { id, name } = comment.author;
      const author = {
        ...(id !== undefined && { id: await pseudonym(comment.platform, id) }),
        ...(name !== undefined && { name: await pseudonym(comment.platform, name) }),
      };
      return { ...comment, author };
    }),
  );
}

/** Folds comments into those known. Runs in a transaction that holds `comments`. */
export async function storeComments(seen: Comment[]): Promise<void> {
  const joined = new Map<string, Comment>();
  for (const comment of seen) {
    const other = joined.get(comment.id);
    joined.set(comment.id, other ? joinComments(other, comment) : comment);
  }
  const known = await db.comments.bulkGet([...joined.keys()]);
  for (const row of known) {
    const comment = row && joined.get(row.id);
    if (comment) {
      joined.set(row.id, joinComments(unpack(row), comment));
    }
  }
  await db.comments.bulkPut([...joined.values()].map(pack));
}

/** The comments seen under a post, in threads, and how many the page or the post itself says there are. */
export async function listComments(
  id: string,
): Promise<{ threads: CommentThread[]; seen: number; total?: Reading | undefined }> {
  const alias = await db.aliases.get(id);
  const own = alias?.postId ?? id;
  // Two posts that turned out to be one keep their comments where they were: the other id is an alias now, in the
  // library or, for a post that is not in it, on a tab's page.
  const [aliases, items] = await Promise.all([
    db.aliases.where('postId').equals(own).primaryKeys(),
    db.pageItems.filter(item => item.postId === own || item.aliases.includes(own)).toArray(),
  ]);
  const names = [...new Set([id, own, ...aliases, ...items.flatMap(item => [item.postId, ...item.aliases])])];
  const rows = await db.comments.where('postId').anyOf(names).toArray();
  const total = await readTotal(own, names, items);
  return { threads: threadsOf(rows.map(unpack)), seen: rows.length, ...(total && { total }) };
}

/** What the page on screen says comes first; then what the post's own counter last said. */
async function readTotal(own: string, names: string[], items: PageItemRow[]): Promise<Reading | undefined> {
  const [pages, post] = await Promise.all([db.pages.toArray(), db.posts.get(own)]);
  const page = pages
    .filter(({ open, platform }) => open !== undefined && names.includes(postId(platform, open)))
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .find(({ commentTotal }) => commentTotal);
  return page?.commentTotal ?? newestCount([...(post ? [post] : []), ...items.map(item => item.post)]);
}

function newestCount(posts: Post[]): Reading | undefined {
  const counts = posts.flatMap(({ latest }) => latest.comments ?? []).sort((a, b) => b.seenAt - a.seenAt);
  const [newest] = counts;
  if (!newest) {
    return undefined;
  }
  const { seenAt: _seenAt, ...reading } = newest;
  return reading;
}

/** Each comment that answers none that was seen, most liked first, with all that was answered beneath it, in time. */
function threadsOf(comments: Comment[]): CommentThread[] {
  const known = new Map(comments.map(comment => [comment.id, comment]));
  /** Comments that answer each other in a circle stand alone. */
  const rootOf = (comment: Comment): Comment => {
    const path = new Set([comment]);
    let root = comment;
    for (let above = known.get(root.parent ?? ''); above; above = known.get(root.parent ?? '')) {
      if (path.has(above)) {
        return comment;
      }
      path.add(above);
      root = above;
    }
    return root;
  };
  const threads = new Map<string, CommentThread>();
  for (const comment of comments) {
    const root = rootOf(comment);
    const thread = threads.get(root.id) ?? { comment: root, replies: [] };
    threads.set(root.id, thread);
    if (comment !== root) {
      thread.replies.push(comment);
    }
  }
  const moment = ({ times, firstSeen }: Comment) => times?.publishedAt?.value ?? firstSeen;
  const likes = ({ series }: Comment) => series.likes?.at(-1)?.value ?? 0;
  const order = (a: Comment, b: Comment) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1);
  for (const { replies } of threads.values()) {
    replies.sort(order);
  }
  return [...threads.values()].sort((a, b) => likes(b.comment) - likes(a.comment) || order(a.comment, b.comment));
}

/** Forgets the comments whose post is neither in the library nor on a tab's page. */
export async function forgetComments(): Promise<void> {
  await db.transaction('rw', db.comments, db.posts, db.aliases, db.pages, db.pageItems, async () => {
    const ids = (await db.comments.orderBy('postId').uniqueKeys()).map(String);
    const [posts, aliases, pages, items] = await Promise.all([
      db.posts.where('id').anyOf(ids).primaryKeys(),
      db.aliases.where('id').anyOf(ids).primaryKeys(),
      db.pages.toArray(),
      db.pageItems.toArray(),
    ]);
    const shown = pages.flatMap(({ order, open, platform }) => [
      ...order,
      ...(open === undefined ? [] : [postId(platform, open)]),
    ]);
    const known = new Set([...posts, ...aliases, ...shown, ...items.flatMap(item => item.aliases)]);
    await db.comments
      .where('postId')
      .anyOf(ids.filter(id => !known.has(id)))
      .delete();
  });
}

function pack({ series, ...comment }: Comment): CommentRow {
  return { ...comment, series: packSeries(series) };
}

function unpack({ series, ...row }: CommentRow): Comment {
  return { ...row, series: unpackSeries(series) };
}
