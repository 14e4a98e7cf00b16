import { CalendarDays, Ellipsis, Keyboard, Library, PanelsTopLeft, Search, Sun, Undo2, UsersRound } from 'lucide-react';
import type { ActionGroup } from '@/components/ui/actions';

export const places = [
  { id: 'page', path: '/page', label: 'app:page', icon: PanelsTopLeft, key: 'g' },
  { id: 'library', path: '/library', label: 'app:library', icon: Library, key: 'l' },
  { id: 'calendar', path: '/calendar', label: 'app:calendar', icon: CalendarDays, key: 'c' },
  { id: 'today', path: '/today', label: 'app:today', icon: Sun, key: 'd' },
  { id: 'more', path: '/more', label: 'app:more', icon: Ellipsis, key: 'm' },
] as const;

type ShellHands = { go: (path: string) => void; showShortcuts: () => void; undoLast: () => void };

/** What can be done wherever one is. */
export const shellActions: ActionGroup<ShellHands> = {
  where: 'everywhere',
  label: 'app:everywhere',
  actions: [
    ...places.map(({ id, path, label, icon, key }) => ({
      id: `go-${id}`,
      label,
      icon,
      keys: [key],
      run: ({ go }: ShellHands) => go(path),
    })),
    { id: 'search', label: 'common:search', icon: Search, keys: ['/'], run: ({ go }) => go('/library/search') },
    { id: 'accounts', label: 'accounts:title', icon: UsersRound, keys: ['u'], run: ({ go }) => go('/more/accounts') },
    { id: 'undo', label: 'app:undoLast', icon: Undo2, keys: ['z'], run: ({ undoLast }) => undoLast() },
    {
      id: 'shortcuts',
      label: 'app:showShortcuts',
      icon: Keyboard,
      keys: ['?'],
      run: ({ showShortcuts }) => showShortcuts(),
    },
  ],
};
