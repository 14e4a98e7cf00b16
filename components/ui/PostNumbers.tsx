import { Fragment } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { metricDictionary } from '@/lib/metrics/dictionary';
import { sayTime } from '@/lib/metrics/say-time';
import { type Metric, metrics } from '@/lib/model/capture';
import type { History, Post } from '@/lib/model/post';
import { Change } from './Change';
import { MetricTile } from './Metric';
import { Sparkline } from './Sparkline';
import { nameOfMetric, sayMetric } from './say-metric';
import { useClock } from './use-clock';

/** A post's numbers, each to be pressed for what is known of it, and how those that moved have moved. */
export function PostNumbers({ post, history }: { post: Post; history?: History | undefined }) {
  const t = useWords();
  const clock = useClock();
  const { language } = clock;
  const { platform } = post;
  const isPublic = (metric: Metric) => metricDictionary[metric].visible[platform] === 'public';
  const shown = metrics.filter(metric => post.latest[metric] || isPublic(metric));
  const moved = metrics.filter(metric => (history?.series[metric]?.length ?? 0) > 1);
  if (shown.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <div className="-mx-2 grid grid-cols-[repeat(auto-fit,minmax(72px,1fr))] gap-y-1">
        {shown.map(metric => (
          <MetricTile key={metric} metric={metric} platform={platform} reading={post.latest[metric]} />
        ))}
      </div>
      {moved.length > 0 && (
        <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 text-small">
          {moved.map(metric => {
            const runs = history?.series[metric] ?? [];
            const first = runs[0];
            const last = runs.at(-1);
            if (!first || !last) return null;
            const label = t('trendSays', {
              metric: nameOfMetric(metric, language, platform),
              count: runs.length,
              from: sayMetric(metric, first, language),
              to: sayMetric(metric, last, language),
            });
            return (
              <Fragment key={metric}>
                <span className="text-soft">{nameOfMetric(metric, language, platform)}</span>
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
              </Fragment>
            );
          })}
        </div>
      )}
    </section>
  );
}
