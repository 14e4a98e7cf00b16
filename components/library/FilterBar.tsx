import { Select } from '@/components/ui/Field';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { usePlatformName } from '@/components/ui/PlatformBadge';
import { useLive } from '@/components/ui/use-live';
import { listKeptAuthors, listTags } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';
import { type PlatformId, platformIds } from '@/lib/model/roll';
import type { Filters } from './address';
import { SearchBox } from './SearchBox';
import type { useLibrary } from './use-library';

/** Nobody looks through more; of the others the search knows the names. */
const mostAuthors = 200;

type FilterBarProps = { library: ReturnType<typeof useLibrary>; isSearching: boolean };

export function FilterBar({ library, isSearching }: FilterBarProps) {
  const t = useWords();
  const name = usePlatformName();
  const tags = useLive(() => listTags()) ?? [];
  const authors = useLive(() => listKeptAuthors(mostAuthors)) ?? [];
  const { filters } = library;

  // The first choice of each list is the empty one: it takes the filter away.
  const change = <K extends keyof Filters>(key: K, value: NonNullable<Filters[K]> | '') => {
    const { [key]: _, ...others } = filters;
    library.narrow(value === '' ? others : { ...others, [key]: value });
  };

  return (
    <div className="flex shrink-0 flex-col gap-2 border-b bg-raised px-3 py-2">
      <SearchBox query={library.query} isSearching={isSearching} onSearch={library.search} />
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
          options={withChosen(filters.authorId, [
            { value: '', label: t('library:allAuthors') },
            ...authors.map(({ author, count }) => ({
              value: author.id,
              label: `${nameOfAccount(author)} (${count})`,
            })),
          ])}
          onChange={value => change('authorId', value)}
        />
        <Select
          aria-label={t('tags')}
          value={filters.tag ?? ''}
          options={withChosen(filters.tag, [
            { value: '', label: t('library:allTags') },
            ...tags.map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })),
          ])}
          onChange={value => change('tag', value)}
        />
      </div>
    </div>
  );
}

/** An address may ask for what is not, or no longer, among the choices: it must be seen to be taken away. */
function withChosen(chosen: string | undefined, options: { value: string; label: string }[]) {
  const isThere = !chosen || options.some(({ value }) => value === chosen);
  return isThere ? options : [...options, { value: chosen, label: chosen }];
}
