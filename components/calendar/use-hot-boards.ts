import { useState } from 'react';
import { useLive } from '@/components/ui/use-live';
import { type HotBoard, hotBoard } from '@/lib/analysis/hot-board';
import { listHotlists, readEarlier } from '@/lib/db/hotlists';
import { listPlannedTopics } from '@/lib/db/plan-topic';
import type { PlatformId } from '@/lib/model/roll';
import type { HotTopic } from '@/lib/model/topic';

/** What is older is no news of today. */
const newsworthy = 7 * 86_400_000;

/** The element of a topic's line that takes the focus. */
export const topicElement = ({ id }: HotTopic) => `topic-${encodeURIComponent(id)}`;

async function readBoards(): Promise<HotBoard[]> {
  const lists = (await listHotlists()).filter(({ at }) => Date.now() - at < newsworthy);
  const boards = await Promise.all(lists.map(async list => hotBoard(list, await readEarlier(list))));
  return boards.sort((a, b) => b.list.at - a.list.at);
}

/** The hot lists seen of late, the newest look first, as far as each is unfolded; and which topics are planned. */
export function useHotBoards() {
  const boards = useLive(readBoards) ?? [];
  const planned = useLive(listPlannedTopics);
  const [whole, setWhole] = useState<readonly PlatformId[]>([]);
  const isWhole = ({ list }: HotBoard) => whole.includes(list.platform);
  const shown = (board: HotBoard) => (isWhole(board) ? board.lines : board.news);

  return {
    boards,
    isWhole,
    shown,
    /** The plan that takes the topic up. */
    planOf: ({ id }: HotTopic) => planned?.get(id),
    elements: boards.flatMap(board => shown(board).map(({ topic }) => topicElement(topic))),
    /** Unfolds a list to the whole, or folds it again. */
    turn: (board: HotBoard) => {
      const { platform } = board.list;
      setWhole(isWhole(board) ? whole.filter(one => one !== platform) : [...whole, platform]);
    },
    find(element: string | undefined) {
      const board = boards.find(one => shown(one).some(({ topic }) => topicElement(topic) === element));
      const line = board && shown(board).find(({ topic }) => topicElement(topic) === element);
      return { board, topic: line?.topic };
    },
  };
}

export type HotBoards = ReturnType<typeof useHotBoards>;
