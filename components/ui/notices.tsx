import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { Button } from './Button';
import { IconButton } from './IconButton';

export type Notice = { text: string; tone?: 'calm' | 'warn'; undo?: () => void };
type Say = (notice: Notice | undefined) => void;

const life = 10_000;
/** Two contexts: whoever may say something is not drawn again when something is said. */
const SayContext = createContext<Say>(() => {});
const CurrentContext = createContext<Notice | undefined>(undefined);

/** One notice at a time, ten seconds long; it waits while it is pointed at or holds the focus. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [current, say] = useState<Notice>();
  return (
    <SayContext value={say}>
      <CurrentContext value={current}>{children}</CurrentContext>
    </SayContext>
  );
}

/** Shows a notice in place of the one that is there. */
export function useSay(): (notice: Notice) => void {
  return useContext(SayContext);
}

/** The notice that is shown now. */
export function useNotice(): Notice | undefined {
  return useContext(CurrentContext);
}

/** Where notices appear: above the tab bar, heard by screen readers. */
export function NoticeArea() {
  const t = useWords();
  const current = useNotice();
  const say = useContext(SayContext);
  const close = () => say(undefined);
  const isHeld = useRef(false);

  // The last door: what nothing else caught is said, once, in a plain sentence.
  useEffect(() => {
    const listen = ({ reason }: PromiseRejectionEvent) =>
      say({ text: t('notDone', { reason: reason instanceof Error ? reason.message : String(reason) }), tone: 'warn' });
    window.addEventListener('unhandledrejection', listen);
    return () => window.removeEventListener('unhandledrejection', listen);
  }, [say, t]);

  useEffect(() => {
    if (!current) return;
    const tick = () => (isHeld.current ? setTimeout(tick, 1_000) : say(undefined));
    const timer = setTimeout(tick, life);
    return () => clearTimeout(timer);
  }, [current, say]);

  return (
    <div
      role="status"
      aria-label={t('noticeRegion')}
      className="pointer-events-none fixed inset-x-2 bottom-[60px] z-50 flex justify-center wide:bottom-4"
      onPointerEnter={() => {
        isHeld.current = true;
      }}
      onPointerLeave={() => {
        isHeld.current = false;
      }}
      onFocus={() => {
        isHeld.current = true;
      }}
      onBlur={() => {
        isHeld.current = false;
      }}
    >
      {current && (
        <div className="animate-rise pointer-events-auto flex min-h-10 max-w-[440px] min-w-0 flex-1 items-center gap-2 rounded-card border bg-raised py-1 pr-1 pl-3 shadow-float">
          <p className={`min-w-0 flex-1 ${current.tone === 'warn' ? 'text-warn' : ''}`}>{current.text}</p>
          {current.undo && (
            <Button look="link" onClick={current.undo} aria-keyshortcuts="z">
              {t('undo')} <kbd className="font-sans text-tiny text-soft">Z</kbd>
            </Button>
          )}
          <IconButton icon={X} label={t('close')} onClick={close} />
        </div>
      )}
    </div>
  );
}
