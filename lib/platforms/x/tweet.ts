import { exact } from '../../metrics/amount';
import { timeInBits } from '../../metrics/ids';
import type { Format, FoundAccount, FoundPost } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { at, decodeEntities, listOf, type Page, textOf, textsOf } from '../define';

export const site = 'https://x.com';
export const idOf = (value: unknown) => (/^[1-9]\d*$/.test(String(value)) ? String(value) : undefined);
export const isHandle = (value: unknown, handle: string | undefined) =>
  typeof value === 'string' && value.toLowerCase() === handle?.toLowerCase();

/** What a result holds: a wrapper of limited visibility has the post inside. */
const inner = (result: unknown) => at(result, 'tweet') ?? result;
export const tweetId = (result: unknown) => idOf(at(inner(result), 'rest_id') ?? at(inner(result), 'legacy', 'id_str'));
export const answeredBy = (result: unknown) => idOf(at(inner(result), 'legacy', 'in_reply_to_status_id_str'));
export const conversationOf = (result: unknown) => idOf(at(inner(result), 'legacy', 'conversation_id_str'));
export const authorOf = (result: unknown) => readUser(at(inner(result), 'core', 'user_results', 'result'));

/** Users changed their shape twice: everything under `legacy`, then `core`, then groups of their own. */
function readUser(user: unknown) {
  const [core, legacy] = [at(user, 'core'), at(user, 'legacy')];
  return {
    id: idOf(at(user, 'rest_id')),
    handle: textOf(at(core, 'screen_name') ?? at(legacy, 'screen_name')),
    name: textOf(at(core, 'name') ?? at(legacy, 'name')),
    avatar: textOf(at(user, 'avatar', 'image_url') ?? at(legacy, 'profile_image_url_https')),
    followers: exact(at(user, 'relationship_counts', 'followers') ?? at(legacy, 'followers_count')),
  };
}

export function readAccount(user: unknown): FoundAccount | undefined {
  const { id, followers, ...names } = readUser(user);
  if (!id) return undefined;
  const legacy = at(user, 'legacy');
  const bio = at(user, 'profile_bio') ?? legacy;
  const marks = [at(user, 'is_blue_verified'), at(user, 'verification', 'verified'), at(legacy, 'verified')];
  const type = textOf(at(user, 'verification', 'verified_type') ?? at(legacy, 'verified_type'));
  return {
    ...{ ...names, externalId: id },
    url: names.handle && `${site}/${names.handle}`,
    bio: shownText(textOf(at(bio, 'description')), at(bio, 'entities', 'description')),
    verified: type !== undefined || marks.includes(true) || (marks.includes(false) ? false : undefined),
    metrics: {
      followers,
      following: exact(at(user, 'relationship_counts', 'following') ?? at(legacy, 'friends_count')),
      posts: exact(at(user, 'tweet_counts', 'tweets') ?? at(legacy, 'statuses_count')),
    },
  };
}

/** A post under its own author; a repost is the post it repeats. What names no author is of a shape that is not known. */
export function readTweet(result: unknown, page: Page): FoundPost | undefined {
  const tweet = inner(result);
  const legacy = at(tweet, 'legacy');
  const id = tweetId(tweet);
  if (!id || !legacy) return undefined;
  const repeated = at(legacy, 'retweeted_status_result', 'result') ?? at(tweet, 'retweeted_status_result', 'result');
  if (repeated) {
    const original = readTweet(repeated, page);
    return original && { ...original, aliases: [id], depth: page.id === id ? 'full' : original.depth };
  }
  // A repost whose original is withheld: the counts beside it belong to nothing.
  if (/^RT @/.test(String(at(legacy, 'full_text'))) && at(legacy, 'favorite_count') === 0) return undefined;
  const author = authorOf(tweet);
  const own = page.id === id ? /^\/(\w+)\/(?:status|article)\//.exec(page.url.pathname)?.[1] : undefined;
  const handle = author.handle ?? (own === 'i' ? undefined : own);
  if (!handle) return undefined;
  return {
    externalId: id,
    url: `${site}/${handle}/status/${id}`,
    depth: page.id === id ? 'full' : 'card',
    author,
    ...wordsOf(tweet),
    ...mediaOf(tweet),
    publishedAt: publishedAt(id, at(legacy, 'created_at')),
    repostOf: idOf(at(legacy, 'quoted_status_id_str') ?? tweetId(at(tweet, 'quoted_status_result', 'result'))),
    metrics: {
      views:
        (at(tweet, 'views', 'state') ?? 'EnabledWithCount') === 'EnabledWithCount'
          ? exact(at(tweet, 'views', 'count'))
          : undefined,
      likes: exact(at(legacy, 'favorite_count')),
      comments: exact(at(legacy, 'reply_count')),
      shares: exact(at(legacy, 'retweet_count')),
      quotes: exact(at(legacy, 'quote_count')),
      saves: exact(at(legacy, 'bookmark_count')),
    },
  };
}

const sinceTwitter = { below: 22n, from: 1_288_834_974_657n, step: 1 };

/** An id holds the moment it was given, since November 2010 (before that they are plain numbers): it speaks where the date is missing, and against a false one. */
function publishedAt(id: string, created: unknown): Amount | undefined {
  const [said, made] = [Date.parse(String(created)), timeInBits(id, sinceTwitter)?.value];
  if (Number.isNaN(said)) return made === undefined ? undefined : { value: made - (made % 1000), step: 1000 };
  return Math.abs(said - (made ?? said)) < 60_000 ? { value: said, step: 1000 } : undefined;
}

function wordsOf(tweet: unknown) {
  const legacy = at(tweet, 'legacy');
  const note = at(tweet, 'note_tweet');
  const long = textOf(at(note, 'note_tweet_results', 'result', 'text'));
  const entities = (long && at(note, 'note_tweet_results', 'result', 'entity_set')) ?? at(legacy, 'entities');
  const article = at(tweet, 'article', 'article_results', 'result');
  const whole = textOf(at(article, 'plain_text'));
  const short = textOf(at(legacy, 'full_text')) ?? '';
  // Where there is a long text that cannot be read, the short one is but its beginning.
  const isBeginning = !long && note !== undefined && (note !== null || short.length > 250);
  const words = isBeginning ? undefined : shownText(long ?? decodeEntities(short), entities, hiddenLinks(legacy));
  const language = textOf(at(legacy, 'lang'));
  return {
    title: textOf(at(article, 'title')),
    text: article ? (whole ?? textOf(at(article, 'preview_text'))) : words,
    textCut: (article ? !whole : at(legacy, 'truncated') === true) ? (true as const) : undefined,
    tags: textsOf(listOf(at(entities, 'hashtags')).map(tag => at(tag, 'text'))),
    mentions: textsOf(listOf(at(entities, 'user_mentions')).map(user => at(user, 'screen_name'))),
    // `und`, `zxx` and `qme` say that no language was made out.
    language: language && /^(?!und|zxx|q..$)[a-z]{2,3}\b/.test(language) ? language : undefined,
  };
}

/** Links of what is shown beside the words. */
const hiddenLinks = (legacy: unknown) => [
  ...mediaIn(legacy).map(one => at(one, 'url')),
  at(legacy, 'quoted_status_permalink', 'url'),
];

/** Short links as the addresses they stand for; those of what is shown beside the words are left out. */
function shownText(words: string | undefined, entities: unknown, hidden: unknown[] = []): string | undefined {
  let text = words ?? '';
  for (const link of listOf(at(entities, 'urls'))) {
    const [short, whole] = [textOf(at(link, 'url')), textOf(at(link, 'expanded_url'))];
    if (short && whole && !hidden.includes(short)) text = text.replaceAll(short, () => whole);
  }
  for (const link of hidden) if (textOf(link)) text = text.replaceAll(String(link), '');
  return textOf(text);
}

const mediaIn = (legacy: unknown) =>
  listOf(at(legacy, 'extended_entities', 'media') ?? at(legacy, 'entities', 'media'));

function mediaOf(tweet: unknown) {
  const legacy = at(tweet, 'legacy');
  const media = mediaIn(legacy);
  const article = at(tweet, 'article');
  const cover = at(article, 'article_results', 'result', 'cover_media', 'media_info', 'original_img_url');
  const videos = media.filter(one => /^(video|animated_gif)$/.test(String(at(one, 'type'))));
  const photos = media.filter(one => at(one, 'type') === 'photo');
  const length = videos.length === 1 ? exact(at(videos[0], 'video_info', 'duration_millis'))?.value : undefined;
  // The plain entities name a video a photo: alone they tell nothing.
  const isWhole =
    photos.length + videos.length === media.length && Array.isArray(at(legacy, 'extended_entities', 'media'));
  const words = textOf(at(legacy, 'full_text'));
  // A short link that stands for nothing known is that of media whose entry was not understood.
  const isPlain =
    !media.length && words && !/t\.co\//.test(shownText(words, at(legacy, 'entities'), hiddenLinks(legacy)) ?? '');
  const format: Format | undefined = article
    ? 'article'
    : isPlain
      ? 'text'
      : !isWhole
        ? undefined
        : videos.length
          ? 'video'
          : 'image';
  return {
    format,
    duration: length ? length / 1000 : undefined,
    images: isWhole && photos.length ? photos.length : undefined,
    cover: textOf(at(media[0], 'media_url_https') ?? cover),
  };
}
