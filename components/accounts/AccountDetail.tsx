import { ArrowLeft, UserRoundX } from 'lucide-react';
import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { RoleMenu } from '@/components/ui/RoleMenu';
import { TagInput } from '@/components/ui/TagInput';
import { useAct } from '@/components/ui/use-act';
import { useClock } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { Scroll } from '@/components/ui/View';
import { summarise } from '@/lib/analysis/account-summary';
import { baselinesOf } from '@/lib/analysis/baseline';
import { listGroups, readAccounts } from '@/lib/db/accounts';
import { groupAuthors } from '@/lib/db/authors';
import { useWords } from '@/lib/i18n/use-words';
import { AccountHead } from './AccountHead';
import { AccountNumbers } from './AccountNumbers';
import { AccountPosts } from './AccountPosts';
import { BaselineTable } from './BaselineTable';

type AccountDetailProps = { id: string; onPost: (id: string) => void; onClose: () => void };

/** All that the looks at one account and its posts say of it, and the operator's words on it. */
export function AccountDetail({ id, onPost, onClose }: AccountDetailProps) {
  const t = useWords();
  const { now } = useClock();
  const act = useAct();
  const found = useLive(async () => ({ row: (await readAccounts([id]))[0] }), [id]);
  const known = useLive(listGroups) ?? [];
  if (!found) return null;
  const { author, posts = [], own = [] } = found.row ?? {};
  const summary = author && summarise({ author, posts }, now);
  const groups = author?.groups ?? [];

  function regroup(next: string[]) {
    const add = next.filter(group => !groups.includes(group));
    const remove = groups.filter(group => !next.includes(group));
    void act.do(groupAuthors([id], { add, remove }), t('accounts:grouped', { count: 1 }));
  }

  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
      <div className="flex h-12 shrink-0 items-center gap-1 border-b px-2">
        <IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} />
        <h1 className="min-w-0 flex-1 truncate text-title font-semibold">{t('accounts:one')}</h1>
        {author && (
          <RoleMenu authorId={id} platform={author.platform} name={nameOfAccount(author)} role={author.role} />
        )}
      </div>
      {!author || !summary ? (
        <Empty icon={UserRoundX} title={t('accounts:gone')} advice={t('accounts:goneAdvice')} />
      ) : (
        <Scroll>
          <div className="flex flex-col gap-5 p-4">
            <AccountHead author={author} summary={summary} />
            <AccountNumbers author={author} summary={summary} />
            {author.role && (
              <Field label={t('groups')}>
                {field => <TagInput what="Group" id={field} tags={groups} known={known} onChange={regroup} />}
              </Field>
            )}
            <AccountPosts platform={author.platform} summary={summary} onPost={onPost} />
            <BaselineTable platform={author.platform} baselines={summary.baselines} own={baselinesOf(own)} />
          </div>
        </Scroll>
      )}
    </div>
  );
}
