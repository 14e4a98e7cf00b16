import { useLiveQuery } from 'dexie-react-hooks';
import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Input, Select } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { usePlatformName } from '@/components/ui/PlatformBadge';
import { listKeptAuthors, listTags } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';
import { type PlatformId, platformIds } from '@/lib/model/roll';
import type { Filters, useLibrary } from './use-library';

/** Nobody looks through more; of the others the search knows the names. */
const mostAuthors = 200;

type FilterBarProps = { library: ReturnType<typeof useLibrary>; isSearching: boolean };

export function FilterBar({ library, isSearching }: FilterBarProps) {
  const t = useWords();
  const name = usePlatformName();
  const box = useRef<HTMLInputElement>(null);
  const tags = useLiveQuery(() => listTags()) ?? [];
  const authors = useLiveQuery(() => listKeptAuthors(mostAuthors)) ?? [];
  const { filters, query } = library;

  useEffect(() => {
    if (isSearching) box.current?.focus();
  }, [isSearching]);

  // The first choice of each list is the empty one: it takes the filter away.
  const change = <K extends keyof Filters>(key: K, value: NonNullable<Filters[K]> | '') => {
    const { [key]: _, ...others } = filters;
    library.narrow(value === '' ? others : { ...others, [key]: value });
  };

  return (
    <div className="flex shrink-0 flex-col gap-2 border-b bg-raised px-3 py-2">
      <div className="relative">
        <Search className="pointer-events-none absolute top-2 left-2 size-4 text-soft" aria-hidden />
        <Input
          id="library-search"
          ref={box}
          type="search"
          aria-label={t('library:searchLabel')}
          aria-keyshortcuts="/"
          placeholder={t('library:searchPlaceholder')}
          className="px-8! [&::-webkit-search-cancel-button]:hidden"
          value={query}
          onChange={event => library.search(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Escape') return;
            library.search('');
            event.currentTarget.blur();
          }}
        />
        {query && (
          <IconButton
            icon={X}
            label={t('clear')}
            className="absolute top-0 right-0"
            onClick={() => library.search('')}
          />
        )}
      </div>
      <div className="grid grid-cols-3 gap-2">
        <Select<PlatformId | ''>
          aria-label={t('library:platform')}
          value={filters.platform ?? ''}
          options={[
            { value: '', label: t('library:allPlatforms') },
            ...platformIds.map(id => ({ value: id, label: name(id) })),
          ]}
          onChange={value => change('platform', value)}
        />
        <Select
          aria-label={t('library:author')}
          value={filters.authorId ?? ''}
          options={[
            { value: '', label: t('library:allAuthors') },
            ...authors.map(({ author, count }) => ({
              value: author.id,
              label: `${nameOfAccount(author)} (${count})`,
            })),
          ]}
          onChange={value => change('authorId', value)}
        />
        <Select
          aria-label={t('tags')}
          value={filters.tag ?? ''}
          options={[
            { value: '', label: t('library:allTags') },
            ...tags.map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })),
          ]}
          onChange={value => change('tag', value)}
        />
      </div>
    </div>
  );
}
