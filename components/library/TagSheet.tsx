import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { TagInput } from '@/components/ui/TagInput';
import { useAct } from '@/components/ui/use-act';
import { tagPosts } from '@/lib/db/keeps';
import { type LibraryRow, listTags } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';

type TagSheetProps = { rows: readonly LibraryRow[]; onClose: () => void; onDone: () => void };

/** Tags for one or many: those all of them carry can be taken away, others added. One act, said beforehand. */
export function TagSheet({ rows, onClose, onDone }: TagSheetProps) {
  const t = useWords();
  const act = useAct();
  const known = useLiveQuery(() => listTags()) ?? [];
  const [shared] = useState(
    () => rows[0]?.keep.tags.filter(tag => rows.every(row => row.keep.tags.includes(tag))) ?? [],
  );
  const [tags, setTags] = useState(shared);

  async function save() {
    const add = tags.filter(tag => !shared.includes(tag));
    const remove = shared.filter(tag => !tags.includes(tag));
    const ids = rows.map(row => row.post.id);
    if (await act.do(tagPosts(ids, { add, remove }), t('library:tagged', { count: ids.length }))) onDone();
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('library:tagTitle', { count: rows.length })}
      footer={
        <>
          <span className="flex-1 text-small text-soft">{t('library:willChange', { count: rows.length })}</span>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Field label={t(rows.length > 1 ? 'library:sharedTags' : 'tags')}>
        {id => <TagInput id={id} tags={tags} known={known} onChange={setTags} />}
      </Field>
      <div className="h-40" />
    </Dialog>
  );
}
