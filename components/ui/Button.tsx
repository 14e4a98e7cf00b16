import clsx from 'clsx';
import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-primary text-on-primary hover:bg-primary-strong',
  plain: 'bg-raised text-ink border border-edge/60 hover:bg-sunken',
  quiet: 'text-soft hover:bg-sunken hover:text-ink',
  link: 'text-primary hover:underline px-1!',
  danger: 'bg-raised text-danger border border-danger/60 hover:bg-danger-wash',
} as const;
const sizes = {
  small: 'h-6 px-2 text-small',
  medium: 'h-7 px-3 text-body',
  large: 'h-9 px-4 text-body font-medium',
} as const;

type ButtonProps = ComponentProps<'button'> & { look?: keyof typeof looks; size?: keyof typeof sizes };

export function Button({ look = 'plain', size = 'medium', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={clsx(
        'press inline-flex shrink-0 items-center justify-center gap-1 rounded-control whitespace-nowrap transition-colors',
        'disabled:pointer-events-none disabled:border-line disabled:bg-sunken disabled:text-soft [&_svg]:size-4',
        looks[look],
        sizes[size],
        className,
      )}
      {...rest}
    />
  );
}
