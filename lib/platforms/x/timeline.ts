import { at, textOf } from '../define';

/** A variable of the request, from its address: those of a POST are not seen. */
export function asked(request: URL, ...names: string[]): string | undefined {
  const found = new RegExp(`"(?:${names.join('|')})":\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(
    request.searchParams.get('variables') ?? '',
  );
  return found?.[1] && textOf(JSON.parse(found[1]));
}

type Item = { result: unknown; isPinned: boolean };

/** Every post of a timeline, wherever its instructions hold it; advertisements are none. */
export function itemsIn(value: unknown, isPinned = false): Item[] {
  if (typeof value !== 'object' || value === null || /^promoted/.test(String(at(value, 'entryId')))) return [];
  if (at(value, 'itemType') === 'TimelineTweet' || at(value, '__typename') === 'TimelineTweet') {
    const pinned = isPinned || at(value, 'socialContext', 'contextType') === 'Pin';
    return at(value, 'promotedMetadata') ? [] : [{ result: at(value, 'tweet_results', 'result'), isPinned: pinned }];
  }
  const pins = isPinned || at(value, 'type') === 'TimelinePinEntry';
  return Object.values(value).flatMap(part => itemsIn(part, pins));
}

/** The accounts that a search lists, alone or beside posts; promoted ones are none. */
export function usersIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || /^promoted/.test(String(at(value, 'entryId')))) return [];
  const type = at(value, 'itemType');
  if (type === 'TimelineTweet' || at(value, 'promotedMetadata')) return [];
  return type === 'TimelineUser' ? [at(value, 'user_results', 'result')] : Object.values(value).flatMap(usersIn);
}

/** The instructions of a timeline, under whatever names the operation puts them. */
export function instructionsIn(value: unknown, depth = 0): unknown[] | undefined {
  if (typeof value !== 'object' || value === null || depth > 8) return undefined;
  const own = at(value, 'instructions');
  if (Array.isArray(own)) return own;
  for (const part of Object.values(value)) {
    const found = instructionsIn(part, depth + 1);
    if (found) return found;
  }
  return undefined;
}
