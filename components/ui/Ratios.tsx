import { ChevronRight } from 'lucide-react';
import type { RatioSeen } from '@/lib/analysis/ratios-of';
import { useWords } from '@/lib/i18n/use-words';
import { sayCount } from '@/lib/metrics/counts';
import type { Part } from '@/lib/metrics/ratios';
import { sayShare, sayTimes } from '@/lib/metrics/say-share';
import { sayAgo } from '@/lib/metrics/say-time';
import type { PlatformId } from '@/lib/model/roll';
import { nameOfAccountMetric, nameOfMetric } from './say-metric';
import { useClock } from './use-clock';

/** What the numbers above come to, divided by one another, each with how it is worked out. */
export function Ratios({ platform, ratios }: { platform: PlatformId; ratios: readonly RatioSeen[] }) {
  const t = useWords();
  const { now, language } = useClock();
  if (ratios.length === 0) return null;
  const short = language === 'en' ? 'en' : 'zh';
  const nameOf = (part: Part) =>
    part === 'followers' || part === 'accountLikes'
      ? nameOfAccountMetric(part === 'followers' ? 'followers' : 'likes', language, platform)
      : nameOfMetric(part, language, platform);
  const formula = ({ definition: { over, under } }: RatioSeen) => {
    const parts = over(platform).map(nameOf);
    return `${parts.length > 1 ? `(${parts.join(' + ')})` : parts.join('')} ÷ ${nameOf(under)}`;
  };
  const say = ({ definition, ratio, over, under }: RatioSeen) => {
    if (ratio) return definition.said === 'percent' ? sayShare(ratio) : sayTimes(ratio);
    return `${sayCount(over, language)} / ${sayCount(under, language)}`;
  };
  const oldest = Math.min(...ratios.map(({ seenAt }) => seenAt));
  return (
    <details className="group text-small">
      <summary className="press flex min-h-8 cursor-pointer list-none items-center gap-1 text-soft hover:text-ink">
        <ChevronRight className="size-4 shrink-0 transition-transform group-open:rotate-90" aria-hidden />
        {t('metrics:ratios', { count: ratios.length })}
      </summary>
      <dl className="m-0 grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 pl-5 [&_dd]:m-0">
        {ratios.map(ratio => (
          <div key={ratio.definition.id} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              {ratio.definition.name[short]}
              <span className="block text-tiny text-soft">{formula(ratio)}</span>
            </dt>
            <dd className="text-right font-semibold">{say(ratio)}</dd>
          </div>
        ))}
      </dl>
      <p className="pt-1 pl-5 text-tiny text-soft">{t('metrics:ratiosHint', { ago: sayAgo(oldest, now, language) })}</p>
    </details>
  );
}
