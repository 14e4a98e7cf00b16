import {
  CalendarArrowUp,
  CalendarPlus,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleDot,
  CircleFadingArrowUp,
  ExternalLink,
  ListTree,
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
  /** Whether what is under the cursor can be opened as a plan. */
  opens: boolean;
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
    can: ({ opens }) => opens,
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

export type TodayHands = PlanHands & {
  /** Make an idea of the hot topic under the cursor, due today. */
  idea: () => void;
  /** Whether there is a topic under the cursor that is not planned yet. */
  topic: boolean;
  /** Open the web page of what is under the cursor. */
  openPage: () => void;
  page: boolean;
  whole: () => void;
  boards: number;
};

export const todayActions: ActionGroup<TodayHands> = {
  where: 'today',
  label: 'app:today',
  actions: [
    ...planActions,
    {
      id: 'idea',
      label: 'today:idea',
      icon: CalendarPlus,
      keys: ['i'],
      can: ({ topic }) => topic,
      run: ({ idea }) => idea(),
    },
    {
      id: 'open-page',
      label: 'today:openPage',
      icon: ExternalLink,
      keys: ['o'],
      can: ({ page }) => page,
      run: ({ openPage }) => openPage(),
    },
    {
      id: 'whole',
      label: 'today:whole',
      icon: ListTree,
      keys: ['w'],
      can: ({ boards }) => boards > 0,
      run: ({ whole }) => whole(),
    },
  ],
};
