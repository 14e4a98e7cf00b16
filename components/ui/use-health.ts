import { judgeHealth, type PlatformHealth } from '@/lib/analysis/health';
import { listHealth } from '@/lib/db/health';
import type { SwitchId } from '@/lib/model/roll';
import { useClock } from './use-clock';
import { useLive } from './use-live';

/** How well each platform is read, or one of them; nothing until it is known. */
export function useHealth(platform?: SwitchId): PlatformHealth[] | undefined {
  const { now } = useClock();
  const rows = useLive(() => listHealth(platform), [platform]);
  return rows && judgeHealth(rows, now);
}
