import clsx from 'clsx';
import { Check } from 'lucide-react';

type CheckboxProps = {
  checked: boolean;
  label: string;
  /** `range`: shift was held, so everything since the last one is meant. */
  onChange: (checked: boolean, range: boolean) => void;
  className?: string;
};

/** A box with a 32 px place to press; the label is read out. */
export function Checkbox({ checked, label, onChange, className }: CheckboxProps) {
  return (
    <label className={clsx('relative inline-flex size-8 shrink-0 items-center justify-center', className)}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        // React hears a checkbox by its click, which tells whether shift was held.
        onChange={({ nativeEvent }) => onChange(!checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        className="peer size-4 appearance-none rounded-small border border-edge bg-raised checked:border-primary checked:bg-primary"
      />
      {checked && <Check className="pointer-events-none absolute size-3 text-on-primary" strokeWidth={3} aria-hidden />}
    </label>
  );
}
