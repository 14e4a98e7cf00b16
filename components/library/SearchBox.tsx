import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { useWords } from '@/lib/i18n/use-words';

type SearchBoxProps = { query: string; isSearching: boolean; onSearch: (query: string) => void };

/**
 * What is typed stands here first: while characters are being composed from a keyboard's letters, nothing is searched
 * for and nothing may change under the operator's hands.
 */
export function SearchBox({ query, isSearching, onSearch }: SearchBoxProps) {
  const t = useWords();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const [told, setTold] = useState(query);
  // The address was changed by something else than typing.
  if (told !== query) {
    setTold(query);
    setTyped(query);
  }

  useEffect(() => {
    if (isSearching) box.current?.focus();
  }, [isSearching]);

  const search = (text: string) => {
    setTyped(text);
    onSearch(text);
  };

  return (
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
        value={typed}
        onChange={({ target, nativeEvent }) => {
          const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          if (isComposing) setTyped(target.value);
          else search(target.value);
        }}
        onCompositionEnd={event => search(event.currentTarget.value)}
        onKeyDown={event => {
          // That Escape gives up the composition, not the search.
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          search('');
          event.currentTarget.blur();
        }}
      />
      {typed && (
        <IconButton icon={X} label={t('clear')} className="absolute top-0 right-0" onClick={() => search('')} />
      )}
    </div>
  );
}
