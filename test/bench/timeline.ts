import { type Random, seeded } from '../generate/random.ts';
import { words } from '../generate/words.ts';

/** Ids as X makes them: milliseconds since its own epoch, shifted. */
const epoch = 1_288_834_974_657n;
const perAnswer = 100;

/**
 * An answer of X's home timeline: 100 posts that no other number gives, about 330 KB, every second one with a picture.
 * Of the platforms' lists this is the heaviest to read: each post has its whole text, six counts, its links, tags and
 * mentions, and its author's counts.
 */
export function timeline(number: number, now: number): string {
  const entries = Array.from({ length: perAnswer }, (_, at) => entry(number * perAnswer + at, now));
  return JSON.stringify({
    data: { home: { home_timeline_urt: { instructions: [{ type: 'TimelineAddEntries', entries }], metadata } } },
  });
}

const metadata = { scribeConfig: { page: 'for_you' } };

function entry(number: number, now: number) {
  const random = seeded(number);
  const published = now - random.below(80_000_000);
  const id = String(((BigInt(published) - epoch) << 22n) + BigInt(number));
  const likes = random.below(90_000);
  const link = `https://t.co/bench${number}`;
  const picture = `https://t.co/photo${number}`;
  const tags = [random.pick(words), random.pick(words)];
  const media = number % 2 === 0 ? [photo(number, picture)] : [];
  const result = {
    __typename: 'Tweet',
    rest_id: id,
    core: { user_results: { result: author(random) } },
    unmention_data: {},
    edit_control: { edit_tweet_ids: [id], editable_until_msecs: String(published + 3_600_000), edits_remaining: '5' },
    is_translatable: true,
    views: { count: String(likes * 31), state: 'EnabledWithCount' },
    source: '<a href="https://mobile.example/web" rel="nofollow">Web App</a>',
    grok_analysis_button: true,
    legacy: {
      bookmark_count: random.below(4_000),
      bookmarked: false,
      created_at: twitterDate(published),
      conversation_id_str: id,
      display_text_range: [0, 190],
      entities: {
        hashtags: tags.map(text => ({ indices: [150, 155], text })),
        ...(media.length > 0 && { media }),
        symbols: [],
        timestamps: [],
        urls: [
          {
            display_url: `example.org/${number}`,
            expanded_url: `https://example.org/read/${number}`,
            url: link,
            indices: [160, 183],
          },
        ],
        user_mentions: [{ id_str: '1700000001', name: random.pick(words), screen_name: 'madeup', indices: [0, 7] }],
      },
      ...(media.length > 0 && { extended_entities: { media } }),
      favorite_count: likes,
      favorited: false,
      full_text: `@madeup ${text(120, random)} ${tags.map(tag => `#${tag}`).join(' ')} ${link}${media.length > 0 ? ` ${picture}` : ''}`,
      id_str: id,
      is_quote_status: false,
      lang: 'zh',
      possibly_sensitive: false,
      quote_count: random.below(900),
      reply_count: random.below(3_000),
      retweet_count: random.below(9_000),
      retweeted: false,
      user_id_str: '1700000000',
    },
  };
  return {
    entryId: `tweet-${id}`,
    sortIndex: id,
    content: {
      entryType: 'TimelineTimelineItem',
      __typename: 'TimelineTimelineItem',
      itemContent: {
        itemType: 'TimelineTweet',
        __typename: 'TimelineTweet',
        tweet_results: { result },
        tweetDisplayType: 'Tweet',
      },
      feedbackInfo: { feedbackKeys: ['1', '2', '3'] },
    },
  };
}

function author(random: Random) {
  const number = random.below(2_000);
  const handle = `bench${number}`;
  return {
    __typename: 'User',
    id: `VXNlcjox${number}`,
    rest_id: String(1_700_000_000 + number),
    affiliates_highlighted_label: {},
    avatar: { image_url: `https://pbs.twimg.com/profile_images/${number}/made_up_normal.jpg` },
    core: { created_at: 'Mon May 04 09:00:00 +0000 2015', name: `${random.pick(words)}${number}`, screen_name: handle },
    dm_permissions: { can_dm: false },
    is_blue_verified: true,
    location: { location: random.pick(words) },
    media_permissions: { can_media_tag: true },
    parody_commentary_fan_label: 'None',
    privacy: { protected: false },
    profile_bio: { description: text(60, random), entities: { description: { urls: [] } } },
    relationship_counts: { followers: random.below(900_000), following: 86 },
    relationship_perspectives: { following: true },
    tweet_counts: { media_tweets: 312, tweets: random.below(20_000) },
    verification: { verified: false },
  };
}

function photo(number: number, url: string) {
  const size = (w: number, h: number, resize: string) => ({ h, w, resize });
  return {
    display_url: `pic.x.com/photo${number}`,
    expanded_url: `https://x.com/madeup/status/${number}/photo/1`,
    id_str: String(2_000_000_000 + number),
    indices: [184, 207],
    media_key: `3_${2_000_000_000 + number}`,
    media_url_https: `https://pbs.twimg.com/media/bench${number}.jpg`,
    type: 'photo',
    url,
    ext_media_availability: { status: 'Available' },
    features: { large: { faces: [] }, orig: { faces: [] } },
    sizes: { large: size(1536, 2048, 'fit'), medium: size(900, 1200, 'fit'), thumb: size(150, 150, 'crop') },
    original_info: { height: 2048, width: 1536, focus_rects: [{ x: 0, y: 0, w: 1536, h: 860 }] },
  };
}

function text(length: number, random: Random): string {
  let made = '';
  while (made.length < length) made += random.pick(words);
  return made;
}

function twitterDate(at: number): string {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${date} ${time} +0000 ${year}`;
}
