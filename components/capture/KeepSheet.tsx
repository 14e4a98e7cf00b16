import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useActions } from '@/components/ui/actions';
import { Button } from '@/components/ui/Button';
import { ToggleChip } from '@/components/ui/Chip';
import { Dialog } from '@/components/ui/Dialog';
import { Field, TextArea } from '@/components/ui/Field';
import { TagInput } from '@/components/ui/TagInput';
import { tellKept } from '@/components/ui/tell-kept';
import { useAct } from '@/components/ui/use-act';
import { keepPosts } from '@/lib/db/keeps';
import { listTags } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';
import { type Why, whys } from '@/lib/model/post';
import { keepActions } from './actions';

type KeepSheetProps = { postIds: readonly string[]; tabId: number; onClose: () => void; onDone: () => void };

/** The one question on keeping: why? It can be skipped; what is kept, and why, is one act. */
export function KeepSheet({ postIds, tabId, onClose, onDone }: KeepSheetProps) {
  const t = useWords();
  const act = useAct();
  const known = useLiveQuery(() => listTags()) ?? [];
  const [why, setWhy] = useState<readonly Why[]>([]);
  const [note, setNote] = useState('');
  const [tags, setTags] = useState<string[]>([]);
  const [isWriting, setWriting] = useState(false);

  /** The sheet goes while the act is written, and comes back with its words if it could not be. */
  async function keep(words: { why?: Why[]; note?: string; tags?: string[] }) {
    if (isWriting) return;
    setWriting(true);
    const kept = keepPosts([...postIds], words, tabId);
    const said = act.do(kept, t('capture:kept', { count: postIds.length }));
    if (!(await said.finally(() => setWriting(false)))) return;
    onDone();
    onClose();
    await tellKept(tabId, postIds);
  }

  const toggle = (one: Why) => setWhy(whys.filter(it => (it === one) !== why.includes(it)));
  const keepNow = () => void keep({ why: [...why], note: note.trim(), tags });

  useActions(keepActions, {
    toggleWhy: index => {
      const one = whys[index];
      if (one) toggle(one);
    },
    keep: keepNow,
  });

  return (
    <Dialog
      open={!isWriting}
      onClose={onClose}
      title={t('capture:keepTitle', { count: postIds.length })}
      footer={
        <>
          <Button look="quiet" onClick={() => void keep({})}>
            {t('capture:skipQuestion')}
          </Button>
          <Button look="primary" onClick={keepNow} aria-keyshortcuts="s">
            {t('capture:keepNow')}
          </Button>
        </>
      }
    >
      <fieldset className="m-0 min-w-0 border-0 p-0">
        <legend className="mb-2 font-medium">{t('capture:keepQuestion')}</legend>
        <div className="flex flex-wrap gap-2">
          {whys.map((one, index) => (
            <ToggleChip key={one} pressed={why.includes(one)} onPress={() => toggle(one)} hint={String(index + 1)}>
              {t(`capture:whys.${one}`)}
            </ToggleChip>
          ))}
        </div>
      </fieldset>
      <Field label={t('capture:note')}>
        {id => (
          <TextArea
            id={id}
            rows={2}
            placeholder={t('capture:notePlaceholder')}
            value={note}
            onChange={event => setNote(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('tags')}>{id => <TagInput id={id} tags={tags} known={known} onChange={setTags} />}</Field>
    </Dialog>
  );
}
