import { useState } from 'react';
import { useLocation } from 'wouter';
import { nextStatus, type PlanRow, usePlanVerbs } from './use-plan-verbs';

/** A list of plans with a cursor: what the calendar and today's list share. */
export function usePlanList(rows: readonly PlanRow[]) {
  const verbs = usePlanVerbs();
  const [, go] = useLocation();
  const [cursorId, setCursorId] = useState<string>();
  const [moving, setMoving] = useState<PlanRow>();
  const at = rows.findIndex(({ variant }) => variant.id === cursorId);
  const aimed = rows[at];

  function step(by: number) {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by))];
    if (!next) return;
    setCursorId(next.variant.id);
    document.getElementById(`plan-${next.variant.id}`)?.focus();
  }
  const open = (row: PlanRow) => go(`/calendar/${row.plan.id}`);

  return {
    verbs,
    cursorId,
    setCursor: (row: PlanRow) => setCursorId(row.variant.id),
    open,
    moving,
    startMove: setMoving,
    endMove: () => setMoving(undefined),
    hands: {
      step,
      open: () => aimed && open(aimed),
      moveTo: () => aimed && setMoving(aimed),
      advance: () => aimed && void verbs.setStatus(aimed, nextStatus(aimed.variant.status)),
      remove: () => aimed && void verbs.remove(aimed),
      listed: rows.length,
      aimed: aimed !== undefined,
    },
  };
}

export type PlanList = ReturnType<typeof usePlanList>;
