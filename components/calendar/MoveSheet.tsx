import { CalendarOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { DayGrid } from '@/components/ui/DayGrid';
import { Dialog } from '@/components/ui/Dialog';
import { Field, Input } from '@/components/ui/Field';
import { zone } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { addDays } from '@/lib/calendar/next-slots';
import { listVariants } from '@/lib/db/plans';
import { useWords } from '@/lib/i18n/use-words';
import type { PlanRow, usePlanVerbs } from './use-plan-verbs';

const days = 14;

type MoveSheetProps = {
  row: PlanRow;
  verbs: ReturnType<typeof usePlanVerbs>;
  onClose: () => void;
  onMoved?: (date: string) => void;
};

/** The keyboard's way to drag: a day, and a time if one is wanted. The time stays unless it is changed. */
export function MoveSheet({ row, verbs, onClose, onMoved }: MoveSheetProps) {
  const t = useWords();
  const { today, titleOf, move } = verbs;
  const { variant } = row;
  const [date, setDate] = useState(variant.date ?? '');
  const [time, setTime] = useState(variant.time ?? '');
  const taken = useLive(() => listVariants(today, addDays(today, days)), [today]) ?? [];

  const moveTo = async (date: string) => {
    if (!(await move(row, { date, ...(time && { time }), zone: variant.date ? variant.zone : zone }))) return;
    onMoved?.(date);
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(variant.date ? 'calendar:moveTitle' : 'calendar:dayTitle', { title: titleOf(row) })}
      footer={
        <>
          {variant.date && (
            <Button look="quiet" onClick={() => void move(row, undefined).then(done => done && onClose())}>
              <CalendarOff aria-hidden />
              <span className="inline-block first-letter:uppercase">{t('noDay')}</span>
            </Button>
          )}
          <Button look="primary" disabled={!date} onClick={() => void moveTo(date)}>
            {t('done')}
          </Button>
        </>
      }
    >
      <DayGrid
        legend={t('calendar:date')}
        today={today}
        days={days}
        countOn={day => taken.filter(({ variant }) => variant.date === day).length}
        chosen={date}
        onChoose={day => void moveTo(day)}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('anotherDay')}>
          {id => <Input id={id} type="date" value={date} onChange={event => setDate(event.target.value)} />}
        </Field>
        <Field label={t('calendar:pickTime')}>
          {id => <Input id={id} type="time" value={time} onChange={event => setTime(event.target.value)} />}
        </Field>
      </div>
    </Dialog>
  );
}
