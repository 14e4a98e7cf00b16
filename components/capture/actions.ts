import { BookmarkPlus, CalendarPlus, CheckCheck, FileArchive, X } from 'lucide-react';
import type { ActionGroup } from '@/components/ui/actions';
import { type ListHands, listActions } from '@/components/ui/list-actions';

export type PageHands = ListHands & {
  selectAll: () => void;
  leave: () => void;
  keep: () => void;
  plan: () => void;
  savePage: () => void;
  /** Only pages of platforms can be made into a test. */
  isSavable: boolean;
  /** How many posts keep and plan would speak of. */
  aimed: number;
  selected: number;
  /** A post of the list was opened. */
  isOpened: boolean;
};

const hasRows = ({ listed }: PageHands) => listed > 0;
const hasAim = ({ aimed }: PageHands) => aimed > 0;

/** What can be done with the posts of the page in view: the selection, or else the row under the cursor or the open post. */
export const captureActions: ActionGroup<PageHands> = {
  where: 'page',
  label: 'app:page',
  actions: [
    { id: 'keep', label: 'capture:keep', icon: BookmarkPlus, keys: ['s'], can: hasAim, run: ({ keep }) => keep() },
    { id: 'plan', label: 'capture:plan', icon: CalendarPlus, keys: ['p'], can: hasAim, run: ({ plan }) => plan() },
    ...listActions,
    {
      id: 'select-all',
      label: 'capture:selectAll',
      icon: CheckCheck,
      keys: ['a'],
      can: hasRows,
      run: ({ selectAll }) => selectAll(),
    },
    {
      id: 'save-page',
      label: 'health:save',
      icon: FileArchive,
      keys: ['r'],
      can: ({ isSavable }) => isSavable,
      run: ({ savePage }) => savePage(),
    },
    {
      id: 'leave',
      label: 'capture:leave',
      icon: X,
      keys: ['Escape'],
      can: ({ selected, isOpened }) => selected > 0 || isOpened,
      run: ({ leave }) => leave(),
    },
  ],
};

type KeepHands = { toggleWhy: (index: number) => void; keep: () => void };

/** What the question "why keep it?" hears. */
export const keepActions: ActionGroup<KeepHands> = {
  where: 'keep',
  label: 'capture:keepQuestion',
  dialog: true,
  actions: [
    ...(['topic', 'title', 'cover', 'structure', 'pace'] as const).map((why, index) => ({
      id: `why-${why}`,
      label: `capture:whys.${why}` as const,
      keys: [String(index + 1)],
      run: ({ toggleWhy }: KeepHands) => toggleWhy(index),
    })),
    { id: 'confirm', label: 'capture:keepNow', keys: ['s', 'Mod+Enter'], run: ({ keep }) => keep() },
  ],
};
