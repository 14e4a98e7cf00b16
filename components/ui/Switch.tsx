import { Switch as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';

type SwitchProps = {
  checked: boolean;
  /** Called inside the press itself, so that a permission may be asked for. */
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

export function Switch({ checked, onChange, label, hint, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex min-h-8 items-center justify-between gap-3 py-1">
      <div className="min-w-0">
        <label htmlFor={id} className="block">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-small text-soft">
            {hint}
          </p>
        )}
      </div>
      <Radix.Root
        id={id}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        className="press h-5 w-9 shrink-0 rounded-full bg-edge transition-colors data-[state=checked]:bg-primary disabled:opacity-50"
      >
        <Radix.Thumb className="block size-4 translate-x-0.5 rounded-full bg-raised transition-transform data-[state=checked]:translate-x-4.5" />
      </Radix.Root>
    </div>
  );
}
