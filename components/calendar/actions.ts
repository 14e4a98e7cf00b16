import {
  CalendarArrowUp,
  CalendarPlus,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleDot,
  CircleFadingArrowUp,
  PenLine,
  Trash2,
  X,
} from 'lucide-react';
import type { Action, ActionGroup } from '@/components/ui/actions';

/** What can be done with the plan under the cursor, in the calendar and on today's list. */
export type PlanHands = {
  step: (by: number) => void;
  open: () => void;
  moveTo: () => void;
  advance: () => void;
  remove: () => void;
  listed: number;
  aimed: boolean;
};

const hasRows = ({ listed }: PlanHands) => listed > 0;
const hasAim = ({ aimed }: PlanHands) => aimed;

const planActions: readonly Action<PlanHands>[] = [
  { id: 'next', label: 'calendar:next', icon: ChevronDown, keys: ['j'], can: hasRows, run: ({ step }) => step(1) },
  {
    id: 'previous',
    label: 'calendar:previous',
    icon: ChevronUp,
    keys: ['k'],
    can: hasRows,
    run: ({ step }) => step(-1),
  },
  {
    id: 'edit',
    label: 'calendar:editTitle',
    icon: PenLine,
    keys: ['e', 'Enter'],
    can: hasAim,
    run: ({ open }) => open(),
  },
  {
    id: 'move',
    label: 'calendar:move',
    icon: CalendarArrowUp,
    keys: ['p'],
    can: hasAim,
    run: ({ moveTo }) => moveTo(),
  },
  {
    id: 'advance',
    label: 'calendar:status',
    icon: CircleFadingArrowUp,
    keys: ['s'],
    can: hasAim,
    run: ({ advance }) => advance(),
  },
  {
    id: 'remove',
    label: 'calendar:remove',
    icon: Trash2,
    danger: true,
    keys: ['Delete', '#'],
    can: hasAim,
    run: ({ remove }) => remove(),
  },
];

export type CalendarHands = PlanHands & {
  add: () => void;
  turn: (weeks: number) => void;
  thisWeek: () => void;
  leave: () => void;
};

export const calendarActions: ActionGroup<CalendarHands> = {
  where: 'calendar',
  label: 'app:calendar',
  actions: [
    { id: 'add', label: 'calendar:add', icon: CalendarPlus, keys: ['n'], run: ({ add }) => add() },
    {
      id: 'previous-week',
      label: 'calendar:previousWeek',
      icon: ChevronLeft,
      keys: ['['],
      run: ({ turn }) => turn(-1),
    },
    { id: 'next-week', label: 'calendar:nextWeek', icon: ChevronRight, keys: [']'], run: ({ turn }) => turn(1) },
    { id: 'this-week', label: 'calendar:thisWeek', icon: CircleDot, keys: ['0'], run: ({ thisWeek }) => thisWeek() },
    ...planActions,
    { id: 'leave', label: 'calendar:leave', icon: X, keys: ['Escape'], run: ({ leave }) => leave() },
  ],
};

export const todayActions: ActionGroup<PlanHands> = { where: 'today', label: 'app:today', actions: planActions };
