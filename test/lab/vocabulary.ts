import { listed, sayPost, sayReadings, sayState, sayTime } from '../../lib/exchange/scenario-words.ts';
import type { Comment } from '../../lib/model/comment.ts';
import type { Author, Post } from '../../lib/model/post.ts';
import type { Item } from './scenario.ts';
import type { Captured } from './score.ts';

/** The rows of the library that belong to one page. */
export type Rows = {
  state?: string | undefined;
  posts: Post[];
  authors: Author[];
  comments: CommentColumns[];
  topics: TopicColumns[];
};
/** Rows as they are stored, their readings in flat columns. */
export type CommentColumns = Omit<Comment, 'series'> & { series: Record<string, (number | string)[]> };
export type TopicColumns = { title: string; url?: string; sightings: (number | string)[] };

/** What was stored, in the words of scenarios. */
export function sayCaptured({ state, posts, authors, comments, topics }: Rows): Captured {
  return {
    state: state && sayState(state),
    posts: posts.map(post => sayPost(post, followersOf(post, authors))),
    accounts: [...authors.map(sayAccount), ...posts.flatMap(post => sayWriter(post, authors))],
    comments: comments.map(sayComment),
    topics: topics.map(sayTopic),
  };
}

function followersOf(post: Post, authors: Author[]) {
  return post.followers?.at(-1) ?? rowOf(post, authors)?.series.followers?.at(-1);
}

function rowOf({ platform, author }: Post, authors: Author[]): Author | undefined {
  return authors.find(({ id }) => id === `${platform}:${author?.id}`);
}

/** An account that has no row is known by what posts say of it; where they tell no count of it, it is just their author. */
function sayWriter(post: Post, authors: Author[]): Item[] {
  const { author, followers } = post;
  if (!author?.id || !followers || rowOf(post, authors)) return [];
  const metrics = sayReadings({ followers: followers.at(-1) });
  return [{ id: author.id, ...listed({ handle: author.handle, name: author.name }), metrics }];
}

function sayAccount(author: Author): Item {
  const latest = Object.entries(author.series).map(([metric, runs]) => [metric, runs.at(-1)] as const);
  return {
    id: author.externalId,
    ...listed({ handle: author.handle, name: author.name, bio: author.bio, verified: author.verified }),
    metrics: sayReadings(Object.fromEntries(latest)),
  };
}

function sayComment({ externalId, parent, author, words, times, series }: CommentColumns): Item {
  const latest = Object.entries(series).map(([metric, columns]) => [metric, sayColumns(columns.slice(-6))] as const);
  return {
    id: externalId,
    ...listed({
      parent: parent?.slice(parent.indexOf(':') + 1),
      author: author && listed({ id: author.id, name: author.name }),
      publishedAt: sayTime(times?.publishedAt),
    }),
    text: words?.text ?? '',
    metrics: listed(Object.fromEntries(latest)),
  };
}

function sayTopic({ title, url, sightings }: TopicColumns): Item {
  const [rank] = sightings.slice(-1);
  return { title, ...listed({ url, rank: Number(rank) || undefined, heat: sayColumns(sightings.slice(-7, -1)) }) };
}

/** First, last, value, step, how it was read, what was shown; a topic without heat has a value below 0. */
function sayColumns([, , value = -1, step, how, shown]: (number | string)[]) {
  if (Number(value) < 0) return undefined;
  const open = (Number(how) & 16) > 0 || undefined;
  const unverified = (Number(how) & 32) > 0 || undefined;
  return { value: Number(value), step: Number(step), ...listed({ open, unverified, shown: shown || undefined }) };
}
