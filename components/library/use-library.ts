import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type LibraryFilter, type LibraryRow, listLibrary } from '@/lib/db/library';
import type { PlatformId } from '@/lib/model/roll';
import { searchPosts } from '@/lib/search/search';

const step = 200;
/** More than any library holds; IndexedDB takes no larger number for a count. */
const everything = 2 ** 32 - 1;

export type Filters = { platform?: PlatformId; authorId?: string; tag?: string };

async function read(query: string, filter: LibraryFilter, limit: number): Promise<LibraryRow[]> {
  if (query.trim() === '') return listLibrary(filter, limit);
  const ids = await searchPosts(query, { kept: !filter.trashed, limit: everything });
  return listLibrary({ ...filter, ids }, limit);
}

/** The kept posts that are looked for, as many as are needed on screen; `readAll` gets the rest. */
export function useLibrary(isTrash: boolean) {
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<Filters>({});
  const [limit, setLimit] = useState(step);
  const filter: LibraryFilter = { ...filters, ...(isTrash && { trashed: true }) };
  const rows = useLiveQuery(() => read(query, filter, limit), [query, filters, isTrash, limit]);

  return {
    query,
    filters,
    rows,
    isNarrowed: query.trim() !== '' || Object.keys(filters).length > 0,
    search(text: string) {
      setQuery(text);
      setLimit(step);
    },
    narrow(next: Filters) {
      setFilters(next);
      setLimit(step);
    },
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
