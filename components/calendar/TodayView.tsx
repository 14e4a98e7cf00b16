import { useLiveQuery } from 'dexie-react-hooks';
import { Sun } from 'lucide-react';
import { Link } from 'wouter';
import { useActions } from '@/components/ui/actions';
import { Empty } from '@/components/ui/Empty';
import { sayDate, sayDay } from '@/components/ui/say-day';
import { useClock } from '@/components/ui/use-clock';
import { Scroll, View } from '@/components/ui/View';
import { type Due, dueOf } from '@/lib/calendar/due';
import { addDays, wallClock } from '@/lib/calendar/next-slots';
import { listUndated, listVariants } from '@/lib/db/plans';
import { useWords } from '@/lib/i18n/use-words';
import { todayActions } from './actions';
import { MoveSheet } from './MoveSheet';
import { PlanCard } from './PlanCard';
import { usePlanList } from './use-plan-list';

const parts = ['late', 'today', 'tomorrow', 'soon', 'done'] as const satisfies readonly Due[];

/** 今日: what should have gone out, what goes out today, and what comes next. */
export function TodayView() {
  const t = useWords();
  const { now, zone, language } = useClock();
  const today = wallClock(now, zone).date;
  const rows = useLiveQuery(() => listVariants(addDays(today, -60), addDays(today, 7)), [today]);
  const ideas = useLiveQuery(listUndated, []);
  const due = parts.map(part => ({ part, rows: rows?.filter(({ variant }) => dueOf(variant, today) === part) ?? [] }));
  const list = usePlanList(due.flatMap(({ rows }) => rows));
  useActions(todayActions, list.hands);

  const isFree = rows && due.every(({ part, rows }) => rows.length === 0 || part === 'soon' || part === 'tomorrow');
  return (
    <View title={`${t('today:title')} · ${sayDate(today, language)}`}>
      <Scroll>
        {isFree && (
          <Empty
            compact={due.some(({ rows }) => rows.length > 0)}
            icon={Sun}
            title={t('today:emptyTitle')}
            advice={t('today:emptyAdvice')}
          />
        )}
        <div className="flex flex-col gap-4 p-4">
          {due.map(
            ({ part, rows }) =>
              rows.length > 0 && (
                <section key={part} aria-label={t(`today:${part}`)}>
                  <h2 className={`mb-2 text-small font-semibold ${part === 'late' ? 'text-danger' : 'text-soft'}`}>
                    {t(`today:${part}`)} · {rows.length}
                  </h2>
                  <ul className="m-0 flex list-none flex-col gap-1 p-0">
                    {rows.map(row => (
                      <li key={row.variant.id}>
                        {(part === 'late' || part === 'soon') && row.variant.date && (
                          <p className="mt-1 text-tiny text-soft">
                            {sayDay({ date: row.variant.date }, today, language, t)}
                          </p>
                        )}
                        <PlanCard row={row} list={list} late={part === 'late'} />
                      </li>
                    ))}
                  </ul>
                </section>
              ),
          )}
          {ideas && ideas.length > 0 && (
            <p className="text-small text-soft">
              {t('today:ideas', { count: ideas.length })}{' '}
              <Link href="/calendar" className="press text-primary hover:underline">
                {t('today:openCalendar')}
              </Link>
            </p>
          )}
        </div>
      </Scroll>
      {list.moving && <MoveSheet row={list.moving} verbs={list.verbs} onClose={list.endMove} />}
    </View>
  );
}
