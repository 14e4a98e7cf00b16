import { History } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { useAct } from '@/components/ui/use-act';
import { useClock } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { listActs } from '@/lib/db/acts';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import { Part } from './Part';

/** What was done, the newest first, each to be taken back. */
export function ActLog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { now, language } = useClock();
  const act = useAct();
  const acts = useLive(() => listActs(200));
  return (
    <Part title={t('settings:log.title')} onClose={onClose}>
      {acts?.length === 0 && (
        <Empty icon={History} title={t('settings:log.none')} advice={t('settings:log.noneAdvice')} />
      )}
      <ul className="m-0 list-none p-0">
        {acts?.map(({ id, kind, at, rows, undoneAt }) => {
          const what = t(`settings:log.kinds.${kind}`);
          return (
            <li key={id} className="flex min-h-11 items-center gap-3 border-b py-1">
              <div className="min-w-0 flex-1">
                <p className={undoneAt === undefined ? '' : 'text-soft line-through'}>{what}</p>
                <p className="text-small text-soft">
                  {t('settings:log.changed', { count: rows })} · {sayAgo(at, now, language)}
                  {undoneAt !== undefined && ` · ${t('undone')}`}
                </p>
              </div>
              {undoneAt === undefined && (
                <Button size="small" aria-label={`${t('undo')}: ${what}`} onClick={() => void act.takeBack(id)}>
                  {t('undo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
