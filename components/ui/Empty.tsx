import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyProps = {
  icon: LucideIcon;
  title: string;
  advice?: string;
  tone?: 'calm' | 'warn';
  /** Something stands below: no more room than the words need. */
  compact?: boolean;
  children?: ReactNode;
};

/** Why there is nothing here, and the one thing to do about it. */
export function Empty({ icon: Icon, title, advice, tone = 'calm', compact, children }: EmptyProps) {
  return (
    <div
      role="status"
      data-empty
      className={clsx(
        'flex flex-col items-center justify-center gap-3 px-8 text-center',
        compact ? 'py-6' : 'flex-1 py-12',
      )}
    >
      <span
        className={clsx(
          'flex size-12 items-center justify-center rounded-full',
          tone === 'warn' ? 'bg-warn-wash text-warn' : 'bg-wash text-primary',
        )}
      >
        <Icon className="size-6" strokeWidth={1.6} aria-hidden />
      </span>
      <div className="flex max-w-72 flex-col gap-1">
        <p className="text-title font-semibold text-balance">{title}</p>
        {advice && <p className="text-soft text-pretty">{advice}</p>}
      </div>
      {children && <div className="mt-1 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
