import { useWords } from '@/lib/i18n/use-words';
import type { Reading } from '@/lib/model/reading';

/** A question mark behind a reading that something else contradicts, with why. */
export function QuestionMark({ reading, why }: { reading: Reading | undefined; why: string }) {
  const t = useWords();
  if (!reading?.unverified) return null;
  return (
    <span className="text-warn" title={why}>
      <span aria-hidden>?</span>
      <span className="sr-only">{t('metrics:unverifiedShort')}</span>
    </span>
  );
}
