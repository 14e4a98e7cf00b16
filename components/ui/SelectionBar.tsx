import { CheckCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { IconButton } from './IconButton';

type SelectionBarProps = {
  /** What is selected. */
  of?: 'capture' | 'accounts';
  count: number;
  /** How to select all there is; absent where all of it is selected. */
  all?: { label: string; onAll: () => void } | undefined;
  onClear: () => void;
  /** What can be done with what is selected. */
  children: ReactNode;
};

/** Below a list: how much of it is selected, and what can be done with that. */
export function SelectionBar({ of = 'capture', count, all, onClear, children }: SelectionBarProps) {
  const t = useWords();
  return (
    <div
      role="toolbar"
      aria-label={t(`${of}:selection`)}
      className="flex shrink-0 items-center gap-1 border-t bg-raised py-2 pr-1 pl-3 shadow-float"
    >
      <span className="font-semibold whitespace-nowrap" role="status">
        {t(`${of}:selected`, { count })}
      </span>
      {all && <IconButton icon={CheckCheck} label={all.label} onClick={all.onAll} />}
      <span className="flex-1" />
      {children}
      <IconButton icon={X} label={t(`${of}:clearSelection`)} onClick={onClear} />
    </div>
  );
}
