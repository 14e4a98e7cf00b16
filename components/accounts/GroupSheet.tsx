import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { TagInput } from '@/components/ui/TagInput';
import { useAct } from '@/components/ui/use-act';
import { listGroups } from '@/lib/db/accounts';
import { groupAuthors } from '@/lib/db/authors';
import { useWords } from '@/lib/i18n/use-words';
import type { Author } from '@/lib/model/post';

/** Groups of one or some: those all of them are in can be left, others joined. One act. */
export function GroupSheet({ authors, onClose }: { authors: readonly Author[]; onClose: () => void }) {
  const t = useWords();
  const act = useAct();
  const known = useLiveQuery(listGroups) ?? [];
  const [shared] = useState(
    () => authors[0]?.groups?.filter(group => authors.every(({ groups }) => groups?.includes(group))) ?? [],
  );
  const [groups, setGroups] = useState(shared);
  const count = authors.length;

  async function save() {
    const add = groups.filter(group => !shared.includes(group));
    const remove = shared.filter(group => !groups.includes(group));
    const ids = authors.map(({ id }) => id);
    await act.do(groupAuthors(ids, { add, remove }), t('accounts:grouped', { count }));
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('accounts:groupTitle', { count })}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Field label={t(count > 1 ? 'accounts:sharedGroups' : 'groups')}>
        {id => <TagInput what="Group" id={id} tags={groups} known={known} onChange={setGroups} />}
      </Field>
      <div className="h-40" />
    </Dialog>
  );
}
