import type { Language } from '@/lib/i18n/i18n';
import type { Words } from '@/lib/i18n/use-words';
import { sayCount } from '@/lib/metrics/counts';
import { accountDictionary, type MetricDefinition, metricDictionary } from '@/lib/metrics/dictionary';
import { numberFormat } from '@/lib/metrics/formats';
import { sayShare } from '@/lib/metrics/say-share';
import type { AccountMetric, Metric } from '@/lib/model/capture';
import type { Amount } from '@/lib/model/reading';
import type { PlatformId } from '@/lib/model/roll';

/** What a metric is called, on a platform by the platform's own word. */
export function nameOfMetric(metric: Metric, language: Language, platform?: PlatformId): string {
  return nameOf(metricDictionary[metric], language, platform);
}

export function nameOfAccountMetric(metric: AccountMetric, language: Language, platform?: PlatformId): string {
  return nameOf(accountDictionary[metric], language, platform);
}

function nameOf({ name, local }: MetricDefinition, language: Language, platform: PlatformId | undefined): string {
  return ((platform && local[platform]) ?? name)[language === 'en' ? 'en' : 'zh'];
}

/** What a reader of a metric must know, on this platform or everywhere. */
export function noteOfMetric(metric: Metric, language: Language, platform: PlatformId): string | undefined {
  const { note, notes } = metricDictionary[metric];
  return (notes[platform] ?? note)?.[language === 'en' ? 'en' : 'zh'];
}

/** A metric's value as coarse as it is known; what the page did not show is a dash, never 0. `short`: `128万`. */
export function sayMetric(metric: Metric, amount: Amount | undefined, language: Language, short = false): string {
  if (!amount) return '–';
  const { unit } = metricDictionary[metric];
  if (unit === 'share') return sayShare(amount);
  if (unit === 'count') return sayCount(amount, language, { short, about: true });
  return numberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'narrow' }).format(amount.value);
}

/** How precise a value is, in words: exact, between two bounds, or a lower bound. */
export function sayPrecision(metric: Metric, { value, step, open }: Amount, language: Language, t: Words): string {
  const say = (value: number) => sayMetric(metric, { value, step: 1 }, language);
  if (open) return t('metrics:atLeast', { value: say(value) });
  if (step <= 1) return t('metrics:exact');
  return t('metrics:within', { from: say(value - step / 2), to: say(value + step - 1) });
}
