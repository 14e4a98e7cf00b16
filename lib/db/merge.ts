import { type Draft, type Pair, performWithin } from './act';
import { db } from './database';
import { tombstone } from './facets';
import { joinPosts } from './fold';
import { joinHistories } from './history';
import type { ActId, AliasRow, KeepRow } from './rows';
import { historyOf, historyRowOf } from './stored-history';

/**
 * Makes one post of two: facts and readings joined, the operator's words of both kept, plans and aliases led to the
 * one that stays. One act, which can be taken back whole. Runs in a transaction over all tables.
 */
export async function mergePosts(intoId: string, fromId: string): Promise<ActId> {
  const [posts, histories, keeps, media, plans, aliases] = await Promise.all([
    db.posts.bulkGet([intoId, fromId]),
    db.history.bulkGet([intoId, fromId]),
    db.keeps.bulkGet([intoId, fromId]),
    db.media.bulkGet([intoId, fromId]),
    db.plans.where('inspirations').equals(fromId).toArray(),
    db.aliases.where('postId').equals(fromId).toArray(),
  ]);
  return performWithin('merge', async act => {
    const [into, from] = posts;
    if (into && from) {
      const after = joinPosts(into, from);
      const [own, other] = histories;
      const history = joinHistories(historyOf(into, own), historyOf(from, other));
      await act.change('posts', [{ before: into, after }, { before: from }]);
      await act.change('history', [{ before: own, after: historyRowOf(after, history) }, { before: other }]);
    }
    const [keep, lost] = keeps;
    if (lost && lost.removedAt === undefined) {
      const own = keep?.removedAt === undefined ? keep : undefined;
      const after = own ? joinKeeps(own, lost) : { ...lost, id: intoId };
      await act.change('keeps', [
        { before: keep, after },
        { before: lost, after: tombstone(lost, act.now) },
      ]);
    }
    await act.change(
      'plans',
      plans.map(before => {
        const inspirations = [...new Set(before.inspirations.map(id => (id === fromId ? intoId : id)))];
        return { before, after: { ...before, inspirations } };
      }),
    );
    const led: Pair<AliasRow>[] = aliases
      .filter(alias => alias.id !== fromId)
      .map(before => ({ before, after: { ...before, postId: intoId } }));
    const own = await db.aliases.get(fromId);
    await act.change('aliases', [...led, { before: own, after: { id: fromId, postId: intoId } }]);
    if (media[1] && !media[0]) {
      await db.media.put({ ...media[1], id: intoId });
    }
  });
}

/** The words of both; a post that is kept once is not in the trash. */
function joinKeeps(a: KeepRow, b: KeepRow): Draft<'keeps'> {
  const { trashedAt, ...keep } = a;
  const isTrashed = trashedAt !== undefined && b.trashedAt !== undefined;
  return {
    ...keep,
    keptAt: Math.min(a.keptAt, b.keptAt),
    why: [...new Set([...a.why, ...b.why])],
    note: joinNotes(a.note, b.note),
    tags: [...new Set([...a.tags, ...b.tags])],
    ...(isTrashed && { trashedAt: Math.max(trashedAt, b.trashedAt ?? 0) }),
  };
}

/** Both notes, the second below the first, unless one says what the other says. */
export function joinNotes(a: string, b: string): string {
  return a.includes(b) ? a : b.includes(a) ? b : `${a}\n${b}`;
}
