import { TrendingDown } from 'lucide-react';
import { Fragment } from 'react';
import { type Fall, lastFall } from '@/lib/analysis/falls';
import { useWords } from '@/lib/i18n/use-words';
import { sayTime } from '@/lib/metrics/say-time';
import { type Metric, metrics } from '@/lib/model/capture';
import type { History, Run } from '@/lib/model/post';
import type { PlatformId } from '@/lib/model/roll';
import { Change } from './Change';
import { Sparkline } from './Sparkline';
import { nameOfMetric, sayMetric } from './say-metric';
import { useClock } from './use-clock';

/** How those numbers of a post that moved have moved. */
export function Trends({ platform, series }: { platform: PlatformId; series: History['series'] }) {
  const { language } = useClock();
  const lines = metrics.map(metric => {
    const runs = series[metric] ?? [];
    return { metric, name: nameOfMetric(metric, language, platform), runs, fall: lastFall(metric, runs) };
  });
  return <TrendLines lines={lines} />;
}

/** `metric`: in what unit a line is said; `fall`: where it lay lower than a count that only grows may. */
type TrendLine = { metric: Metric; name: string; runs: readonly Run[]; fall?: Fall | undefined };

/** How some numbers have moved; those that have not are left out. */
export function TrendLines({ lines }: { lines: readonly TrendLine[] }) {
  const t = useWords();
  const clock = useClock();
  const { language } = clock;
  const moved = lines.filter(({ runs }) => runs.length > 1);
  if (moved.length === 0) return null;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 text-small">
      {moved.map(({ metric, name, runs, fall }) => {
        const first = runs[0];
        const last = runs.at(-1);
        if (!first || !last) return null;
        const label = t('trendSays', {
          metric: name,
          count: runs.length,
          from: sayMetric(metric, first, language),
          to: sayMetric(metric, last, language),
        });
        return (
          <Fragment key={name}>
            <span className="text-soft">{name}</span>
            <Sparkline runs={runs} label={label} className="h-8 w-full min-w-0" />
            <span className="text-right">
              <span className="block font-medium">
                {sayMetric(metric, first, language, true)} → {sayMetric(metric, last, language, true)}
              </span>
              <span className="block text-tiny text-soft">
                <Change metric={metric} from={first} to={last} /> ·{' '}
                {t('since', { time: sayTime({ value: first.first, step: 172_800_000 }, clock) })}
              </span>
            </span>
            {fall && (
              <span className="col-span-3 flex items-start gap-1.5 text-tiny text-warn">
                <TrendingDown className="mt-0.5 size-3 shrink-0" aria-hidden />
                {t('metrics:fell', {
                  metric: name,
                  time: sayTime({ value: fall.at, step: 172_800_000 }, clock),
                  fewer: sayMetric(metric, { value: fall.by, step: fall.step }, language),
                })}
              </span>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
