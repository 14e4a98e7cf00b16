import type { FoundAccount, FoundPost } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf } from '../define';
import { readCards } from './cards';
import { channelId, channelIn, countOf, first, handleIn, picture, site, wordsOf } from './words';

/** Whose page or list an answer is: a channel, or a place of YouTube's own (`FEwhat_to_watch`). */
export function placeOf(answer: unknown): string | undefined {
  const params = listOf(at(answer, 'responseContext', 'serviceTrackingParams')).flatMap(one =>
    listOf(at(one, 'params')),
  );
  const own = textOf(
    at(
      params.find(one => at(one, 'key') === 'browse_id'),
      'value',
    ),
  );
  const target = textOf(first(at(answer, 'onResponseReceivedActions'), 'targetId'));
  return own ?? /^browse-feed((?:FE|VL)\w+|UC[\w-]{22})/.exec(target ?? '')?.[1];
}

/** The channel in the address: by its id or handle. Old addresses (`/c/`, `/user/`) name it in a way it does not say. */
function isOwn(id: string | undefined, links: unknown[], page: Page): boolean {
  const wanted = page.id?.toLowerCase();
  const handles = links.map(link => handleIn(link)?.toLowerCase());
  return /^\/(?:c|user)\//.test(page.url.pathname) || id === page.id || (!!wanted && handles.includes(wanted));
}

const isChannel = (place: string | undefined, page: Page) =>
  (place?.startsWith('UC') ?? true) && !(page.url.pathname.startsWith('/channel/') && place && place !== page.id);

/** A channel's head and the tab that is open, or what comes when it is scrolled: then only its id is known. */
export function readChannel(answer: unknown, page: Page): Found {
  const about = readAbout(first(at(answer, 'onResponseReceivedEndpoints'), 'aboutChannelViewModel'), page);
  if (about) return { accounts: [about] };
  const place = placeOf(answer);
  const data = at(answer, 'metadata', 'channelMetadataRenderer');
  if (!data) {
    const isGone = listOf(at(answer, 'alerts')).some(one => at(one, 'alertRenderer', 'type') === 'ERROR');
    if (isGone && !at(answer, 'contents')) return { state: 'gone' };
    // A topic (a sport, a game) has no head of its own and shows videos of others: its id is in its address.
    const topic = place === page.id ? readCards(at(answer, 'contents'), page) : [];
    if (topic.length) return { posts: topic };
    const more = at(answer, 'onResponseReceivedActions');
    if (!more || !isChannel(place, page)) return {};
    return { posts: readCards(more, page, ownerOf({ id: channelId(place) }, page)) };
  }
  const id = channelId(at(data, 'externalId'));
  const links = [at(data, 'vanityChannelUrl'), ...listOf(at(data, 'ownerUrls'))];
  if (!id || !isOwn(id, links, page)) return {};
  const name = textOf(at(data, 'title'));
  const handle = links.map(handleIn).find(found => found);
  const account: FoundAccount = {
    externalId: id,
    handle,
    name,
    bio: textOf(at(data, 'description')),
    avatar: picture(at(data, 'avatar')),
    url: handle ? `${site}/@${handle}` : `${site}/channel/${id}`,
    ...headOf(at(answer, 'header'), page),
  };
  return { accounts: [account], posts: readCards(at(answer, 'contents'), page, ownerOf({ id, handle, name }, page)) };
}

/** The channel whose head was read last, by its id: what comes when its list is scrolled names it by that alone. */
let lastOwner: FoundPost['author'];

/** On the tabs of its own uploads a channel is not named again; on its first page there may be those of others. */
function ownerOf(author: NonNullable<FoundPost['author']>, { url }: Page) {
  if (author.name) lastOwner = author;
  const owner = author.id === lastOwner?.id ? lastOwner : author;
  return /\/(?:videos|shorts|streams)\/?$/.test(url.pathname) && author.id ? owner : undefined;
}

/** The head of 2024 has rows, `@handle` and then subscribers and videos; the one before names what it counts. */
function headOf(header: unknown, page: Page): Pick<FoundAccount, 'verified' | 'metrics'> {
  const old = at(header, 'c4TabbedHeaderRenderer');
  const model = at(header, 'pageHeaderRenderer', 'content', 'pageHeaderViewModel');
  const parts = listOf(at(model, 'metadata', 'contentMetadataViewModel', 'metadataRows'))
    .flatMap(row => listOf(at(row, 'metadataParts')))
    .map(part => at(part, 'text'))
    .filter(part => !wordsOf(part)?.startsWith('@'));
  const [followers, posts] = old
    ? [at(old, 'subscriberCountText'), at(old, 'videosCountText')]
    : parts.length === 2
      ? parts
      : [];
  const marks = JSON.stringify([at(old, 'badges') ?? '', at(model, 'title') ?? '']);
  return {
    verified: /BADGE_STYLE_TYPE_VERIFIED|"CHECK_CIRCLE_FILLED"/.test(marks) ? true : undefined,
    metrics: { followers: countOf(followers, page), posts: countOf(posts, page) },
  };
}

/** What opens from a channel's head. Known from code that reads it, not from a sample. */
function readAbout(about: unknown, page: Page): FoundAccount | undefined {
  const id = channelId(at(about, 'channelId'));
  if (!id || !isOwn(id, [at(about, 'canonicalChannelUrl')], page)) return undefined;
  return {
    externalId: id,
    bio: textOf(at(about, 'description')),
    metrics: {
      followers: countOf(at(about, 'subscriberCountText'), page),
      posts: countOf(at(about, 'videoCountText'), page),
      views: countOf(at(about, 'viewCountText'), page),
    },
  };
}

/** A channel among the results of a search. Since 2023 its handle stands where its subscribers did, and those one further. */
export function readFoundChannels(value: unknown, page: Page): FoundAccount[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, card]) => {
    if (key !== 'channelRenderer') return readFoundChannels(card, page);
    const { id, handle } = channelIn(at(card, 'navigationEndpoint'));
    const [one, two] = [at(card, 'subscriberCountText'), at(card, 'videoCountText')];
    const isLater = wordsOf(one)?.startsWith('@');
    if (!id || id !== at(card, 'channelId')) return [];
    return [
      {
        externalId: id,
        handle,
        name: wordsOf(at(card, 'title')),
        url: handle ? `${site}/@${handle}` : `${site}/channel/${id}`,
        metrics: { followers: countOf(isLater ? two : one, page), posts: countOf(isLater ? '' : two, page) },
      },
    ];
  });
}
