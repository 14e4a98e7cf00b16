import { ArrowLeft, Columns3, Copy } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { IconButton } from '@/components/ui/IconButton';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { useClock } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { Scroll } from '@/components/ui/View';
import { summarise } from '@/lib/analysis/account-summary';
import { fewPosts, settledDays } from '@/lib/analysis/baseline';
import { readAccounts } from '@/lib/db/accounts';
import { useWords } from '@/lib/i18n/use-words';
import { compareLines } from './compare-table';
import { mostCompared } from './use-chosen';

type CompareViewProps = {
  ids: readonly string[];
  onOpen: (id: string) => void;
  onCopy: () => void;
  onClose: () => void;
};

/** Up to five accounts side by side, each a column; the first column stays where it is. */
export function CompareView({ ids, onOpen, onCopy, onClose }: CompareViewProps) {
  const t = useWords();
  const clock = useClock();
  const nameOf = usePlatformName();
  const wanted = ids.slice(0, mostCompared);
  const rows = useLive(() => readAccounts(wanted), [wanted.join()]);
  const all = rows?.map(row => ({ author: row.author, summary: summarise(row, clock.now) }));
  const isMixed = new Set(all?.map(({ author }) => author.platform)).size > 1;
  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
      <div className="flex h-12 shrink-0 items-center gap-1 border-b px-2">
        <IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} />
        <h1 className="min-w-0 flex-1 truncate text-title font-semibold">
          {t('accounts:compareTitle', { count: all?.length ?? wanted.length })}
        </h1>
        {all && all.length > 0 && (
          <Button onClick={onCopy} aria-keyshortcuts="Shift+C">
            <Copy aria-hidden />
            {t('accounts:copy')}
          </Button>
        )}
      </div>
      {all?.length === 0 && <Empty icon={Columns3} title={t('accounts:gone')} advice={t('accounts:compareNeedsTwo')} />}
      {all && all.length > 0 && (
        <Scroll>
          <div className="shrink-0 overflow-x-auto">
            <table className="w-full border-separate border-spacing-0 text-left [&_td]:border-b [&_td]:px-3 [&_td]:py-1.5 [&_th]:border-b [&_th]:px-3 [&_th]:py-1.5">
              <thead>
                <tr>
                  <th scope="col" className="sticky left-0 z-10 border-r bg-raised text-small font-medium text-soft">
                    {t('accounts:metric')}
                  </th>
                  {all.map(({ author }) => (
                    <th key={author.id} scope="col" className="max-w-40 min-w-26 align-bottom">
                      <button
                        type="button"
                        onClick={() => onOpen(author.id)}
                        className="flex max-w-full min-h-8 items-center gap-1.5 rounded-small text-left font-semibold hover:text-primary"
                      >
                        <PlatformBadge platform={author.platform} />
                        <span className="truncate">{nameOfAccount(author)}</span>
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {compareLines(all, { ...clock, t, nameOf }).map(({ id, label, cells }) => (
                  <tr key={id}>
                    <th
                      scope="row"
                      className="sticky left-0 z-10 w-28 max-w-32 min-w-24 border-r bg-raised text-small font-normal text-soft"
                    >
                      {label}
                    </th>
                    {cells.map(({ text, note }, at) => (
                      <td key={all[at]?.author.id ?? at} className="whitespace-nowrap">
                        <span className={text === '–' ? 'text-soft' : 'font-medium'}>{text}</span>
                        {note && <span className="block text-tiny text-soft">{note}</span>}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="p-4 text-small text-soft">
            {t('accounts:baselineHint', { days: settledDays })} {t('accounts:fewHint', { count: fewPosts })}{' '}
            {t('accounts:compareHint')}
            {isMixed && ` ${t('accounts:mixedPlatforms')}`}
          </p>
        </Scroll>
      )}
    </div>
  );
}
