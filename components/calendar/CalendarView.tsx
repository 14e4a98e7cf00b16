import { useState } from 'react';
import { useLocation } from 'wouter';
import { useActions } from '@/components/ui/actions';
import { useClock } from '@/components/ui/use-clock';
import { useCursor } from '@/components/ui/use-cursor';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { Panes } from '@/components/ui/View';
import { addDays, wallClock } from '@/lib/calendar/next-slots';
import { firstDayOf, weekOf } from '@/lib/calendar/week';
import { listUndated, listVariants } from '@/lib/db/plans';
import { Agenda } from './Agenda';
import { calendarActions } from './actions';
import { MoveSheet } from './MoveSheet';
import { PlanEditor } from './PlanEditor';
import { planElement, usePlanList } from './use-plan-list';

/**
 * 日历: one week as a list of days, and the ideas that have no day yet. `/calendar/new/2026-11-21` starts a plan,
 * `/calendar/<id>/day` asks which day a plan is for.
 */
export function CalendarView({ open, day }: { open: string | undefined; day: string | undefined }) {
  const [, go] = useLocation();
  const { now, zone, language } = useClock();
  const { weekStart } = useSettings();
  const today = wallClock(now, zone).date;
  const [shown, setShown] = useState(today);
  const week = weekOf(shown, firstDayOf(weekStart, language));
  const [from = today, to = today] = [week[0], week[6]];
  const dated = useLive(() => listVariants(from, to), [from, to]);
  const undated = useLive(listUndated, []);
  const rows = [...(dated ?? []), ...(undated ?? [])];
  const isDayAsked = day === 'day';
  const dayless = isDayAsked && undated?.find(({ plan }) => plan.id === open);
  const list = usePlanList(rows, useCursor(rows.map(planElement)));

  const turn = (weeks: number) => setShown(addDays(shown, weeks * 7));
  const add = (date = '') => go(`/calendar/new${date && `/${date}`}`);
  const leave = () => go('/calendar');
  useActions(calendarActions, {
    ...list.hands,
    add: () => add(week.includes(today) ? today : from),
    turn,
    thisWeek: () => setShown(today),
    leave: () => open && leave(),
  });

  return (
    <>
      <Panes
        list={
          <Agenda
            week={week}
            today={today}
            dated={dated}
            undated={undated}
            list={list}
            onTurn={turn}
            onToday={() => setShown(today)}
            onAdd={add}
          />
        }
        detail={
          open &&
          !isDayAsked && (
            <PlanEditor key={`${open} ${day}`} id={open === 'new' ? undefined : open} day={day} onClose={leave} />
          )
        }
      />
      {dayless && <MoveSheet row={dayless} verbs={list.verbs} onClose={leave} onMoved={setShown} />}
      {list.moving && <MoveSheet row={list.moving} verbs={list.verbs} onClose={list.endMove} onMoved={setShown} />}
    </>
  );
}
