import { BadgeCheck } from 'lucide-react';
import { useWords } from '@/lib/i18n/use-words';

/** Behind the name of an account whose platform verified it. */
export function VerifiedMark() {
  const t = useWords();
  return <BadgeCheck className="size-4 shrink-0 text-primary" aria-label={t('capture:verified')} role="img" />;
}
