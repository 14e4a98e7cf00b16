import type { Plan, Variant } from '../model/plan';
import { postId } from '../model/post';
import type { TopicLink } from '../model/topic';
import { perform } from './act';
import { db } from './database';
import type { Slot } from './plans';
import type { ActId } from './rows';

/** Makes an idea of a hot topic, due on a day, that remembers where it came from: one plan with one variant, one act. */
export async function planTopic(topic: TopicLink, due?: Slot): Promise<{ planId: string; act: ActId }> {
  const planId = crypto.randomUUID();
  const { platform, title } = topic;
  const act = await perform('plan', async act => {
    const own = await db.authors.where('role').equals('own').toArray();
    const accounts = own.filter(author => author.platform === platform);
    const account = accounts.length === 1 ? accounts[0]?.id : undefined;
    const plan: Plan = {
      id: planId,
      title: title.slice(0, 120),
      notes: '',
      inspirations: [],
      topics: [topic],
      createdAt: act.now,
      stamp: act.stamp,
    };
    const variant: Variant = {
      id: crypto.randomUUID(),
      planId,
      platform,
      ...(account !== undefined && { account }),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...due,
      status: 'idea',
      stamp: act.stamp,
    };
    await act.change('plans', [{ after: plan }]);
    await act.change('variants', [{ after: variant }]);
  });
  return { planId, act };
}

/** The plans that take up a topic, by the topic's id. */
export async function listPlannedTopics(): Promise<Map<string, string>> {
  const plans = await db.plans.filter(({ topics, deletedAt }) => topics !== undefined && deletedAt === undefined);
  const rows = await plans.toArray();
  return new Map(rows.flatMap(({ id, topics = [] }) => topics.map(topic => [postId(topic.platform, topic.title), id])));
}
