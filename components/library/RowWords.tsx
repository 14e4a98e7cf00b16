import { Highlight } from '@/components/ui/Highlight';
import { titleOf } from '@/components/ui/post-facts';
import { useClock } from '@/components/ui/use-clock';
import type { LibraryRow } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import { highlight } from '@/lib/search/search';

type RowWordsProps = { row: LibraryRow; query: string; onTag: (tag: string) => void };

/** The operator's words under a row, and how fresh its numbers are; while searching also where in the text it was found. */
export function RowWords({ row: { post, keep }, query, onTag }: RowWordsProps) {
  const t = useWords();
  const { now, language } = useClock();
  const seenAt = Math.max(0, ...Object.values(post.latest).map(reading => reading.seenAt));
  const found = query ? placeIn(post.words?.text ?? '', query) : '';
  const isInTitle = highlight(titleOf(post) ?? '', query).length > 0;
  return (
    <>
      {found && !isInTitle && (
        <p className="line-clamp-2 text-small text-soft">
          <Highlight text={found} places={highlight(found, query)} />
        </p>
      )}
      {keep.note && (
        <p className="truncate text-small text-soft">
          <Highlight text={keep.note} places={highlight(keep.note, query)} />
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1 pt-0.5 empty:hidden">
        {post.depth === 'card' && (
          <span className="rounded-control bg-warn-wash px-1.5 text-tiny text-warn">{t('cardOnly')}</span>
        )}
        {keep.why.map(why => (
          <span key={why} className="rounded-control bg-wash px-1.5 text-tiny text-primary-strong">
            {t(`capture:whys.${why}`)}
          </span>
        ))}
        {keep.tags.map(tag => (
          <button
            key={tag}
            type="button"
            onClick={() => onTag(tag)}
            className="press rounded-control bg-sunken px-1.5 text-tiny text-ink hover:bg-wash"
          >
            # <Highlight text={tag} places={highlight(tag, query)} />
          </button>
        ))}
        {seenAt > 0 && (
          <span className="ml-auto text-tiny text-soft">{t('seenAgo', { ago: sayAgo(seenAt, now, language) })}</span>
        )}
      </div>
    </>
  );
}

/** Some words before and after the first place found. */
function placeIn(text: string, query: string): string {
  const first = highlight(text, query)[0];
  if (!first) return '';
  const from = Math.max(0, first[0] - 20);
  return `${from > 0 ? '…' : ''}${text.slice(from, first[1] + 60).replaceAll(/\s+/g, ' ')}`;
}
