import { AccountInitial } from '@/components/ui/AccountInitial';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { OutLink } from '@/components/ui/OutLink';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { useClock } from '@/components/ui/use-clock';
import { VerifiedMark } from '@/components/ui/VerifiedMark';
import type { AccountSummary } from '@/lib/analysis/account-summary';
import { pageOf } from '@/lib/analysis/patrol';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import type { Author } from '@/lib/model/post';

/** Who an account is, and when it was last seen; its page is opened by a press alone. */
export function AccountHead({ author, summary }: { author: Author; summary: AccountSummary }) {
  const t = useWords();
  const { now, language } = useClock();
  const platformName = usePlatformName();
  const name = nameOfAccount(author);
  const page = pageOf(author);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-3">
        <AccountInitial name={name} />
        <div className="min-w-0 flex-1">
          <h2 className="flex items-center gap-1 text-title font-semibold">
            <span className="truncate">{name}</span>
            {author.verified && <VerifiedMark />}
          </h2>
          <p className="flex flex-wrap items-center gap-x-3 text-small text-soft">
            <span className="flex items-center gap-1.5">
              <PlatformBadge platform={author.platform} bare />
              {platformName(author.platform)}
            </span>
            {author.handle && author.handle !== name && <span className="truncate">{author.handle}</span>}
          </p>
        </div>
      </div>
      {author.bio && <p className="whitespace-pre-line">{author.bio}</p>}
      <p className="flex flex-wrap gap-x-3 text-small text-soft">
        <span>
          {t('accounts:lastLook')}
          {summary.lastLook === undefined ? t('accounts:neverLooked') : sayAgo(summary.lastLook, now, language)}
        </span>
        <span>{t('seenAgo', { ago: sayAgo(summary.lastSeen, now, language) })}</span>
        {page && /^https?:/.test(page) && <OutLink href={page} label={t('accounts:openPage')} />}
      </p>
    </div>
  );
}
