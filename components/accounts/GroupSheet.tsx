import { SharedTagsSheet, type TagChange } from '@/components/ui/SharedTagsSheet';
import { useAct } from '@/components/ui/use-act';
import { useLive } from '@/components/ui/use-live';
import { listGroups } from '@/lib/db/accounts';
import { groupAuthors } from '@/lib/db/authors';
import { useWords } from '@/lib/i18n/use-words';
import type { Author } from '@/lib/model/post';

/** Groups of one account or some: one act. */
export function GroupSheet({ authors, onClose }: { authors: readonly Author[]; onClose: () => void }) {
  const t = useWords();
  const act = useAct();
  const known = useLive(listGroups) ?? [];
  const count = authors.length;

  async function save(change: TagChange) {
    const ids = authors.map(({ id }) => id);
    await act.do(groupAuthors(ids, change), t('accounts:grouped', { count }));
    onClose();
  }

  return (
    <SharedTagsSheet
      what="Group"
      title={t('accounts:groupTitle', { count })}
      label={t(count > 1 ? 'accounts:sharedGroups' : 'groups')}
      carried={authors.map(({ groups }) => groups ?? [])}
      known={known}
      onSave={change => void save(change)}
      onClose={onClose}
    />
  );
}
