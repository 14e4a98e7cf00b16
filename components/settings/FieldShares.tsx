import { TrendingDown, TrendingUp } from 'lucide-react';
import { sayPercent, useFieldName } from '@/components/ui/say-health';
import type { FieldShare } from '@/lib/analysis/health';
import { useWords } from '@/lib/i18n/use-words';
import type { SwitchId } from '@/lib/model/roll';

/** How often each field was given: a bar to see, the figures to read, and how it moved in words. */
export function FieldShares({ platform, shares }: { platform: SwitchId; shares: FieldShare[] }) {
  const name = useFieldName();
  return (
    <dl className="m-0 grid grid-cols-[minmax(64px,auto)_1fr_auto] items-center gap-x-2 gap-y-1 text-small">
      {shares.map(share => (
        <Row key={share.field} name={name(share.field, platform)} share={share} />
      ))}
    </dl>
  );
}

function Row({ name, share: { given, of, unverified, drift } }: { name: string; share: FieldShare }) {
  const t = useWords();
  const points = Math.round(Math.abs(drift ?? 0) * 100);
  const Arrow = (drift ?? 0) > 0 ? TrendingUp : TrendingDown;
  return (
    <>
      <dt className="self-start text-soft">{name}</dt>
      <dd className="col-span-2 m-0 grid grid-cols-subgrid items-center gap-x-2">
        <span className="h-1.5 overflow-hidden rounded-full bg-sunken" aria-hidden>
          <span className="block h-full rounded-full bg-primary" style={{ width: `${(given / of) * 100}%` }} />
        </span>
        <span className="text-right tabular-nums">
          {t('health:share', { percent: sayPercent(given / of), given, of })}
        </span>
        {unverified > 0 && (
          <span className="col-span-2 text-warn">{t('health:unverified', { count: unverified })}</span>
        )}
        {drift !== undefined && (
          <span className={`col-span-2 flex items-center gap-1 ${drift > 0 ? 'text-soft' : 'text-warn'}`}>
            <Arrow className="size-3.5" aria-hidden />
            {t(drift > 0 ? 'health:up' : 'health:down', { points })}
          </span>
        )}
      </dd>
    </>
  );
}
