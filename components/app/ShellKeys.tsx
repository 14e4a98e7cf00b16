import { useActions } from '@/components/ui/actions';
import { useNotice } from '@/components/ui/notices';
import { useAct } from '@/components/ui/use-act';
import { shellActions } from './actions';

type ShellKeysProps = { go: (path: string) => void; onShortcuts: () => void };

/** The keys that are heard in every view. Apart from the frame, which a notice would else draw again with all it holds. */
export function ShellKeys({ go, onShortcuts }: ShellKeysProps) {
  const notice = useNotice();
  const act = useAct();
  useActions(shellActions, {
    go,
    showShortcuts: onShortcuts,
    undoLast: () => (notice?.undo ? notice.undo() : void act.undoLast()),
  });
  return null;
}
