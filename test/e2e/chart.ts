import type { HistoryRow } from '../../lib/db/rows.ts';
import { historyOf } from '../../lib/db/stored-history.ts';
import type { Post } from '../../lib/model/post.ts';
import type { Extension } from '../browser/extension.ts';
import { html, json, serve } from '../browser/site.ts';
import { rows } from './platforms.ts';

/** One answer of the chart: what each of its videos was shown with. */
export type Given = { address: string; plays: Map<string, number> };

export const chartPage = 'https://www.bilibili.com/v/popular/all';
const chart = 'https://api.bilibili.com/x/web-interface/popular';
const published = 1_780_000_000;

/**
 * A made-up chart of B站 whose every answer is new: fresh videos, and two of the answer before with more plays. Serves
 * the page and its interface, and remembers what it gave.
 */
export function startChart() {
  const given: Given[] = [];
  let videos = 0;

  return {
    given,
    /** Prepare one more answer. */
    give(size: number): Given {
      const plays = new Map<string, number>();
      for (const [bvid, count] of [...(given.at(-1)?.plays ?? [])].slice(-2)) plays.set(bvid, count + 1_000);
      for (let fresh = 0; fresh < size; fresh++) plays.set(bvidOf(++videos), 100 + videos);
      const one = { address: `${chart}?ps=20&pn=${given.length + 1}`, plays };
      given.push(one);
      return one;
    },
    /** What was not stored was never shown: the next answer goes on from the one before. */
    takeBack(one: Given): void {
      given.splice(given.indexOf(one), 1);
    },
    serve: (extension: Extension) =>
      serve(extension.context, request => {
        if (request.url() === chartPage) return html('<!doctype html><title>made up</title><div id="app"></div>');
        const one = given.find(({ address }) => address === request.url());
        return one && json({ code: 0, data: { list: [...one.plays].map(view), no_more: true } });
      }),
  };
}

/** Ids as B站 makes them: ten letters and digits after BV. */
const bvidOf = (number: number) => `BV1${number.toString(36).padStart(9, 'x').replaceAll('0', 'Z')}`;

function view([bvid, plays]: [string, number]) {
  const words = `编出来的视频 ${bvid}，用来数一数有没有丢。`;
  const stat = { view: plays, danmaku: 3, reply: 5, favorite: 7, coin: 2, share: 1, like: 11 };
  const owner = { mid: 480_000 + (plays % 7), name: `练习号${plays % 7}` };
  return { bvid, title: words, desc: words.repeat(4), pubdate: published, duration: 61, owner, stat };
}

/** What is stored differs from what was shown in these ways; nothing when all is there exactly once. */
export async function differences(extension: Extension, given: readonly Given[]): Promise<string[]> {
  const expected = new Map<string, number[]>();
  for (const { plays } of given) {
    for (const [bvid, count] of plays) expected.set(bvid, [...(expected.get(bvid) ?? []), count]);
  }
  const posts = await rows<Post>(extension, 'posts');
  const history = new Map((await rows<HistoryRow>(extension, 'history')).map(row => [row.id, row]));
  const stored = new Map(
    posts.map(post => [post.externalId, historyOf(post, history.get(post.id)).series.views ?? []]),
  );
  const wrong: string[] = [];
  if (stored.size !== posts.length) wrong.push(`${posts.length - stored.size} posts are doubled`);
  for (const [bvid, counts] of expected) {
    const runs = stored.get(bvid);
    if (!runs) wrong.push(`${bvid} is lost`);
    else if (String(runs.map(({ value }) => value)) !== String(counts))
      wrong.push(`${bvid} was shown with ${counts}, and is stored with ${runs.map(({ value }) => value)}`);
    else if (runs.some(({ first, last }) => first !== last)) wrong.push(`${bvid} was looked at twice`);
  }
  for (const bvid of stored.keys()) if (!expected.has(bvid)) wrong.push(`${bvid} was never shown`);
  return wrong;
}
