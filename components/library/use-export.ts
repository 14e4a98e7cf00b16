import { useNotices } from '@/components/ui/notices';
import { zone } from '@/components/ui/use-clock';
import { wallClock } from '@/lib/calendar/next-slots';
import type { LibraryRow } from '@/lib/db/library';
import { download } from '@/lib/exchange/download';
import { jsonOf } from '@/lib/exchange/json';
import { cellsOf, csvOf } from '@/lib/exchange/sheet';
import { tableOf } from '@/lib/exchange/table';
import { useLanguage, useWords } from '@/lib/i18n/use-words';

/** The ways out of the library: cells for the clipboard, and files. */
export function useExport() {
  const t = useWords();
  const language = useLanguage();
  const { say } = useNotices();
  const table = (rows: readonly LibraryRow[]) => tableOf(rows, { t, language, zone });
  const nameOf = (ending: string) => `${t('library:fileName')}-${wallClock(Date.now(), zone).date}.${ending}`;

  return {
    async copy(rows: readonly LibraryRow[]) {
      await navigator.clipboard.writeText(await cellsOf(await table(rows)));
      say({ text: t('library:copied', { count: rows.length }) });
    },
    async csv(rows: readonly LibraryRow[]) {
      download(nameOf('csv'), 'text/csv;charset=utf-8', await csvOf(await table(rows)));
      say({ text: t('library:exported', { count: rows.length }) });
    },
    async json(rows: readonly LibraryRow[]) {
      const json = await jsonOf(
        rows.map(row => row.post.id),
        Date.now(),
      );
      download(nameOf('json'), 'application/json', json);
      say({ text: t('library:exported', { count: rows.length }) });
    },
  };
}
