import clsx from 'clsx';
import { useId } from 'react';

type SegmentsProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
};

/** One of a few, all of them in sight. Radios underneath, so arrows move between them. */
export function Segments<V extends string>({ label, value, options, onChange }: SegmentsProps<V>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="inline-flex shrink-0 rounded-control bg-sunken p-0.5">
      {options.map(option => (
        <label
          key={option.value}
          className={clsx(
            'press flex h-7 items-center rounded-[3px] px-3 text-small has-focus-visible:outline-2 has-focus-visible:outline-primary',
            option.value === value ? 'bg-raised font-medium text-ink shadow-[0_1px_2px_rgb(0_0_0/0.12)]' : 'text-soft',
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
