import { TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '@/components/ui/Button';
import { SavePage } from '@/components/ui/SavePage';
import { useFindingWords } from '@/components/ui/say-health';
import { useHealth } from '@/components/ui/use-health';
import type { TabPage } from '@/lib/db/pages';
import { useWords } from '@/lib/i18n/use-words';
import type { SwitchId } from '@/lib/model/roll';

/** What has gone wrong with reading pages of this kind, in the sentence that is also on the icon. */
export function HealthBar({ page: { platform, kind, tabId, state } }: { page: TabPage & { platform: SwitchId } }) {
  const t = useWords();
  const [, go] = useLocation();
  const say = useFindingWords();
  const finding = useHealth(platform)?.[0]?.findings.find(each => each.kind === kind);
  if (!finding) return null;
  return (
    <div className="flex shrink-0 flex-col gap-1.5 border-b bg-warn-wash px-4 py-2 text-small text-warn">
      <p className="flex gap-2">
        <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
        {say(platform, finding)}
      </p>
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={() => go('/more/health')}>
          {t('health:look')}
        </Button>
        {/* Of a layout that is unknown the notice below offers the same. */}
        {state !== 'unknown' && <SavePage tabId={tabId} small />}
      </div>
    </div>
  );
}
