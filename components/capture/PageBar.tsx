import { Eye, EyeOff, Lock, RefreshCw } from 'lucide-react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/Button';
import { ToggleChip } from '@/components/ui/Chip';
import { Doubt } from '@/components/ui/Doubt';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { changePlatform } from '@/components/ui/platform-access';
import { useClock } from '@/components/ui/use-clock';
import { useSettings } from '@/components/ui/use-settings';
import type { TabPage } from '@/lib/db/pages';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import { AccountCard } from './AccountCard';
import { HealthBar } from './HealthBar';
import { HotlistBar } from './HotlistBar';
import type { Listed } from './situation';

/** What was recognised in one line: how many, how many kept, how fresh; and whether all of it is remembered. */
export function PageBar({ page, items }: { page: TabPage; items: readonly Listed[] }) {
  const t = useWords();
  const { language, now } = useClock();
  const name = usePlatformName();
  const { platforms, forgetAfterDays } = useSettings();
  const { platform } = page;
  const kept = items.filter(item => item.keep).length;
  const isWatched = platform !== 'generic' && platforms[platform].watch;

  return (
    <>
      <div className="flex min-h-10 shrink-0 items-center gap-2 border-b bg-raised px-4 py-1">
        <PlatformBadge platform={platform} />
        <p className="min-w-0 flex-1 text-small text-soft" role="status">
          {page.state === 'ok' || items.length > 0
            ? t('capture:recognised', { count: items.length })
            : `${name(platform)} · ${t(`platforms:kinds.${page.kind}`)}`}
          {kept > 0 && <span className="text-good"> · {t('capture:keptCount', { count: kept })}</span>}
          {page.checked !== undefined && (
            <span title={t('capture:checkedHint')}> · {t('capture:checked', { count: page.checked })}</span>
          )}
          <span> · {sayAgo(page.updatedAt, now, language)}</span>
        </p>
        {platform !== 'generic' && (
          <span title={t('capture:watchHint', { count: forgetAfterDays })}>
            <ToggleChip pressed={isWatched} onPress={() => void changePlatform(platform, { watch: !isWatched })}>
              {isWatched ? <Eye className="size-3.5" aria-hidden /> : <EyeOff className="size-3.5" aria-hidden />}
              {t('capture:watch')}
            </ToggleChip>
          </span>
        )}
      </div>
      {page.late && (
        <div className="flex shrink-0 items-center gap-2 border-b bg-warn-wash px-4 py-1.5 text-small text-warn">
          <p className="flex-1">{t('states:late')}</p>
          <Button size="small" onClick={() => void browser.tabs.reload(page.tabId)}>
            <RefreshCw aria-hidden />
            {t('reload')}
          </Button>
        </div>
      )}
      {platform !== 'generic' && <HealthBar page={{ ...page, platform }} />}
      {items.length > 0 && (
        <div className="shrink-0 border-b bg-paper px-4 py-1.5 empty:hidden">
          <Doubt platform={platform} what={page.kind} />
        </div>
      )}
      {page.kind === 'hotlist' && platform !== 'generic' && <HotlistBar platform={platform} />}
      {page.kind === 'metrics' && (
        <p className="flex shrink-0 items-center gap-1.5 border-b bg-paper px-4 py-1.5 text-small text-soft">
          <Lock className="size-3.5 shrink-0" aria-hidden />
          {t('metrics:own')}
        </p>
      )}
      {page.kind === 'profile' && page.accounts[0] && <AccountCard account={page.accounts[0]} />}
    </>
  );
}
