import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Cursor } from '@/components/ui/use-cursor';
import { nextStatus, type PlanRow, usePlanVerbs } from './use-plan-verbs';

/** The element of a plan's card that takes the focus. */
export const planElement = ({ variant }: PlanRow) => `plan-${variant.id}`;

/** A list of plans and what is done with the one under the cursor: what the calendar and today's list share. */
export function usePlanList(rows: readonly PlanRow[], cursor: Cursor) {
  const verbs = usePlanVerbs();
  const [, go] = useLocation();
  const [moving, setMoving] = useState<PlanRow>();
  const aimed = rows.find(row => planElement(row) === cursor.id);
  const open = (row: PlanRow) => go(`/calendar/${row.plan.id}`);

  return {
    verbs,
    cursor,
    open,
    moving,
    startMove: setMoving,
    endMove: () => setMoving(undefined),
    hands: {
      step: cursor.step,
      open: () => aimed && open(aimed),
      moveTo: () => aimed && setMoving(aimed),
      advance: () => aimed && void verbs.setStatus(aimed, nextStatus(aimed.variant.status)),
      remove: () => aimed && void verbs.remove(aimed),
      listed: cursor.listed,
      aimed: aimed !== undefined,
      opens: aimed !== undefined,
    },
  };
}

export type PlanList = ReturnType<typeof usePlanList>;
