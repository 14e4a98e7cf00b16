import { TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '@/components/ui/Button';
import { useFindingWords } from '@/components/ui/say-health';
import { useHealth } from '@/components/ui/use-health';
import type { TabPage } from '@/lib/db/pages';
import { useWords } from '@/lib/i18n/use-words';
import type { SwitchId } from '@/lib/model/roll';

/** What has gone wrong with reading pages of this kind, in the sentence that is also on the icon. */
export function HealthBar({ page: { platform, kind } }: { page: TabPage & { platform: SwitchId } }) {
  const t = useWords();
  const [, go] = useLocation();
  const say = useFindingWords();
  const finding = useHealth(platform)?.[0]?.findings.find(each => each.kind === kind);
  if (!finding) return null;
  return (
    <div className="flex shrink-0 items-center gap-2 border-b bg-warn-wash px-4 py-1.5 text-small text-warn">
      <TriangleAlert className="size-4 shrink-0" aria-hidden />
      <p className="flex-1">{say(platform, finding)}</p>
      <Button size="small" onClick={() => go('/more/health')}>
        {t('health:look')}
      </Button>
    </div>
  );
}
