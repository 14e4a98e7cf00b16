import { Columns3, Copy, FolderPlus, UserRound, X } from 'lucide-react';
import type { ActionGroup } from '@/components/ui/actions';
import { type ListHands, listActions } from '@/components/ui/list-actions';

export type AccountHands = ListHands & {
  open: () => void;
  group: () => void;
  compare: () => void;
  copy: () => void;
  leave: () => void;
  /** How many an action would speak of: those selected, or else the one that is open or under the cursor. */
  aimed: number;
  selected: number;
  isComparing: boolean;
};

const hasAim = ({ aimed }: AccountHands) => aimed > 0;

export const accountActions: ActionGroup<AccountHands> = {
  where: 'accounts',
  label: 'accounts:title',
  actions: [
    ...listActions.filter(({ id }) => id !== 'select-range'),
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
