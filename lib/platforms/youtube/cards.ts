import type { FoundPost } from '../../model/capture';
import { at, listOf, type Page, textOf } from '../define';
import { channelIn, countOf, first, lengthOf, picture, site, timeOf, topicsIn, videoId, wordsOf } from './words';

type Author = NonNullable<FoundPost['author']>;
type Read = (card: unknown, page: Page, owner: Author | undefined) => FoundPost[];

/** What each list holds its videos in: one name for each place until 2025, `lockupViewModel` for more and more since. */
const cards: Record<string, Read> = {
  videoRenderer: readVideo,
  gridVideoRenderer: readVideo,
  compactVideoRenderer: readVideo,
  // Telephones; known from code that reads it, not from a sample.
  videoWithContextRenderer: readVideo,
  playlistVideoRenderer: readVideo,
  // Known from code that reads it, not from a sample.
  reelItemRenderer: readReel,
  shortsLockupViewModel: readShort,
  lockupViewModel: readLockup,
};
const isNoList = new Set([
  'adSlotRenderer',
  'inFeedAdLayoutRenderer',
  'promotedVideoRenderer',
  'searchPyvRenderer',
  'channelVideoPlayerRenderer',
  'engagementPanels',
  'frameworkUpdates',
  'header',
  'topbar',
]);

/** The videos of an answer or a state, each once, in the order shown; `owner` is the channel whose own list it is. */
export function readCards(value: unknown, page: Page, owner?: Author): FoundPost[] {
  const found = new Map<string, FoundPost>();
  const visit = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null || depth > 40) return;
    for (const [key, inner] of Object.entries(part)) {
      const read = cards[key];
      if (read)
        for (const post of read(inner, page, owner)) found.set(post.externalId, found.get(post.externalId) ?? post);
      else if (!isNoList.has(key)) visit(inner, depth + 1);
    }
  };
  visit(value, 0);
  return [...found.values()];
}

function named(id: string, title: string | undefined, path: 'watch?v=' | 'shorts/' = 'watch?v=') {
  return { externalId: id, url: `${site}/${path}${id}`, depth: 'card' as const, title, tags: topicsIn(title) };
}

/** One link is one channel; a name without any is that of several. */
function byline(card: unknown, owner: Author | undefined): Author | undefined {
  const line = at(card, 'ownerText') ?? at(card, 'longBylineText') ?? at(card, 'shortBylineText');
  if (!line) return owner;
  const channel = channelIn(line);
  return channel.id && listOf(at(line, 'runs')).length === 1 ? { ...channel, name: wordsOf(line) } : undefined;
}

function readVideo(card: unknown, page: Page, owner: Author | undefined): FoundPost[] {
  const id = videoId(at(card, 'videoId'));
  const title = wordsOf(at(card, 'title') ?? at(card, 'headline'));
  if (!id || !title) return [];
  const overlays = listOf(at(card, 'thumbnailOverlays')).map(one => at(one, 'thumbnailOverlayTimeStatusRenderer'));
  const status = overlays.find(one => one !== undefined);
  const style = String(at(status, 'style'));
  const isLive = style === 'LIVE' || /LIVE_NOW/.test(JSON.stringify(at(card, 'badges') ?? ''));
  const isAhead = style === 'UPCOMING' || at(card, 'upcomingEventData') !== undefined;
  // A list of somebody's choice shows `1.2M views • 3 years ago` in one line.
  const [views, , age] = listOf(at(card, 'videoInfo', 'runs')).map(run => at(run, 'text'));
  const shown = at(card, 'viewCountText') ?? at(card, 'shortViewCountText') ?? views;
  // `1,234 watching` comes in two runs, and counts no views.
  const isCounted = !isLive && !isAhead && !Array.isArray(at(shown, 'runs'));
  return [
    {
      ...named(id, title),
      author: byline(card, owner),
      publishedAt: isLive || isAhead ? undefined : timeOf(at(card, 'publishedTimeText') ?? age, page),
      format: isLive ? 'live' : isAhead ? undefined : 'video',
      duration: lengthOf(at(card, 'lengthText')) ?? (style === 'DEFAULT' ? lengthOf(at(status, 'text')) : undefined),
      cover: picture(at(card, 'thumbnail')),
      metrics: isCounted ? { views: countOf(shown, page) } : {},
    },
  ];
}

function readReel(card: unknown, page: Page, owner: Author | undefined): FoundPost[] {
  const id = videoId(at(card, 'videoId'));
  const title = wordsOf(at(card, 'headline'));
  if (!id || !title) return [];
  const metrics = { views: countOf(at(card, 'viewCountText'), page) };
  return [
    { ...named(id, title, 'shorts/'), author: owner, format: 'video', cover: picture(at(card, 'thumbnail')), metrics },
  ];
}

function readShort(card: unknown, page: Page, owner: Author | undefined): FoundPost[] {
  const id = videoId(at(first(card, 'reelWatchEndpoint'), 'videoId'));
  const title = wordsOf(at(card, 'overlayMetadata', 'primaryText'));
  if (!id || !title) return [];
  const metrics = { views: countOf(at(card, 'overlayMetadata', 'secondaryText'), page) };
  return [
    { ...named(id, title, 'shorts/'), author: owner, format: 'video', cover: picture(first(card, 'image')), metrics },
  ];
}

/**
 * The rows below a title are, in every language: the channel (but in its own list), then views and date, in one row or
 * in two. What is live or announced has no length and no such pair; what is half watched shows neither.
 */
function readLockup(card: unknown, page: Page, owner: Author | undefined): FoundPost[] {
  const id = videoId(at(card, 'contentId'));
  const head = at(card, 'metadata', 'lockupMetadataViewModel');
  const title = wordsOf(at(head, 'title'));
  if (!id || !title || at(card, 'contentType') !== 'LOCKUP_CONTENT_TYPE_VIDEO') return [];
  const badges = badgesIn(at(card, 'contentImage'));
  const duration = badges.map(badge => lengthOf(at(badge, 'text'))).find(length => length);
  const isLive = badges.some(badge => /_LIVE$/.test(String(at(badge, 'badgeStyle'))));
  const rows = listOf(at(head, 'metadata', 'contentMetadataViewModel', 'metadataRows'))
    .map(row => listOf(at(row, 'metadataParts')).map(part => at(part, 'text')))
    .filter(parts => parts.length);
  const isOwn = rows.length === 1 && (rows[0]?.length === 2 || owner !== undefined);
  const [views, date, ...more] = (isOwn ? rows : rows.slice(1)).flat();
  const isPair = duration !== undefined && date !== undefined && !more.length;
  const author = isOwn ? owner : lockupAuthor(head, rows[0]);
  return [
    {
      ...named(id, title),
      author,
      publishedAt: isPair ? timeOf(date, page) : undefined,
      format: isLive ? 'live' : duration ? 'video' : undefined,
      duration,
      cover: picture(first(at(card, 'contentImage'), 'image')),
      metrics: isPair && !isLive ? { views: countOf(views, page) } : {},
    },
  ];
}

function badgesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = at(value, 'thumbnailBadgeViewModel');
  return own ? [own] : Object.values(value).flatMap(badgesIn);
}

/** Several channels share a stack of pictures. */
function lockupAuthor(head: unknown, row: unknown[] | undefined): Author | undefined {
  const image = at(head, 'image');
  const channel = channelIn([image, row]);
  const name = textOf(wordsOf(row?.[0]));
  return row?.length === 1 && channel.id && !first(image, 'avatarStackViewModel') ? { ...channel, name } : undefined;
}
