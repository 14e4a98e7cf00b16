import type { Capture } from '../model/capture';
import type { Post } from '../model/post';
import type { PlatformId } from '../model/roll';
import { joinPosts, postOf } from './fold';
import { authorOfKnown, authorOfPost, joinAuthors } from './fold-author';
import { joinHistories, joinSeries, seriesOf } from './history';
import type { Look } from './rows';

/** What the captures of one message say, one look per post: captures that share an id or a link are one post. */
export function looksOf(captures: Capture[]): Look[] {
  const looks = new Set<Look>();
  const byKey = new Map<string, Look>();
  for (const capture of captures) {
    const own = lookOf(capture);
    const known = new Set(keysOf(own).flatMap(key => byKey.get(key) ?? []));
    const [oldest = own, ...others] = known;
    const joined = joinAll(oldest, known.size > 0 ? [...others, own] : []);
    for (const look of known) {
      looks.delete(look);
    }
    looks.add(joined);
    for (const key of keysOf(joined)) {
      byKey.set(key, joined);
    }
  }
  return [...looks];
}

/** Looks of one post as one. Ids of the others become aliases of the first. */
export function joinLooks(a: Look, b: Look): Look {
  const author = a.author && b.author?.id === a.author.id ? joinAuthors(a.author, b.author) : (a.author ?? b.author);
  const aliases = new Set([...a.aliases, ...b.aliases, b.post.id]);
  aliases.delete(a.post.id);
  const post = joinPosts(a.post, b.post);
  const joined: Look = {
    post,
    history: joinHistories(a.history, b.history),
    aliases: [...aliases],
    ...(author && { author }),
    ...((a.unsigned || b.unsigned) && { unsigned: joinSeries(a.unsigned ?? {}, b.unsigned ?? {}) }),
  };
  return signLook(joined, post);
}

/**
 * A visit says each thing once, so what is read later of an author comes without their id: it belongs to the one whom
 * the post, as it is known, names.
 */
export function signLook(look: Look, known: Post | undefined): Look {
  const { unsigned, ...signed } = look;
  const named = unsigned && known && authorOfKnown(known);
  if (!named || (look.author && look.author.id !== named.id)) {
    return look;
  }
  const author = { ...named, series: unsigned, lastSeen: Math.max(named.lastSeen, look.post.lastSeen) };
  return { ...signed, author: look.author ? joinAuthors(look.author, author) : author };
}

/** The key under which another id or a link of a post is remembered. */
export function aliasKey(platform: PlatformId, alias: string): string {
  return /^https?:\/\//.test(alias) ? alias : `${platform}:${alias}`;
}

/** Whether an alias key can also be the id of a post. */
export function isLink(key: string): boolean {
  return /^https?:\/\//.test(key);
}

function lookOf(capture: Capture): Look {
  const post = postOf(capture);
  const author = authorOfPost(capture);
  const aliases = new Set((capture.aliases ?? []).map(alias => aliasKey(capture.platform, alias)));
  aliases.delete(post.id);
  const followers = author ? undefined : capture.author?.followers;
  return {
    post,
    history: { id: post.id, series: seriesOf(capture.metrics, capture.seenAt) },
    aliases: [...aliases],
    ...(author && { author }),
    ...(followers && { unsigned: seriesOf({ followers }, capture.seenAt) }),
  };
}

/** The id of a look's post, and the keys of its aliases. */
export function keysOf(look: Look): string[] {
  return [look.post.id, ...look.aliases];
}

function joinAll(first: Look, others: Look[]): Look {
  return others.reduce(joinLooks, first);
}
