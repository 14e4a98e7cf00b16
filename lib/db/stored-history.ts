import type { History, Post } from '../model/post';
import { seriesOf } from './history';
import { packHistory, unpackHistory } from './pack';
import type { HistoryRow } from './rows';
import { same } from './same';

/**
 * A post's readings over time. Most posts are met once, and then the post's own newest readings are all there are: a row
 * beside them would double what a list of new posts costs to store.
 */
export function historyOf(post: Post, row: HistoryRow | undefined): History {
  return row ? unpackHistory(row) : { id: post.id, series: firstSeries(post) };
}

/** The row that a history needs beside its post; nothing where the post says all of it. */
export function historyRowOf(post: Post, history: History): HistoryRow | undefined {
  return same(firstSeries(post), history.series) ? undefined : packHistory(history);
}

function firstSeries({ latest }: Post): History['series'] {
  const series: History['series'] = {};
  for (const [name, { seenAt, ...reading }] of Object.entries(latest)) {
    Object.assign(series, seriesOf({ [name]: reading }, seenAt));
  }
  return series;
}
