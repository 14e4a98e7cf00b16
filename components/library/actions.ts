import { ArchiveRestore, CalendarPlus, CheckCheck, Copy, PenLine, Search, Tag, Trash2, X } from 'lucide-react';
import type { ActionGroup } from '@/components/ui/actions';
import { type ListHands, listActions } from '@/components/ui/list-actions';

export type LibraryHands = ListHands & {
  search: () => void;
  selectAll: () => void;
  tag: () => void;
  plan: () => void;
  copy: () => void;
  edit: () => void;
  trash: () => void;
  restore: () => void;
  leave: () => void;
  /** How many posts an action would speak of: the selection, or else the one that is open or under the cursor. */
  aimed: number;
  /** How many of them are kept: only those have words to change. */
  kept: number;
  /** Whether they lie in the trash. */
  isTrash: boolean;
};

const hasRows = ({ listed }: LibraryHands) => listed > 0;
const hasAim = ({ aimed, isTrash }: LibraryHands) => aimed > 0 && !isTrash;
const hasKept = ({ kept, isTrash }: LibraryHands) => kept > 0 && !isTrash;

export const libraryActions: ActionGroup<LibraryHands> = {
  where: 'library',
  label: 'app:library',
  actions: [
    { id: 'find', label: 'common:search', icon: Search, keys: ['/'], run: ({ search }) => search() },
    ...listActions,
    {
      id: 'select-all',
      label: 'library:selectAll',
      icon: CheckCheck,
      keys: ['a'],
      can: hasRows,
      run: ({ selectAll }) => selectAll(),
    },
    { id: 'tag', label: 'library:tag', icon: Tag, keys: ['t'], can: hasKept, run: ({ tag }) => tag() },
    { id: 'plan', label: 'common:plan', icon: CalendarPlus, keys: ['p'], can: hasAim, run: ({ plan }) => plan() },
    { id: 'edit', label: 'library:edit', icon: PenLine, keys: ['e'], can: hasAim, run: ({ edit }) => edit() },
    {
      id: 'copy',
      label: 'library:copyCells',
      icon: Copy,
      keys: ['Shift+c'],
      can: ({ kept }) => kept > 0,
      run: ({ copy }) => copy(),
    },
    {
      id: 'trash',
      label: 'library:trash',
      icon: Trash2,
      danger: true,
      keys: ['Delete', '#'],
      can: hasKept,
      run: ({ trash }) => trash(),
    },
    {
      id: 'restore',
      label: 'library:restore',
      icon: ArchiveRestore,
      keys: ['r'],
      can: ({ kept, isTrash }) => kept > 0 && isTrash,
      run: ({ restore }) => restore(),
    },
    { id: 'leave', label: 'library:leave', icon: X, keys: ['Escape'], run: ({ leave }) => leave() },
  ],
};
