import { Lock } from 'lucide-react';
import { nameOfMetric, sayMetric } from '@/components/ui/say-metric';
import { type Baselines, fewPosts, settledDays } from '@/lib/analysis/baseline';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { metrics } from '@/lib/model/capture';
import type { PlatformId } from '@/lib/model/roll';

type BaselineTableProps = { platform: PlatformId; baselines: Baselines; own: Baselines };

/** What is usual for an account, metric by metric, with how many posts say so. Its owner's own figures stand apart. */
export function BaselineTable({ platform, baselines, own }: BaselineTableProps) {
  const t = useWords();
  const isFew = [baselines, own].some(({ of }) => Object.values(of).some(({ n }) => n < fewPosts));
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-small font-semibold text-soft">{t('accounts:baseline')}</h3>
      <Rows platform={platform} baselines={baselines} />
      {Object.keys(own.of).length > 0 && (
        <div className="mt-1 rounded-card border border-dashed px-3 py-2">
          <h4 className="flex items-center gap-1.5 text-small font-medium">
            <Lock className="size-3.5 text-soft" aria-hidden />
            {t('metrics:own')}
          </h4>
          <Rows platform={platform} baselines={own} />
        </div>
      )}
      <p className="text-small text-soft">
        {t('accounts:baselineHint', { days: settledDays })}
        {baselines.unsettled > 0 && ` ${t('accounts:unsettled', { count: baselines.unsettled, days: settledDays })}`}
        {isFew && ` ${t('accounts:fewHint', { count: fewPosts })}`}
      </p>
    </section>
  );
}

function Rows({ platform, baselines }: Pick<BaselineTableProps, 'platform' | 'baselines'>) {
  const t = useWords();
  const language = useLanguage();
  const shown = metrics.filter(metric => baselines.of[metric]);
  if (shown.length === 0) return <p className="text-soft">{t('accounts:noBaseline')}</p>;
  return (
    <table className="w-full border-collapse text-left [&_td]:py-1 [&_th]:py-1 [&_tr]:border-b">
      <thead className="text-small text-soft">
        <tr>
          <th scope="col" className="font-medium">
            {t('accounts:metric')}
          </th>
          <th scope="col" className="text-right font-medium">
            {t('accounts:median')}
          </th>
          <th scope="col" className="text-right font-medium">
            {t('accounts:sample')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(metric => {
          const { median, n = 0 } = baselines.of[metric] ?? {};
          return (
            <tr key={metric}>
              <th scope="row" className="font-normal">
                {nameOfMetric(metric, language, platform)}
              </th>
              <td className="text-right font-semibold">{sayMetric(metric, median, language)}</td>
              <td className="text-right text-small text-soft">
                {n < fewPosts && <span className="text-warn">{t('accounts:few')} </span>}
                {t('accounts:sampleOf', { count: n })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
