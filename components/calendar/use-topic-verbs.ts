import { useRef } from 'react';
import { useSay } from '@/components/ui/notices';
import { openPage } from '@/components/ui/open-page';
import { useAct } from '@/components/ui/use-act';
import { useClock } from '@/components/ui/use-clock';
import { wallClock } from '@/lib/calendar/next-slots';
import { listPlannedTopics, planTopic } from '@/lib/db/plan-topic';
import { useWords } from '@/lib/i18n/use-words';
import type { HotTopic, TopicLink } from '@/lib/model/topic';

/** What is done with a hot topic, and with any page that is opened from today's list. */
export function useTopicVerbs() {
  const t = useWords();
  const act = useAct();
  const say = useSay();
  const { now, zone } = useClock();
  const busy = useRef(new Set<string>());

  return {
    /** An idea due today that remembers the topic as the list showed it then. A key held down makes one, not ten. */
    async makeIdea(topic: HotTopic, seenAt: number): Promise<void> {
      if (busy.current.has(topic.id)) return;
      busy.current.add(topic.id);
      try {
        if ((await listPlannedTopics()).has(topic.id)) return;
        const { platform, title, url, rank, heat } = topic;
        const link: TopicLink = {
          platform,
          title,
          ...(url !== undefined && { url }),
          ...(rank !== undefined && { rank }),
          ...(heat && { heat }),
          seenAt,
        };
        const made = planTopic(link, { date: wallClock(now, zone).date, zone }).then(({ act }) => act);
        await act.do(made, t('today:planned', { title }));
      } finally {
        busy.current.delete(topic.id);
      }
    },
    async open(address: string): Promise<void> {
      await openPage(address);
      say({ text: t('today:opened') });
    },
  };
}

export type TopicVerbs = ReturnType<typeof useTopicVerbs>;
