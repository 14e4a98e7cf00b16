import clsx from 'clsx';
import { CalendarArrowUp, CircleFadingArrowUp, EllipsisVertical, PenLine, Trash2 } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { OutLink } from '@/components/ui/OutLink';
import { PlatformBadge } from '@/components/ui/PlatformBadge';
import { sayClock } from '@/components/ui/say-day';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { StatusMark } from './StatusMark';
import { type PlanList, planElement } from './use-plan-list';
import { nextStatus, type PlanRow } from './use-plan-verbs';

/** One variant on its day: when, where, what, and how far it is. */
export function PlanCard({ row, list, late }: { row: PlanRow; list: PlanList; late?: boolean }) {
  const t = useWords();
  const language = useLanguage();
  const { plan, variant } = row;
  const title = list.verbs.titleOf(row);
  const next = nextStatus(variant.status);
  const time = variant.time ? sayClock(variant.time, language) : variant.date ? t('calendar:allDay') : '–';
  const items: MenuItem[] = [
    { id: 'edit', label: t('calendar:editTitle'), icon: PenLine, keys: 'E', onSelect: () => list.open(row) },
    { id: 'move', label: t('calendar:move'), icon: CalendarArrowUp, keys: 'P', onSelect: () => list.startMove(row) },
    ...(next === variant.status
      ? []
      : [
          {
            id: 'advance',
            label: t('calendar:advance', { status: t(`calendar:statuses.${next}`) }),
            icon: CircleFadingArrowUp,
            keys: 'S',
            onSelect: () => void list.verbs.setStatus(row, next),
          },
        ]),
    {
      id: 'remove',
      label: t('calendar:remove'),
      icon: Trash2,
      danger: true,
      keys: 'Del',
      onSelect: () => void list.verbs.remove(row),
    },
  ];
  return (
    <div
      className={clsx(
        'flex items-stretch rounded-card border bg-raised transition-colors focus-within:border-primary',
        list.cursor.id === planElement(row) && 'border-primary',
      )}
    >
      <button
        type="button"
        id={planElement(row)}
        onFocus={() => list.cursor.put(planElement(row))}
        onClick={() => list.open(row)}
        className="relative flex min-h-11 min-w-0 flex-1 items-center gap-3 rounded-card px-3 py-1.5 text-left"
      >
        <span className="sr-only">
          {[t('calendar:open', { title }), time, t(`calendar:statuses.${variant.status}`)].join(' ')}
        </span>
        <span aria-hidden className="flex min-w-0 flex-1 items-center gap-2">
          <span
            className={clsx(
              'shrink-0 text-small whitespace-nowrap',
              language === 'zh-CN' ? 'w-11' : 'w-14',
              late ? 'font-medium text-danger' : 'text-soft',
            )}
          >
            {time}
          </span>
          <PlatformBadge platform={variant.platform} bare />
          <span className="min-w-0 flex-1">
            <span className="line-clamp-2 font-medium">{title}</span>
            {plan.notes && <span className="block truncate text-small text-soft">{plan.notes}</span>}
          </span>
          <StatusMark status={variant.status} />
        </span>
      </button>
      {variant.link && <OutLink href={variant.link} label={t('openOriginal')} bare />}
      <span className="flex items-center pr-1">
        <Menu items={items}>
          <IconButton icon={EllipsisVertical} label={t('calendar:actionsOf', { title })} />
        </Menu>
      </span>
    </div>
  );
}
