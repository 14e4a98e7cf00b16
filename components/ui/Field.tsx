import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';

const box =
  'w-full rounded-control border border-edge/70 bg-raised px-2 text-body text-ink hover:border-edge focus-visible:outline-offset-0';

/** A label above its control; the control gets the id. */
export function Field(props: { label: string; hint?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-small font-medium text-soft">
        {props.label}
      </label>
      {props.children(id)}
      {props.hint && <p className="text-small text-soft">{props.hint}</p>}
    </div>
  );
}

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={clsx(box, 'h-8', className)} {...rest} />;
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={clsx(box, 'min-h-16 resize-y py-1.5', className)} {...rest} />;
}

type SelectProps<V extends string> = Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
};

/** The browser's own list: it knows the keyboard, touch and every screen reader. */
export function Select<V extends string>({ value, options, onChange, className, ...rest }: SelectProps<V>) {
  return (
    <span className={clsx('relative inline-flex', className)}>
      <select
        className={clsx(box, 'h-8 appearance-none truncate pr-7')}
        value={value}
        onChange={event => {
          const chosen = options.find(option => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        {...rest}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute top-2 right-2 size-4 text-soft" aria-hidden />
    </span>
  );
}
