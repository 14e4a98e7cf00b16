import { ChevronDown, ChevronUp, Square, SquareCheck } from 'lucide-react';
import type { Action } from './actions';

export type ListHands = {
  move: (by: number) => void;
  select: (range: boolean) => void;
  /** How many rows there are. */
  listed: number;
};

const hasRows = ({ listed }: ListHands) => listed > 0;

/** How every list of posts is walked and picked from. */
export const listActions: readonly Action<ListHands>[] = [
  { id: 'next', label: 'capture:next', icon: ChevronDown, keys: ['j'], can: hasRows, run: ({ move }) => move(1) },
  {
    id: 'previous',
    label: 'capture:previous',
    icon: ChevronUp,
    keys: ['k'],
    can: hasRows,
    run: ({ move }) => move(-1),
  },
  {
    id: 'select',
    label: 'capture:select',
    icon: Square,
    keys: ['x'],
    can: hasRows,
    run: ({ select }) => select(false),
  },
  {
    id: 'select-range',
    label: 'capture:selectRange',
    icon: SquareCheck,
    keys: ['Shift+x'],
    can: hasRows,
    run: ({ select }) => select(true),
  },
];
