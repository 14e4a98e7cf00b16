import { ChevronDown, ChevronUp, Columns3, Copy, FolderPlus, Square, UserRound, X } from 'lucide-react';
import type { ActionGroup } from '@/components/ui/actions';

export type AccountHands = {
  move: (by: number) => void;
  select: () => void;
  open: () => void;
  group: () => void;
  compare: () => void;
  copy: () => void;
  leave: () => void;
  /** How many accounts there are in the list. */
  listed: number;
  /** How many an action would speak of: those selected, or else the one that is open or under the cursor. */
  aimed: number;
  selected: number;
  isComparing: boolean;
};

const hasRows = ({ listed }: AccountHands) => listed > 0;
const hasAim = ({ aimed }: AccountHands) => aimed > 0;

export const accountActions: ActionGroup<AccountHands> = {
  where: 'accounts',
  label: 'accounts:title',
  actions: [
    { id: 'next', label: 'accounts:next', icon: ChevronDown, keys: ['j'], can: hasRows, run: ({ move }) => move(1) },
    {
      id: 'previous',
      label: 'accounts:previous',
      icon: ChevronUp,
      keys: ['k'],
      can: hasRows,
      run: ({ move }) => move(-1),
    },
    { id: 'select', label: 'accounts:select', icon: Square, keys: ['x'], can: hasRows, run: ({ select }) => select() },
    { id: 'open', label: 'accounts:open', icon: UserRound, keys: ['e'], can: hasAim, run: ({ open }) => open() },
    {
      id: 'group',
      label: 'accounts:groupAct',
      icon: FolderPlus,
      keys: ['t'],
      can: hasAim,
      run: ({ group }) => group(),
    },
    {
      id: 'compare',
      label: 'accounts:compare',
      icon: Columns3,
      keys: ['v'],
      can: hasAim,
      run: ({ compare }) => compare(),
    },
    {
      id: 'copy',
      label: 'accounts:copy',
      icon: Copy,
      keys: ['Shift+c'],
      can: ({ isComparing }) => isComparing,
      run: ({ copy }) => copy(),
    },
    { id: 'leave', label: 'accounts:leave', icon: X, keys: ['Escape'], run: ({ leave }) => leave() },
  ],
};
