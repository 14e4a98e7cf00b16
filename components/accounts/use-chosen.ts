import { useState } from 'react';
import { useSay } from '@/components/ui/notices';
import { useWords } from '@/lib/i18n/use-words';

/** As many stand side by side in a table that can still be read. */
export const mostCompared = 5;

/** Which accounts are chosen, in the order they were; one too many is refused in a sentence. */
export function useChosen(listed: readonly string[]) {
  const t = useWords();
  const say = useSay();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const chosen = picked.filter(id => listed.includes(id));

  return {
    chosen,
    toggle(id: string) {
      if (chosen.includes(id)) return setPicked(chosen.filter(one => one !== id));
      if (chosen.length >= mostCompared)
        return say({ text: t('accounts:tooMany', { count: mostCompared }), tone: 'warn' });
      setPicked([...chosen, id]);
    },
    clear: () => setPicked([]),
  };
}
