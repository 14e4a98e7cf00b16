import { useState } from 'react';
import { z } from '@/lib/model/z';
import { type Order, orders } from './order';

const Arrangement = z.object({ order: z.enum(orders), atLeast: z.number() });
type Arrangement = z.infer<typeof Arrangement>;

/**
 * How a page's list is ordered and what a post must have. It belongs to one visit of one tab and is worth nothing later:
 * so it is with the session, where it outlasts a look at another tab or at another place of the panel.
 */
export function useArrangement(visit: string, usual: Order) {
  const key = `arrangement ${visit}`;
  const [arrangement, setArrangement] = useState(() => stored(key) ?? { order: usual, atLeast: 0 });
  return {
    ...arrangement,
    arrangeBy(next: Arrangement) {
      setArrangement(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
  };
}

function stored(key: string): Arrangement | undefined {
  return z.safeParse(Arrangement, JSON.parse(sessionStorage.getItem(key) ?? 'null')).data;
}
