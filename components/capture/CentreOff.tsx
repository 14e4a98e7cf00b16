import { Lock } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { useSay } from '@/components/ui/notices';
import { usePlatformName } from '@/components/ui/PlatformBadge';
import { switchCentreOn } from '@/components/ui/platform-access';
import { useWords } from '@/lib/i18n/use-words';
import type { SwitchId } from '@/lib/model/roll';

/** The page is the operator's own backend, and its switch is off: what it would read, and the one press. */
export function CentreOff({ platform }: { platform: SwitchId }) {
  const t = useWords();
  const name = usePlatformName()(platform);
  const say = useSay();

  function turnOn() {
    void switchCentreOn(platform).then(granted => {
      if (!granted) say({ text: t('settings:platforms.centreDenied', { platform: name }), tone: 'warn' });
    });
  }

  return (
    <Empty icon={Lock} title={t('states:centre.title', { platform: name })} advice={t('states:centre.advice')}>
      <Button look="primary" size="large" onClick={turnOn}>
        {t('states:centre.act')}
      </Button>
    </Empty>
  );
}
