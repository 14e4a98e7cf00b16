import type { LucideIcon } from 'lucide-react';
import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { WordKey } from '@/lib/i18n/use-words';

/** One thing the operator can do. `Hands` is what the view that is open lends it: its selection, its verbs. */
export type Action<Hands> = {
  id: string;
  label: WordKey;
  /** `x`, `Shift+X`, `Mod+Enter`, `?`; the first is the one shown. */
  keys: readonly string[];
  icon?: LucideIcon;
  danger?: true;
  /** Whether it makes sense now; absent means always. */
  can?: (hands: Hands) => boolean;
  run: (hands: Hands) => void;
};

/** The actions of one place. Those of a dialog are the only ones that hear keys while it is open. */
export type ActionGroup<Hands> = {
  where: string;
  label: WordKey;
  dialog?: true;
  actions: readonly Action<Hands>[];
};

/** The roll of all groups, as the `?` sheet and the keyboard test walk it. */
export type ActionRoll = readonly ActionGroup<never>[];

export type ReadyAction = Omit<Action<unknown>, 'can' | 'run'> & { can: () => boolean; run: () => void };
type Ready = { dialog: boolean; actions: ReadyAction[] };

const Places = createContext<Map<string, Ready> | undefined>(undefined);

/** Hears the keys of every action that is ready, from the frame on that shows them. */
export function ActionsProvider({ children }: { children: ReactNode }) {
  const [places] = useState(() => new Map<string, Ready>());
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event, [...places.values()]);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [places]);
  return <Places value={places}>{children}</Places>;
}

/** Make a group's actions ready while the calling view is open; returns them for its menus and buttons. */
export function useActions<Hands>(group: ActionGroup<Hands>, hands: Hands): ReadyAction[] {
  const places = useContext(Places);
  const latest = useRef(hands);
  useLayoutEffect(() => {
    latest.current = hands;
  });
  const [actions] = useState(() =>
    group.actions.map(({ can, run, ...rest }) => ({
      ...rest,
      can: () => can?.(latest.current) ?? true,
      run: () => run(latest.current),
    })),
  );
  useLayoutEffect(() => {
    places?.set(group.where, { dialog: group.dialog ?? false, actions });
    return () => void places?.delete(group.where);
  }, [places, group, actions]);
  return actions;
}

function press(event: KeyboardEvent, places: Ready[]): void {
  if (event.defaultPrevented || event.isComposing) return;
  const inDialog = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
  const isTyping = isEditable(event.target);
  for (const place of places) {
    if (place.dialog !== inDialog) continue;
    const action = place.actions.find(one => one.keys.some(key => isPressed(event, key, isTyping)) && one.can());
    if (!action) continue;
    event.preventDefault();
    action.run();
    return;
  }
}

/** Whether this key event is the key named, e.g. `Shift+X`. While typing only those with Mod are heard. */
export function isPressed(event: KeyboardEvent, key: string, isTyping: boolean): boolean {
  const parts = key.split('+');
  const name = parts.at(-1) ?? '';
  const wantsMod = parts.includes('Mod');
  const wantsShift = parts.includes('Shift');
  if ((event.ctrlKey || event.metaKey) !== wantsMod || event.altKey) return false;
  if (isTyping && !wantsMod) return false;
  // `?` needs shift on some keyboards and not on others; only letters tell the two apart.
  if (/^[a-z]$/i.test(name) && event.shiftKey !== wantsShift) return false;
  return event.key.toLowerCase() === name.toLowerCase();
}

/** A box that was ticked has the focus and takes no letters: keys go on meaning what they mean. */
function isEditable(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) return false;
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** A key as it is printed on the keyboard. */
export function sayKey(key: string): string {
  const isMac = navigator.platform.startsWith('Mac');
  return key
    .split('+')
    .map(part => (part === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : '+');
}
