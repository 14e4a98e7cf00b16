import { HeartPulse } from 'lucide-react';
import { Empty } from '@/components/ui/Empty';
import { useActiveTab } from '@/components/ui/use-active-tab';
import { useHealth } from '@/components/ui/use-health';
import { useWords } from '@/lib/i18n/use-words';
import { platformOf } from '@/lib/model/platform-of';
import { HealthCard } from './HealthCard';
import { Part } from './Part';

/** How well each platform is read: what is given how often, what changed, and what is wrong. */
export function Health({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const platforms = useHealth();
  const tab = useActiveTab();
  const here = tab?.url === undefined ? undefined : platformOf(tab.url);
  return (
    <Part title={t('settings:health.title')} onClose={onClose}>
      {platforms?.length === 0 && <Empty icon={HeartPulse} title={t('health:none')} advice={t('health:noneAdvice')} />}
      {platforms?.map(health => (
        <HealthCard key={health.platform} health={health} tabId={health.platform === here ? tab?.id : undefined} />
      ))}
      {platforms && platforms.length > 0 && <p className="text-small text-soft">{t('health:fewNote')}</p>}
    </Part>
  );
}
