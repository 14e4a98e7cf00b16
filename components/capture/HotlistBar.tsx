import { Flame } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '@/components/ui/Button';
import { useLive } from '@/components/ui/use-live';
import { readHotlist } from '@/lib/db/hotlists';
import { useWords } from '@/lib/i18n/use-words';
import type { SwitchId } from '@/lib/model/roll';

/** How much of the hot list in view is remembered, and the way to what it says that is new. */
export function HotlistBar({ platform }: { platform: SwitchId }) {
  const t = useWords();
  const [, go] = useLocation();
  const list = useLive(() => readHotlist(platform), [platform]);
  if (!list) return null;
  return (
    <div className="flex shrink-0 items-center gap-2 border-b bg-paper px-4 py-1.5 text-small text-soft">
      <Flame className="size-3.5 shrink-0" aria-hidden />
      <p className="flex-1">{t('capture:topics', { count: list.topics.length })}</p>
      <Button size="small" onClick={() => go('/today')}>
        {t('capture:topicsLook')}
      </Button>
    </div>
  );
}
