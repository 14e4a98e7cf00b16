import clsx from 'clsx';
import { CalendarDays, CalendarPlus, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { IconButton } from '@/components/ui/IconButton';
import { sayDate, sayShortDate } from '@/components/ui/say-day';
import { Scroll, View } from '@/components/ui/View';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { PlanCard } from './PlanCard';
import type { PlanList } from './use-plan-list';
import type { PlanRow } from './use-plan-verbs';

type AgendaProps = {
  week: readonly string[];
  today: string;
  dated: readonly PlanRow[] | undefined;
  undated: readonly PlanRow[] | undefined;
  list: PlanList;
  onTurn: (weeks: number) => void;
  onToday: () => void;
  onAdd: (date?: string) => void;
};

export function Agenda({ week, today, dated, undated, list, onTurn, onToday, onAdd }: AgendaProps) {
  const t = useWords();
  const language = useLanguage();
  const isEmpty = dated?.length === 0 && undated?.length === 0;
  const isThisWeek = week.includes(today);
  return (
    <View
      title={t('calendar:week', {
        from: sayShortDate(week[0] ?? today, language),
        to: sayShortDate(week[6] ?? today, language),
      })}
      actions={
        <>
          {!isThisWeek && (
            <Button look="quiet" onClick={onToday}>
              {t('calendar:thisWeek')}
            </Button>
          )}
          <IconButton icon={ChevronLeft} label={t('calendar:previousWeek')} onClick={() => onTurn(-1)} />
          <IconButton icon={ChevronRight} label={t('calendar:nextWeek')} onClick={() => onTurn(1)} />
          <IconButton
            icon={CalendarPlus}
            label={t('calendar:add')}
            onClick={() => onAdd(isThisWeek ? today : week[0])}
          />
        </>
      }
    >
      <Scroll>
        <div className="flex flex-col px-4 pb-4">
          {week.map(date => {
            const rows = dated?.filter(({ variant }) => variant.date === date) ?? [];
            return (
              <section key={date} aria-label={sayDate(date, language)} className="border-b py-2 last:border-0">
                <div className="flex h-8 items-center gap-2">
                  <h2
                    className={clsx(
                      'flex-1 text-small',
                      date === today ? 'font-semibold text-primary' : date < today ? 'text-soft' : 'font-medium',
                    )}
                  >
                    {sayDate(date, language)}
                    {date === today && ` · ${t('days.todayDay')}`}
                  </h2>
                  <IconButton
                    icon={Plus}
                    label={t('calendar:addOn', { day: sayDate(date, language) })}
                    onClick={() => onAdd(date)}
                  />
                </div>
                <ul className="m-0 flex list-none flex-col gap-1 p-0">
                  {rows.map(row => (
                    <li key={row.variant.id}>
                      <PlanCard row={row} list={list} />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
          {undated && undated.length > 0 && (
            <section aria-label={t('calendar:undated')} className="border-t pt-3">
              <h2 className="mb-2 text-small font-medium">{t('calendar:undated')}</h2>
              <ul className="m-0 flex list-none flex-col gap-1 p-0">
                {undated.map(row => (
                  <li key={row.variant.id}>
                    <PlanCard row={row} list={list} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {isEmpty && (
          <Empty icon={CalendarDays} title={t('calendar:emptyTitle')} advice={t('calendar:emptyAdvice')}>
            <Button look="primary" onClick={() => onAdd(isThisWeek ? today : week[0])}>
              {t('calendar:add')}
            </Button>
          </Empty>
        )}
      </Scroll>
    </View>
  );
}
