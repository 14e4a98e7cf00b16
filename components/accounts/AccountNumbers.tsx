import { QuestionMark } from '@/components/ui/QuestionMark';
import { Ratios } from '@/components/ui/Ratios';
import { nameOfAccountMetric, sayMetric, sayPrecision } from '@/components/ui/say-metric';
import { TrendLines } from '@/components/ui/Trends';
import { useClock } from '@/components/ui/use-clock';
import type { AccountSummary } from '@/lib/analysis/account-summary';
import { ratiosOf } from '@/lib/analysis/ratios-of';
import { useWords } from '@/lib/i18n/use-words';
import { accountDictionary } from '@/lib/metrics/dictionary';
import { sayAgo } from '@/lib/metrics/say-time';
import { accountMetrics } from '@/lib/model/capture';
import type { Author, Run } from '@/lib/model/post';
import { FollowerChange } from './FollowerChange';

/** What the account's page says of it in numbers, how fresh each is, and how those that moved have moved. */
export function AccountNumbers({ author, summary }: { author: Author; summary: AccountSummary }) {
  const t = useWords();
  const { now, language } = useClock();
  const { platform, series } = author;
  const shown = accountMetrics.filter(
    metric => series[metric] || accountDictionary[metric].visible[platform] === 'public',
  );
  const partOf = (run: Run | undefined) => run && { ...run, seenAt: run.last };
  const [followers, accountLikes] = [partOf(series.followers?.at(-1)), partOf(series.likes?.at(-1))];
  const ratios = ratiosOf({ ...(followers && { followers }), ...(accountLikes && { accountLikes }) }, platform);
  const lines = accountMetrics.map(metric => ({
    metric: 'likes' as const,
    name: nameOfAccountMetric(metric, language, platform),
    runs: series[metric] ?? [],
  }));
  return (
    <section className="flex flex-col gap-3">
      <dl className="m-0 grid grid-cols-[repeat(auto-fit,minmax(88px,1fr))] gap-2 [&_dd]:m-0 [&_dt]:text-tiny [&_dt]:text-soft">
        {shown.map(metric => {
          const reading = series[metric]?.at(-1);
          return (
            <div key={metric} title={reading && sayPrecision('likes', reading, language, t)}>
              <dt>{nameOfAccountMetric(metric, language, platform)}</dt>
              <dd className="text-title font-semibold">
                {sayMetric('likes', reading, language, true)}
                <QuestionMark reading={reading} why={t('metrics:unverified')} />
              </dd>
              <dd className="text-tiny text-soft">
                {reading ? sayAgo(reading.last, now, language) : t('metrics:notShown')}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="text-small">
        <span className="text-soft">{t('accounts:followerChange')}</span>{' '}
        <FollowerChange over={summary.followers} since />
      </p>
      <TrendLines lines={lines} />
      <Ratios platform={platform} ratios={ratios} />
    </section>
  );
}
