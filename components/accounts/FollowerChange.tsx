import { Change } from '@/components/ui/Change';
import { useClock } from '@/components/ui/use-clock';
import type { ChangeOver } from '@/lib/analysis/change-over';
import { useWords } from '@/lib/i18n/use-words';
import { sayTime } from '@/lib/metrics/say-time';

/** How the followers moved, as surely as the looks tell it: unknown is a dash, and never none. */
export function FollowerChange({ over, since }: { over: ChangeOver | undefined; since?: boolean }) {
  const t = useWords();
  const clock = useClock();
  if (!over) {
    return (
      <span className="text-soft">
        <span title={t('accounts:changeUnknown')}>–</span>
        {since && ` ${t('accounts:changeUnknown')}`}
      </span>
    );
  }
  return (
    <>
      {over.change?.difference === 0 ? (
        <span className="text-soft">{t('accounts:noChange')}</span>
      ) : (
        <Change metric="likes" from={over.from} to={over.to} />
      )}
      {since && (
        <span className="text-soft">
          {' '}
          · {t('since', { time: sayTime({ value: over.since, step: 172_800_000 }, clock) })}
        </span>
      )}
    </>
  );
}
