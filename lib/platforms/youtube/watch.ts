import { exact } from '../../metrics/amount';
import { readCount } from '../../metrics/counts';
import type { FoundPost } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { at, type Found, listOf, type Page, textOf } from '../define';
import {
  channelId,
  channelIn,
  countOf,
  first,
  handleIn,
  picture,
  site,
  timeOf,
  topicsIn,
  videoId,
  wordsOf,
} from './words';

const day = 86_400_000;

function opened(id: string, page: Page) {
  const path = page.url.pathname.startsWith('/shorts/') ? 'shorts/' : 'watch?v=';
  return { externalId: id, url: `${site}/${path}${id}`, depth: 'full' as const };
}

/** The player's machine values: whole counts, the title as it was given, the second of publishing. */
export function readPlayer(player: unknown, page: Page): Found {
  const details = at(player, 'videoDetails');
  const facts = at(player, 'microformat', 'playerMicroformatRenderer');
  const id = videoId(at(details, 'videoId')) ?? videoId(at(facts, 'externalVideoId'));
  if (!id) return page.open ? {} : refusal(at(player, 'playabilityStatus'));
  if (id !== page.id) return {};
  const isLive = at(details, 'isLive') === true || at(facts, 'liveBroadcastDetails', 'isLiveNow') === true;
  const isAhead = at(details, 'isUpcoming') === true;
  const title = wordsOf(at(details, 'title')) ?? wordsOf(at(facts, 'title'));
  const text = textOf(at(details, 'shortDescription')) ?? wordsOf(at(facts, 'description'));
  const length = exact(at(details, 'lengthSeconds') ?? at(facts, 'lengthSeconds'))?.value;
  const views = exact(at(details, 'viewCount') ?? at(facts, 'viewCount'));
  const post: FoundPost = {
    ...opened(id, page),
    title,
    text,
    tags: topicsIn(title, text),
    author: {
      id: channelId(at(details, 'channelId') ?? at(facts, 'externalChannelId')),
      handle: handleIn(at(facts, 'ownerProfileUrl')),
      name: textOf(at(details, 'author')) ?? textOf(at(facts, 'ownerChannelName')),
    },
    publishedAt: isAhead ? undefined : momentOf(at(facts, 'publishDate'), page),
    format: isLive ? 'live' : isAhead ? undefined : 'video',
    duration: isLive || !length ? undefined : length,
    cover: picture(at(details, 'thumbnail') ?? at(facts, 'thumbnail')),
    metrics: { views: isLive || isAhead ? undefined : views, likes: exact(at(facts, 'likeCount')) },
  };
  return { posts: [post], open: id };
}

/** A day without a time is one of California, where YouTube is. */
export function momentOf(value: unknown, page: Page): Amount | undefined {
  const words = textOf(value) ?? '';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(words);
  const moment = Date.parse(isDay ? `${words}T00:00:00-08:00` : words);
  const isSaid = isDay || /T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(words);
  return isSaid && moment <= page.now ? { value: moment, step: isDay ? day : 1000 } : undefined;
}

/** What is no longer there, and what asks who is looking. The words for a robot are those of English pages. */
function refusal(status: unknown): Found {
  const code = at(status, 'status');
  if (code === 'ERROR') return { state: 'gone' };
  if (code !== 'LOGIN_REQUIRED') return {};
  return { state: /\bbot\b/i.test(textOf(at(status, 'reason')) ?? '') ? 'challenge' : 'login' };
}

/** What stands below the player; Shorts (known from code that reads them) have their own overlay. */
export function readBelow(next: unknown, page: Page): Found {
  const endpoint = at(next, 'currentVideoEndpoint') ?? at(next, 'replacementEndpoint');
  const id = videoId(at(at(endpoint, 'watchEndpoint') ?? at(endpoint, 'reelWatchEndpoint'), 'videoId'));
  if (!id || id !== page.id) return {};
  const parts = listOf(at(next, 'contents', 'twoColumnWatchNextResults', 'results', 'results', 'contents'));
  const primary = parts.map(part => at(part, 'videoPrimaryInfoRenderer')).find(part => part);
  const secondary = parts.map(part => at(part, 'videoSecondaryInfoRenderer')).find(part => part);
  const overlay = at(next, 'overlay', 'reelPlayerOverlayRenderer');
  if (!primary && !overlay) return {};
  const counter = at(primary, 'viewCount', 'videoViewCountRenderer');
  const isLive = at(counter, 'isLive') === true;
  const comments = commentsOf(next, page);
  const author = ownerOf(at(secondary, 'owner', 'videoOwnerRenderer'), page);
  const post: FoundPost = {
    ...opened(id, page),
    author,
    metrics: {
      views:
        isLive || Array.isArray(at(counter, 'viewCount', 'runs')) ? undefined : countOf(at(counter, 'viewCount'), page),
      likes: likesIn(at(primary, 'videoActions') ?? at(overlay, 'likeButton') ?? at(overlay, 'buttonBar'), page),
      comments,
    },
  };
  // The player has said these better: here a title may be translated, a day be that of another zone, and links be cut.
  if (page.open !== id) {
    post.title = wordsOf(at(primary, 'title'));
    post.text = wordsOf(at(secondary, 'attributedDescription')) ?? wordsOf(at(secondary, 'description'));
    post.tags = topicsIn(post.title, post.text);
    post.publishedAt = timeOf(at(primary, 'dateText'), page);
    post.format = isLive ? 'live' : 'video';
  }
  // The player has named the author already: followers alone would be nobody's.
  const { id: channel, handle, name, followers } = author ?? {};
  const accounts = channel && followers ? [{ externalId: channel, handle, name, metrics: { followers } }] : [];
  return { posts: [post], accounts, open: id, ...(comments && { commentTotal: comments }) };
}

/** One owner has a title that links to it; of several only their names are shown together. */
function ownerOf(owner: unknown, page: Page): FoundPost['author'] {
  const name = wordsOf(at(owner, 'title'));
  const channel = channelIn(at(owner, 'title'));
  const followers = countOf(at(owner, 'subscriberCountText'), page);
  return name && channel.id ? { ...channel, name, avatar: picture(at(owner, 'thumbnail')), followers } : undefined;
}

/** The button shows `5.4M`; the words read out beside it say the number whole, where they agree. */
function likesIn(actions: unknown, page: Page): Amount | undefined {
  const button = first(first(actions, 'likeButtonViewModel'), 'buttonViewModel');
  const toggle = first(actions, 'toggleButtonRenderer');
  const old = at(toggle, 'defaultIcon', 'iconType') === 'LIKE' ? at(toggle, 'defaultText') : undefined;
  const short = countOf(at(button, 'title') ?? old, page);
  const label = textOf(at(button, 'accessibilityText') ?? at(old, 'accessibility', 'accessibilityData', 'label'));
  const numbers = label?.match(/\d+(?:[.,'’\s\u00a0\u202f]\d{2,3})*/g) ?? [];
  const whole = numbers.length === 1 ? readCount(numbers[0] ?? '', page.language) : undefined;
  if (!short || !whole || whole.step > 1) return short;
  const fits = whole.value >= short.value - short.step / 2 && whole.value < short.value + short.step;
  return fits ? { value: whole.value, step: 1 } : short;
}

/** The count in the head of the comments, open or not. */
function commentsOf(next: unknown, page: Page): Amount | undefined {
  const panel = listOf(at(next, 'engagementPanels'))
    .map(one => at(one, 'engagementPanelSectionListRenderer'))
    .find(one => at(one, 'panelIdentifier') === 'engagement-panel-comments-section');
  const shown =
    at(panel, 'header', 'engagementPanelTitleHeaderRenderer', 'contextualInfo') ??
    at(first(at(next, 'contents'), 'commentsEntryPointHeaderRenderer'), 'commentCount');
  return countOf(shown, page);
}
