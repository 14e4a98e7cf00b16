import { AccountInitial } from '@/components/ui/AccountInitial';
import { AccountName } from '@/components/ui/AccountName';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { QuestionMark } from '@/components/ui/QuestionMark';
import { RoleMenu } from '@/components/ui/RoleMenu';
import { nameOfAccountMetric, sayMetric } from '@/components/ui/say-metric';
import { useLive } from '@/components/ui/use-live';
import { VerifiedMark } from '@/components/ui/VerifiedMark';
import { readAuthor } from '@/lib/db/authors';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { accountMetrics, type CapturedAccount } from '@/lib/model/capture';
import { postId } from '@/lib/model/post';

/** The account whose profile this is, with its numbers, to be marked as one's own or a competitor's. */
export function AccountCard({ account }: { account: CapturedAccount }) {
  const t = useWords();
  const language = useLanguage();
  const id = postId(account.platform, account.externalId);
  const known = useLive(() => readAuthor(id), [id]);
  const name = nameOfAccount(account);
  return (
    <section aria-label={name} className="flex shrink-0 items-center gap-3 border-b bg-raised px-4 py-3">
      <AccountInitial name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-1 font-semibold">
          <AccountName id={known?.id} name={name} />
          {account.verified && <VerifiedMark />}
        </p>
        <p className="flex flex-wrap gap-x-3 text-small text-soft">
          {accountMetrics.map(
            metric =>
              account.metrics[metric] && (
                <span key={metric}>
                  {nameOfAccountMetric(metric, language, account.platform)}{' '}
                  <span className="font-medium text-ink">
                    {sayMetric('likes', account.metrics[metric], language, true)}
                    <QuestionMark reading={account.metrics[metric]} why={t('metrics:unverified')} />
                  </span>
                </span>
              ),
          )}
        </p>
      </div>
      <RoleMenu authorId={id} platform={account.platform} name={name} role={known?.role} />
    </section>
  );
}
