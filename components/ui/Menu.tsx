import clsx from 'clsx';
import { type LucideIcon, Square, SquareCheck } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export type MenuItem = {
  id: string;
  label: string;
  icon?: LucideIcon;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  /** A choice that is ticked or not. The menu stays open: what it is chosen for comes next. */
  checked?: boolean;
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
          {items.map(item => (
            <Entry key={item.id} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ item: { label, icon: Icon, keys, danger, disabled, checked, onSelect } }: { item: MenuItem }) {
  const Box = checked ? SquareCheck : Square;
  const common = {
    disabled: disabled ?? false,
    className: clsx(
      'flex h-8 cursor-pointer items-center gap-2 rounded-control px-2 outline-none select-none',
      'data-highlighted:bg-wash data-disabled:cursor-default data-disabled:opacity-50',
      danger && 'text-danger',
    ),
    children: (
      <>
        {Icon && <Icon className="size-4 shrink-0 opacity-80" aria-hidden />}
        <span className="flex-1 truncate">{label}</span>
        {keys && <kbd className="pl-4 font-sans text-small text-soft">{keys}</kbd>}
        {checked !== undefined && <Box className="size-4 shrink-0 text-primary" aria-hidden />}
      </>
    ),
  };
  if (checked === undefined) return <Radix.Item {...common} onSelect={onSelect} />;
  return (
    <Radix.CheckboxItem
      {...common}
      checked={checked}
      onSelect={event => event.preventDefault()}
      onCheckedChange={onSelect}
    />
  );
}
