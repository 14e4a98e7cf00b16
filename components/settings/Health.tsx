import { HeartPulse } from 'lucide-react';
import { Empty } from '@/components/ui/Empty';
import { useHealth } from '@/components/ui/use-health';
import { useWords } from '@/lib/i18n/use-words';
import { HealthCard } from './HealthCard';
import { Part } from './Part';

/** How well each platform is read: what is given how often, what changed, and what is wrong. */
export function Health({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const platforms = useHealth();
  return (
    <Part title={t('settings:health.title')} onClose={onClose}>
      {platforms?.length === 0 && <Empty icon={HeartPulse} title={t('health:none')} advice={t('health:noneAdvice')} />}
      {platforms?.map(health => (
        <HealthCard key={health.platform} health={health} />
      ))}
      {platforms && platforms.length > 0 && <p className="text-small text-soft">{t('health:fewNote')}</p>}
    </Part>
  );
}
