import { postId } from '../model/post';
import type { TopicLink } from '../model/topic';
import { perform } from './act';
import { listAuthors } from './authors';
import { db } from './database';
import { type Slot, writeIdea } from './plans';
import type { ActId } from './rows';

/** Makes an idea of a hot topic, due on a day, that remembers where it came from: one plan with one variant, one act. */
export async function planTopic(topic: TopicLink, due?: Slot): Promise<{ planId: string; act: ActId }> {
  const planId = crypto.randomUUID();
  const { platform, title } = topic;
  const idea = { title: title.slice(0, 120), inspirations: [], topics: [topic], platform };
  const act = await perform(
    'plan',
    () => listAuthors({ role: 'own' }),
    (act, own) => writeIdea(act, planId, own, { ...idea, ...(due && { slot: due }) }),
  );
  return { planId, act };
}

/** The plans that take up a topic, by the topic's id. */
export async function listPlannedTopics(): Promise<Map<string, string>> {
  const plans = await db.plans.filter(({ topics, deletedAt }) => topics !== undefined && deletedAt === undefined);
  const rows = await plans.toArray();
  return new Map(rows.flatMap(({ id, topics = [] }) => topics.map(topic => [postId(topic.platform, topic.title), id])));
}
