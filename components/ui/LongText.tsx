import { useState } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { Button } from './Button';

const short = 280;

/** The words of a page, as text; long ones are cut until the rest is asked for. */
export function LongText({ text }: { text: string }) {
  const t = useWords();
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > short;
  return (
    <p className="break-words whitespace-pre-wrap">
      {isLong && !isWhole ? `${text.slice(0, short)}…` : text}
      {isLong && (
        <Button look="link" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'showLess' : 'showAll')}
        </Button>
      )}
    </p>
  );
}
