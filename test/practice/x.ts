import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from 'playwright-core';
import { type Answer, html, json } from '../browser/site.ts';
import { pageHtml } from './page.ts';
import { countsAt, type PracticePost, posts } from './posts.ts';

/** Ids as X makes them: milliseconds since its own epoch, shifted. */
const epoch = 1_288_834_974_657n;
const shown = posts.slice(0, 8);
const style = `article { background: #fff; border: 1px solid #e5e7eb; border-radius: 12px; padding: 14px 18px; margin-bottom: 12px } p { white-space: pre-line } small { color: #6b7280 }`;

/** The practice X: a home timeline and single posts, all by the page's own requests. */
export function answer(request: Request, hours: number, start: number): Answer | undefined {
  const url = new URL(request.url());
  if (url.host !== 'x.com') return undefined;
  const operation = /^\/i\/api\/graphql\/practice\/(\w+)/.exec(url.pathname)?.[1];
  if (!operation) return url.pathname === '/home' || url.pathname.includes('/status/') ? html(shell()) : undefined;
  const focal = url.searchParams.get('variables')?.match(/\d{10,}/)?.[0];
  const list = operation === 'TweetDetail' ? shown.filter(post => idOf(post, start) === focal) : shown;
  const instructions = [{ type: 'TimelineAddEntries', entries: list.map(post => entry(post, hours, start)) }];
  const data =
    operation === 'TweetDetail'
      ? { threaded_conversation_with_injections_v2: { instructions } }
      : { home: { home_timeline_urt: { instructions } } };
  return json({ data, practice: { shown: list.map(post => line(post, hours, start)) } });
}

const published = (post: PracticePost, start: number) => start - post.age * 3_600_000;
const idOf = (post: PracticePost, start: number) =>
  String(((BigInt(published(post, start)) - epoch) << 22n) + BigInt(posts.indexOf(post)));

function entry(post: PracticePost, hours: number, start: number) {
  const { likes, saves, comments, shares, views } = countsAt(post, hours);
  const id = idOf(post, start);
  const author = String(1_600_000_000 + Number.parseInt(post.author.id.slice(-3), 16));
  const result = {
    __typename: 'Tweet',
    rest_id: id,
    views: { count: String(views), state: 'EnabledWithCount' },
    core: {
      user_results: {
        result: {
          __typename: 'User',
          rest_id: author,
          core: { name: post.author.name, screen_name: post.author.handle },
          relationship_counts: { followers: post.author.followers, following: 86 },
        },
      },
    },
    legacy: {
      id_str: id,
      full_text: `${post.title}\n${post.text}`,
      created_at: twitterDate(published(post, start)),
      lang: 'zh',
      favorite_count: likes,
      reply_count: comments,
      retweet_count: shares,
      quote_count: Math.round(shares / 7),
      bookmark_count: saves,
      entities: { hashtags: post.tags.map(text => ({ text })), user_mentions: [], urls: [] },
    },
  };
  return {
    entryId: `tweet-${id}`,
    content: {
      entryType: 'TimelineTimelineItem',
      itemContent: { itemType: 'TimelineTweet', tweet_results: { result } },
    },
  };
}

/** `Thu Apr 20 23:21:13 +0000 2023` */
function twitterDate(at: number): string {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${date} ${time} +0000 ${year}`;
}

function line(post: PracticePost, hours: number, start: number) {
  const { likes, comments, shares, views } = countsAt(post, hours);
  return {
    address: `/${post.author.handle}/status/${idOf(post, start)}`,
    name: `${post.author.name} @${post.author.handle}`,
    text: `${post.title}\n${post.text}`,
    line: `${comments} 回复 · ${shares} 转帖 · ${likes} 喜欢 · ${views} 查看`,
  };
}

function shell(): string {
  return pageHtml({
    title: 'X（练习）',
    style,
    body: '<main><div id="list"></div><template id="post"><article><a></a><p></p><small></small></article></template></main>',
    script: readFileSync(join(import.meta.dirname, 'pages/x-home.js'), 'utf8'),
  });
}
