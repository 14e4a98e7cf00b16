import { type ComponentProps, useState } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { TagInput } from './TagInput';

/** What is to be added to all, and taken from all. */
export type TagChange = { add: string[]; remove: string[] };

type SharedTagsSheetProps = Pick<ComponentProps<typeof TagInput>, 'known' | 'what'> & {
  title: string;
  label: string;
  /** What pressing the button will change, said beforehand. */
  forecast?: string;
  /** The tags of each of those the sheet is for. */
  carried: readonly (readonly string[])[];
  onSave: (change: TagChange) => void;
  onClose: () => void;
};

/** Tags or groups for one or many: those all of them carry can be taken away, others added. */
export function SharedTagsSheet({
  title,
  label,
  forecast,
  carried,
  onSave,
  onClose,
  ...completion
}: SharedTagsSheetProps) {
  const t = useWords();
  // As they were when the sheet opened: the rows may change behind it.
  const [shared] = useState(() => carried[0]?.filter(tag => carried.every(tags => tags.includes(tag))) ?? []);
  const [tags, setTags] = useState(shared);

  function save() {
    onSave({ add: tags.filter(tag => !shared.includes(tag)), remove: shared.filter(tag => !tags.includes(tag)) });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          {forecast && <span className="flex-1 text-small text-soft">{forecast}</span>}
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Field label={label}>{id => <TagInput id={id} tags={tags} onChange={setTags} {...completion} />}</Field>
      {/* Room for the list of completions. */}
      <div className="h-40" />
    </Dialog>
  );
}
