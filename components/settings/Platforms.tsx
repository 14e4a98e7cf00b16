import { useWords } from '@/lib/i18n/use-words';
import { switchIds } from '@/lib/model/roll';
import { Part } from './Part';
import { PlatformSwitches } from './PlatformSwitches';

/** Each platform's own switch: its access is asked for when it goes on, and given back when it goes off. */
export function Platforms({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <Part title={t('settings:platforms.title')} onClose={onClose}>
      <p className="text-soft">{t('settings:platforms.hint')}</p>
      {switchIds.map(id => (
        <PlatformSwitches key={id} id={id} />
      ))}
    </Part>
  );
}
