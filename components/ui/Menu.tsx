import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export type MenuItem = {
  id: string;
  label: string;
  icon?: LucideIcon;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
};

/**
 * A list of acts behind one button; `children` is the button. Not modal: the page behind it would be hidden from screen
 * readers while it can still be focused.
 */
export function Menu({ items, children }: { items: readonly MenuItem[]; children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal container={document.querySelector('main')}>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="animate-fade z-50 max-h-[70vh] min-w-44 overflow-y-auto rounded-card border bg-raised p-1 shadow-float"
        >
          {items.map(({ id, label, icon: Icon, keys, danger, disabled, onSelect }) => (
            <Radix.Item
              key={id}
              disabled={disabled ?? false}
              onSelect={onSelect}
              className={clsx(
                'flex h-8 cursor-pointer items-center gap-2 rounded-control px-2 outline-none select-none',
                'data-highlighted:bg-wash data-disabled:cursor-default data-disabled:opacity-50',
                danger && 'text-danger',
              )}
            >
              {Icon && <Icon className="size-4 shrink-0 opacity-80" aria-hidden />}
              <span className="flex-1 truncate">{label}</span>
              {keys && <kbd className="pl-4 font-sans text-small text-soft">{keys}</kbd>}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
