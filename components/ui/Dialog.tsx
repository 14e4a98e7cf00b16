import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { IconButton } from './IconButton';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** `sheet` slides up from below; `dialog` stands in the middle. */
  shape?: 'sheet' | 'dialog';
  children: ReactNode;
  /** The buttons, at the bottom and always in view. */
  footer?: ReactNode;
};

export function Dialog({ open, onClose, title, shape = 'sheet', children, footer }: DialogProps) {
  const t = useWords();
  return (
    <Radix.Root open={open} onOpenChange={isOpen => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="animate-fade fixed inset-0 z-30 bg-shade" />
        <Radix.Content
          aria-describedby={undefined}
          // The dialog itself rather than its close button: keys are heard, and nothing looks pressed.
          onOpenAutoFocus={event => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          className={clsx(
            'animate-rise fixed z-40 flex flex-col bg-raised shadow-float focus:outline-none',
            shape === 'sheet'
              ? 'inset-x-0 bottom-0 max-h-[88vh] rounded-t-[10px] wide:inset-x-auto wide:right-1/2 wide:bottom-6 wide:w-[440px] wide:translate-x-1/2 wide:rounded-card'
              : 'inset-x-4 top-[12vh] mx-auto max-h-[76vh] max-w-[440px] rounded-card',
          )}
        >
          <div className="flex h-12 shrink-0 items-center justify-between gap-2 border-b pr-2 pl-4">
            <Radix.Title className="truncate text-title font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} label={t('close')} />
            </Radix.Close>
          </div>
          <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">{children}</div>
          {footer && <div className="flex shrink-0 items-center justify-end gap-2 border-t p-3">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
