import { Sun } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useActions } from '@/components/ui/actions';
import { Empty } from '@/components/ui/Empty';
import { webAddress } from '@/components/ui/open-page';
import { sayDate, sayDay } from '@/components/ui/say-day';
import { useClock } from '@/components/ui/use-clock';
import { useCursor } from '@/components/ui/use-cursor';
import { useLive } from '@/components/ui/use-live';
import { Scroll, View } from '@/components/ui/View';
import { type Due, dueOf } from '@/lib/calendar/due';
import { addDays, wallClock } from '@/lib/calendar/next-slots';
import { listUndated, listVariants } from '@/lib/db/plans';
import { useWords } from '@/lib/i18n/use-words';
import { todayActions } from './actions';
import { HotLists } from './HotLists';
import { MoveSheet } from './MoveSheet';
import { PatrolList } from './PatrolList';
import { PlanCard } from './PlanCard';
import { useHotBoards } from './use-hot-boards';
import { usePatrol } from './use-patrol';
import { planElement, usePlanList } from './use-plan-list';
import { useTopicVerbs } from './use-topic-verbs';

const parts = ['late', 'today', 'tomorrow', 'soon', 'done'] as const satisfies readonly Due[];

/** 今日: what should have gone out, what goes out today, and what comes next. */
export function TodayView() {
  const t = useWords();
  const [, go] = useLocation();
  const { now, zone, language } = useClock();
  const today = wallClock(now, zone).date;
  const rows = useLive(() => listVariants(addDays(today, -60), addDays(today, 7)), [today]);
  const ideas = useLive(listUndated, []);
  const due = parts.map(part => ({ part, rows: rows?.filter(({ variant }) => dueOf(variant, today) === part) ?? [] }));
  const plans = due.flatMap(({ rows }) => rows);
  const patrol = usePatrol();
  const hot = useHotBoards();
  const verbs = useTopicVerbs();
  const cursor = useCursor([...plans.map(planElement), ...patrol.elements, ...hot.elements]);
  const list = usePlanList(plans, cursor);
  const { board = hot.boards[0], topic } = hot.find(cursor.id);
  const planId = topic && hot.planOf(topic);
  const page = webAddress(topic ? topic.url : patrol.find(cursor.id)?.url);
  useActions(todayActions, {
    ...list.hands,
    open: () => (planId === undefined ? list.hands.open() : go(`/calendar/${planId}`)),
    opens: list.hands.opens || planId !== undefined,
    idea: () => topic && board && void verbs.makeIdea(topic, board.list.at),
    topic: topic !== undefined && planId === undefined,
    openPage: () => page && void verbs.open(page),
    page: page !== undefined,
    whole: () => board && hot.turn(board),
    boards: hot.boards.length,
  });

  const isFree = rows && due.every(({ part, rows }) => rows.length === 0 || part === 'soon' || part === 'tomorrow');
  return (
    <View title={`${t('today:title')} · ${sayDate(today, language)}`}>
      <Scroll>
        {isFree && (
          <Empty
            compact={cursor.listed > 0 || patrol.due.length > 0 || hot.boards.length > 0}
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
          <PatrolList patrol={patrol} cursor={cursor} onOpen={address => void verbs.open(address)} />
          <HotLists hot={hot} verbs={verbs} cursor={cursor} />
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
