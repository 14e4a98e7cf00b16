import { useRef, useState } from 'react';
import { useActions } from '@/components/ui/actions';
import { Button } from '@/components/ui/Button';
import { ToggleChip } from '@/components/ui/Chip';
import { Dialog } from '@/components/ui/Dialog';
import { Field, TextArea } from '@/components/ui/Field';
import { TagInput } from '@/components/ui/TagInput';
import { tellKept } from '@/components/ui/tell-kept';
import { useAct } from '@/components/ui/use-act';
import { useLive } from '@/components/ui/use-live';
import { type ActId, changeKeep, type KeepWords, keepPosts } from '@/lib/db/keeps';
import { listTags } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';
import { type Keep, type Why, whys } from '@/lib/model/post';
import { keepActions } from './actions';

type KeepSheetProps = {
  postIds: readonly string[];
  /** Of a post that is kept already: its words, to be changed. */
  keep?: Keep | undefined;
  tabId: number;
  onClose: () => void;
  onDone: () => void;
};

/** The one question on keeping: why? It can be skipped; what is kept, and why, is one act. */
export function KeepSheet({ postIds, keep: known, tabId, onClose, onDone }: KeepSheetProps) {
  const t = useWords();
  const act = useAct();
  const inUse = useLive(() => listTags()) ?? [];
  const [why, setWhy] = useState<readonly Why[]>(known?.why ?? []);
  const [note, setNote] = useState(known?.note ?? '');
  const [tags, setTags] = useState<string[]>(known?.tags ?? []);
  const isWriting = useRef(false);

  /** What could not be written leaves the sheet with its words. */
  async function write(made: () => Promise<ActId>, text: string): Promise<boolean> {
    if (isWriting.current) return false;
    isWriting.current = true;
    try {
      if (!(await act.do(made(), text))) return false;
    } finally {
      isWriting.current = false;
    }
    onDone();
    onClose();
    return true;
  }

  async function keep(words: KeepWords) {
    const text = t('capture:kept', { count: postIds.length });
    if (await write(() => keepPosts([...postIds], words, tabId), text)) await tellKept(tabId, postIds);
  }

  const change = (id: string) =>
    write(() => changeKeep(id, { why: [...why], note: note.trim(), tags }), t('library:saved'));

  const toggle = (one: Why) => setWhy(whys.filter(it => (it === one) !== why.includes(it)));
  const keepNow = () => void (known ? change(known.id) : keep({ why: [...why], note: note.trim(), tags }));

  useActions(keepActions, {
    toggleWhy: index => {
      const one = whys[index];
      if (one) toggle(one);
    },
    keep: keepNow,
  });

  return (
    <Dialog
      open
      onClose={onClose}
      title={known ? t('capture:keepAgain') : t('capture:keepTitle', { count: postIds.length })}
      footer={
        <>
          <Button look="quiet" onClick={known ? onClose : () => void keep({})}>
            {t(known ? 'cancel' : 'capture:skipQuestion')}
          </Button>
          <Button look="primary" onClick={keepNow} aria-keyshortcuts="s">
            {t(known ? 'save' : 'capture:keepNow')}
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
      <Field label={t('tags')}>{id => <TagInput id={id} tags={tags} known={inUse} onChange={setTags} />}</Field>
    </Dialog>
  );
}
