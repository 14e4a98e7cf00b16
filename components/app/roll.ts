import { accountActions } from '@/components/accounts/actions';
import { calendarActions, todayActions } from '@/components/calendar/actions';
import { captureActions, keepActions } from '@/components/capture/actions';
import { libraryActions } from '@/components/library/actions';
import type { ActionRoll } from '@/components/ui/actions';
import { shellActions } from './actions';

/** Every action there is: what the `?` sheet lists and the keyboard test walks. */
export const roll: ActionRoll = [
  captureActions,
  keepActions,
  libraryActions,
  calendarActions,
  todayActions,
  accountActions,
  shellActions,
];
