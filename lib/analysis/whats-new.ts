import type { Hotlist, HotTopic } from '../model/topic';

export type Climb = { topic: HotTopic; from: number; to: number };
export type News = {
  /** On the list now, and not on the one before. */
  fresh: HotTopic[];
  /** On both, and higher now; those that climbed most come first. */
  climbed: Climb[];
};

/** What a hot list says that an earlier one did not. Without an earlier one nothing can be called new. */
export function whatsNew(before: Hotlist | undefined, now: Hotlist | undefined): News {
  if (!before || !now || before.at >= now.at) {
    return { fresh: [], climbed: [] };
  }
  const then = new Map(before.topics.map(topic => [topic.id, topic]));
  const climbed = now.topics.flatMap((topic): Climb[] => {
    const from = then.get(topic.id)?.rank;
    return from !== undefined && topic.rank !== undefined && topic.rank < from ? [{ topic, from, to: topic.rank }] : [];
  });
  return {
    fresh: now.topics.filter(({ id }) => !then.has(id)),
    climbed: climbed.sort((a, b) => b.from - b.to - (a.from - a.to) || a.to - b.to),
  };
}
