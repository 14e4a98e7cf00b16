import { useState } from 'react';
import { useLive } from '@/components/ui/use-live';
import { type LibraryFilter, type LibraryRow, listLibrary } from '@/lib/db/library';
import { searchPosts } from '@/lib/search/search';
import { addressOf, type Filters, type Narrowing } from './address';

const step = 200;
/** More than any library holds; IndexedDB takes no larger number for a count. */
const everything = 2 ** 32 - 1;

async function read(query: string, filter: LibraryFilter, limit: number): Promise<LibraryRow[]> {
  if (query.trim() === '') return listLibrary(filter, limit);
  const ids = await searchPosts(query, { kept: !filter.trashed, limit: everything });
  return listLibrary({ ...filter, ids }, limit);
}

/** The kept posts that are looked for, as many as are needed on screen; `readAll` gets the rest. */
export function useLibrary(narrowing: Narrowing, onNarrow: (narrowing: Narrowing) => void) {
  const { query, isTrash, ...filters } = narrowing;
  const address = addressOf(narrowing);
  const [reach, setReach] = useState({ address, limit: step });
  // Another list begins at its top again.
  const limit = reach.address === address ? reach.limit : step;
  const setLimit = (limit: number) => setReach({ address, limit });
  const filter: LibraryFilter = { ...filters, ...(isTrash && { trashed: true }) };
  const rows = useLive(() => read(query, filter, limit), [address, limit]);

  return {
    query,
    filters,
    rows,
    isNarrowed: query.trim() !== '' || Object.keys(filters).length > 0,
    search: (query: string) => onNarrow({ ...narrowing, query }),
    narrow: (filters: Filters) => onNarrow({ query, isTrash, ...filters }),
    clear: () => onNarrow({ query: '', isTrash }),
    more() {
      if (rows && rows.length >= limit) setLimit(limit + step);
    },
    /** All that is in the filter, not only what was read so far. */
    async readAll(): Promise<LibraryRow[]> {
      const all = await read(query, filter, everything);
      setLimit(Math.max(all.length, step));
      return all;
    },
  };
}
