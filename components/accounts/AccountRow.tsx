import clsx from 'clsx';
import { Checkbox } from '@/components/ui/Checkbox';
import { Chip } from '@/components/ui/Chip';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { PlatformBadge } from '@/components/ui/PlatformBadge';
import { titleOf } from '@/components/ui/post-facts';
import { QuestionMark } from '@/components/ui/QuestionMark';
import { RoleMenu } from '@/components/ui/RoleMenu';
import { Sparkline } from '@/components/ui/Sparkline';
import { nameOfAccountMetric, nameOfMetric, sayMetric } from '@/components/ui/say-metric';
import { useClock } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { type AccountSummary, summarise } from '@/lib/analysis/account-summary';
import { readAccounts } from '@/lib/db/accounts';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import type { Author } from '@/lib/model/post';
import { FollowerChange } from './FollowerChange';
import { sayCounted } from './say-account';

type AccountRowProps = {
  author: Author;
  selected: boolean;
  isOpen: boolean;
  onSelect: () => void;
  onOpen: () => void;
  onFocus: () => void;
  onPost: (id: string) => void;
};

/** One account in the list. It reads its own posts, so that only the accounts in view are counted. */
export function AccountRow({ author, selected, isOpen, onSelect, onOpen, onFocus, onPost }: AccountRowProps) {
  const t = useWords();
  const { now, language } = useClock();
  const row = useLive(async () => (await readAccounts([author.id]))[0], [author.id]);
  const summary = row && summarise(row, now);
  const name = nameOfAccount(author);
  const followers = author.series.followers ?? [];
  const last = followers.at(-1);
  const label = t('trend', { metric: nameOfAccountMetric('followers', language, author.platform) });
  return (
    <article
      className={clsx(
        'flex gap-1 border-b py-2.5 pr-2 pl-1 transition-colors',
        selected ? 'bg-wash' : isOpen ? 'bg-sunken' : 'bg-raised hover:bg-paper',
      )}
    >
      <Checkbox checked={selected} label={t('select', { title: name })} onChange={onSelect} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex items-center gap-2">
          <PlatformBadge platform={author.platform} large />
          <button
            type="button"
            data-main
            onClick={onOpen}
            onFocus={onFocus}
            className="min-w-0 flex-1 truncate rounded-small text-left font-medium hover:text-primary"
          >
            {name}
          </button>
          <RoleMenu authorId={author.id} platform={author.platform} name={name} role={author.role} small />
        </div>
        <div className="flex min-h-5 items-center gap-2 text-small">
          <span className="text-soft">{nameOfAccountMetric('followers', language, author.platform)}</span>
          <span className="font-semibold">
            {sayMetric('likes', last, language, true)}
            <QuestionMark reading={last} why={t('metrics:unverified')} />
          </span>
          {followers.length > 1 && <Sparkline runs={followers} label={label} className="h-4 w-14 shrink-0" />}
          <span className="truncate text-soft">
            {t('accounts:changeShort')} <FollowerChange over={summary?.followers} />
          </span>
        </div>
        {summary ? <Posted summary={summary} now={now} onPost={onPost} /> : <div className="h-11" />}
        {author.groups && (
          <div className="flex flex-wrap gap-1">
            {author.groups.map(group => (
              <Chip key={group}>{group}</Chip>
            ))}
          </div>
        )}
      </div>
    </article>
  );
}

type PostedProps = { summary: AccountSummary; now: number; onPost: (id: string) => void };

function Posted({ summary, now, onPost }: PostedProps) {
  const t = useWords();
  const { language } = useClock();
  const [best] = summary.best;
  const [format] = summary.formats;
  const main = best?.latest[summary.mainMetric];
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-small text-soft">
        <span>{t('accounts:postedShort', { days: 7, posts: sayCounted(summary.week) })}</span>
        <span>{t('accounts:postedShort', { days: 30, posts: sayCounted(summary.month) })}</span>
        {format?.format && (
          <span>
            {t(`metrics:formats.${format.format}`)} {Math.round(format.share * 100)}%
          </span>
        )}
        <span>{t('seenAgo', { ago: sayAgo(summary.lastSeen, now, language) })}</span>
      </p>
      {best && main && (
        <button
          type="button"
          onClick={() => onPost(best.id)}
          className="flex min-h-6 max-w-full items-center gap-1.5 self-start rounded-small text-left text-small text-soft hover:text-primary"
        >
          <span className="shrink-0">{t('accounts:best')}</span>
          <span className="shrink-0 font-medium text-ink">
            {nameOfMetric(summary.mainMetric, language, best.platform)}{' '}
            {sayMetric(summary.mainMetric, main, language, true)}
          </span>
          <span className="truncate">{titleOf(best) ?? t('untitled')}</span>
        </button>
      )}
    </>
  );
}
