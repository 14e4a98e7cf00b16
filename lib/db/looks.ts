import type { Capture } from '../model/capture';
import type { PlatformId } from '../model/roll';
import { joinPosts, postOf } from './fold';
import { joinHistories, seriesOf } from './history';
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
  const aliases = new Set([...a.aliases, ...b.aliases, b.post.id]);
  aliases.delete(a.post.id);
  return { post: joinPosts(a.post, b.post), history: joinHistories(a.history, b.history), aliases: [...aliases] };
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
  const aliases = new Set((capture.aliases ?? []).map(alias => aliasKey(capture.platform, alias)));
  aliases.delete(post.id);
  return {
    post,
    history: { id: post.id, series: seriesOf(capture.metrics, capture.seenAt) },
    aliases: [...aliases],
  };
}

/** The id of a look's post, and the keys of its aliases. */
export function keysOf(look: Look): string[] {
  return [look.post.id, ...look.aliases];
}

function joinAll(first: Look, others: Look[]): Look {
  return others.reduce(joinLooks, first);
}
