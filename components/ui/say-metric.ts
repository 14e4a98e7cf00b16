import type { Language } from '@/lib/i18n/i18n';
import type { Words } from '@/lib/i18n/use-words';
import { sayCount } from '@/lib/metrics/counts';
import type { Metric } from '@/lib/model/capture';
import type { Amount } from '@/lib/model/reading';

/** A metric's value as coarse as it is known; what the page did not show is a dash, never 0. */
export function sayMetric(metric: Metric, amount: Amount | undefined, language: Language): string {
  if (!amount) return '–';
  if (metric === 'clickRate' || metric === 'completionRate') {
    const digits = Math.max(0, Math.ceil(-Math.log10(amount.step || 0.001) - 2));
    return new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount.value);
  }
  if (metric === 'averageWatch') {
    return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'narrow' }).format(
      amount.value,
    );
  }
  return sayCount(amount, language);
}

/** How precise a value is, in words: exact, between two bounds, or a lower bound. */
export function sayPrecision(metric: Metric, { value, step, open }: Amount, language: Language, t: Words): string {
  const say = (value: number) => sayMetric(metric, { value, step: 1 }, language);
  if (open) return t('metrics:atLeast', { value: say(value) });
  if (step <= 1) return t('metrics:exact');
  return t('metrics:within', { from: say(value - step / 2), to: say(value + step - 1) });
}
