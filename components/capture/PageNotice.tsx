import {
  CircleSlash,
  Ghost,
  Hourglass,
  Inbox,
  KeyRound,
  type LucideIcon,
  Newspaper,
  PlugZap,
  RefreshCw,
  ScanSearch,
  ShieldQuestion,
} from 'lucide-react';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/Button';
import { ToggleChip } from '@/components/ui/Chip';
import { Empty } from '@/components/ui/Empty';
import { useSay } from '@/components/ui/notices';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { switchOn } from '@/components/ui/platform-access';
import { SavePage } from '@/components/ui/SavePage';
import { useSettings } from '@/components/ui/use-settings';
import { useWords } from '@/lib/i18n/use-words';
import { sendMessage } from '@/lib/messaging/contract';
import type { PageState } from '@/lib/model/page';
import { type SwitchId, switchIds } from '@/lib/model/roll';
import { CentreOff } from './CentreOff';
import type { Situation } from './situation';

const pictures: Record<Exclude<PageState, 'ok'>, LucideIcon> = {
  login: KeyRound,
  challenge: ShieldQuestion,
  gone: Ghost,
  empty: Inbox,
  loading: Hourglass,
  unknown: ScanSearch,
  unsupported: CircleSlash,
};

/** Why nothing of the page is shown, said plainly, and what to do about it. */
export function PageNotice({ situation, tabId }: { situation: Exclude<Situation, { is: 'shown' }>; tabId: number }) {
  const t = useWords();
  const name = usePlatformName();
  const turnOn = useTurnOn();
  const reload = (
    <Button look="primary" onClick={() => void browser.tabs.reload(tabId)}>
      <RefreshCw aria-hidden />
      {t('states:waiting.act')}
    </Button>
  );

  if (situation.is === 'state') {
    const { state } = situation;
    return (
      <Empty
        icon={pictures[state]}
        tone={state === 'empty' || state === 'loading' ? 'calm' : 'warn'}
        title={t(`states:${state}.title`)}
        advice={t(`states:${state}.advice`)}
      >
        {situation.page.problem && (
          <code className="w-full rounded-control bg-sunken p-2 text-left text-small text-ink">
            {situation.page.problem}
          </code>
        )}
        {state === 'unknown' && reload}
        {state === 'unknown' && <SavePage tabId={tabId} />}
      </Empty>
    );
  }
  if (situation.is === 'off') {
    const platform = name(situation.platform);
    return (
      <Empty icon={PlugZap} title={t('states:off.title', { platform })} advice={t('states:off.advice')}>
        <Button look="primary" size="large" onClick={() => turnOn(situation.platform)}>
          {t('states:off.act', { platform })}
        </Button>
      </Empty>
    );
  }
  if (situation.is === 'centre') return <CentreOff platform={situation.platform} />;
  if (situation.is === 'waiting') {
    return situation.isLoading ? (
      <Empty icon={Hourglass} title={t('states:loading.title')} advice={t('states:loading.advice')} />
    ) : (
      <Empty icon={RefreshCw} title={t('states:waiting.title')} advice={t('states:waiting.advice')}>
        {reload}
      </Empty>
    );
  }
  if (situation.is === 'no-article') {
    return <Empty icon={Newspaper} title={t('states:noArticle.title')} advice={t('states:noArticle.advice')} />;
  }
  if (situation.is === 'internal') {
    return <Empty icon={Inbox} title={t('states:internal.title')} advice={t('states:internal.advice')} />;
  }
  return <OtherSite tabId={tabId} isReadable={situation.isReadable} turnOn={turnOn} />;
}

/** Any other page: read as an article once the icon was pressed on it; or a platform that is still off. */
function OtherSite(props: { tabId: number; isReadable: boolean; turnOn: (platform: SwitchId) => void }) {
  const t = useWords();
  const name = usePlatformName();
  const say = useSay();
  const { platforms } = useSettings();
  const [isReading, setReading] = useState(false);
  const off = switchIds.filter(id => !platforms[id].on);

  async function read() {
    setReading(true);
    const answer = await sendMessage('readArticle', { tabId: props.tabId }).finally(() => setReading(false));
    if (answer === 'no-access') say({ text: t('states:other.noAccess'), tone: 'warn' });
  }

  return (
    <Empty
      icon={Newspaper}
      title={t('states:other.title')}
      advice={t(props.isReadable ? 'states:other.ready' : 'states:other.advice')}
    >
      <Button look="primary" size="large" disabled={isReading} onClick={() => void read()}>
        {t(isReading ? 'states:other.reading' : 'states:other.act')}
      </Button>
      {!props.isReadable && off.length > 0 && (
        <div className="mt-6 flex w-full flex-col items-center gap-2">
          <p className="text-small text-soft">{t('states:other.orPlatform')}</p>
          <div className="flex flex-wrap justify-center gap-2">
            {off.map(id => (
              <ToggleChip key={id} pressed={false} onPress={() => props.turnOn(id)}>
                <PlatformBadge platform={id} bare />
                {t('states:off.act', { platform: name(id) })}
              </ToggleChip>
            ))}
          </div>
        </div>
      )}
    </Empty>
  );
}

/** Switches a platform on within the press itself, and says so when the browser refused. */
function useTurnOn(): (platform: SwitchId) => void {
  const t = useWords();
  const name = usePlatformName();
  const say = useSay();
  return platform => {
    void switchOn([platform]).then(granted => {
      if (!granted) say({ text: t('states:denied', { platform: name(platform) }), tone: 'warn' });
    });
  };
}
