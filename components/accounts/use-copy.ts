import { nameOfAccount } from '@/components/ui/name-of-account';
import { useSay } from '@/components/ui/notices';
import { usePlatformName } from '@/components/ui/PlatformBadge';
import { zone } from '@/components/ui/use-clock';
import { summarise } from '@/lib/analysis/account-summary';
import { readAccounts } from '@/lib/db/accounts';
import { cellsOf } from '@/lib/exchange/sheet';
import type { Table } from '@/lib/exchange/table';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { type Compared, type CompareVoice, coarseOf, compareLines } from './compare-table';

/** The comparison as a sheet takes it: numbers are numbers, and a last line says which of them are coarse. */
export function sheetOf(all: readonly Compared[], voice: CompareVoice): Table {
  const { t } = voice;
  return {
    headers: [t('accounts:metric'), ...all.map(({ author }) => nameOfAccount(author))],
    rows: [
      ...compareLines(all, voice).map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]),
      [t('accounts:coarse'), ...all.map(one => coarseOf(one, voice))],
    ],
  };
}

/** Puts a comparison on the clipboard. */
export function useCopy(ids: readonly string[]): () => Promise<void> {
  const t = useWords();
  const language = useLanguage();
  const nameOf = usePlatformName();
  const say = useSay();
  return async () => {
    const now = Date.now();
    const rows = await readAccounts(ids);
    const all = rows.map(row => ({ author: row.author, summary: summarise(row, now) }));
    await navigator.clipboard.writeText(await cellsOf(sheetOf(all, { t, language, nameOf, now, zone })));
    say({ text: t('accounts:copied', { count: all.length }) });
  };
}
