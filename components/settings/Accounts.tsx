import { useLiveQuery } from 'dexie-react-hooks';
import { UsersRound } from 'lucide-react';
import { Empty } from '@/components/ui/Empty';
import { PlatformBadge } from '@/components/ui/PlatformBadge';
import { RoleMenu } from '@/components/ui/RoleMenu';
import { nameOfAccountMetric, sayMetric } from '@/components/ui/say-metric';
import { useClock } from '@/components/ui/use-clock';
import { listAuthors } from '@/lib/db/authors';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import { type Author, roles } from '@/lib/model/post';
import { Part } from './Part';

/** The accounts that were marked, by what they are to the operator. */
export function Accounts({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const authors = useLiveQuery(async () => (await Promise.all(roles.map(role => listAuthors({ role })))).flat());
  return (
    <Part title={t('settings:accounts.title')} onClose={onClose}>
      {authors?.length === 0 && (
        <Empty icon={UsersRound} title={t('settings:accounts.none')} advice={t('settings:accounts.noneAdvice')} />
      )}
      {roles.map(role => {
        const marked = authors?.filter(author => author.role === role) ?? [];
        return (
          marked.length > 0 && (
            <section key={role}>
              <h2 className="mb-1 text-small font-semibold text-soft">{t(`platforms:roles.${role}`)}</h2>
              <ul className="m-0 list-none rounded-card border p-0">
                {marked.map(author => (
                  <AccountRow key={author.id} author={author} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {authors && authors.length > 0 && <p className="text-small text-soft">{t('settings:accounts.keepHint')}</p>}
    </Part>
  );
}

function AccountRow({ author }: { author: Author }) {
  const t = useWords();
  const { now, language } = useClock();
  const followers = author.series.followers?.at(-1);
  const name = author.name ?? author.handle ?? author.externalId;
  return (
    <li className="flex items-center gap-3 border-b px-3 py-2 last:border-0">
      <PlatformBadge platform={author.platform} large />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="text-small text-soft">
          {followers && `${nameOfAccountMetric('followers', language)} ${sayMetric('likes', followers, language)} · `}
          {t('seenAgo', { ago: sayAgo(author.lastSeen, now, language) })}
        </p>
      </div>
      <RoleMenu authorId={author.id} platform={author.platform} name={name} role={author.role} />
    </li>
  );
}
