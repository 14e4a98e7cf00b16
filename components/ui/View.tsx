import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n/use-words';

type ViewProps = {
  title: ReactNode;
  /** The way back, before the title. */
  back?: ReactNode;
  /** Buttons at the right of the 48 px header. */
  actions?: ReactNode;
  /** Between header and list: filters, search. */
  bar?: ReactNode;
  /** Sticks to the bottom: the selection bar. */
  footer?: ReactNode;
  children: ReactNode;
};

/** One screen: header, what stays, what scrolls (`children` bring their own scroller), what sticks. */
export function View({ title, back, actions, bar, footer, children }: ViewProps) {
  return (
    <section className="flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-1 border-b bg-raised pr-2 pl-4">
        {back}
        <h1 className="min-w-0 flex-1 truncate text-title font-semibold">{title}</h1>
        {actions}
      </header>
      {bar}
      <div className="relative flex min-h-0 flex-1 flex-col">{children}</div>
      {footer}
    </section>
  );
}

/** What scrolls when it is not a virtual list. */
export function Scroll({ children }: { children: ReactNode }) {
  return <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>;
}

/** Two panes when there is room, else the one that was opened. `detail` comes with its own header. */
export function Panes({ list, detail }: { list: ReactNode; detail: ReactNode | undefined }) {
  const t = useWords();
  return (
    <div className="group/panes flex h-full min-h-0">
      <div
        className={`h-full min-w-0 flex-1 wide:min-w-[344px] wide:max-w-[420px] wide:border-r ${detail ? 'max-[719.9px]:hidden' : ''}`}
      >
        {list}
      </div>
      <div className={`h-full min-w-0 flex-1 bg-raised ${detail ? '' : 'max-[719.9px]:hidden'}`}>
        {/* What stands in an empty list says itself what to do. */}
        {detail || (
          <p className="flex h-full items-center justify-center p-8 text-soft group-has-data-empty/panes:hidden">
            {t('pickOne')}
          </p>
        )}
      </div>
    </div>
  );
}
