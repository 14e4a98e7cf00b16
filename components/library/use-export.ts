import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { MenuItem } from '@/components/ui/Menu';
import { useSay } from '@/components/ui/notices';
import { zone } from '@/components/ui/use-clock';
import { useSettings } from '@/components/ui/use-settings';
import { wallClock } from '@/lib/calendar/next-slots';
import { type LibraryRow, listKeptSince } from '@/lib/db/library';
import { hasOwnNumbers } from '@/lib/db/public';
import { download } from '@/lib/exchange/download';
import { jsonOf } from '@/lib/exchange/json';
import { cellsOf, csvOf } from '@/lib/exchange/sheet';
import { tableOf } from '@/lib/exchange/table';
import { useLanguage, useWords } from '@/lib/i18n/use-words';

/** A day on which the clocks are put back has an hour more. */
const longestDay = 25 * 3_600_000;

/** The ways out of the library: cells for the clipboard, and files. Of the `rows` listed it offers what they have. */
export function useExport(rows: readonly LibraryRow[]) {
  const t = useWords();
  const language = useLanguage();
  const say = useSay();
  const { platforms } = useSettings();
  const [withPrivate, setWithPrivate] = useState(false);
  const table = (rows: readonly LibraryRow[]) => tableOf(rows, { t, language, zone }, { withPrivate });
  const nameOf = (ending: string) => `${t('library:fileName')}-${wallClock(Date.now(), zone).date}.${ending}`;

  /** What was done, and of numbers that are for the owner's eyes only whether they went along. */
  function tell(what: string, rows: readonly LibraryRow[]) {
    const privacy = t(withPrivate ? 'library:privateIncluded' : 'library:privateLeftOut');
    say({ text: rows.some(hasOwnNumbers) ? t('library:withRemark', { what, remark: privacy }) : what });
  }

  /** Asked anew whenever the library is opened: nothing private leaves by an old habit. */
  const choice: MenuItem = {
    id: 'private',
    label: t('library:withPrivate'),
    icon: Lock,
    checked: withPrivate,
    onSelect: () => setWithPrivate(!withPrivate),
  };
  const isOffered = Object.values(platforms).some(({ centre }) => centre) || rows.some(hasOwnNumbers);

  return {
    privacy: isOffered ? [choice] : [],
    async copy(rows: readonly LibraryRow[]) {
      await navigator.clipboard.writeText(await cellsOf(await table(rows)));
      tell(t('library:copied', { count: rows.length }), rows);
    },
    async csv(rows: readonly LibraryRow[]) {
      download(nameOf('csv'), 'text/csv;charset=utf-8', await csvOf(await table(rows)));
      tell(t('library:exported', { count: rows.length }), rows);
    },
    /** What was kept on this day of the calendar, however many hours it has had. */
    async today() {
      const now = Date.now();
      const dateOf = (moment: number) => wallClock(moment, zone).date;
      const recent = await listKeptSince(now - longestDay);
      const rows = recent.filter(({ keep }) => dateOf(keep.keptAt) === dateOf(now));
      if (rows.length === 0) return say({ text: t('library:nothingToday') });
      download(nameOf('csv'), 'text/csv;charset=utf-8', await csvOf(await table(rows)));
      tell(t('library:exported', { count: rows.length }), rows);
    },
    async json(rows: readonly LibraryRow[]) {
      const ids = rows.map(row => row.post.id);
      download(nameOf('json'), 'application/json', await jsonOf(ids, Date.now(), { withPrivate }));
      tell(t('library:exported', { count: rows.length }), rows);
    },
  };
}
