import clsx from 'clsx';
import { ExternalLink } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '@/components/ui/Button';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { webAddress } from '@/components/ui/open-page';
import { PlatformBadge } from '@/components/ui/PlatformBadge';
import { useClock } from '@/components/ui/use-clock';
import type { Cursor } from '@/components/ui/use-cursor';
import type { PatrolStop } from '@/lib/analysis/patrol';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import { type Patrol, stopElement } from './use-patrol';

type PatrolListProps = { patrol: Patrol; cursor: Cursor; onOpen: (address: string) => void };

/** 巡查: marked accounts whose page was not looked at for some days, each opened only by a press. */
export function PatrolList({ patrol, cursor, onOpen }: PatrolListProps) {
  const t = useWords();
  const { due, shown, days } = patrol;
  if (due.length === 0) return null;
  return (
    <section aria-label={t('today:patrol')}>
      <h2 className="text-small font-semibold text-soft">
        {t('today:patrol')} · {due.length}
      </h2>
      <p className="mb-2 text-small text-soft">
        {t('today:patrolHint', { count: days })}{' '}
        <Link href="/more/today" className="press text-primary hover:underline">
          {t('today:patrolChange')}
        </Link>
      </p>
      <ul className="m-0 list-none rounded-card border bg-raised p-0">
        {shown.map(stop => (
          <Stop key={stop.author.id} stop={stop} cursor={cursor} onOpen={onOpen} />
        ))}
      </ul>
      {due.length > shown.length && (
        <Button look="quiet" className="mt-1 w-full" onClick={patrol.unfold}>
          {t('today:patrolMore', { count: due.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function Stop({ stop, cursor, onOpen }: { stop: PatrolStop } & Omit<PatrolListProps, 'patrol'>) {
  const t = useWords();
  const { now, language } = useClock();
  const { author, at } = stop;
  const name = nameOfAccount(author);
  const page = webAddress(stop.url);
  const element = stopElement(stop);
  return (
    <li
      className={clsx(
        'flex min-h-11 items-center gap-3 border-b px-2 py-1 last:border-0',
        cursor.id === element && 'bg-wash',
      )}
    >
      <PlatformBadge platform={author.platform} large />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="text-small text-soft">
          {author.role && `${t(`platforms:roles.${author.role}`)} · `}
          {at === undefined ? t('today:neverLooked') : t('today:looked', { ago: sayAgo(at, now, language) })}
          {!page && ` · ${t('today:noPage')}`}
        </p>
      </div>
      {page && (
        <Button
          id={element}
          size="small"
          onFocus={() => cursor.put(element)}
          aria-label={t('today:openAccount', { name })}
          aria-keyshortcuts="o"
          onClick={() => onOpen(page)}
        >
          <ExternalLink aria-hidden />
          {t('open')}
        </Button>
      )}
    </li>
  );
}
