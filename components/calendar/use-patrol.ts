import { useState } from 'react';
import { webAddress } from '@/components/ui/open-page';
import { useClock } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { type PatrolStop, patrol } from '@/lib/analysis/patrol';
import { listMarked } from '@/lib/db/authors';

/** More than one goes round in one morning are shown when asked for. */
const few = 8;

/** The element of an account's line that takes the focus. */
export const stopElement = ({ author }: PatrolStop) => `account-${encodeURIComponent(author.id)}`;

/** The marked accounts that are due to be looked at. */
export function usePatrol() {
  const { now } = useClock();
  const { platforms, patrolAfterDays: days } = useSettings();
  const marked = useLive(listMarked);
  const [isWhole, setWhole] = useState(false);
  // Where a platform is off a look would not be noticed, and the account would stay on the list for good.
  const isRead = (id: PatrolStop['author']['platform']) => id !== 'generic' && platforms[id].on;
  const due = patrol(marked ?? [], { now, days, isRead });
  const shown = isWhole ? due : due.slice(0, few);
  return {
    due,
    days,
    shown,
    elements: shown.filter(({ url }) => webAddress(url)).map(stopElement),
    unfold: () => setWhole(true),
    find: (element: string | undefined) => shown.find(stop => stopElement(stop) === element),
  };
}

export type Patrol = ReturnType<typeof usePatrol>;
