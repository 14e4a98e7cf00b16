import { sayDay } from '@/components/ui/say-day';
import { useAct } from '@/components/ui/use-act';
import { useClock } from '@/components/ui/use-clock';
import { wallClock } from '@/lib/calendar/next-slots';
import { deletePlan, moveVariant, type Slot, setStatus } from '@/lib/db/plans';
import { useWords } from '@/lib/i18n/use-words';
import { type Plan, type PlanStatus, planStatuses, type Variant } from '@/lib/model/plan';

export type PlanRow = { plan: Plan; variant: Variant };

/** The verbs of a plan's card, each an undoable act that is said. */
export function usePlanVerbs() {
  const t = useWords();
  const act = useAct();
  const { now, zone, language } = useClock();
  const today = wallClock(now, zone).date;
  const titleOf = ({ plan }: PlanRow) => plan.title || t('untitled');

  return {
    today,
    titleOf,
    move: (row: PlanRow, slot: Slot | undefined) =>
      act.do(
        moveVariant(row.variant.id, slot),
        slot ? t('calendar:moved', { when: sayDay(slot, today, language, t) }) : t('calendar:unscheduled'),
      ),
    setStatus: (row: PlanRow, status: PlanStatus) =>
      act.do(
        setStatus(row.variant.id, status),
        t('calendar:advanced', { title: titleOf(row), status: t(`calendar:statuses.${status}`) }),
      ),
    remove: (row: PlanRow) => act.do(deletePlan(row.plan.id), t('calendar:removed', { title: titleOf(row) })),
  };
}

/** The status that comes after this one; the last stays. */
export function nextStatus(status: PlanStatus): PlanStatus {
  return planStatuses[planStatuses.indexOf(status) + 1] ?? status;
}
