import { Switch } from '@/components/ui/Switch';
import { useSettings } from '@/components/ui/use-settings';
import { changeSettings } from '@/lib/db/settings';
import { useWords } from '@/lib/i18n/use-words';
import { switchIds } from '@/lib/model/roll';
import { Part } from './Part';
import { PlatformSwitches } from './PlatformSwitches';

/** Each platform's own switch: its access is asked for when it goes on, and given back when it goes off. */
export function Platforms({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { hashCommenters } = useSettings();
  return (
    <Part title={t('settings:platforms.title')} onClose={onClose}>
      <p className="text-soft">{t('settings:platforms.hint')}</p>
      {switchIds.map(id => (
        <PlatformSwitches key={id} id={id} />
      ))}
      <section className="rounded-card border px-3 py-2">
        <Switch
          checked={hashCommenters}
          onChange={hashCommenters => void changeSettings({ hashCommenters })}
          label={t('settings:platforms.hash')}
          hint={t('settings:platforms.hashHint')}
        />
      </section>
    </Part>
  );
}
