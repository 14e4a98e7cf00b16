import type { Finding } from '@/lib/analysis/health';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import type { AccountMetric, Metric } from '@/lib/model/capture';
import type { HealthField } from '@/lib/model/health';
import type { SwitchId } from '@/lib/model/roll';
import { usePlatformName } from './PlatformBadge';
import { nameOfAccountMetric, nameOfMetric } from './say-metric';

const ownWords = ['title', 'text', 'author', 'publishedAt', 'format', 'duration', 'images', 'cover', 'tags'] as const;
const accountWords = ['name', 'handle', 'bio', 'avatar'] as const;

/** What a field of the health view is called, on a platform by the platform's own word. */
export function useFieldName(): (field: HealthField, platform: SwitchId) => string {
  const t = useWords();
  const language = useLanguage();
  return (field, platform) => {
    const own = ownWords.find(word => word === field);
    if (own) return t(`health:fields.${own}`);
    if (!field.startsWith('account.')) return nameOfMetric(field as Metric, language, platform);
    const word = field.slice('account.'.length);
    const account = accountWords.find(known => known === word);
    if (account) return t(`health:account.${account}`);
    return t('health:ofAccount', { metric: nameOfAccountMetric(word as AccountMetric, language, platform) });
  };
}

/** What is wrong, in one sentence. */
export function useFindingWords(): (platform: SwitchId, finding: Finding) => string {
  const t = useWords();
  const name = usePlatformName();
  const fieldName = useFieldName();
  return (platform, finding) => {
    const where = { platform: name(platform), kind: t(`platforms:kinds.${finding.kind}`) };
    if (finding.is === 'layout-unknown') return t('health:unknown', { ...where, pages: finding.pages });
    const { missing, of, share, field } = finding;
    return t('health:gone', { ...where, missing, of, share: sayPercent(share), field: fieldName(field, platform) });
  };
}

export const sayPercent = (share: number) => `${Math.round(share * 100)}%`;
