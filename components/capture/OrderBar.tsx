import { Select } from '@/components/ui/Field';
import { nameOfMetric } from '@/components/ui/say-metric';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { numberFormat } from '@/lib/metrics/formats';
import { metrics } from '@/lib/model/capture';
import { metricsOf, type Order } from './order';
import type { Listed } from './situation';

const thresholds = [0, 100, 1_000, 10_000, 100_000, 1_000_000];

type OrderBarProps = {
  items: readonly Listed[];
  order: Order;
  atLeast: number;
  onOrder: (order: Order) => void;
  onAtLeast: (atLeast: number) => void;
};

/** What the list is sorted by, and how much of it a post must have. */
export function OrderBar({ items, order, atLeast, onOrder, onAtLeast }: OrderBarProps) {
  const t = useWords();
  const language = useLanguage();
  const metric = metrics.find(one => one === order);
  const say = numberFormat(language, { notation: 'compact' });
  return (
    <div className="flex shrink-0 items-center gap-2 border-b bg-raised px-3 py-1.5">
      <Select
        aria-label={t('capture:order')}
        className="min-w-0 flex-1"
        value={order}
        options={[
          ...metricsOf(items).map(metric => ({
            value: metric as Order,
            label: t('capture:by', { metric: nameOfMetric(metric, language, items[0]?.post.platform) }),
          })),
          { value: 'published', label: t('capture:byPublished') },
          { value: 'page', label: t('capture:byPage') },
        ]}
        onChange={onOrder}
      />
      {metric && (
        <Select
          aria-label={t('capture:threshold')}
          value={String(atLeast)}
          options={thresholds.map(value => ({
            value: String(value),
            label: value ? `≥ ${say.format(value)}` : t('capture:anyNumber'),
          }))}
          onChange={value => onAtLeast(Number(value))}
        />
      )}
    </div>
  );
}
