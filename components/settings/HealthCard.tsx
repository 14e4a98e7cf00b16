import { ChevronRight, CircleCheck, TriangleAlert } from 'lucide-react';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { SavePage } from '@/components/ui/SavePage';
import { useFindingWords } from '@/components/ui/say-health';
import { useClock } from '@/components/ui/use-clock';
import type { KindHealth, PlatformHealth } from '@/lib/analysis/health';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import type { SwitchId } from '@/lib/model/roll';
import { FieldShares } from './FieldShares';

/** One platform: the sentence of its state, and behind each kind of page the figures it rests on. */
export function HealthCard(props: {
  health: PlatformHealth;
  /** The tab in front, where it shows this platform. */
  tabId: number | undefined;
}) {
  const { platform, lastGood, findings, kinds } = props.health;
  const t = useWords();
  const { now, language } = useClock();
  const name = usePlatformName()(platform);
  const say = useFindingWords();
  return (
    <section className="rounded-card border" aria-label={name}>
      <header className="flex items-center gap-3 px-3 py-2">
        <PlatformBadge platform={platform} bare large />
        <div className="min-w-0 flex-1">
          <h2 className="font-medium">{name}</h2>
          <p className="text-small text-soft">
            {lastGood === undefined
              ? t('health:neverGood')
              : t('health:lastGood', { ago: sayAgo(lastGood, now, language) })}
          </p>
        </div>
        {findings.length === 0 && lastGood !== undefined && (
          <p className="flex items-center gap-1 text-small text-good">
            <CircleCheck className="size-4" aria-hidden />
            {t('health:fine')}
          </p>
        )}
      </header>
      {findings.map(finding => (
        <p
          key={`${finding.kind} ${finding.is === 'field-gone' ? finding.field : ''}`}
          className="flex gap-2 bg-warn-wash px-3 py-2 text-small text-warn"
        >
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {say(platform, finding)}
        </p>
      ))}
      {kinds.map(kind => (
        <Kind
          key={kind.kind}
          platform={platform}
          health={kind}
          isOpen={findings.some(finding => finding.kind === kind.kind)}
        />
      ))}
      {props.tabId !== undefined && (
        <div className="flex justify-end border-t px-3 py-2">
          <SavePage tabId={props.tabId} small />
        </div>
      )}
    </section>
  );
}

function Kind({ platform, health, isOpen }: { platform: SwitchId; health: KindHealth; isOpen: boolean }) {
  const t = useWords();
  const { now, language } = useClock();
  const { kind, shares, states, lastGood } = health;
  const of = Math.max(0, ...shares.map(share => share.of));
  return (
    <details className="group border-t" open={isOpen}>
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 px-3 py-1 outline-offset-[-2px] hover:bg-paper">
        <ChevronRight className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90" aria-hidden />
        <span className="flex-1">{t(`platforms:kinds.${kind}`)}</span>
        <span className="text-small text-soft">
          {of > 0 && t('health:samples', { count: of })}
          {lastGood !== undefined && ` · ${sayAgo(lastGood, now, language)}`}
        </span>
      </summary>
      <div className="flex flex-col gap-3 px-3 pt-1 pb-3">
        <FieldShares platform={platform} shares={shares} />
        {states.length > 0 && (
          <p className="text-small text-soft">
            {t('health:week', {
              states: states.map(({ state, count }) => `${t(`health:states.${state}`)} ${count}`).join(' · '),
            })}
          </p>
        )}
      </div>
    </details>
  );
}
