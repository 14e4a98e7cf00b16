import { SharedTagsSheet, type TagChange } from '@/components/ui/SharedTagsSheet';
import { useAct } from '@/components/ui/use-act';
import { useLive } from '@/components/ui/use-live';
import { tagPosts } from '@/lib/db/keeps';
import { type LibraryRow, listTags } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';

type TagSheetProps = { rows: readonly LibraryRow[]; onClose: () => void; onDone: () => void };

/** Tags for one post or many: one act, said beforehand. */
export function TagSheet({ rows, onClose, onDone }: TagSheetProps) {
  const t = useWords();
  const act = useAct();
  const known = useLive(() => listTags()) ?? [];
  const count = rows.length;

  async function save(change: TagChange) {
    const ids = rows.map(row => row.post.id);
    if (await act.do(tagPosts(ids, change), t('library:tagged', { count }))) onDone();
    onClose();
  }

  return (
    <SharedTagsSheet
      title={t('library:tagTitle', { count })}
      label={t(count > 1 ? 'library:sharedTags' : 'tags')}
      forecast={t('library:willChange', { count })}
      carried={rows.map(row => row.keep.tags)}
      known={known}
      onSave={change => void save(change)}
      onClose={onClose}
    />
  );
}
