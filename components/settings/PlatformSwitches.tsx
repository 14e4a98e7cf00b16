import { Doubts } from '@/components/ui/Doubt';
import { useSay } from '@/components/ui/notices';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { changePlatform, switchCentreOff, switchCentreOn, switchOff, switchOn } from '@/components/ui/platform-access';
import { Switch } from '@/components/ui/Switch';
import { useSettings } from '@/components/ui/use-settings';
import { changeSettings } from '@/lib/db/settings';
import { useWords } from '@/lib/i18n/use-words';
import { centreOf, centreOriginsOf, readsComments } from '@/lib/model/platform-of';
import { roll, type SwitchId } from '@/lib/model/roll';

/** The switches of one platform; those that are about how it is read are there once it is on. */
export function PlatformSwitches({ id }: { id: SwitchId }) {
  const t = useWords();
  const name = usePlatformName()(id);
  const say = useSay();
  const { platforms, forgetAfterDays, hashCommenters } = useSettings();
  const { on, watch, tap, comments, centre } = platforms[id];
  const hosts = (origins: readonly string[]) =>
    origins.map(origin => origin.replace(/^https:\/\/(?:\*\.)?|\/?\*$/g, '')).join(t('comma'));

  const access = centreOriginsOf(id).length
    ? t('settings:platforms.sites', { sites: hosts(centreOriginsOf(id)) })
    : t('settings:platforms.centreWithin', { sites: hosts(centreOf(id)) });

  function turn(next: boolean) {
    if (!next) return void switchOff(id);
    void switchOn([id]).then(granted => {
      if (!granted) say({ text: t('states:denied', { platform: name }), tone: 'warn' });
    });
  }

  function turnCentre(next: boolean) {
    if (!next) return void switchCentreOff(id);
    void switchCentreOn(id).then(granted => {
      if (!granted) say({ text: t('settings:platforms.centreDenied', { platform: name }), tone: 'warn' });
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
            hint={t('capture:watchHint', { count: forgetAfterDays })}
          />
          {readsComments(id) && (
            <Switch
              checked={comments}
              onChange={comments => void changePlatform(id, { comments })}
              label={t('settings:platforms.comments')}
              hint={t('settings:platforms.commentsHint')}
            />
          )}
          {/* One for all platforms: it is asked where comments are, and matters only there. */}
          {readsComments(id) && comments && (
            <div className="pl-4">
              <Switch
                checked={hashCommenters}
                onChange={hashCommenters => void changeSettings({ hashCommenters })}
                label={t('settings:platforms.hash')}
                hint={t('settings:platforms.hashHint')}
              />
            </div>
          )}
          {centreOf(id).length > 0 && (
            <Switch
              checked={centre}
              onChange={turnCentre}
              label={t('settings:platforms.centre')}
              hint={t('settings:platforms.centreHint', { access })}
            />
          )}
          <Switch
            checked={tap}
            onChange={tap => void changePlatform(id, { tap })}
            label={t('settings:platforms.tap')}
            hint={t('settings:platforms.tapHint')}
          />
        </div>
      ) : (
        <p className="pb-1 text-small text-soft">{t('settings:platforms.sites', { sites: hosts(roll[id].origins) })}</p>
      )}
      <Doubts platform={id} />
    </section>
  );
}
