import type { FieldError } from 'react-hook-form';
import { useWords, type WordKey } from '@/lib/i18n/use-words';

/** What is wrong with a field, in the operator's words: the schema's messages are keys of the catalogue. */
export function Problem({ error }: { error: FieldError | undefined }) {
  const t = useWords();
  return (
    error?.message && (
      <p role="alert" className="-mt-2 text-small text-danger">
        {t(error.message as WordKey)}
      </p>
    )
  );
}
