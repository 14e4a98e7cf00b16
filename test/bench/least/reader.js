// Parses the answer and hands its posts on, in the size and shape that Caifeng does: no reader, no check, no memory.
performance.addEventListener('answer', ({ lastEventId }) =>
  scheduler.postTask(() => {
    const answer = JSON.parse(lastEventId);
    scheduler.postTask(() => {
      const data = { posts: postsIn(answer) };
      scheduler.postTask(() => chrome.runtime.sendMessage({ type: 'saveCaptures', data }));
    });
  }),
);

function postsIn(answer) {
  const entries = answer.data.home.home_timeline_urt.instructions.flatMap(({ entries = [] }) => entries);
  return entries.flatMap(({ content }) => {
    const tweet = content.itemContent?.tweet_results?.result;
    if (!tweet) return [];
    const { legacy, core } = tweet;
    const user = core.user_results.result;
    const count = value => ({ value: Number(value), step: 1, source: 'answer' });
    return {
      ...{ id: `x:${tweet.rest_id}`, platform: 'x', source: 'answer', seenAt: Date.now(), depth: 'card' },
      ...{ externalId: tweet.rest_id, url: `https://x.com/${user.core.screen_name}/status/${tweet.rest_id}` },
      metrics: {
        views: count(tweet.views?.count),
        likes: count(legacy.favorite_count),
        comments: count(legacy.reply_count),
        shares: count(legacy.retweet_count),
        quotes: count(legacy.quote_count),
        saves: count(legacy.bookmark_count),
      },
      author: {
        ...{ id: user.rest_id, handle: user.core.screen_name, name: user.core.name, avatar: user.avatar.image_url },
        followers: count(user.relationship_counts.followers),
      },
      ...{ text: legacy.full_text, tags: legacy.entities.hashtags.map(({ text }) => text), language: legacy.lang },
      ...{ mentions: legacy.entities.user_mentions.map(({ screen_name }) => screen_name), format: 'image', images: 1 },
      publishedAt: count(Date.parse(legacy.created_at)),
    };
  });
}
