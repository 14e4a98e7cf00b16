import { CalendarClock, CalendarOff } from 'lucide-react';
import { addDays, nextSlots, type Slot, wallClock } from '@/lib/calendar/next-slots';
import { listVariants, planPosts } from '@/lib/db/plans';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { DayGrid } from './DayGrid';
import { Dialog } from './Dialog';
import { sayDay } from './say-day';
import { tellKept } from './tell-kept';
import { useAct } from './use-act';
import { zone } from './use-clock';
import { useLive } from './use-live';

const days = 14;

type PlanSheetProps = {
  postIds: readonly string[];
  tabId?: number | undefined;
  onClose: () => void;
  onDone: () => void;
};

/** The second press of "keep → plan": the next free slots, any day of two weeks, or no day yet. */
export function PlanSheet({ postIds, tabId, onClose, onDone }: PlanSheetProps) {
  const t = useWords();
  const language = useLanguage();
  const act = useAct();
  const now = wallClock(Date.now(), zone);
  const variants = useLive(() => listVariants(now.date, addDays(now.date, days)), [now.date]) ?? [];
  const taken = variants.map(({ variant }) => variant).filter(variant => variant.date !== undefined) as Slot[];
  const soon = nextSlots(now, taken, 2);

  async function plan(slot: Slot | undefined) {
    const planned = planPosts([...postIds], slot && { ...slot, zone }, tabId).then(({ act }) => act);
    const when = slot ? sayDay(slot, now.date, language, t) : t('noDay');
    const isPlanned = await act.do(planned, t('planned', { count: postIds.length, when }));
    if (isPlanned) onDone();
    onClose();
    if (isPlanned) await tellKept(tabId, postIds);
  }

  return (
    <Dialog open onClose={onClose} title={t('planTitle', { count: postIds.length })}>
      <div className="flex flex-col gap-2">
        {soon.map(slot => (
          <button
            key={`${slot.date} ${slot.time}`}
            type="button"
            onClick={() => void plan(slot)}
            className="flex h-11 items-center gap-3 rounded-card border border-primary/50 bg-wash px-3 text-left font-medium hover:border-primary"
          >
            <CalendarClock className="size-5 text-primary" strokeWidth={1.8} aria-hidden />
            {sayDay(slot, now.date, language, t)}
          </button>
        ))}
      </div>
      <DayGrid
        legend={t('anotherDay')}
        today={now.date}
        days={days}
        countOn={date => taken.filter(slot => slot.date === date).length}
        onChoose={date => void plan({ date })}
      />
      <button
        type="button"
        onClick={() => void plan(undefined)}
        className="flex h-9 items-center gap-3 rounded-card border border-edge/50 px-3 text-left hover:bg-sunken"
      >
        <CalendarOff className="size-4 text-soft" aria-hidden />
        {t('noDayYet')}
      </button>
    </Dialog>
  );
}
