import { type PlatformId, platformIds } from '@/lib/model/roll';

/** What the list is narrowed to. It lives in the address, so that it is there after a reload and on coming back. */
export type Narrowing = { query: string; isTrash: boolean } & Filters;
export type Filters = { platform?: PlatformId; authorId?: string; tag?: string };

/**
 * What the first part of the address may say in place of a post. `export-today` is where the icon's menu leads: it
 * leaves a file, and goes on to the list.
 */
const doors = ['list', 'search', 'trash', 'export-today'] as const;
export type Door = (typeof doors)[number];

export function doorOf(part: string | undefined): Door | undefined {
  return doors.find(door => door === part);
}

/** What the parts after `/library` say: `list/q=coffee&tag=drinks`, `trash`, a post's id. Other words say nothing. */
export function narrowingIn(part: string | undefined, words: string | undefined): Narrowing {
  const said = new URLSearchParams(words);
  const platform = platformIds.find(id => id === said.get('platform'));
  const [authorId, tag] = [said.get('author'), said.get('tag')];
  return {
    query: said.get('q') ?? '',
    isTrash: part === 'trash' || said.has('trash'),
    ...(platform && { platform }),
    ...(authorId && { authorId }),
    ...(tag && { tag }),
  };
}

/** The address of the list as it is narrowed, and of the post that is open beside it. */
export function addressOf({ query, isTrash, platform, authorId, tag }: Narrowing, openId?: string): string {
  const words = new URLSearchParams([
    ...(query === '' ? [] : [['q', query]]),
    ...(platform ? [['platform', platform]] : []),
    ...(authorId ? [['author', authorId]] : []),
    ...(tag ? [['tag', tag]] : []),
    ...(isTrash ? [['trash', 'yes']] : []),
  ]).toString();
  const open = openId && encodeURIComponent(openId);
  return words ? `/library/${open ?? 'list'}/${words}` : open ? `/library/${open}` : '/library';
}

/** The list behind an address of the library; a bare link to a post says nothing of it. */
export function listBehind(path: string): string | undefined {
  const [, place, part, words] = path.split('/');
  if (place !== 'library' || (part && !doorOf(part) && !words)) return undefined;
  return addressOf(narrowingIn(part, words));
}
