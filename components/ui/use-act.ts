import { flushSync } from 'react-dom';
import { type ActId, readLastAct, undo } from '@/lib/db/acts';
import { problemOf } from '@/lib/db/problem';
import { useWords } from '@/lib/i18n/use-words';
import { useSay } from './notices';

/** Do undoable acts and say them, with the way back. */
export function useAct() {
  const t = useWords();
  const say = useSay();

  async function takeBack(act: ActId): Promise<void> {
    const outcome = await undo(act);
    if (outcome === 'done') say({ text: t('undone') });
    else say({ text: t(outcome === 'in-part' ? 'undoneInPart' : 'undoConflict'), tone: 'warn' });
  }

  return {
    /** Say `text` once the act is written, or in plain words why it was not. Resolves to whether it was. */
    async do(act: Promise<ActId>, text: string): Promise<boolean> {
      try {
        const id = await act;
        // Whoever waits for this draws what follows from it: the confirmation comes before that, not with it.
        flushSync(() => say({ text, undo: () => void takeBack(id) }));
        return true;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        say({ text: t(`app:database.${problem.kind}`), tone: 'warn' });
        return false;
      }
    },
    takeBack,
    async undoLast(): Promise<void> {
      const last = await readLastAct();
      if (last) await takeBack(last.id);
      else say({ text: t('app:nothingToUndo') });
    },
  };
}
