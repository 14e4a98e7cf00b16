import { useNotices } from '@/components/ui/notices';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { changePlatform, switchOff, switchOn } from '@/components/ui/platform-access';
import { Switch } from '@/components/ui/Switch';
import { useSettings } from '@/components/ui/use-settings';
import { useWords } from '@/lib/i18n/use-words';
import { roll, type SwitchId, switchIds } from '@/lib/model/roll';
import { Part } from './Part';

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

function PlatformSwitches({ id }: { id: SwitchId }) {
  const t = useWords();
  const name = usePlatformName()(id);
  const { say } = useNotices();
  const { on, watch, tap } = useSettings().platforms[id];

  function turn(next: boolean) {
    if (!next) return void switchOff(id);
    void switchOn([id]).then(granted => {
      if (!granted) say({ text: t('states:denied', { platform: name }), tone: 'warn' });
    });
  }

  return (
    <section className="rounded-card border px-3 py-2" aria-label={name}>
      <Switch
        checked={on}
        onChange={turn}
        label={
          <span className="flex items-center gap-2 font-medium">
            <PlatformBadge platform={id} bare large />
            {name}
          </span>
        }
      />
      {on ? (
        <div className="mt-1 border-t pt-1">
          <Switch
            checked={watch}
            onChange={watch => void changePlatform(id, { watch })}
            label={t('capture:watch')}
            hint={t('settings:platforms.watchHint')}
          />
          <Switch
            checked={tap}
            onChange={tap => void changePlatform(id, { tap })}
            label={t('settings:platforms.tap')}
            hint={t('settings:platforms.tapHint')}
          />
        </div>
      ) : (
        <p className="pb-1 text-small text-soft">
          {t('settings:platforms.sites', {
            sites: roll[id].origins.map(origin => origin.replace(/^https:\/\/(?:\*\.)?|\/\*$/g, '')).join(t('comma')),
          })}
        </p>
      )}
    </section>
  );
}
