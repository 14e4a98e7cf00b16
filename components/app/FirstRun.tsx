import clsx from 'clsx';
import { Check, Eye, Hand, HardDrive, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { switchOn } from '@/components/ui/platform-access';
import { Segments } from '@/components/ui/Segments';
import { useSettings } from '@/components/ui/use-settings';
import { changeSettings } from '@/lib/db/settings';
import { useWords } from '@/lib/i18n/use-words';
import { type SwitchId, switchIds } from '@/lib/model/roll';

/** The first thing ever shown: what Caifeng promises, the language, and which platforms to begin with. */
export function FirstRun() {
  const t = useWords();
  const name = usePlatformName();
  const { language, lostAt } = useSettings();
  const [picked, setPicked] = useState<readonly SwitchId[]>([]);
  const [isDenied, setDenied] = useState(false);

  async function finish(granted: Promise<boolean> | true) {
    if (await granted) await changeSettings({ firstRunDone: true });
    else setDenied(true);
  }

  const toggle = (id: SwitchId) =>
    setPicked(picked.includes(id) ? picked.filter(other => other !== id) : [...picked, id]);

  return (
    <main className="mx-auto flex h-full max-w-[480px] flex-col bg-raised wide:border-x">
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-5 pt-8 pb-5">
        <header className="flex items-center gap-3">
          <img src="/icon/96.png" alt="" className="size-11" />
          <div>
            <h1 className="text-display font-semibold">{t('app:firstRun.title')}</h1>
            <p className="text-soft">{t('app:firstRun.tagline')}</p>
          </div>
        </header>
        {lostAt !== undefined && (
          <p role="alert" className="rounded-card bg-warn-wash p-3 text-warn">
            {t('app:firstRun.lost')}
          </p>
        )}
        <ul className="m-0 flex list-none flex-col gap-3 rounded-card bg-wash p-4">
          <Pledge icon={Eye} title={t('app:firstRun.promiseSeen')} hint={t('app:firstRun.promiseSeenHint')} />
          <Pledge icon={Hand} title={t('app:firstRun.promiseHands')} hint={t('app:firstRun.promiseHandsHint')} />
          <Pledge icon={HardDrive} title={t('app:firstRun.promiseLocal')} hint={t('app:firstRun.promiseLocalHint')} />
        </ul>
        <div className="flex items-center justify-between gap-3">
          <h2 className="font-semibold">{t('app:firstRun.language')}</h2>
          <Segments
            label={t('app:firstRun.language')}
            value={language}
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={language => void changeSettings({ language })}
          />
        </div>
        <fieldset className="m-0 min-w-0 border-0 p-0">
          <legend className="font-semibold">{t('app:firstRun.choose')}</legend>
          <p className="mb-2 text-small text-soft">{t('app:firstRun.chooseHint')}</p>
          <div className="grid grid-cols-2 gap-2">
            {switchIds.map(id => (
              <button
                key={id}
                type="button"
                aria-pressed={picked.includes(id)}
                onClick={() => toggle(id)}
                className={clsx(
                  'flex h-11 items-center gap-2 rounded-card border px-2 text-left transition-colors',
                  picked.includes(id) ? 'border-primary bg-wash' : 'border-edge/60 hover:bg-sunken',
                )}
              >
                <PlatformBadge platform={id} bare large />
                <span className="flex-1 truncate">{name(id)}</span>
                {picked.includes(id) && <Check className="size-4 text-primary" aria-hidden />}
              </button>
            ))}
          </div>
        </fieldset>
        {isDenied && (
          <p role="alert" className="rounded-card bg-warn-wash p-3 text-warn">
            {t('app:firstRun.denied')}
          </p>
        )}
      </div>
      <footer className="flex shrink-0 flex-col items-stretch gap-1 border-t p-4">
        {picked.length > 0 && (
          <Button look="primary" size="large" onClick={() => void finish(switchOn(picked))}>
            {t('app:firstRun.start', { count: picked.length })}
          </Button>
        )}
        <Button look={picked.length > 0 ? 'quiet' : 'plain'} size="large" onClick={() => void finish(true)}>
          {t('app:firstRun.startWithout')}
        </Button>
      </footer>
    </main>
  );
}

function Pledge({ icon: Icon, title, hint }: { icon: LucideIcon; title: string; hint: string }) {
  return (
    <li className="flex gap-3">
      <Icon className="mt-0.5 size-5 shrink-0 text-primary" strokeWidth={1.8} aria-hidden />
      <div>
        <p className="font-semibold">{title}</p>
        <p className="text-small text-soft">{hint}</p>
      </div>
    </li>
  );
}
