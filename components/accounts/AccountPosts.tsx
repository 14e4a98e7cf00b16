import { titleOf } from '@/components/ui/post-facts';
import { nameOfMetric, sayMetric } from '@/components/ui/say-metric';
import type { AccountSummary } from '@/lib/analysis/account-summary';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import type { PlatformId } from '@/lib/model/roll';
import { sayCounted } from './say-account';

type AccountPostsProps = { platform: PlatformId; summary: AccountSummary; onPost: (id: string) => void };

/** How much an account posts, in what form, and what of it went best. */
export function AccountPosts({ platform, summary, onPost }: AccountPostsProps) {
  const t = useWords();
  const language = useLanguage();
  const { week, month, undated, known, formats, best, mainMetric } = summary;
  const metric = nameOfMetric(mainMetric, language, platform);
  return (
    <>
      <section className="flex flex-col gap-1">
        <h3 className="text-small font-semibold text-soft">{t('accounts:posts')}</h3>
        <dl className="m-0 grid grid-cols-3 gap-2 [&>div]:flex [&>div]:flex-col [&>div]:justify-between [&_dd]:m-0 [&_dd]:text-title [&_dd]:font-semibold [&_dt]:text-tiny [&_dt]:text-soft">
          <div>
            <dt>{t('accounts:posted', { days: 7 })}</dt>
            <dd>{sayCounted(week)}</dd>
          </div>
          <div>
            <dt>{t('accounts:posted', { days: 30 })}</dt>
            <dd>{sayCounted(month)}</dd>
          </div>
          <div>
            <dt>{t('accounts:known')}</dt>
            <dd>{known}</dd>
          </div>
        </dl>
        <p className="text-small text-soft">
          {t('accounts:seenOnly')}
          {undated > 0 && ` ${t('accounts:undated', { count: undated })}`}
        </p>
      </section>
      {formats.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="text-small font-semibold text-soft">{t('accounts:formats')}</h3>
          <ul className="m-0 flex list-none flex-col gap-1 p-0">
            {formats.map(({ format, count, share }) => (
              <li key={format ?? ''} className="grid grid-cols-[72px_minmax(0,1fr)_auto] items-center gap-2">
                <span className={format ? '' : 'text-soft'}>
                  {format ? t(`metrics:formats.${format}`) : t('accounts:formatUnknown')}
                </span>
                <span className="h-2 rounded-full bg-sunken" aria-hidden>
                  <span
                    className={`block h-2 rounded-full ${format ? 'bg-primary' : 'bg-edge'}`}
                    style={{ width: `${share * 100}%` }}
                  />
                </span>
                <span className="text-small text-soft">
                  <span className="font-medium text-ink">{Math.round(share * 100)}%</span> · {count}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {best.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="text-small font-semibold text-soft">
            {t('accounts:best')} <span className="font-normal">{t('accounts:bestBy', { metric })}</span>
          </h3>
          <ol className="m-0 list-none p-0">
            {best.slice(0, 5).map(post => (
              <li key={post.id} className="border-b last:border-0">
                <button
                  type="button"
                  onClick={() => onPost(post.id)}
                  className="flex min-h-8 w-full items-center gap-3 rounded-small py-1 text-left hover:text-primary"
                >
                  <span className="min-w-0 flex-1 truncate">{titleOf(post) ?? t('untitled')}</span>
                  <span className="shrink-0 font-semibold text-ink">
                    {sayMetric(mainMetric, post.latest[mainMetric], language, true)}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
