import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

type IconButtonProps = ComponentProps<'button'> & { icon: LucideIcon; label: string; active?: boolean };

/** A button that shows only a picture; its name is read out and shown on rest. */
export function IconButton({ icon: Icon, label, active, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={clsx(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-control transition-colors',
        active ? 'bg-wash text-primary' : 'text-soft hover:bg-sunken hover:text-ink',
        'disabled:pointer-events-none disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      <Icon className="size-4" aria-hidden />
    </button>
  );
}
