import type { Hotlist, HotTopic } from '../model/topic';
import { whatsNew } from './whats-new';

/** A line of a hot list, and what is new about it. `from`: the rank it climbed from. */
export type HotLine = { topic: HotTopic; isFresh: boolean; from?: number };

/** A hot list as it is put before the operator. */
export type HotBoard = {
  list: Hotlist;
  /** When the list was seen that it is compared with; absent where there is none. */
  earlier?: number;
  /** The whole list, in its order. */
  lines: HotLine[];
  /** What is said without being asked: what is new, then what climbs, the most first; of a first look how it begins. */
  news: HotLine[];
  fresh: number;
  climbed: number;
};

const most = { fresh: 5, climbed: 3, begin: 3 };

/** A hot list beside an earlier one: what came, what climbs, and how much of it is said at once. */
export function hotBoard(list: Hotlist, earlier: Hotlist | undefined): HotBoard {
  const { fresh, climbed } = whatsNew(earlier, list);
  const isFresh = new Set(fresh.map(({ id }) => id));
  const from = new Map(climbed.map(climb => [climb.topic.id, climb.from]));
  const lineOf = (topic: HotTopic): HotLine => {
    const before = from.get(topic.id);
    return { topic, isFresh: isFresh.has(topic.id), ...(before !== undefined && { from: before }) };
  };
  const news = [...fresh.slice(0, most.fresh), ...climbed.slice(0, most.climbed).map(({ topic }) => topic)];
  return {
    list,
    ...(earlier && { earlier: earlier.at }),
    lines: list.topics.map(lineOf),
    news: (earlier ? news : list.topics.slice(0, most.begin)).map(lineOf),
    fresh: fresh.length,
    climbed: climbed.length,
  };
}
