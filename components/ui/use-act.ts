import { flushSync } from 'react-dom';
import { type ActId, readLastAct, undo } from '@/lib/db/acts';
import { problemOf } from '@/lib/db/problem';
import { useWords } from '@/lib/i18n/use-words';
import { useSay } from './notices';
import { painted } from './painted';
import { readAfter } from './use-live';

/** Do undoable acts and say them, with the way back. */
export function useAct() {
  const t = useWords();
  const say = useSay();

  async function confirm(act: Promise<ActId>, text: string): Promise<boolean> {
    try {
      const id = await act;
      flushSync(() => say({ text, undo: () => void takeBack(id) }));
      // What follows is drawn after this is on screen, not with it.
      await painted();
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      say({ text: t(`app:database.${problem.kind}`), tone: 'warn' });
      return false;
    }
  }

  async function takeBack(act: ActId): Promise<void> {
    const outcome = await undo(act);
    if (outcome === 'done') say({ text: t('undone') });
    else say({ text: t(outcome === 'in-part' ? 'undoneInPart' : 'undoConflict'), tone: 'warn' });
  }

  return {
    /** Say `text` once the act is written, or in plain words why it was not. Resolves to whether it was. */
    do(act: Promise<ActId>, text: string): Promise<boolean> {
      const confirmed = confirm(act, text);
      readAfter(confirmed);
      return confirmed;
    },
    takeBack,
    async undoLast(): Promise<void> {
      const last = await readLastAct();
      if (last) await takeBack(last.id);
      else say({ text: t('app:nothingToUndo') });
    },
  };
}
