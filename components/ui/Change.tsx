import clsx from 'clsx';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { change } from '@/lib/metrics/compare';
import type { Metric } from '@/lib/model/capture';
import type { Amount } from '@/lib/model/reading';
import { sayMetric } from './say-metric';

/** By how much a number moved, or that rounding alone can explain what was shown. */
export function Change({ metric, from, to }: { metric: Metric; from: Amount; to: Amount }) {
  const t = useWords();
  const language = useLanguage();
  const moved = change(from, to);
  if (!moved) return <span className="text-soft">{t('withinRounding')}</span>;
  const size = { value: Math.abs(moved.difference), step: Math.max(from.step, to.step) };
  return (
    <span className={clsx('font-medium', moved.difference > 0 ? 'text-good' : 'text-danger')}>
      {signed(moved.difference > 0 ? '+' : '−', sayMetric(metric, size, language))}
    </span>
  );
}

/** The sign belongs to the number: ≈+2,000. */
function signed(sign: string, text: string): string {
  return text.startsWith('≈') ? `≈${sign}${text.slice(1)}` : `${sign}${text}`;
}
