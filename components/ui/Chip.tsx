import clsx from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

/** A choice that is on or off: a reason, a filter, a platform. */
export function ToggleChip(props: { pressed: boolean; onPress: () => void; hint?: string; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.hint}
      onClick={props.onPress}
      className={clsx(
        'press inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full border px-3 text-small transition-colors',
        props.pressed
          ? 'border-primary bg-wash font-medium text-primary-strong'
          : 'border-edge/60 bg-raised text-ink hover:bg-sunken',
      )}
    >
      {props.children}
      {props.hint && <kbd className="font-sans text-tiny text-soft">{props.hint}</kbd>}
    </button>
  );
}

/** A word that is set: a tag, a filter in force. With `onRemove` it can be taken away. */
export function Chip(props: { children: ReactNode; removeLabel?: string; onRemove?: () => void }) {
  return (
    <span className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-control bg-sunken pl-2 text-small text-ink last:pr-2 only:pr-2">
      <span className={clsx('truncate', !props.onRemove && 'pr-2')}>{props.children}</span>
      {props.onRemove && (
        <button
          type="button"
          aria-label={props.removeLabel}
          title={props.removeLabel}
          onClick={props.onRemove}
          className="press inline-flex size-6 items-center justify-center rounded-control text-soft hover:text-ink"
        >
          <X className="size-3" aria-hidden />
        </button>
      )}
    </span>
  );
}
