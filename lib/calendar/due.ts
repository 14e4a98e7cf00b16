import type { Variant } from '../model/plan';
import { addDays } from './next-slots';

/** Where a variant stands today: `late` was not published by its day, `done` was. */
export type Due = 'late' | 'today' | 'tomorrow' | 'soon' | 'done' | 'undated';

const done: readonly string[] = ['published', 'reviewed'];

/** What is due when, seen from the plain date `today`; `soon` is within the next seven days. */
export function dueOf({ date, status }: Pick<Variant, 'date' | 'status'>, today: string): Due | undefined {
  if (!date) return 'undated';
  if (done.includes(status)) return date === today ? 'done' : undefined;
  if (date < today) return 'late';
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  return date <= addDays(today, 7) ? 'soon' : undefined;
}
