import { useState } from 'react';
import { Field, TextArea } from '@/components/ui/Field';
import { useWords } from '@/lib/i18n/use-words';

/** A note, saved when it is left. */
export function NoteField({ note, onSave }: { note: string; onSave: (note: string) => void }) {
  const t = useWords();
  const [text, setText] = useState(note);
  return (
    <Field label={t('capture:note')}>
      {id => (
        <TextArea
          id={id}
          rows={2}
          value={text}
          placeholder={t('capture:notePlaceholder')}
          onChange={event => setText(event.target.value)}
          onBlur={() => text.trim() !== note && onSave(text.trim())}
        />
      )}
    </Field>
  );
}
