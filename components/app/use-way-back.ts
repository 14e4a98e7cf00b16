import { useState } from 'react';
import { listBehind } from '@/components/library/address';

/**
 * The way to a place, given its own path: to the library, to the list as it was left, with its search and its filters;
 * the other places have nothing to come back to.
 */
export function useWayBack(path: string): (place: string) => string {
  const [left, setLeft] = useState('/library');
  const list = listBehind(path) ?? left;
  if (list !== left) setLeft(list);
  return place => (place === '/library' ? list : place);
}
