import clsx from 'clsx';
import { useWords } from '@/lib/i18n/use-words';
import { type PlanStatus, planStatuses } from '@/lib/model/plan';

/** How far a variant is: its word, and a bar that fills. */
export function StatusMark({ status }: { status: PlanStatus }) {
  const t = useWords();
  const done = planStatuses.indexOf(status) + 1;
  const isOut = status === 'published' || status === 'reviewed';
  return (
    <span className="flex shrink-0 flex-col items-end gap-1">
      <span className={clsx('text-tiny', isOut ? 'text-good' : 'text-soft')}>{t(`calendar:statuses.${status}`)}</span>
      <span className="flex gap-px" aria-hidden>
        {planStatuses.map((one, index) => (
          <span
            key={one}
            className={clsx('h-0.5 w-1.5', index < done ? (isOut ? 'bg-good' : 'bg-primary') : 'bg-line')}
          />
        ))}
      </span>
    </span>
  );
}
